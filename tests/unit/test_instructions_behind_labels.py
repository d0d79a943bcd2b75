"""Instructions behind a label: the label is the field of what follows, or only a title."""

import pytest

from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text


def steps_of(item: str) -> list[str]:
    sentences = linted_text(from_text(f"# T\n\n## S\n\n1. Click **Go**.\n\nTricks:\n\n- {item}\n", "t.md")).sentences
    told = [step.text for one in sentences for step in one.gherkin if step.keyword != "Given"]
    return [step.removeprefix("Ada, as described, ").removeprefix("Ada ") for step in told[1:]]


@pytest.mark.parametrize(
    ("item", "steps"),
    [
        ("**Alerts** \u2013 Set a day under **Me > Bells**.", ['sets "a day" under "Me > Bells"']),
        ("Stars \u2013 Tap the star on a dish.", ['clicks "the star" on "a dish"']),
        (
            "One dish: Under **Dishes**, open the dish and click **Erase**.",
            ['opens "the dish" under "Dishes"', 'clicks "Erase"'],
        ),
        ("**Pause** \u2013 Switch off **Active** in the list.", ['unticks "Active" on the list']),
        ("Two weeks: Open it and press **Print**.", ['opens "it"', 'clicks "Print"']),
        (
            "Scraps \u2013 Mark a dish as **Double** and it'll appear twice.",
            ['marks "a dish" as "Double"', 'sees "a dish" that "will appear twice"'],
        ),
        ("view_all \u2013 Retrieve connected accounts.", []),
    ],
)
def test_a_label_is_a_field_only_where_nothing_else_is_named(item: str, steps: list[str]) -> None:
    assert steps_of(item) == steps
