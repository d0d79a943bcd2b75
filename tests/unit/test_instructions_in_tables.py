"""Rows of tables: fields with their descriptions, keys, roles, and what to do about a problem."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text


def rows_of(heads: str, row: str, lead: str = "Some rows.") -> dict[str, list[str]]:
    bar = "|".join("---" for _ in heads.split("|"))
    table = f"   | {heads} |\n   | {bar} |\n   | {row} |\n"
    page = f"# T\n\n## S\n\n1. Click **New**.\n2. {lead}\n\n{table}\n3. Click **Save**.\n"
    sentences = linted_text(from_text(page, "t.md")).sentences
    return {
        one.role: [step.text.removeprefix("Ada, as described, ") for step in one.gherkin] for one in sentences[5:-1]
    }


@pytest.mark.parametrize(
    "lead",
    ["Fill in the fields as described below.", "Enter the following values.", "Complete the form as follows:"],
)
def test_a_table_is_led_in_without_a_colon_too(lead: str) -> None:
    assert (
        'Ada types "Price of Billing API" into "Price"' in rows_of("Field | Text", "Price | An amount.", lead)["step"]
    )


@pytest.mark.parametrize(
    ("row", "step"),
    [
        ("Carrier * | Yes | Select from the list. Cannot be changed.", 'Ada selects any entry in "Carrier"'),
        ("Insured | No | Tick this box to insure it.", 'ticks "Insured" to "insure it"'),
        ("Insured | No | Whether it is insured.", 'ticks "Insured" to see or to be able to "Whether it is insured"'),
    ],
)
def test_the_description_of_a_field_says_what_to_do_with_it(row: str, step: str) -> None:
    assert rows_of("Field | Required | Description", row, "Fill in the form:")["step"] == [step]


def test_nothing_is_put_into_a_field_that_the_product_fills() -> None:
    assert "step" not in rows_of("Field | Text", "Number | Assigned by the system. Read-only.", "Fill in the form:")


@pytest.mark.parametrize("heads", ["Problem | What to do", "Message | Remedy", "If you see | Do this"])
def test_what_to_do_about_a_problem_hangs_on_it(heads: str) -> None:
    assert rows_of(heads, "Price is wrong | Click **Repeat**.")["step"] == ['clicks "Repeat" if "Price is wrong"']


def test_keys_are_pressed_for_what_stands_beside_them() -> None:
    told = rows_of("Action | Windows | Mac", "Go back | Ctrl+J | ⌘+J")["step"]
    assert told == [f'presses "{key}" to see or to be able to "Go back"' for key in ("Ctrl+J", "⌘+J")]


def test_a_row_with_ticks_tells_who_may_do_something() -> None:
    told = rows_of("Task | Clerk | Boss", "Delete rates | - | ✔")
    assert told["requirement"] == ['needs "Boss" if "Delete rates"']
    assert "step" not in told


def test_a_row_with_ticks_about_things_asks_for_nothing() -> None:
    assert {*rows_of("Plan | Rates | Labels", "Small | ✔ | -")} == {"prose"}


@pytest.mark.parametrize("heads", ["Setting | Recommended | Default", "Setting | Enabled | Available"])
def test_a_row_about_a_setting_tells_nothing_of_roles(heads: str) -> None:
    assert "requirement" not in rows_of(heads, "Allow uploads | Yes | No")


@pytest.mark.parametrize(
    ("heads", "row", "seen"),
    [
        ("Status | Meaning", "Late | The parcel is delayed.", 'sees "Late" in "Status" if "The parcel is delayed."'),
        ("Colour | What it means", "Red | It is late.", 'sees "Red" in "Colour" if "It is late."'),
    ],
)
def test_a_table_of_what_a_screen_shows_promises_each_of_its_signs(heads: str, row: str, seen: str) -> None:
    assert rows_of(heads, row)["outcome"] == [seen]


def test_a_list_of_what_is_shown_promises_each_of_its_items() -> None:
    page = (
        "# T\n\n## S\n\n1. Click **Map**.\n\nYou'll see the following cards:\n\n* **Late**: the parcels behind time.\n"
    )
    sentence = linted_text(from_text(page, "t.md")).sentences[-1]
    assert (sentence.role, len(sentence.gherkin)) == ("outcome", 1)


def test_a_table_of_what_is_ticked_by_default_promises_it() -> None:
    rows = rows_of("Event | When is it sent? | Default", "**Late** | It is late. | Unchecked")
    assert rows["outcome"] == ['sees "Late" that "is unchecked by default"']
