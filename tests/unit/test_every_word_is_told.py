"""A claim tells every word of its sentence: one that no part of it holds keeps it from being carried out."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text


def told(sentence: str) -> list[str]:
    sentences = linted_text(from_text(f"# T\n\n1. Click **Go**.\n2. {sentence}\n", "t.md")).sentences
    steps = [step.text for one in sentences for step in one.gherkin if step.keyword != "Given"][1:]
    return [step.removeprefix("Ada, as described, ").removeprefix("Ada ") for step in steps]


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        ("Tick all jars except the last one.", ['ticks "all jars" in this way: "except the last one"']),
        ("Repeat steps 2 and 3 for every shelf.", ['repeats "steps 2 and 3" in this way: "for every shelf"']),
        ("Drag a jar with the grip icon.", ['drags "a jar" in this way: "with the grip icon"']),
        ("Press <kbd>R</kbd> twice.", ['presses "R" also said: "twice"']),
    ],
)
def test_what_no_part_of_a_claim_holds_is_told_beside_it(sentence: str, steps: list[str]) -> None:
    assert told(sentence) == steps


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        ("Click **Bin** (or press `Ins`).", ['clicks "Bin"', 'presses the "Ins" key']),
        ("Open the jar (or select **Empty** in the list).", ['opens "the jar"', 'selects "Empty" in "the list"']),
    ],
)
def test_another_way_in_parentheses_is_another_way(sentence: str, steps: list[str]) -> None:
    assert told(sentence) == steps


def test_why_something_is_to_be_done_is_not_told_with_it() -> None:
    assert told("The lids are loose, so you need to close them again.") == ['closes "them"']
