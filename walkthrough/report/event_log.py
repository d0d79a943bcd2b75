"""The event log of a run: its result as JSON Lines, one event a line.

Reports are written from the result itself; the log is for other programs, and for whoever wants a result later.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from walkthrough.model import Finding
from walkthrough.results import RouteResult, RunResult, SentenceResult, StepResult, TutorialResult

Event = Mapping[str, Any]

VERSION = 1


class LogError(Exception):
    """The log is not one that this version understands."""


def write(run: RunResult, path: Path) -> None:
    """Write a run into a file."""
    lines = (json.dumps(event, ensure_ascii=False) + "\n" for event in events_of(run))
    path.write_text("".join(lines), encoding="utf-8")


def read(path: Path) -> RunResult:
    """Read a run from a file.

    :raises LogError: where a line is no event, or the events make no run.
    """
    return run_of(_events(path))


def named_in(path: Path) -> tuple[list[str], list[str]]:
    """Return the tutorials and the pictures that a log of any version names.

    :raises LogError: where a line is no event.
    """
    events = list(_events(path))
    tutorials = [str(event["file"]) for event in events if event["event"] == "tutorial" and "file" in event]
    return tutorials, [str(event["picture"]) for event in events if event.get("picture")]


def _events(path: Path) -> Iterator[Event]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line.strip():
            yield _event(line, f"{path}:{number}")


def events_of(run: RunResult) -> Iterator[Event]:
    """Give the events of a run, each tutorial in the order of its text."""
    head = {"product": run.product, "address": run.address, "browser": run.browser, "started": run.started}
    yield {"event": "run", "version": VERSION, **head}
    for tutorial in run.tutorials:
        about = {"file": tutorial.file}
        yield {"event": "tutorial", **about, "title": tutorial.title, "source": tutorial.source}
        for sentence in tutorial.sentences:
            yield {"event": "sentence", **about, **_of_sentence(sentence, tutorial.source)}
        for finding in tutorial.findings:
            yield {"event": "finding", **about, **vars(finding)}
        for route in tutorial.routes:
            yield {"event": "route", **about, "route": route.name, "line": route.line}
            for step in tutorial.steps_of(route):
                yield {"event": "step", **about, **{name: _bare(value) for name, value in vars(step).items()}}
    if run.exit is not None:
        yield {"event": "end", "finished": run.finished, "exit": run.exit}


def _of_sentence(sentence: SentenceResult, source: str) -> Event:
    before = source[: max(sentence.end - 1, 0)]
    return {
        "id": sentence.id,
        "line": sentence.line,
        "column": sentence.column,
        "end_line": before.count("\n") + 1,
        "end_column": len(before) - before.rfind("\n"),
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
        "role": sentence.role,
        "reason": sentence.reason or None,
        "remedy": sentence.remedy or None,
        "waived": sentence.waived or None,
        "nearest": list(sentence.nearest),
        "gherkin": list(sentence.gherkin),
        "choices": sentence.choices,
    }


def _bare(value: object) -> object:
    """Return a value as the log has it: null for an empty text."""
    return list(value) if isinstance(value, tuple) else None if value == "" else value


def _event(line: str, where: str) -> Event:
    try:
        event = json.loads(line)
    except ValueError as error:
        raise LogError(f"{where}: no JSON") from error
    if not isinstance(event, dict) or "event" not in event:
        raise LogError(f"{where}: no event")
    return event


def run_of(events: Iterable[Event]) -> RunResult:
    """Put events in order; kinds of events that are not known are left out.

    :raises LogError: where the log is of another version, or has something of a tutorial or sentence it never named.
    """
    run = RunResult()
    tutorials: dict[str, TutorialResult] = {}
    for event in events:
        match event["event"]:
            case "run":
                if event.get("version") != VERSION:
                    raise LogError(f"the log is of version {event.get('version')}, not {VERSION}")
                run.product = _text(event, "product")
                run.address, run.browser = _text(event, "address"), _text(event, "browser")
                run.started = _text(event, "started")
            case "tutorial":
                tutorials[event["file"]] = TutorialResult(event["file"], _text(event, "title"), event["source"])
            case "end":
                run.finished, run.exit = _text(event, "finished"), event.get("exit", 1)
            case kind:
                _take(kind, event, tutorials)
    run.tutorials = list(tutorials.values())
    return run


def _take(kind: str, event: Event, tutorials: Mapping[str, TutorialResult]) -> None:
    """Add an event to the tutorial that it is about."""
    if kind not in {"sentence", "finding", "route", "step"}:
        return
    tutorial = tutorials.get(event["file"])
    if tutorial is None:
        raise LogError(f"a {kind} of {event['file']}, which the log has not named before")
    match kind:
        case "sentence":
            tutorial.sentences.append(SentenceResult(**_fields(SentenceResult, event)))
        case "finding":
            tutorial.findings.append(Finding(**_fields(Finding, event)))
        case "route":
            tutorial.routes.append(RouteResult(event["route"], event["line"]))
        case "step":
            made_from = [sentence for sentence in tutorial.sentences if sentence.id == event["sentence"]]
            if not made_from:
                raise LogError(f"a step of sentence {event['sentence']} of {tutorial.file}, which is none of its own")
            made_from[0].steps.append(StepResult(**_fields(StepResult, event)))


def _fields(kind: type, event: Event) -> dict[str, Any]:
    """Return what an event has for a dataclass; null is as good as absent."""
    found = {field.name: event[field.name] for field in fields(kind) if event.get(field.name) is not None}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}


def _text(event: Event, name: str) -> str:
    """Return a text of an event; null and absent are empty."""
    return str(event.get(name) or "")
