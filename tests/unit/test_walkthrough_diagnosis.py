"""Whose fault a failure is, told from what was seen where tutorials had slips and the application had faults.

`observed.jsonl` is what `python -m tests.observed` has kept; no browser is needed to diagnose it again.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.slips import BEFORE, SLIPS
from walkthrough.diagnosis.explanation import diagnosed
from walkthrough.diagnosis.states import GONE, THERE, State, judged, promised_by
from walkthrough.model import Step

OBSERVED = [
    json.loads(line) for line in (Path(__file__).parent / "observed.jsonl").read_text(encoding="utf-8").splitlines()
]
OF_SLIPS = [one for one in OBSERVED if "slip" in one]
OF_FAULTS = [one for one in OBSERVED if "fault" in one]
SLIP = {str(slip): slip for slip in SLIPS}
ANOTHER_NAME = {"wording/message_shared"}
"""Faults that cannot be told from a tutorial that is out of date: the same is there under another name."""


def diagnosis(one: dict[str, Any]) -> dict[str, Any]:
    before, after = ([Step(*step) for step in one[which]] for which in ("before", "after"))
    return diagnosed(Step(*one["step"]), one["source"], before, one["said"], after)


def test_both_families_are_there() -> None:
    assert len(OF_SLIPS) >= 45
    assert len(OF_FAULTS) >= 6


@pytest.mark.parametrize("one", OF_SLIPS, ids=lambda one: one["slip"][:80])
def test_a_slip_is_the_documents_fault_and_the_right_word_is_named(one: dict[str, Any]) -> None:
    slip, told = SLIP[one["slip"]], diagnosis(one)
    assert told["fault"] == "document", told
    assert slip.right in f"{told['detail']} {told['fault_reason']} {told['suggestion']}"
    stuck = slip.right in {BEFORE, "twice"}
    assert (told["suggestion"] is None) == stuck
    assert not stuck or told["nearest"] is None


@pytest.mark.parametrize("one", OF_SLIPS, ids=lambda one: one["slip"][:80])
def test_a_corrected_sentence_is_what_the_tutorial_said(one: dict[str, Any]) -> None:
    slip, told = SLIP[one["slip"]], diagnosis(one)
    if told["suggestion"]:
        assert slip.planted().replace(one["source"], told["suggestion"], 1) == slip.original()


@pytest.mark.parametrize("one", OF_FAULTS, ids=lambda one: one["fault"])
def test_a_fault_of_the_application_is_the_products(one: dict[str, Any]) -> None:
    told = diagnosis(one)
    wanted = "document" if one["fault"] in ANOTHER_NAME else "product"
    assert (told["fault"], bool(told["suggestion"])) == (wanted, wanted == "document"), told


OWNS = Step("Given", 'Ada owns the API secret "X"', 1, 0)
SHARED = Step("Given", 'Ada owns the API secret "X", shared with Betty and Dora', 1, 0)
NEW = Step("Given", 'there is no API secret "X" yet', 1, 0)
READ_YES = Step("Then", 'Ada sees "Yes" in the "Shared" column of "X"', 2, 1)
READ_ON = Step("Then", 'Ada sees "Yes" in the "Enabled" column of "X"', 2, 1)
LOCATED = Step("When", 'Ada locates "X" on the list', 3, 2)
REMOVED = Step("When", 'Ada clicks the "trash can" icon of "Betty"', 3, 2)
SAVED = Step("When", 'Ada clicks "Save"', 3, 2)
TICKED = Step("When", 'Ada ticks "Can edit" for "Betty"', 3, 2)
TYPED = Step("When", 'Ada types "a, b" into "Tags"', 3, 2)


@pytest.mark.parametrize(
    ("promise", "found", "before", "fault"),
    [
        # Done, and changed, but not to what is promised.
        ('Ada sees "Yes" in the "Shared" column of "X"', "No", [SHARED, READ_YES, REMOVED, SAVED], "document"),
        ('Ada sees "Yes" in the "Shared" column of "X"', "No", [SHARED, REMOVED], "document"),
        ('Betty can access "X"', GONE, [SHARED, REMOVED], "document"),
        # Done, and still what it was.
        ('Ada sees "No" in the "Shared" column of "X"', "Yes", [SHARED, READ_YES, REMOVED, SAVED], "product"),
        ('Ada sees "No" in the "Shared" column of "X"', "Yes", [SHARED, REMOVED], "product"),
        ('Dora can no longer access "X"', THERE, [SHARED, REMOVED], "product"),
        ('Ada no longer sees "Shared" on "X"', THERE, [SHARED, REMOVED], "product"),
        ('Ada sees an empty "Members" list', THERE, [SHARED, REMOVED], "product"),
        ('Ada sees "No" in the "Enabled" column of "X"', "Yes", [OWNS, READ_ON, SAVED], "product"),
        # Nothing done, and the screen shows what is known.
        ('Ada sees "No" in the "Shared" column of "X"', "Yes", [SHARED, LOCATED], "document"),
        ('Ada sees "Yes" in the "Shared" column of "X"', "No", [NEW, SAVED], "document"),
        ('Ada sees "Can edit" not ticked for "Betty"', THERE, [OWNS, TICKED], "document"),
        # Nothing done, and the screen does not show what is known.
        ('Ada sees "Yes" in the "Shared" column of "X"', "No", [SHARED, LOCATED], "product"),
        ('Ada sees "No" in the "Shared" column of "X"', "Yes", [NEW, SAVED], "product"),
        ('Ada sees "a, b" as the "tags"', "a", [NEW, TYPED, SAVED], "product"),
        ('Ada sees "Can edit" ticked for "Betty"', GONE, [OWNS, TICKED], "product"),
        ('Ada sees "Ada" in the "Owner" column of "X"', "Carol", [SHARED, REMOVED], "product"),
        # Nothing known.
        ('Ada sees "No" in the "Enabled" column of "X"', "Yes", [OWNS, SAVED], None),
    ],
)
def test_what_is_known_from_before_tells_whose_fault_it_is(
    promise: str, found: str, before: list[Step], fault: str | None
) -> None:
    state = promised_by(Step("Then", promise, 9, 9))
    assert isinstance(state, State)
    verdict = judged(state, found, before)
    assert (verdict and verdict[0]) == fault


def test_what_was_searched_for_and_is_not_found_is_the_products() -> None:
    typed = Step("When", 'Ada types "Betty" into "Search users"', 8, 8)
    said = {"verdict": "failed", "reason": "", "sought": '"Betty"', "kinds": {"buttons": ["Share", "Cancel"]}}
    for before, fault in (([OWNS, typed], "product"), ([OWNS, SAVED], "document")):
        told = diagnosed(Step("When", 'Ada selects "Betty"', 9, 9), "Select the user.", before, said, [])
        assert told["fault"] == fault, told


REQUIRED = '"This field is required"'


@pytest.mark.parametrize(
    ("promise", "before", "said", "fault", "right"),
    [
        (
            'Ada sees "Yes" in the "Shared" column of "X"',
            [SHARED, LOCATED],
            {"sought": '"Yes" in the "Shared" column of "X"', "found": '"On"'},
            "document",
            "On",
        ),
        (
            'Ada sees "Can edit" not ticked for "Betty"',
            [OWNS, Step("Then", 'Ada sees "Can view" ticked for "Betty"', 2, 1)],
            {"sought": '"Can edit"', "place": 'for "Betty"', "offered": ["Can view", "Write", "Remove"]}
            | {"kinds": {"choices": ["Can view", "Write"], "buttons": ["Remove"]}},
            "document",
            "Write",
        ),
        (
            f'Ada sees {REQUIRED} beside "Name"',
            [SAVED],
            {"sought": 'field "Name"', "kinds": {"messages": ["API secret saved"]}},
            "product",
            None,
        ),
        (
            'Ada sees the fields "Save" marked as mandatory',
            [OWNS],
            {"sought": 'field "Save"', "kinds": {"fields": ["Name", "Notes"], "buttons": ["Save"]}},
            "document",
            None,
        ),
        (
            'Ada sees the columns "Member" and "Can view?"',
            [SHARED],
            {"sought": 'column "Member"', "kinds": {"columns": ["Person", "Can view?"]}},
            "document",
            "Person",
        ),
        (
            'Ada sees the "Protected information" window',
            [OWNS, Step("When", 'Ada clicks "View the information"', 2, 1)],
            {"sought": 'window "Protected information"', "kinds": {"windows": ["What is kept"]}},
            "document",
            "What is kept",
        ),
        (
            'Ada sees the "Protected information" window',
            [OWNS, Step("When", 'Ada selects "API secrets" on the side menu', 2, 1)],
            {
                "sought": 'window "Protected information"',
                "title": "API secrets",
                "kinds": {"headings": ["API secrets"]},
            },
            "product",
            None,
        ),
    ],
    ids=[
        "a value in another word",
        "a box",
        "a complaint that does not come",
        "no such field",
        "a column",
        "a window",
        "a window that does not open",
    ],
)
def test_another_word_is_told_from_something_that_does_not_happen(
    promise: str, before: list[Step], said: dict[str, Any], fault: str, right: str | None
) -> None:
    step = Step("Then", promise, 9, 9)
    told = diagnosed(step, promise, before, {"verdict": "failed", "reason": "", **said}, [])
    assert (told["fault"], told["nearest"]) == (fault, right), told


@pytest.mark.parametrize(
    ("found", "fault", "why"),
    [
        ("it not enabled", "document", "cannot be used yet"),
        ('it covered by the window "Confirmation"', "document", "cannot be used yet"),
        ("it covered by a div", "product", "lies over it"),
    ],
)
def test_what_cannot_be_used_is_not_said_to_be_missing(found: str, fault: str, why: str) -> None:
    said = {"verdict": "failed", "sought": '"Share"', "found": found, "everywhere": ["Cancel", "Share"]}
    told = diagnosed(Step("When", 'Ada clicks "Share"', 9, 9), "Click **Share**.", [OWNS], said, [])
    assert told["fault"] == fault, told
    assert why in told["fault_reason"], told
    starred = found.replace('"', "*")
    assert told["detail"] == f"the tutorial says *Share*; found {starred}."
