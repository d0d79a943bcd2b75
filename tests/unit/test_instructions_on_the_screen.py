"""Instructions on the product's screens are never taken for ones outside the product, whatever stands around them."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.language.english.open_reader import read
from walkthrough.language.english.open_reader.elsewhere import heads_outside
from walkthrough.language.open_reading import Context
from walkthrough.lint.linted import linted_text

STEP = Context(in_steps=True)


@pytest.mark.parametrize(
    "sentence",
    [
        "In the left menu, select «Options > Repository».",
        "Select «Erase» on the command bar.",
        "In the «Scripts» tab, click «New script».",
        "On the repository page, click «Fork».",
        "In the command palette, select «Reload».",
        "In the «E-mail» column, click the address.",
        "Choose «Docker» as the runtime.",
    ],
)
def test_a_word_on_the_screen_is_not_outside_for_what_it_is_called(sentence: str) -> None:
    assert read(sentence, STEP).role == "step"


@pytest.mark.parametrize(
    "sentence",
    [
        "In your terminal, go to the folder of the project.",
        "Open the app on your phone and tap «Allow».",
        "Add the key to the configuration file.",
    ],
)
def test_what_is_done_elsewhere_is_outside(sentence: str) -> None:
    assert read(sentence, STEP).role == "outside"


def test_nouns_described_by_a_verb_are_no_instruction() -> None:
    assert read("Deploy tokens are hidden until you create one.", Context(after_steps=True)).role != "outside"


@pytest.mark.parametrize(
    ("heading", "outside"),
    [
        ("Use the command line", True),
        ("In a terminal", True),
        ("CLI", True),
        ("Add a repository", False),
        ("Command palette", False),
        ("Manage scripts", False),
    ],
)
def test_a_heading_is_outside_for_where_something_is_done_only(heading: str, *, outside: bool) -> None:
    assert heads_outside(heading) is outside


def test_a_named_window_is_on_the_screen_behind_a_command_too() -> None:
    page = "# T\n\n1. Run this:\n\n   ```\n   run it\n   ```\n\nThe job appears on the **Jobs** page.\n\n"
    roles = [one.role for one in linted_text(from_text(page, "t.md")).sentences]
    assert roles[-1] == "outcome"


@pytest.mark.parametrize(
    ("code", "role"),
    [
        ("```\noak prune --all\n```", "outside"),
        ("``` console\nsudo oak prune\n```", "outside"),
        ("```oakcli-interactive\noak prune tree\n```", "outside"),
        ("```\nage: 12 --old\n```", "prose"),
        ("```yaml\ntree --all\n```", "prose"),
    ],
)
def test_a_command_without_a_shell_s_name_is_one_by_its_look(code: str, role: str) -> None:
    sentences = linted_text(from_text(f"# T\n\nRun this:\n\n{code}\n", "t.md")).sentences
    assert sentences[-1].role == role
