"""Whose fault a failure is, told from what was seen where tutorials had slips and the application had faults.

`observed.jsonl` is what `python -m tests.observed` has kept; no browser is needed to diagnose it again.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from product.profile import load
from tests.kept_steps import step_of
from tests.slips import BEFORE, SLIPS
from walkthrough import actions as a
from walkthrough.actions import Action
from walkthrough.diagnosis.explanation import diagnosed
from walkthrough.diagnosis.states import GONE, THERE, State, judged, promised_by
from walkthrough.model import Step
from walkthrough.place import Place, PlaceKind

OBSERVED = [
    json.loads(line) for line in (Path(__file__).parent / "observed.jsonl").read_text(encoding="utf-8").splitlines()
]
OF_SLIPS = [one for one in OBSERVED if "slip" in one]
OF_FAULTS = [one for one in OBSERVED if "fault" in one]
SLIP = {str(slip): slip for slip in SLIPS}
ANOTHER_NAME = {"wording/message_shared"}
"""Faults that cannot be told from a tutorial that is out of date: the same is there under another name."""


def diagnosis(one: dict[str, Any]) -> dict[str, Any]:
    before, after = ([step_of(step) for step in one[which]] for which in ("before", "after"))
    return diagnosed(step_of(one["step"]), one["source"], before, one["said"], after)


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


OWNS = Step("Given", a.Owns("Ada", "API secret", "X"), 1, 0)
SHARED = Step("Given", a.Owns("Ada", "API secret", "X", ("Betty", "Dora")), 1, 0)
NEW = Step("Given", a.NotYet("API secret", "X"), 1, 0)
READ_YES = Step("Then", a.Sees("Ada", "Yes", Place(PlaceKind.COLUMN, ("Shared", "X"))), 2, 1)
READ_ON = Step("Then", a.Sees("Ada", "Yes", Place(PlaceKind.COLUMN, ("Enabled", "X"))), 2, 1)
LOCATED = Step("When", a.Locates("Ada", "X", Place(PlaceKind.LIST)), 3, 2)
REMOVED = Step("When", a.Clicks("Ada", icon="trash can", place=Place(PlaceKind.OF, ("Betty",))), 3, 2)
SAVED = Step("When", a.Clicks("Ada", name="Save"), 3, 2)
TICKED = Step("When", a.Ticks("Ada", "Can edit", Place(PlaceKind.FOR, ("Betty",))), 3, 2)
TYPED = Step("When", a.Types("Ada", "a, b", "Tags"), 3, 2)


@pytest.mark.parametrize(
    ("promise", "found", "before", "fault"),
    [
        # Done, and changed, but not to what is promised.
        (
            a.Sees("Ada", "Yes", Place(PlaceKind.COLUMN, ("Shared", "X"))),
            "No",
            [SHARED, READ_YES, REMOVED, SAVED],
            "document",
        ),
        (a.Sees("Ada", "Yes", Place(PlaceKind.COLUMN, ("Shared", "X"))), "No", [SHARED, REMOVED], "document"),
        (a.CanAccess("Betty", "X"), GONE, [SHARED, REMOVED], "document"),
        # Done, and still what it was.
        (
            a.Sees("Ada", "No", Place(PlaceKind.COLUMN, ("Shared", "X"))),
            "Yes",
            [SHARED, READ_YES, REMOVED, SAVED],
            "product",
        ),
        (a.Sees("Ada", "No", Place(PlaceKind.COLUMN, ("Shared", "X"))), "Yes", [SHARED, REMOVED], "product"),
        (a.CanAccess("Dora", "X", can=False), THERE, [SHARED, REMOVED], "product"),
        (a.NoLongerSees("Ada", "Shared", Place(PlaceKind.ON, ("X",))), THERE, [SHARED, REMOVED], "product"),
        (a.SeesEmptyList("Ada", "Members"), THERE, [SHARED, REMOVED], "product"),
        (a.Sees("Ada", "No", Place(PlaceKind.COLUMN, ("Enabled", "X"))), "Yes", [OWNS, READ_ON, SAVED], "product"),
        # Nothing done, and the screen shows what is known.
        (a.Sees("Ada", "No", Place(PlaceKind.COLUMN, ("Shared", "X"))), "Yes", [SHARED, LOCATED], "document"),
        (a.Sees("Ada", "Yes", Place(PlaceKind.COLUMN, ("Shared", "X"))), "No", [NEW, SAVED], "document"),
        (
            a.SeesTicked("Ada", "Can edit", Place(PlaceKind.FOR, ("Betty",)), on=False),
            THERE,
            [OWNS, TICKED],
            "document",
        ),
        # Nothing done, and the screen does not show what is known.
        (a.Sees("Ada", "Yes", Place(PlaceKind.COLUMN, ("Shared", "X"))), "No", [SHARED, LOCATED], "product"),
        (a.Sees("Ada", "No", Place(PlaceKind.COLUMN, ("Shared", "X"))), "Yes", [NEW, SAVED], "product"),
        (a.SeesDetail("Ada", "a, b", "tags"), "a", [NEW, TYPED, SAVED], "product"),
        (a.SeesTicked("Ada", "Can edit", Place(PlaceKind.FOR, ("Betty",))), GONE, [OWNS, TICKED], "product"),
        (a.Sees("Ada", "Ada", Place(PlaceKind.COLUMN, ("Owner", "X"))), "Carol", [SHARED, REMOVED], "product"),
        # Nothing known.
        (a.Sees("Ada", "No", Place(PlaceKind.COLUMN, ("Enabled", "X"))), "Yes", [OWNS, SAVED], None),
    ],
)
def test_what_is_known_from_before_tells_whose_fault_it_is(
    promise: Action, found: str, before: list[Step], fault: str | None
) -> None:
    state = promised_by(promise)
    assert isinstance(state, State)
    verdict = judged(state, found, before, load())
    assert (verdict and verdict[0]) == fault


def test_what_was_searched_for_and_is_not_found_is_the_products() -> None:
    typed = Step("When", a.Types("Ada", "Betty", "Search users"), 8, 8)
    said = {"verdict": "failed", "reason": "", "sought": '"Betty"', "kinds": {"buttons": ["Share", "Cancel"]}}
    for before, fault in (([OWNS, typed], "product"), ([OWNS, SAVED], "document")):
        told = diagnosed(Step("When", a.Selects("Ada", "Betty"), 9, 9), "Select the user.", before, said, [])
        assert told["fault"] == fault, told


@pytest.mark.parametrize(
    ("promise", "before", "said", "fault", "right"),
    [
        (
            a.Sees("Ada", "Yes", Place(PlaceKind.COLUMN, ("Shared", "X"))),
            [SHARED, LOCATED],
            {"sought": '"Yes" in the "Shared" column of "X"', "found": '"On"'},
            "document",
            "On",
        ),
        (
            a.SeesTicked("Ada", "Can edit", Place(PlaceKind.FOR, ("Betty",)), on=False),
            [OWNS, Step("Then", a.SeesTicked("Ada", "Can view", Place(PlaceKind.FOR, ("Betty",))), 2, 1)],
            {"sought": '"Can edit"', "place": 'for "Betty"', "offered": ["Can view", "Write", "Remove"]}
            | {"kinds": {"choices": ["Can view", "Write"], "buttons": ["Remove"]}},
            "document",
            "Write",
        ),
        (
            a.SeesBeside("Ada", "This field is required", "Name"),
            [SAVED],
            {"sought": 'field "Name"', "kinds": {"messages": ["API secret saved"]}},
            "product",
            None,
        ),
        (
            a.SeesMandatory("Ada", ("Save",)),
            [OWNS],
            {"sought": 'field "Save"', "kinds": {"fields": ["Name", "Notes"], "buttons": ["Save"]}},
            "document",
            None,
        ),
        (
            a.SeesDetails("Ada", ("Member", "Can view?")),
            [SHARED],
            {"sought": 'column "Member"', "kinds": {"columns": ["Person", "Can view?"]}},
            "document",
            "Person",
        ),
        (
            a.SeesWindow("Ada", "Protected information"),
            [OWNS, Step("When", a.Clicks("Ada", name="View the information"), 2, 1)],
            {"sought": 'window "Protected information"', "kinds": {"windows": ["What is kept"]}},
            "document",
            "What is kept",
        ),
        (
            a.SeesWindow("Ada", "Protected information"),
            [OWNS, Step("When", a.Selects("Ada", "API secrets", Place(PlaceKind.SIDE_MENU)), 2, 1)],
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
    promise: Action, before: list[Step], said: dict[str, Any], fault: str, right: str | None
) -> None:
    step = Step("Then", promise, 9, 9)
    told = diagnosed(step, step.text, before, {"verdict": "failed", "reason": "", **said}, [])
    assert (told["fault"], told["nearest"]) == (fault, right), told


@pytest.mark.parametrize(
    ("found", "fault", "why"),
    [
        ("it not enabled", "document", "cannot be used yet"),
        ('it covered by the window "Confirmation"', "document", "cannot be used yet"),
        ("it covered by a div", "product", "lies over it"),
        ("it clicked, but as it was before", "product", "is as it was before"),
        ("another picture in its place, which looks like an eye", "document", "its icon is another one"),
        ("it where nobody can see it: something covers it", "product", "nobody can see it"),
        ('it in a window about "Dora": "Remove Dora?"', "product", "contradicts it"),
        ('a dialog of the browser, of which the sentence says nothing: "Really?"', "product", "contradicts it"),
    ],
)
def test_what_cannot_be_used_is_not_said_to_be_missing(found: str, fault: str, why: str) -> None:
    said = {"verdict": "failed", "sought": '"Share"', "found": found, "everywhere": ["Cancel", "Share"]}
    told = diagnosed(Step("When", a.Clicks("Ada", name="Share"), 9, 9), "Click **Share**.", [OWNS], said, [])
    assert told["fault"] == fault, told
    assert why in told["fault_reason"], told
    starred = found.replace('"', "*")
    assert told["detail"] == f"the tutorial says *Share*; found {starred}."


@pytest.mark.parametrize(
    ("before", "fields", "place", "fault"),
    [
        (a.Clicks("Ada", name="Yes", place=Place(PlaceKind.WINDOW, ("Confirmation",))), ["Search"], None, "product"),
        (a.Ticks("Ada", "Can edit", Place(PlaceKind.FOR, ("Betty",))), ["Search"], None, "product"),
        (a.Selects("Ada", "Share this API secret"), ["Search"], None, "document"),
        (a.Types("Ada", "Betty", "Search"), ["Search"], None, "document"),
        (a.Types("Ada", "X", "Name"), ["Name", "Url"], None, "document"),
        (a.Types("Ada", "X", "Name"), [], Place(PlaceKind.OF, ("Betty",)), "product"),
    ],
)
def test_what_stays_out_of_use_is_the_products_fault_if_nothing_was_left_undone(
    before: Action, fields: list[str], place: Place | None, fault: str
) -> None:
    said = {"verdict": "failed", "sought": '"Share"', "found": "it not enabled", "kinds": {"fields": fields}}
    step = Step("When", a.Clicks("Ada", name="Share", place=place), 9, 9)
    told = diagnosed(step, "Click **Share**.", [OWNS, Step("When", before, 8, 8)], said, [])
    assert told["fault"] == fault, told


@pytest.mark.parametrize(
    ("trouble", "is_its_own"),
    [
        ("The product answered 500 to POST /share.", True),
        ("The product's log says: KeyError: 'members'", True),
        ("The product answered 403 to POST /share.", False),
        ("The page had an error: no such member", False),
    ],
)
def test_what_went_wrong_in_the_product_is_told_and_a_breakdown_is_its_own_fault(
    trouble: str, is_its_own: bool
) -> None:
    one = next(one for one in OF_SLIPS if diagnosis(one)["fault"] == "document")
    told = diagnosis(one | {"said": one["said"] | {"troubles": [trouble]}})
    assert told["detail"].endswith(trouble)
    assert (told["fault"], told["suggestion"] is None) == (("product", True) if is_its_own else ("document", False))


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        ("Shared with errors", "product"),
        ("Not shared: try again", "product"),
        ("Sharing could not be completed, an error occurred", "product"),
        ("You aren't allowed to share this", "product"),
        ("Name already in use", "product"),
        ("share.message.done", "product"),
        ("Shared with Betty", "document"),
        ("Sharing saved", "document"),
    ],
)
def test_a_message_that_tells_of_a_failure_is_no_other_word_for_a_promise(message: str, fault: str) -> None:
    said = {
        "verdict": "failed",
        "sought": 'message "Shared"',
        "kinds": {"messages": [message], "buttons": ["Share"]},
        "everywhere": ["Share"],
        "offered": [message],
    }
    step = Step("Then", a.SeesMessage("Ada", "Shared"), 9, 9)
    told = diagnosed(step, "You'll see the message **Shared**.", [OWNS, SAVED], said, [])
    assert (told["fault"], told["nearest"]) == (fault, message if fault == "document" else None), told


def test_a_message_of_an_earlier_step_is_no_other_word_for_a_promise() -> None:
    said = {"verdict": "failed", "sought": 'message "Shared"', "found": "only messages that were there before"}
    said |= {"kinds": {"messages": ["Betty was taken off the list"], "buttons": ["Share"]}, "everywhere": ["Share"]}
    step = Step("Then", a.SeesMessage("Ada", "Shared"), 9, 9)
    told = diagnosed(step, "You'll see the message **Shared**.", [OWNS, SAVED], said, [])
    assert (told["fault"], told["nearest"]) == ("product", None), told


@pytest.mark.parametrize(
    ("complaint", "fault"), [("This identifier is already in use", "product"), ("This field is required", "document")]
)
def test_what_is_new_cannot_be_in_use(complaint: str, fault: str) -> None:
    said = {"verdict": "failed", "sought": 'message "Saved"', "complaints": {"Identifier": complaint}}
    before = [Step("Given", a.NotYet("API secret", "X"), 1, 1), Step("When", a.Clicks("Ada", name="Save"), 2, 2)]
    told = diagnosed(Step("Then", a.SeesMessage("Ada", "Saved"), 9, 9), "You see **Saved**.", before, said, [])
    assert told["fault"] == fault, told


@pytest.mark.parametrize(("owns", "fault"), [(SHARED, "product"), (OWNS, "document")])
def test_a_member_who_does_not_stand_in_the_window_is_the_products_fault(owns: Step, fault: str) -> None:
    said = {
        "verdict": "failed",
        "sought": '"Betty"',
        "place": 'in the "Share" window',
        "kinds": {"windows": ["Share"], "buttons": ["Cancel", "Share"]},
        "offered": ["Cancel", "Share"],
        "everywhere": ["Cancel", "Share"],
    }
    step = Step("When", a.Selects("Ada", "Betty", Place(PlaceKind.WINDOW, ("Share",))), 9, 9)
    assert diagnosed(step, "Select the user.", [owns], said, [])["fault"] == fault


@pytest.mark.parametrize("known", [a.Owns("Ada", "API secret", "Payments API"), a.NotYet("API secret", "Payments API")])
def test_an_item_that_was_made_for_the_run_is_not_called_otherwise_but_lost(known: a.Owns | a.NotYet) -> None:
    said = {
        "verdict": "failed",
        "sought": '"Payments API"',
        "place": "on the list",
        "kinds": {"rows": ["payments api", "Search API"]},
        "offered": ["payments api", "Search API"],
        "everywhere": ["payments api", "Search API"],
    }
    place = Place(PlaceKind.COLUMN, ("Shared", "Payments API"))
    step = Step("Then", a.Sees("Ada", "Yes", place), 9, 9)
    told = diagnosed(step, "The **Shared** column now contains **Yes**.", [Step("Given", known, 1, 0), SAVED], said, [])
    assert (told["fault"], told["nearest"], told["suggestion"]) == ("product", None, None)
