"""A slip in a tutorial turns the sentence red that has it, with a diagnosis that names the right word."""

import pytest

from tests.planted_slips import Told, pasted, told_of
from tests.slips import FIELDS_AND_COLUMNS, ICONS, LEFT_OUT, PLACES, PROMISES, Slip

HANDFUL = [FIELDS_AND_COLUMNS[0], PLACES[2], ICONS[0], PROMISES[1], LEFT_OUT[2]]
"""A field, a place, an icon, a value and a missing step; `python -m tests.planted_slips` tries all."""


@pytest.fixture(scope="module")
def told() -> dict[Slip, Told]:
    return {one.slip: one for one in told_of(HANDFUL)}


@pytest.mark.parametrize("slip", HANDFUL, ids=lambda slip: f"{slip.tutorial}:{slip.line}")
def test_a_slip_turns_its_own_line_red(told: dict[Slip, Told], slip: Slip) -> None:
    assert told[slip].wrong == ""
    if told[slip].here["suggestion"]:
        assert pasted(told[slip]) == slip.original()
