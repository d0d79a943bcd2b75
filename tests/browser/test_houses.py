"""Pages about the reference application as ten houses write them are green; so are their ways through."""

import json
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from walkthrough.commands.cli import main as walkthrough

PAGES = sorted((Path(__file__).parents[1] / "houses").glob("*.md"))


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is said of each page; one run for all."""
    report = tmp_path_factory.mktemp("houses") / "report.json"
    with redirect_stdout(StringIO()):
        walkthrough(["check", "--no-pictures", "--json", str(report), *map(str, PAGES)])
    return {Path(one["file"]).name: one for one in json.loads(report.read_text(encoding="utf-8"))["tutorials"]}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_in_a_house_s_style_is_green(said: dict[str, Any], page: Path) -> None:
    wrong = [sentence for sentence in said[page.name]["sentences"] if sentence["verdict"] not in {"passed", "prose"}]
    assert wrong == []
    assert said[page.name]["verdict"] == "passed"
