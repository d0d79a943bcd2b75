"""The event log of a run, read and put in order: tutorials with their sentences, routes and steps.

The log is JSON Lines, written by whoever carries the tutorials out; it is the only source of every report. Must not
know how any report looks.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from walkthrough.model import Finding, Role

Verdict = Literal["passed", "failed", "not reached", "not checked", "prose"]
Event = Mapping[str, Any]

VERSION = 1


class LogError(Exception):
    """The log is not one that this version understands."""


@dataclass(frozen=True)
class LoggedStep:
    """A Gherkin step of one route, and what came of it."""

    route: str
    sentence: int
    gherkin: str
    verdict: Verdict
    detail: str = ""
    sought: str = ""
    place: str = ""
    offered: tuple[str, ...] = ()
    nearest: str = ""
    fault: str = ""
    fault_reason: str = ""
    suggestion: str = ""
    picture: str = ""
    alt: str = ""


@dataclass
class LoggedSentence:
    """A sentence of a tutorial with the steps that were made from it, in every route."""

    id: int
    line: int
    text: str
    role: Role
    reason: str = ""
    nearest: tuple[str, ...] = ()
    gherkin: tuple[str, ...] = ()
    choices: dict[str, str] = field(default_factory=dict)
    steps: list[LoggedStep] = field(default_factory=list)


@dataclass(frozen=True)
class LoggedRoute:
    """A way through a tutorial; `line` is where its telling begins."""

    name: str
    line: int


@dataclass
class LoggedTutorial:
    """A tutorial as the log tells of it."""

    file: str
    title: str
    source: str
    sentences: list[LoggedSentence] = field(default_factory=list)
    routes: list[LoggedRoute] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass
class LoggedRun:
    """The whole log. `ended` is false where the run broke off, so that nothing after its last event is known."""

    address: str = ""
    browser: str = ""
    tutorials: list[LoggedTutorial] = field(default_factory=list)
    ended: bool = False


def read(path: Path) -> list[Event]:
    """Read a log file: one event a line.

    :raises LogError: where a line is no event.
    """
    events: list[Event] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.strip():
            events.append(_event(line, f"{path}:{number}"))
    return events


def _event(line: str, where: str) -> Event:
    try:
        event = json.loads(line)
    except ValueError as error:
        raise LogError(f"{where}: no JSON") from error
    if not isinstance(event, dict) or "event" not in event:
        raise LogError(f"{where}: no event")
    return event


def run_of(events: Iterable[Event]) -> LoggedRun:
    """Put the events in order; kinds of events that are not known are left out.

    :raises LogError: where the log is of another version, or tells of a tutorial or sentence that it never named.
    """
    run = LoggedRun()
    tutorials: dict[str, LoggedTutorial] = {}
    for event in events:
        match event["event"]:
            case "run":
                if event.get("version") != VERSION:
                    raise LogError(f"the log is of version {event.get('version')}, not {VERSION}")
                run.address, run.browser = _text(event, "address"), _text(event, "browser")
            case "tutorial":
                tutorials[event["file"]] = LoggedTutorial(event["file"], _text(event, "title"), event["source"])
            case "end":
                run.ended = True
            case kind:
                _take(kind, event, tutorials)
    run.tutorials = list(tutorials.values())
    return run


def _take(kind: str, event: Event, tutorials: Mapping[str, LoggedTutorial]) -> None:
    """Add an event to the tutorial that it is about."""
    if kind not in {"sentence", "finding", "route", "step"}:
        return
    tutorial = tutorials.get(event["file"])
    if tutorial is None:
        raise LogError(f"a {kind} of {event['file']}, which the log has not named before")
    match kind:
        case "sentence":
            tutorial.sentences.append(_sentence(event))
        case "finding":
            words = (event["rule"], event["message"], _text(event, "suggestion"))
            tutorial.findings.append(Finding(event["line"], event["column"], *words))
        case "route":
            tutorial.routes.append(LoggedRoute(event["route"], event["line"]))
        case "step":
            made_from = [sentence for sentence in tutorial.sentences if sentence.id == event["sentence"]]
            if not made_from:
                raise LogError(f"a step of sentence {event['sentence']} of {tutorial.file}, which is none of its own")
            made_from[0].steps.append(_step(event))


def _sentence(event: Event) -> LoggedSentence:
    return LoggedSentence(
        id=event["id"],
        line=event["line"],
        text=event["text"],
        role=event["role"],
        reason=_text(event, "reason"),
        nearest=tuple(event.get("nearest") or ()),
        gherkin=tuple(event.get("gherkin") or ()),
        choices=dict(event.get("choices") or {}),
    )


def _step(event: Event) -> LoggedStep:
    texts = ("detail", "sought", "place", "nearest", "fault", "fault_reason", "suggestion", "picture", "alt")
    return LoggedStep(
        route=event["route"],
        sentence=event["sentence"],
        gherkin=event["gherkin"],
        verdict=event["verdict"],
        offered=tuple(event.get("offered") or ()),
        **{name: _text(event, name) for name in texts},
    )


def _text(event: Event, name: str) -> str:
    """A text of an event; null and absent are empty."""
    return str(event.get(name) or "")
