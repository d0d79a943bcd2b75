"""Every report is written from the result of a run, and they agree on every kind of outcome."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.report_schema import fits
from walkthrough.report.event_log import run_of
from walkthrough.report.json import as_json
from walkthrough.report.junit import as_junit
from walkthrough.report.text import as_github, as_text
from walkthrough.results import MARKS

FILE = "tutorials/x.md"
VERDICTS = ("passed", "failed", "not reached", "not checked", "waived", "prose")


def log(*sentences: tuple[str, str, list[tuple[str, str]]], waived: str = "") -> list[dict[str, Any]]:
    """The log of one tutorial: sentences with their reason and their steps' routes and verdicts.

    :param waived: the text of the sentence that is waived.
    """
    events: list[dict[str, Any]] = [
        {"event": "run", "version": 1, "address": "embedded"},
        {"event": "tutorial", "file": FILE, "title": "X", "source": ""},
    ]
    steps = []
    for number, (text, reason, came) in enumerate(sentences):
        about = {"file": FILE, "id": number, "line": number + 1, "text": text, "role": "step" if came else "prose"}
        why = {"reason": reason or None} if text != waived else {"waived": reason}
        events.append({"event": "sentence", **why, **about})
        for route, verdict in came:
            words = {"gherkin": f"When {text}", "detail": "why", "fault": "document", "fault_reason": "moved"}
            fix = {"suggestion": "Better."} if verdict == "failed" else {}
            about_step = {"file": FILE, "route": route, "sentence": number, "number": 1, "verdict": verdict}
            steps.append({"event": "step", **about_step, **words, **fix})
    return [*events, *steps]


OF_EACH_KIND = log(
    ("Click A", "", [("main", "passed")]),
    ("Click B", "", [("main", "failed")]),
    ("Click C", "", [("main", "not reached")]),
    ("Juggle D", "unknown verb", []),
    ("Shake E", "needs a phone", []),
    ("Hello", "", []),
    waived="Shake E",
)


def test_the_formats_agree_on_every_kind_of_outcome() -> None:
    run = run_of(OF_EACH_KIND)
    tutorial = run.tutorials[0]
    assert [sentence.verdict for sentence in tutorial.sentences] == list(VERDICTS)
    report = json.loads(as_json(run))
    fits(report)
    told = report["tutorials"][0]
    assert [sentence["verdict"] for sentence in told["sentences"]] == list(VERDICTS)
    lines = as_text(run).splitlines()
    assert [line[2] for line in lines[1:7]] == [MARKS[verdict] for verdict in VERDICTS]
    assert f"{FILE}: failed" in lines[0]
    annotated = as_github(run).splitlines()
    assert [line.partition("::why")[0].split(",")[1:] for line in annotated[:2]] == [
        ["line=2", "title=Failed"],
        ["line=3", "title=Not reached"],
    ]
    assert annotated[2] == f"::error file={FILE},line=4,title=Not checked::unknown verb"
    assert annotated[3] == f"::notice file={FILE},line=5,title=Waived::needs a phone"
    assert f"{FILE}:5: waived: needs a phone" in lines
    assert [(one["detail"], one["verdict"]) for one in told["sentences"]][4] == ("needs a phone", "waived")
    assert tutorial.summary.endswith("1 waived")
    suite = ElementTree.fromstring(as_junit(run))[0]  # noqa: S314 - our own
    assert [suite.get(name) for name in ("tests", "failures", "errors", "skipped")] == ["5", "1", "1", "2"]
    assert (suite[4].get("name"), suite[4][0].get("message")) == ("Shake E", "waived: needs a phone")


def test_the_names_in_junit_stay_when_lines_and_folders_change(monkeypatch: pytest.MonkeyPatch) -> None:
    def names(text: str) -> list[tuple[str | None, ...]]:
        cases = ElementTree.fromstring(text).iter("testcase")  # noqa: S314 - our own
        return [(case.get("classname"), case.get("name")) for case in cases]

    steps = [("main", "passed")]
    run = run_of(log(("Click A", "", steps), ("Click A", "", steps), ("Look at B", "no step", [])))
    first = names(as_junit(run))
    assert first == [(f"{FILE}: main", "Click A"), (f"{FILE}: main", "Click A-2"), (FILE, "Look at B")]
    for written in (str(Path.cwd() / FILE), f"./{FILE}"):
        run.tutorials[0].file = written
        for sentence in run.tutorials[0].sentences:
            sentence.line += 3
        assert names(as_junit(run)) == first


@pytest.mark.parametrize(
    ("came", "verdict"), [("passed", "waived"), ("not reached", "waived"), ("failed", "failed"), ("", "waived")]
)
def test_a_waived_sentence_never_passes(came: str, verdict: str) -> None:
    steps = [("main", came)] if came else []
    tutorial = run_of(log(("Click A", "needs a phone", steps), waived="Click A")).tutorials[0]
    assert (tutorial.sentences[0].verdict, [str(count) for count in tutorial.counts if count.passed]) == (verdict, [])


def test_a_waived_sentence_alone_does_not_make_a_run_fail() -> None:
    run = run_of(log(("Click A", "", [("main", "passed")]), ("Shake B", "needs a phone", []), waived="Shake B"))
    assert run.status(strict=True) == 0


@pytest.mark.parametrize(
    ("came", "verdict"),
    [
        ([("main", "passed"), ("shortcut", "not reached")], "passed"),
        ([("main", "not reached"), ("shortcut", "passed")], "not reached"),
        ([("main", "passed"), ("shortcut", "failed")], "failed"),
        ([("main", "passed"), ("shortcut", "passed")], "passed"),
    ],
)
def test_the_own_route_decides_what_is_reached(came: list[tuple[str, str]], verdict: str) -> None:
    tutorial = run_of(log(("Click A", "", came))).tutorials[0]
    assert tutorial.sentences[0].verdict == verdict


def test_a_tutorial_that_proves_nothing_has_not_passed() -> None:
    assert run_of(log(("Hello", "", []))).tutorials[0].verdict == "not checked"


def test_a_command_for_github_cannot_be_broken_by_what_it_says() -> None:
    events = log(("Click A", "100 %\n::error::", []))
    assert as_github(run_of(events)) == f"::error file={FILE},line=1,title=Not checked::100 %25%0A::error::\n"


FINDING = {"event": "finding", "file": FILE, "line": 1, "column": 1, "rule": "tab", "message": "a tab"}


@pytest.mark.parametrize(
    ("events", "strict", "status"),
    [
        (log(("Click A", "", [("main", "passed")])), False, 0),
        (log(("Click A", "", [("main", "passed")]), ("Hello", "", [])), True, 0),
        (log(("Click A", "", [("main", "passed")]), ("Click B", "", [("main", "failed")])), False, 1),
        (log(("Click A", "", [("main", "passed")]), ("Click B", "", [("main", "not reached")])), False, 1),
        (log(("Click A", "", [("main", "passed")]), ("Juggle B", "unknown verb", [])), False, 1),
        (log(("Hello", "", [])), False, 1),
        ([*log(("Click A", "", [("main", "passed")])), FINDING], False, 0),
        ([*log(("Click A", "", [("main", "passed")])), FINDING], True, 1),
    ],
)
def test_the_exit_status_is_0_only_if_every_sentence_holds(
    events: list[dict[str, Any]], strict: bool, status: int
) -> None:
    assert run_of(events).status(strict=strict) == status


def test_one_tutorial_that_does_not_hold_is_enough() -> None:
    good = log(("Click A", "", [("main", "passed")]))
    other = [event | {"file": "tutorials/y.md"} for event in OF_EACH_KIND[1:]]
    assert run_of([*good, *other]).status(strict=False) == 1
