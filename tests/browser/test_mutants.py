"""Mutants of a tutorial and of a feature fail at their own line: one of each kind, run in a browser."""

from pathlib import Path

import pytest

from tests.mutants import features, ran, tutorials, walked
from tests.mutants.mutant import EXACT, Mutant
from walkthrough.lint.linted import linted

PATIENCE = "5"
"""Seconds. It is long, because other tests keep the machine busy and only a few of these time out."""
ROOT = Path(__file__).parents[2]
OF_A_TUTORIAL = (
    ("another word", "View API secret", "The View API secret window opens"),
    ("another word", "Member", "The list Users with access"),
    ("another place", "On the side menu", "On the side menu"),
    ("promise turned", "is hidden again", "The Client secret is hidden"),
    ("step dropped", "Click View the information,", "Click View the information"),
)
"""The kind, what is changed, and the beginning of the sentence."""
OF_FEATURES = {
    "sharing/unsharing": (
        ("Then turned", "can access", "Dora can access"),
        ("unknown word", "Payments API", "the report shows Ada"),
    ),
    "sharing/whatever_there_is": (("another word", "Billing API", "Ada owns"),),
    "tutorials/add_api_secret": (("another word", "Billing API", "Ada sees"),),
    "tutorials/unshare_api_secret": (("another word", "Shared", "Ada no longer sees"),),
    "tutorials/view_api_secret": (("another word", "Client secret", "Betty does not see"),),
}
"""The same for each file."""


def chosen(mutants: list[Mutant], wanted: tuple[tuple[str, str, str], ...]) -> list[Mutant]:
    return [
        next(m for m in mutants if m.kind == kind and m.old.startswith(old) and m.sentence.startswith(sentence))
        for kind, old, sentence in wanted
    ]


@pytest.mark.parametrize("number", range(len(OF_A_TUTORIAL)), ids=[" ".join(words[:2]) for words in OF_A_TUTORIAL])
def test_a_mutant_of_a_tutorial(number: int, of_a_tutorial: list[tuple[str, str]]) -> None:
    came, detail = of_a_tutorial[number]
    assert came == EXACT, detail


@pytest.fixture(scope="module")
def of_a_tutorial() -> list[tuple[str, str]]:
    tutorial = ROOT / "tutorials" / "view-an-api-secret.md"
    mutants = chosen(tutorials.mutants_of(tutorial), OF_A_TUTORIAL)
    outcomes = walked.walked(mutants, "2", PATIENCE, [linted(tutorial)])
    return [(outcome.came, outcome.detail) for outcome in outcomes]


def test_mutants_of_features() -> None:
    files = {name: ROOT / "features" / f"{name}.feature" for name in OF_FEATURES}
    mutants = [one for name, wanted in OF_FEATURES.items() for one in chosen(features.mutants_of(files[name]), wanted)]
    outcomes = ran.ran(mutants, "2", PATIENCE)
    assert [(outcome.came, outcome.detail) for outcome in outcomes if outcome.came != EXACT] == []
