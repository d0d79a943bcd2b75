"""Keys, however they are written: in `<kbd>`, in code, in bold, in plain letters."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text


def pressed(sentence: str) -> list[str]:
    sentences = linted_text(from_text(f"# T\n\n1. Click **Go**.\n2. {sentence}\n", "t.md")).sentences
    steps = [step.text for one in sentences for step in one.gherkin]
    return [step.split('"')[1] for step in steps if " presses " in step]


@pytest.mark.parametrize(
    ("sentence", "keys"),
    [
        ("Press <kbd>L</kbd> to lock the jar.", ["L"]),
        ("Press <kbd>Alt</kbd>+<kbd>L</kbd>.", ["Alt+L"]),
        ("Hit `L` to lock it.", ["L"]),
        ("Press the letter **L**.", ["L"]),
        ("Press ++shift+l++.", ["shift+l"]),
        ("Press `Ins` on the keyboard.", ["Ins"]),
        ("Press **Shift** + **F9**.", ["Shift+F9"]),
        ("Press <kbd>Esc</kbd> and <kbd>Enter</kbd>.", ["Esc", "Enter"]),
    ],
)
def test_a_key_is_pressed(sentence: str, keys: list[str]) -> None:
    assert pressed(sentence) == keys


@pytest.mark.parametrize(
    "sentence", ["Press **L**.", "Press **Delete**.", "Click <kbd>Lock</kbd>.", "Type `l` in **Lid**."]
)
def test_a_button_is_no_key(sentence: str) -> None:
    assert pressed(sentence) == []
