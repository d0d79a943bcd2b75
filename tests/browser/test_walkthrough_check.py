"""A slip in a tutorial turns the sentence red that has it, with a diagnosis that names the right word."""

from typing import Any

import pytest

from tests.planted_slips import SLIPS, Slip, told_of, wrong_with

HANDFUL = [SLIPS[number - 1] for number in (1, 12, 18, 20, 23, 24)]
"""A word in a menu, the name of a field, a corner, a window, a message, a column."""


@pytest.fixture(scope="module")
def told() -> dict[Slip, dict[str, Any]]:
    return dict(told_of(HANDFUL))


@pytest.mark.parametrize("slip", HANDFUL, ids=lambda slip: f"{slip.tutorial}:{slip.line}")
def test_a_slip_turns_its_own_line_red(told: dict[Slip, dict[str, Any]], slip: Slip) -> None:
    assert wrong_with(slip, told[slip]) == ""
