"""What a tutorial claims comes to steps: a word of it that no step would hold proves nothing, whatever it says."""

# Tutorials as their writers write them: long lines.
# ruff: noqa: E501

from pathlib import Path

import pytest

from walkthrough.document.source import from_text
from walkthrough.model import Tutorial
from walkthrough.plan.reading import compiled

TUTORIALS = Path(__file__).parents[2] / "tutorials"


def changed(name: str, old: str, new: str) -> Tutorial:
    text = (TUTORIALS / f"{name}-an-api-secret.md").read_text(encoding="utf-8")
    assert text.count(old) == 1
    return compiled(from_text(text.replace(old, new), "t.md"))


def steps_of(tutorial: Tutorial) -> list[str]:
    return [f"{step.keyword} {step.text}" for route in tutorial.routes for step in route.steps]


@pytest.mark.parametrize("name", ["add", "share", "unshare", "view"])
def test_a_shortcut_begins_on_the_home_screen_of_what_the_way_in_opens(name: str) -> None:
    tutorial = changed(name, "home screen of **MySafe**", "home screen of **Orbit**")
    assert [(said.text[-6:], said.why_not_checked) for said in tutorial.not_checked] == [
        ("Orbit.", "no step on the way in opens Orbit")
    ]


@pytest.mark.parametrize(
    ("old", "new", "step"),
    [
        (
            "read **Yes** or **No**",
            "read **On** or **No**",
            'Then Betty sees "On" in the "Can view?" column of "Betty"',
        ),
        (
            "read **Yes** or **No**",
            "read **Yes** or **Off**",
            'Then Betty sees "Off" in the "Can edit?" column of "Betty"',
        ),
        ("for each **Member**", "for each **Guest**", 'Then Betty sees "Betty" in the "Guest" column of "Betty"'),
    ],
)
def test_each_word_about_the_columns_of_members_is_looked_for(old: str, new: str, step: str) -> None:
    assert step in steps_of(changed("view", old, new))


def test_a_control_that_ends_the_form_under_another_name_is_looked_for_where_the_form_is_filled_in() -> None:
    tutorial = changed("add", "empty and click **Save**", "empty and click **Send**")
    assert not tutorial.not_checked
    assert steps_of(tutorial).count('When Ada clicks "Send"') == 1


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("view", "see the **Client secret** in the **Protected information** window", "see the **Client secret** on the side menu"),
        ("unshare", "You'll get the confirmation", "In the upper left corner, you'll get the confirmation"),
        ("unshare", "column of the API secret must read **Yes**", "column of the API secret on the side menu must read **Yes**"),
    ],
)  # fmt: skip
def test_a_promise_is_not_looked_up_elsewhere_than_it_says(name: str, old: str, new: str) -> None:
    (said,) = changed(name, old, new).not_checked
    assert said.why_not_checked.startswith(
        ("this is not looked up", "not understood", "it names nothing on the screen")
    )


@pytest.mark.parametrize(
    "promise",
    [
        "The **Protected information** window closes without the **Client secret**.",
        "The **Share** button asks for a **PIN**.",
        "The **Tags** field keeps nothing.",
    ],
)
def test_what_a_ui_word_does_is_a_promise_even_in_a_box(promise: str) -> None:
    whole = "The **Protected information** window opens with the **Client secret**."
    (said,) = changed("view", whole, promise).not_checked
    assert said.role == "outcome"


def test_only_what_was_there_can_be_gone() -> None:
    (said,) = changed("unshare", "word **Shared**\n", "word **Owned**\n").not_checked
    reason = "no sentence before it says that Owned stands there: did you mean that it appears on the card?"
    assert said.why_not_checked == reason
