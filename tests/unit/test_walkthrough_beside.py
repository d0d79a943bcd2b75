"""What a writer says beside a sentence, in a comment: which sentence it is about, and what becomes of that."""

# A page is one line, however long.
# ruff: noqa: E501

from dataclasses import dataclass, field

import pytest

from product.profile import load
from walkthrough import actions as a
from walkthrough.diagnosis.states import judged, promised_by
from walkthrough.document.source import from_text
from walkthrough.lint.linted import linted_text
from walkthrough.model import Step, Tutorial
from walkthrough.place import Place, PlaceKind
from walkthrough.plan.gherkin import feature
from walkthrough.plan.step_definitions import nearest_steps
from walkthrough.run.tutorial_run import TutorialRun

SKIP = "<!-- walkthrough: skip needs a phone -->"
STEP = '<!-- walkthrough: step Ada clicks "Tags" on the list -->'
CLICKS = 'When Ada clicks "Tags" on the list'
RULES = {"directive", "needless-waiver"}


@dataclass
class Page:
    """A page, what is waived of it, what has the step above, and the findings about its comments, by line."""

    text: str
    waived: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    findings: list[tuple[int, str]] = field(default_factory=list)


AWKWARD = {
    "before the first item": Page(
        f"# Tags\n\n{SKIP}\n1. Juggle the **Tags**.\n2. Click **Save**.\n", ["Juggle the Tags."]
    ),
    "between items, flush left": Page(
        f"# Tags\n\n1. Click **Save**.\n{SKIP}\n2. Juggle the **Tags**.\n3. Click **Share**.\n", ["Juggle the Tags."]
    ),
    "between items, with blank lines": Page(
        f"# Tags\n\n1. Click **Save**.\n\n{STEP}\n\n2. Juggle the **Tags**.\n", steps=["Juggle the Tags."]
    ),
    "in an item, behind its number": Page(
        f"# Tags\n\n1. Click **Save**.\n2. {SKIP} Juggle the **Tags**.\n", ["Juggle the Tags."]
    ),
    "alone behind a number": Page(
        f"# Tags\n\n1. {STEP}\n   Juggle the **Tags**.\n2. Click **Save**.\n", steps=["Juggle the Tags."]
    ),
    "indented in a sub-list": Page(
        f"# Tags\n\n1. Click **Save**.\n   1. Click **Share**.\n   {SKIP}\n   2. Juggle the **Tags**.\n"
        f"      {STEP}\n      * Toss the **Tags**.\n2. Click **Close**.\n",
        ["Juggle the Tags."],
        ["Toss the Tags."],
    ),
    "in a bulleted list": Page(f"# Tags\n\n* Click **Save**.\n{SKIP}\n* Juggle the **Tags**.\n", ["Juggle the Tags."]),
    "before a table": Page(
        f"# Tags\n\n1. Click **Save**.\n2. Enter the following:\n\n   {SKIP}\n   | Field | Text |\n   |--|--|\n   | **Name** | a name |\n",
        findings=[(6, "directive")],
    ),
    "in a cell of a table": Page(
        f"# Tags\n\n1. Click **Save**.\n2. Enter the following:\n\n   | Field | Text |\n   |--|--|\n   | {SKIP} **Name** | a name |\n",
        ["Name"],
        findings=[(8, "needless-waiver")],
    ),
    "before a heading that asks for something": Page(
        f"# Tags\n\n1. Click **Save**.\n\n{STEP}\n## Juggle the **Tags**\n\nClick **Share**.\n",
        steps=["Juggle the Tags"],
    ),
    "before a heading that asks for nothing": Page(
        f"# Tags\n\n{SKIP}\n## Details\n\n1. Click **Save**.\n2. Juggle the **Tags**.\n",
        ["Details"],
        findings=[(3, "needless-waiver")],
    ),
    "inside an admonition": Page(
        f"# Tags\n\n1. Click **Save**.\n\n:::info\n{SKIP}\nYou'll see the **Tags** juggled.\n:::\n",
        ["You'll see the Tags juggled."],
    ),
    "before an admonition": Page(
        f"# Tags\n\n1. Click **Save**.\n\n{SKIP}\n\n> [!NOTE]\n> You'll see the **Tags** juggled.\n",
        ["You'll see the Tags juggled."],
    ),
    "two waivers in a row are one": Page(
        f"# Tags\n\n1. Click **Save**.\n2. {SKIP}{SKIP}\n   Juggle the **Tags**.\n", ["Juggle the Tags."]
    ),
    "a waiver and a step in its place": Page(
        f"# Tags\n\n1. Click **Save**.\n{SKIP}\n{STEP}\n2. Juggle the **Tags**.\n",
        ["Juggle the Tags."],
        ["Juggle the Tags."],
    ),
    "at the end of the page": Page(f"# Tags\n\n1. Click **Save**.\n\n{SKIP}\n", findings=[(5, "directive")]),
    "at the end of a line": Page(
        f"# Tags\n\n1. Click **Save**.\n2. Juggle the **Tags**. {SKIP}\n3. Toss the **Tags**.\n",
        findings=[(4, "directive")],
    ),
    "in the middle of a sentence": Page(
        f"# Tags\n\n1. Click **Save**.\n2. Juggle the {SKIP} **Tags**.\n", findings=[(4, "directive")]
    ),
    "inside a fence": Page(
        f"# Tags\n\n1. Click **Save**.\n\n```html\n{SKIP}\n```\n\nYou'll see the **Tags** juggled.\n"
    ),
    "inside code": Page(f"# Tags\n\n1. Click **Save**.\n2. Write `{SKIP}` into the **Tags**.\n"),
    "before a paragraph of two sentences": Page(
        f"# Tags\n\n1. Click **Save**.\n\n{SKIP}\nYou'll see the **Tags** juggled. You'll see the **Name** tossed.\n",
        ["You'll see the Tags juggled."],
    ),
    "between two sentences of a line": Page(
        f"# Tags\n\n1. Click **Save**. {SKIP} Juggle the **Tags**. Toss the **Tags**.\n", ["Juggle the Tags."]
    ),
    "on the same line": Page(
        f"# Tags\n\n1. Click **Save**.\n\n{SKIP} You'll see the **Tags** juggled.\n", ["You'll see the Tags juggled."]
    ),
    "before a picture": Page(
        f"# Tags\n\n1. Click **Save**.\n2. {SKIP} ![](tags.png) Juggle the **Tags**.\n", ["Juggle the Tags."]
    ),
    "before a step of dotted numbers": Page(
        f"# Tags\n\n1. Click **Save**.\n\n   {SKIP}\n   1.1. Juggle the **Tags**.\n   1.2. Toss the **Tags**.\n",
        ["Juggle the Tags."],
    ),
    "over several lines, in MDX": Page(
        "# Tags\n\n1. Click **Save**.\n\n{/* walkthrough:\n   skip needs\n   a phone */}\n\n2. Juggle the **Tags**.\n",
        ["Juggle the Tags."],
    ),
    "inside a component": Page(
        f"# Tags\n\n<Steps>\n  <Step>\n    {SKIP}\n    Juggle the **Tags**.\n  </Step>\n  <Step>Click **Save**.</Step>\n</Steps>\n",
        ["Juggle the Tags."],
    ),
    "before what is done in another program": Page(
        f"# Tags\n\n1. Click **Save**.\n2. Run this:\n\n   {SKIP}\n   ```\n   make tags\n   ```\n", ["make tags"]
    ),
    "a sentence that is understood": Page(
        f"# Tags\n\n1. Click **Save**.\n2. {SKIP} Click **Tags**.\n", ["Click Tags."], findings=[(4, "needless-waiver")]
    ),
    "an unknown word": Page(
        "# Tags\n\n1. Click **Save**.\n2. <!-- walkthrough: skp needs a phone --> Juggle the **Tags**.\n",
        findings=[(4, "directive")],
    ),
    "no reason": Page(
        "# Tags\n\n1. Click **Save**.\n2. <!-- walkthrough: skip --> Juggle the **Tags**.\n",
        findings=[(4, "directive")],
    ),
    "an unknown rule": Page(
        "# Tags\n\n<!-- walkthrough: disable=tabs -->\n1. Click **Save**.\n", findings=[(3, "directive")]
    ),
    "words of its own before a rule": Page(
        "# Tags\n\n<!-- Meant so. walkthrough: disable=tab -->\n1. Click **Save**.\n<!-- See the walkthrough: it helps. -->\n"
    ),
}


def read(text: str) -> Tutorial:
    return linted_text(from_text(text, "tags.md"))


@pytest.mark.parametrize("name", AWKWARD)
def test_a_comment_is_about_the_sentence_that_it_stands_in_front_of(name: str) -> None:
    page = AWKWARD[name]
    tutorial = read(page.text)
    assert [one.text for one in tutorial.sentences if one.waived] == page.waived
    assert [
        one.text for one in tutorial.sentences if CLICKS in [f"{step.keyword} {step.text}" for step in one.gherkin]
    ] == page.steps
    assert [(one.line, one.rule) for one in tutorial.findings if one.rule in RULES] == page.findings


WAY = "# Tags\n\n1. Click **Save**.\n2. {} Juggle the **Tags**.\n3. Click **Close**.\n"


def came_of(text: str) -> list[tuple[str, str]]:
    """The verdict of each instruction, and why it was not reached, where the browser has done all that it could."""
    run = TutorialRun(read(text), text, "tags")
    run.records = {(0, number): {"verdict": "passed", "picture": ""} for number in range(9)}
    return [
        (one.verdict, next((step.detail for step in one.steps), ""))
        for one in run.result().sentences
        if one.role == "step"
    ]


def test_what_follows_a_waived_instruction_is_not_reached() -> None:
    why = "not reached because of line 4, which is waived and has no step in its place"
    assert came_of(WAY.format(SKIP)) == [("passed", ""), ("waived", ""), ("not reached", why)]


def test_a_step_in_the_place_of_a_waived_instruction_lets_the_reader_go_on() -> None:
    assert came_of(WAY.format(SKIP + STEP)) == [("passed", ""), ("waived", ""), ("passed", "")]


def test_a_waived_promise_stops_nobody() -> None:
    text = f"# Tags\n\n1. Click **Save**. {SKIP} You'll see the **Tags** juggled.\n2. Click **Close**.\n"
    assert came_of(text) == [("passed", ""), ("passed", "")]


def test_what_is_required_and_waived_is_there_all_the_same() -> None:
    tutorial = read(f"# Tags\n\n## Requirements\n\n* {SKIP} An API secret.\n\n## Do it\n\n1. Click **Save**.\n")
    assert [(one.text, one.role) for one in tutorial.sentences if one.waived] == [("An API secret.", "requirement")]
    assert 'Ada owns the API secret "Payments API"' in [step.text for step in tutorial.background]


@pytest.mark.parametrize(
    ("words", "step", "role"),
    [
        ('Ada clicks "A"', 'When Ada clicks "A"', "step"),
        ('Ada sees the message "A"', 'Then Ada sees the message "A"', "outcome"),
        ("Ada is signed in", "Given Ada is signed in", "requirement"),
        ('Betty can access "A"', 'Then Betty can access "A"', "outcome"),
        ('Given Betty can access "A"', 'Given Betty can access "A"', "requirement"),
    ],
)
def test_a_step_tells_what_its_sentence_is_for(words: str, step: str, role: str) -> None:
    said = read(f"# Tags\n\n1. Click **Save**.\n\n<!-- walkthrough: step {words} -->\nTags are fine.\n").sentences[-1]
    assert ([f"{one.keyword} {one.text}" for one in said.gherkin], said.role, said.reason) == ([step], role, "")


@pytest.mark.parametrize("words", ['Nora clicks "Save"', 'Then Ada clicks "Save"', 'Ada clicks on "Save"', "save"])
def test_a_step_that_the_suite_does_not_know_is_not_checked(words: str) -> None:
    said = read(f"# Tags\n\n1. Click **Save**.\n2. <!-- walkthrough: step {words} -->\n   Click **A**.\n").sentences[-1]
    assert said.reason == f"the step beside it, in line 4, is none that the suite knows: {words.removeprefix('Then ')}"
    assert (said.gherkin, len(said.nearest)) == ([], 3)


def test_the_nearest_steps_are_told_as_a_writer_would_write_them() -> None:
    assert nearest_steps('Nora clicks "Save"', count=1) == ['Ada clicks "…"']


def test_a_draft_lists_what_is_waived() -> None:
    assert "  # Waived:\n  # 4: Juggle the Tags.\n  #     needs a phone\n" in feature(read(WAY.format(SKIP)))


def test_a_written_step_is_told_and_blames_nobody_for_what_it_may_have_changed() -> None:
    see = a.Sees("Ada", "Shared", Place(PlaceKind.ON, ("Pay",)))
    before = [Step("Then", see, 1, 0), Step("When", a.Written("When", 'Ada clicks "Stop"'), 2, 1)]
    promise = promised_by(a.NoLongerSees("Ada", "Shared", Place(PlaceKind.ON, ("Pay",))))
    assert promise
    assert judged(promise, promise.opposite, before, load()) is None


def test_what_is_waived_is_counted_apart() -> None:
    counts = read(WAY.format(SKIP)).counts
    assert (counts["read"], counts["not checked"], counts["waived"]) == (2, 0, 1)
