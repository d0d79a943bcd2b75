"""Fields of a form that no verb asks to fill in: in tables of HTML, and as items with a colon."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text


def read(page: str) -> list[tuple[str, str, list[str]]]:
    """The role and the words of each sentence, and what is done for it."""
    sentences = linted_text(from_text(page, "t.md")).sentences
    steps = [
        [s.text.replace("Ada, as described, ", "") for s in one.gherkin if s.keyword == "When"] for one in sentences
    ]
    return [(one.role, one.text, done) for one, done in zip(sentences, steps, strict=True)]


TABLE = (
    "# T\n\n<ol><li>Click <b>Go</b>.</li>\n<li>Complete the form:\n<table>\n"
    "<tr><th>Field</th><th>Mandatory</th><th>What to enter</th></tr>\n"
    "<tr><td>Type of lid</td><td>yes</td><td>Select the type.</td></tr>\n"
    "<tr><td>Sweet</td><td>no</td><td><p>Tick it if it holds sugar.</p></td></tr>\n"
    "<tr><td>Shelf</td><td>no</td><td>Where the jar stands.</td></tr>\n"
    "</table></li>\n<li>Click <b>Fill</b>.</li></ol>\n"
)


def test_a_row_of_an_html_table_is_one_field() -> None:
    done = {text: steps for _, text, steps in read(TABLE)}
    assert done["Select the type."] == ['Ada selects any entry in "Type of lid"']
    assert done["Tick it if it holds sugar."] == ['ticks "Sweet" if "if it holds sugar"']
    assert done["Shelf"] == ['Ada types "Shelf of Billing API" into "Shelf"']
    assert done["Type of lid"] == done["yes"] == done["Where the jar stands."] == []


def test_a_field_that_is_left_empty_is_cleared() -> None:
    page = "# T\n\n1. Fill in the form:\n\n   | Field | Value |\n   |-|-|\n   | Best before | Leave empty. |\n"
    assert ("step", "Best before", ['clears "Best before"']) in read(page)


@pytest.mark.parametrize(
    "item", ["**Motto**: one or more words by which the jar is known.", "**Motto:** words on the lid of it."]
)
def test_a_numbered_item_with_a_name_and_what_it_holds_is_a_field(item: str) -> None:
    steps = [done for _, _, done in read(f"# T\n\n1. Click **Go**.\n2. On the **Jar** screen:\n    1. {item}\n")][-1]
    assert [step.rsplit(" ", 1)[1] for step in steps] == ['"Motto"']


@pytest.mark.parametrize("item", ["**Jars**: the window opens.", "**Jars** \u2013 a row of jars."])
def test_a_name_with_a_statement_is_no_field(item: str) -> None:
    assert read(f"# T\n\n1. Click **Go**.\n2. {item}\n")[-1][2] == []


@pytest.mark.parametrize(
    ("sentence", "done"),
    [
        ("First open the jar.", ['opens "the jar"']),
        ("First fill the jar, then click **Lid**.", ['fills "the jar"', 'Ada clicks "Lid"']),
        ("Types of jars are listed there.", []),
    ],
)
def test_an_instruction_may_begin_with_its_place_in_the_order(sentence: str, done: list[str]) -> None:
    assert read(f"# T\n\n1. Click **Go**.\n2. {sentence}\n")[-1][2] == done


def test_a_column_that_asks_for_values_leads_in_no_later_step() -> None:
    page = (
        "# T\n\n1. Fill in the form:\n\n   | Field | What to enter |\n   |-|-|\n   | Lid | A color. |\n\n"
        "2. On the **Jar** screen:\n    1. Click **Fill**.\n"
    )
    assert [text for role, text, done in read(page) if done] == ["Lid", "Click Fill."]
