"""The same tutorials in other words come out as the same Gherkin; one word changed shows in it.

`tutorials/<name>/` holds rewrites of this project's own tutorials: other verbs, boxes and quotes, lettered sub-steps,
sentences split and merged.
"""

# Tutorials as their writers write them: long lines, and quotes of every kind.
# ruff: noqa: E501, RUF001

from pathlib import Path

import pytest

from walkthrough.document.source import from_text
from walkthrough.model import Tutorial
from walkthrough.plan.gherkin import feature
from walkthrough.plan.reading import compiled, read_tutorial

FOLDER = Path(__file__).parent / "tutorials"
REWRITES = sorted(FOLDER.glob("*/*.md"))
ORIGINALS = sorted((Path(__file__).parents[2] / "tutorials").glob("*.md"))


def original_of(name: str) -> Path:
    return next(path for path in ORIGINALS if path.name == f"{name}-an-api-secret.md")


def scenarios(tutorial: Tutorial) -> list[list[str]]:
    """The steps of each route; to select a control and to click it is the same."""
    routes = [tutorial.background, *(route.steps for route in tutorial.routes)]
    return [[f"{step.keyword} {step.text}".replace(' selects "', ' clicks "') for step in route] for route in routes]


def test_there_are_enough_rewrites() -> None:
    assert len(REWRITES) >= 12


@pytest.mark.parametrize("rewrite", REWRITES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_rewrite_is_drafted_as_its_original(rewrite: Path) -> None:
    read, original = read_tutorial(rewrite), read_tutorial(original_of(rewrite.parent.name))
    assert [(s.line, s.text, s.why_not_checked) for s in read.not_checked] == []
    assert scenarios(read) == scenarios(original)


@pytest.mark.parametrize("original", ORIGINALS, ids=lambda path: path.stem)
def test_an_original_is_understood_to_the_last_sentence(original: Path) -> None:
    tutorial = read_tutorial(original)
    assert tutorial.not_checked == []
    for sentence in tutorial.sentences:
        assert (
            bool(sentence.gherkin) == (sentence.role in {"step", "outcome", "requirement"})
            or sentence.role == "requirement"
        )


MUTATIONS = [
    # a UI word
    ("unshare", "**Grid Menu**", "**Main Menu**", 'clicks the "nine squares" icon "Main Menu"'),
    ("unshare", "select **MySafe**", "select **MySave**", 'selects "MySave"'),
    ("unshare", "select **API secrets**", "select **Secrets**", 'selects "Secrets" on the side menu'),
    ("unshare", "Select **Share this API secret**", "Select **Share**", 'selects "Share"'),
    ("unshare", "click **Yes** to confirm", "click **OK** to confirm", 'clicks "OK" in the "Confirmation" window'),
    ("unshare", "9. Click **Share**", "9. Click **Save**", 'clicks "Save"'),
    ("share", "**Search users**", "**Find users**", 'types "Betty" into "Find users" in the "Share" window'),
    ("share", "Tick **Can edit**", "Tick **May edit**", 'ticks "May edit" for "Betty"'),
    ("add", "In the **URL** field", "In the **Link** field", 'types "https://billing.example.test/v1" into "Link"'),
    ("add", "select **POST**", "select **FETCH**", 'selects "FETCH" in "Method"'),
    ("view", "7. Click **Close**", "7. Click **Done**", 'clicks "Done"'),
    # an icon
    ("unshare", "the nine squares", "the four squares", 'clicks the "four squares" icon "Grid Menu"'),
    ("unshare", "Click the trash can icon", "Click the pencil icon", 'clicks the "pencil" icon of "Betty"'),
    ("unshare", "icon identified by the three vertical dots of", "icon identified by the gear of", 'clicks the "gear" icon'),
    ("view", "identified by the list icon", "identified by the eye icon", 'clicks the "eye" icon "View the information"'),
    # a place
    ("unshare", "In the upper left corner", "In the upper right corner", '"Grid Menu" in the upper right corner'),
    ("unshare", "On the side menu", "On the top bar", 'selects "API secrets" on the top bar'),
    ("unshare", "In the **Action** column, click", "In the **Owner** column, click", 'icon in the "Owner" column of "Payments API"'),
    ("unshare", "In the **Share** window", "In the **Members** window", 'selects "Betty" in the "Members" window'),
    ("unshare", "In the **Confirmation** window", "In the **Warning** window", 'clicks "Yes" in the "Warning" window'),
    # a promise
    ("unshare", 'message "**Shared**"', 'message "**Unshared**"', 'sees the message "Unshared"'),
    ("unshare", "see a **No**", "see a **Never**", 'sees "Never" in the "Shared" column'),
    ("unshare", "in the **Shared** column of", "in the **Owner** column of", 'sees "No" in the "Owner" column'),
    ("unshare", "must read **Yes**", "must read **No**", 'sees "No" in the "Shared" column'),
    ("unshare", "can no longer access", "can access", 'Betty can access "Payments API"'),
    ("unshare", "**Users with access to information** is", "**Members** is", 'sees an empty "Members" list'),
    ("share", "is ticked by default", "is not ticked by default", 'sees "Can view" not ticked'),
    ("share", "**User not found**", "**Nobody found**", 'sees "Nobody found" in the "Share" window'),
    ("share", "now reads **Yes**", "now reads **No**", 'sees "No" in the "Shared" column'),
    ("add", "**This field is required**", "**Required**", 'sees "Required" beside "Client ID"'),
    ("add", "you are its **Owner**", "you are its **Member**", 'sees "Ada" in the "Member" column'),
]  # fmt: skip


def original(name: str) -> str:
    return original_of(name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "before", "after", "step"), MUTATIONS, ids=lambda value: str(value)[:40])
def test_one_word_changed_shows_in_the_draft(name: str, before: str, after: str, step: str) -> None:
    text = original(name)
    assert before in text
    was = {(s.line, s.keyword, s.text) for s in all_steps(compiled(from_text(text, "tutorial.md")))}
    now = {
        (s.line, s.keyword, s.text)
        for s in all_steps(compiled(from_text(text.replace(before, after, 1), "tutorial.md")))
    }
    line = text[: text.index(before)].count("\n") + 1
    assert [words for at, _, words in now - was if step in words and 0 <= line - at <= 2]


def all_steps(tutorial: Tutorial) -> list:
    return [*tutorial.background, *(step for route in tutorial.routes for step in route.steps)]


@pytest.mark.parametrize("number", range(4, 9))
def test_two_steps_exchanged_show_in_the_draft(number: int) -> None:
    lines = original("unshare").split("\n")
    first, second = (next(i for i, line in enumerate(lines) if line.startswith(f"{n}. ")) for n in (number, number + 1))
    lines[first], lines[second] = lines[second], lines[first]
    changed = scenarios(compiled(from_text("\n".join(lines), "tutorial.md")))
    assert changed != scenarios(read_tutorial(original_of("unshare")))


def test_the_draft_of_the_vendors_own_wording() -> None:
    text = """# How to unshare an API secret

## Requirements

* A share API secret. For more information on how to share an API secret, read [How to share an API secret](/v3-32/docs/x).

## Unshare an API secret

1. On the senhasegura platform, in the upper left corner, click the **Grid Menu**, identified by the nine squares, and select **MySafe**.
2. On the side menu, select **API secrets**.
3. On the list, locate the \tAPI secret you want to unshare.

    :::info
    The chosen API secret must have the **Shared** column set to **Yes**.
    :::

1. In the new window, select the user you want to unshare the API secret with.

Once unshared, you\u00e2\u20ac\u2122ll see a **No** in the **Shared** column of the corresponding API secret report.
"""
    assert (
        feature(compiled(from_text(text, "t.md")))
        == """\
@tutorial
Feature: How to unshare an API secret
  t.md, sentence by sentence

  Background:
    # 5: A share API secret.
    Given Ada owns the API secret "Payments API", shared with Betty
    And Betty can access "Payments API"
    And Ada is signed in

  Scenario: Unshare an API secret
    # 9: 1. On the senhasegura platform, in the upper left corner, click the Grid Menu, identified by the nine
    #    squares, and select MySafe.
    When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner
    And Ada selects "MySafe"
    # 10: 2. On the side menu, select API secrets.
    And Ada selects "API secrets" on the side menu
    # 11: 3. On the list, locate the API secret you want to unshare.
    And Ada locates "Payments API" on the list
    # 14: 3. The chosen API secret must have the Shared column set to Yes.
    Then Ada sees "Yes" in the "Shared" column of "Payments API"
    # 17: 4. In the new window, select the user you want to unshare the API secret with.
    When Ada selects "Betty" in the new window
    # 19: Once unshared, you’ll see a No in the Shared column of the corresponding API secret report.
    Then Ada sees "No" in the "Shared" column of "Payments API"
"""
    )
