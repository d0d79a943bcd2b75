"""Nothing is blamed that was not tried: each sentence of the pages in tests/truth has the verdict that is right."""

from pathlib import Path

import pytest

from tests.truth.judged import PAGES, Verdicts, right_for, said_of


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Verdicts]:
    """What is said of each page; one run for all."""
    return dict(zip(PAGES, said_of(PAGES, tmp_path_factory.mktemp("truth"), "--patience", "2"), strict=True))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_each_sentence_has_the_verdict_that_is_right(said: dict[Path, Verdicts], page: Path) -> None:
    assert said[page] == right_for(page)
