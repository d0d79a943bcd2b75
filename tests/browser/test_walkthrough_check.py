"""A slip in a tutorial turns the sentence red that has it, with a diagnosis that names the right word."""

import pytest

from tests.planted_slips import Told, pasted, told_of
from tests.slips import DOUBLED, FIELDS_AND_COLUMNS, ICONS, LEFT_OUT, PLACES, PROMISES, UI_WORDS, Slip

HANDFUL = [UI_WORDS[8], FIELDS_AND_COLUMNS[0], PLACES[6], ICONS[0], PROMISES[1], PROMISES[11], DOUBLED[2], LEFT_OUT[2]]
"""One of each kind: a tick, a field, a column, an icon, a value, a text, a step there twice, a step left out."""


@pytest.fixture(scope="module")
def told() -> dict[Slip, Told]:
    return {one.slip: one for one in told_of(HANDFUL)}


@pytest.mark.parametrize("slip", HANDFUL, ids=lambda slip: f"{slip.tutorial}:{slip.line}")
def test_a_slip_turns_its_own_line_red(told: dict[Slip, Told], slip: Slip) -> None:
    assert told[slip].wrong == ""
    if told[slip].here["suggestion"]:
        assert pasted(told[slip]) == slip.original()
