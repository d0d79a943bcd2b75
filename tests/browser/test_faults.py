"""Some faults are caught and some harmless changes are not. `make faults` tries all."""

import pytest

from tests.faults import catalogue
from tests.faults.judgement import judged
from tests.faults.table import row
from tests.faults.trial import tried

HANDFUL = {
    "wording/menu_share": "caught",
    "lying/no_removes": "caught",
    "harmless/hidden_text_in_german": "green",
}
"""A word in a tutorial, a promise, and a harmless change."""


@pytest.mark.parametrize("name", HANDFUL)
def test_it_ends_as_it_should(name: str) -> None:
    judgement = judged(catalogue.load(name), tried(name, quick=True))
    assert judgement.word == HANDFUL[name], row(judgement)
