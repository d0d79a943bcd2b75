"""A verb that is not known, or another statement, ends what stands before it, and is no part of it."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text


def told(sentence: str) -> list[str]:
    """What is claimed of a sentence among steps, which is nothing where it is not understood."""
    sentences = linted_text(from_text(f"# T\n\n1. Click **Go**.\n2. {sentence}\n", "t.md")).sentences
    return [step.text.replace("Ada, as described, ", "") for step in sentences[-1].gherkin]


@pytest.mark.parametrize(
    "sentence",
    [
        "Open the pot and stir the jam.",
        "Copy the label and pass it on to your guests.",
        "Select the jar and wipe it.",
        "Open the lid, then wipe the rim.",
        "The jars leave the shelf, but stay in the list.",
        "The lid is no longer there and you'd have to buy one.",
    ],
)
def test_what_holds_something_else_is_not_claimed(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        ("Open the jar and its lid.", ['opens "the jar and its lid"']),
        ("The row flashes yellow and disappears.", ['sees "The row" that "flashes yellow and disappears"']),
        ("Open the draft from **Pots > Jam**.", ['opens "the draft" from "Pots > Jam"']),
        (
            "Under **Pots**, the dots in the upper right corner, click **Add**.",
            ['clicks "Add" under "Pots" in this way: "that is the dots in the upper right corner"'],
        ),
        ("Leave us a note in the field.", ['types "a note" into "the field" in "the field" also said: "us"']),
    ],
)
def test_an_object_is_read_to_its_end(sentence: str, steps: list[str]) -> None:
    assert told(sentence) == steps
