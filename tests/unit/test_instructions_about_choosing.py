"""Instructions to choose: in which field, and what; no made-up text is typed where something is to be chosen."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.language.english.open_reader import read
from walkthrough.language.open_reading import Context
from walkthrough.lint.linted import linted_text

STEP = Context(in_steps=True)


def steps_of(sentence: str) -> list[str]:
    sentences = linted_text(from_text(f"# T\n\n1. {sentence}\n", "t.md")).sentences
    return [step.text for one in sentences for step in one.gherkin if step.keyword == "When"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In **Region**, pick the region closest to your clients.",
        "Select the desired warehouse in **Ship from**.",
        "In **Recurrence**, choose an interval from the list.",
        "Choose a colour in the **Label colour** field.",
        "Under **Payment**, choose how you want to pay.",
    ],
)
def test_what_is_chosen_in_a_field_is_not_typed(sentence: str) -> None:
    assert [" selects " in step for step in steps_of(sentence)] == [True]


@pytest.mark.parametrize(
    ("sentence", "step"),
    [
        ("Change **Priority** from **Low** to **Urgent**.", 'selects "Urgent" in "Priority" from "Low"'),
        ("Switch the Sight drop-down from Hidden to Shown.", 'selects "Shown" in "Sight" from "Hidden"'),
        ("Change **Name** from **Draft** to **Final**.", 'sets "Name" as "Final" from "Draft"'),
        ("Next to **Owner**, select the new owner.", 'selects "the new owner" next to "Owner"'),
        ("In the **Reason** box, state why it is late.", 'types "Ask the billing team before use." into "Reason"'),
    ],
)
def test_the_value_is_told_from_the_field(sentence: str, step: str) -> None:
    assert [one.removeprefix("Ada, as described, ").removeprefix("Ada ") for one in steps_of(sentence)] == [step]


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Untick the rows you don't need and drag the others to the top.", ["untick", "drag"]),
        ("Select the files you want to keep and remove all others.", ["select", "remove"]),
        ("Clear the «Old» and «New» checkboxes, and drag the card to the end.", ["untick", "drag"]),
        ("Select the rows that hide totals or show sums.", ["select"]),
    ],
)
def test_an_instruction_ends_where_the_next_one_has_an_object_of_its_own(sentence: str, verbs: list[str]) -> None:
    assert [one.verb for one in read(sentence, STEP).clauses] == verbs


def test_a_text_for_two_fields_goes_into_both() -> None:
    assert len(steps_of("Write the amount in the **Net** and **Gross** fields.")) == len(("Net", "Gross"))


@pytest.mark.parametrize(
    ("item", "chosen"),
    [
        ("**State**: New, Used or Broken", ["New", "Used", "Broken"]),
        ("Colour: one of Red, Green, or Blue.", ["Red", "Green", "Blue"]),
        ("Frame: Wood or Steel", ["Wood", "Steel"]),
        ("Text: Whatever you like, or nothing.", []),
        ("Contact: Name and Town.", []),
    ],
)
def test_a_field_with_a_list_of_values_is_chosen_from(item: str, chosen: list[str]) -> None:
    page = f"# T\n\n## S\n\n1. Click **New**.\n2. Fill in the form:\n   - {item}\n"
    told = [step.text for one in linted_text(from_text(page, "t.md")).sentences[4:] for step in one.gherkin]
    name = item.split(":", maxsplit=1)[0].strip("*")
    assert [step for step in told if "selects" in step] == [f'Ada selects "{one}" in "{name}"' for one in chosen]
