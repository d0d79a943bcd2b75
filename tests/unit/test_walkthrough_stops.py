"""Once an instruction cannot be carried out, what hangs on it is not reached because of its line, on every route."""

import json
from xml.etree import ElementTree

import pytest

from walkthrough.document.source import from_text
from walkthrough.model import Route, Tutorial
from walkthrough.plan.reading import compiled
from walkthrough.report.json import as_json
from walkthrough.report.junit import as_junit
from walkthrough.report.text import as_github, as_text
from walkthrough.report.views import TutorialView
from walkthrough.results import RunResult
from walkthrough.run.tutorial_run import TutorialRun

WAY_IN = "1. Click **Grid Menu**.\n2. On the side menu, select **API secrets**.\n"


def read(*lines: str) -> Tutorial:
    tutorial = compiled(from_text("# Share it\n\n## Do it\n\n" + WAY_IN + "\n".join(lines) + "\n", "t.md"))
    tutorial.leave_out_described()
    return tutorial


def stop_of(route: Route, tutorial: Tutorial) -> tuple[int, str] | None:
    return route.stop and (route.stop.steps, tutorial.sentences[route.stop.sentence].text)


@pytest.mark.parametrize(
    "stopping",
    [
        "Wheedle the **Share** button.",
        "Wheedle the **Share** button, and you'll see the message **Shared**.",
        "In a terminal, run `vault unlock`.",
        "Sweep the floor.",
        "Drag the secret onto its neighbour.",
    ],
)
def test_a_route_breaks_off_at_what_cannot_be_carried_out(stopping: str) -> None:
    tutorial = read(f"3. {stopping}", "4. Click **Share**.", "", "You'll see the message **Shared**.")
    (route,) = tutorial.routes
    assert stop_of(route, tutorial) == (2, stopping.replace("*", "").replace("`", ""))
    assert [step.line for step in route.steps[2:]] == [8, 10]


@pytest.mark.parametrize(
    "optional",
    [
        "(Optional) Burnish the **Can edit** box.",
        "Optional: burnish it.",
        "If you are a smith, burnish the **Can edit** box.",
    ],
)
def test_it_goes_on_behind_what_a_reader_may_leave_out(optional: str) -> None:
    tutorial = read(f"3. {optional}", "4. Click **Share**.")
    assert [route.stop for route in tutorial.routes] == [None]
    assert [sentence.line for sentence in tutorial.not_checked] == [7]


def test_nothing_of_a_sentence_is_done_that_cannot_be_done_wholly() -> None:
    tutorial = read("3. Click **Save**, and then hum to the **Share** button.", "4. Click **Share**.")
    (route,) = tutorial.routes
    assert route.stop
    assert [step.line for step in route.steps[: route.stop.steps]] == [5, 6]


def test_what_was_not_done_counts_for_each_route_that_goes_the_same_way() -> None:
    tutorial = read(
        "3. Wheedle the **Share** button.",
        "4. In the **Search users** field, type the name of the user.",
        "",
        "   :::info",
        "   If the name fits nobody, it shows **User not found**.",
        "   :::",
    )
    assert [stop_of(route, tutorial) for route in tutorial.routes] == [(2, "Wheedle the Share button.")] * 2


def test_a_second_how_to_begins_again_from_the_start() -> None:
    tutorial = read("3. Wheedle the **Share** button.", "", "## Look at it", "", WAY_IN)
    first, second = tutorial.routes
    assert first.stop
    assert second.stop is None


def test_the_line_is_named_that_was_not_carried_out() -> None:
    tutorial = read("3. Sweep the floor.", "4. Click **Share**.")
    said = TutorialRun(tutorial, "", "t").result().sentences[-1]
    assert (said.verdict, said.detail) == ("not reached", "not reached because of line 7")


def test_a_failed_step_is_the_line_that_the_rest_was_not_reached_for() -> None:
    tutorial = read("3. Click **Share**.", "", "You'll see the message **Shared**.")
    failed = {"verdict": "failed", "picture": None, "reason": "it is not there"}
    passed = {"verdict": "passed", "picture": None}
    givens = len(tutorial.background)
    records = {(0, number): passed for number in range(givens + 2)} | {(0, givens + 2): failed}
    said = TutorialRun(tutorial, "3. Click **Share**.", "t", records).result().sentences
    assert [(one.line, one.verdict, one.detail[:28]) for one in said[-2:]] == [
        (7, "failed", said[-2].detail[:28]),
        (9, "not reached", "not reached because of line 7"[:28]),
    ]


def test_the_product_is_not_blamed_where_a_requirement_was_not_brought_about() -> None:
    text = "# Share it\n\n## Requirements\n\n* A notarised flux capacitor.\n\n## Do it\n\n" + WAY_IN
    tutorial = compiled(from_text(text + "\nYou'll see the message **Shared**.\n", "t.md"))
    tutorial.leave_out_described()
    passed, failed = {"verdict": "passed", "picture": None}, {"verdict": "failed", "picture": None}
    steps = len(tutorial.background) + len(tutorial.routes[0].steps)
    records = {(0, number): passed for number in range(steps - 1)} | {(0, steps - 1): failed}
    said = TutorialRun(tutorial, text, "t", records).result().sentences[-1]
    assert said.verdict == "failed"
    assert said.failures[0].fault == ""
    assert "Line 5, which says what has to be there before, was not checked." in said.detail


def test_every_format_says_which_line_the_rest_was_not_reached_for() -> None:
    tutorial = read("3. Sweep the floor.", "4. Click **Share**.")
    run = RunResult(tutorials=[TutorialRun(tutorial, "", "t").result()])
    because = "not reached because of line 7"
    assert f"    8  Click Share. ({because})" in as_text(run)
    assert f"::notice file=t.md,line=8,title=Not reached::{because}" in as_github(run)
    assert json.loads(as_json(run))["tutorials"][0]["sentences"][-1]["detail"] == because
    cases = {case.get("line"): case for case in ElementTree.fromstring(as_junit(run)).iter("testcase")}  # noqa: S314
    assert [(child.tag, child.get("message")) for child in cases["8"]] == [("skipped", because)]
    assert [child.tag for child in cases["7"]] == ["error"]
    (view,) = [view for view in TutorialView(run.tutorials[0], {"t.md": "t.html"}).sentences if view.result.line == 8]
    assert view.reasons_not_reached == [because]
