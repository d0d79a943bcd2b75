"""Carries tutorials out: compiles them, has pytest run them on the suite's own steps and pages, writes the event log.

pytest runs in a process of its own, in the project; recorder.py notes there what happens. Must not know how a report
looks; why a step failed is for diagnosis.py.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from slugify import slugify

from harness.written_file import write_whole
from walkthrough.dark_room import DarkRoom
from walkthrough.diagnosis import diagnosed
from walkthrough.event_log import VERSION, run_of
from walkthrough.films import Films
from walkthrough.model import Route, Sentence, Step, Tutorial
from walkthrough.place_in_source import Stretch, stretch_of
from walkthrough.verdicts import verdict_of_tutorial

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build"
"""Features are made here for the time of the run: inside the project, so that its conftest applies to them."""

PROGRESS = "@walked "
_SAID_LAST = 30

Event = dict[str, Any]
Tell = Callable[[str, list[Event]], None]


class NotRunError(Exception):
    """Nothing could be carried out, for a reason that is not in a tutorial."""


@dataclass
class Walked:
    """One tutorial with the names that its features have in the run, and what came back, by route and step."""

    tutorial: Tutorial
    source: str
    slug: str
    came_back: dict[tuple[int, int], Event] = field(default_factory=dict)

    def steps(self, route: Route) -> list[Step]:
        """The whole scenario, requirements first."""
        return [*self.tutorial.background, *route.steps]

    def scenario(self, number: int) -> str:
        """The name of a route's scenario; the number keeps two routes of one name apart."""
        return f"Route {number + 1}: {_one_line(self.tutorial.routes[number].name)}"

    def walkable(self, route: Route) -> list[Step]:
        """The steps up to the first instruction that is not understood: after it the reader would be elsewhere."""
        own = [step for step in self.steps(route) if not step.borrowed]
        blockers = [
            index
            for index, sentence in enumerate(self.tutorial.sentences)
            if sentence.reason and (sentence.role == "step" or sentence.gherkin)
        ]
        stop = None
        for blocker in blockers:
            nearest = _home_of(self.tutorial, blocker)
            if nearest is route and (stop is None or blocker < stop):
                stop = blocker
        if stop is None or not own:
            return self.steps(route)
        steps = self.steps(route)
        cut = next(
            (i for i, s in enumerate(steps) if s.keyword != "Given" and not s.borrowed and s.sentence >= stop),
            len(steps),
        )
        return steps[:cut]


def _home_of(tutorial: Tutorial, index: int) -> Route | None:
    """The route whose telling a sentence stands in: the one with the nearest own step before it, or after it."""

    def distance(route: Route) -> tuple[int, int]:
        own = [step.sentence for step in route.steps if not step.borrowed]
        before = [sentence for sentence in own if sentence <= index]
        return (0, index - max(before)) if before else (1, min(own, default=0) - index)

    return min(tutorial.routes, key=distance, default=None)


@dataclass(frozen=True)
class Options:
    """How to run."""

    base_url: str = ""
    workers: str = ""
    junit: str = ""
    pictures: bool = True


def carried_out(tutorials: Sequence[tuple[Tutorial, str]], options: Options, folder: Path, tell: Tell) -> list[Event]:
    """Carry tutorials out and return the events of the run.

    :param tutorials: each with its source text.
    :param folder: where the log and its pictures are put.
    :param tell: is called with the file and its events when a tutorial is through.
    :raises NotRunError: where nothing could be run.
    """
    started = _now()
    walked = [
        Walked(tutorial, source, f"{number:03d}_{slugify(Path(tutorial.file).stem)}".replace("-", "_"))
        for number, (tutorial, source) in enumerate(tutorials, start=1)
    ]
    BUILD.mkdir(exist_ok=True)
    workshop = Path(tempfile.mkdtemp(prefix="walkthrough-", dir=BUILD))
    try:
        for one in walked:
            _write_feature(one, workshop)
        films = Films(workshop / "log")
        with DarkRoom(films) if options.pictures else nullcontext():
            _run_pytest(walked, options, workshop, tell)
        events = [event for one in walked for event in _events_of(one)]
        _keep_pictures(events, walked, films, folder)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    about = next((said for one in walked for said in one.came_back.values() if said["browser"]), {})
    head: Event = {
        "event": "run",
        "version": VERSION,
        "address": options.base_url or "embedded",
        "browser": about.get("browser", ""),
        "started": started,
    }
    logged = run_of([head, *events])
    passed = all(verdict_of_tutorial(tutorial) == "passed" for tutorial in logged.tutorials)
    events = [head, *events, {"event": "end", "finished": _now(), "exit": 0 if passed else 1}]
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(event, ensure_ascii=False) + "\n" for event in events)
    (folder / "events.jsonl").write_text(lines, encoding="utf-8")
    return events


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _write_feature(one: Walked, workshop: Path) -> None:
    """Write the scenarios of a tutorial as they are run, and the module that pytest finds them by."""
    lines = [f"Feature: {_one_line(one.tutorial.title or one.tutorial.file)}"]
    for number, route in enumerate(one.tutorial.routes):
        lines.append(f"  Scenario: {one.scenario(number)}")
        lines += [f"    {step.keyword} {_one_line(step.text)}" for step in one.walkable(route)]
    (workshop / f"{one.slug}.feature").write_text("\n".join(lines) + "\n", encoding="utf-8")
    module = f'from pytest_bdd import scenarios\n\nscenarios("{one.slug}.feature")\n'
    (workshop / f"test_{one.slug}.py").write_text(module, encoding="utf-8")


def _run_pytest(walked: list[Walked], options: Options, workshop: Path, tell: Tell) -> None:
    log = workshop / "log"
    arguments = [
        *("-q", "-p", "walkthrough.recorder", "-p", "no:cacheprovider", "--walkthrough-log", str(log)),
        *("--tracing", "off", "--screenshot", "off", "--video", "off", "--output", str(workshop / "evidence")),
        *([] if options.pictures else ["--walkthrough-blind"]),
        *(["--base-url", options.base_url] if options.base_url else []),
        *(["-n", options.workers, "--dist", "loadfile"] if options.workers else []),
        *([f"--junitxml={Path(options.junit).absolute()}"] if options.junit else []),
        *(str(workshop / f"test_{one.slug}.py") for one in walked),
    ]
    by_slug = {one.slug: one for one in walked}
    waiting = {one.slug: len(one.tutorial.routes) for one in walked}
    said: list[str] = []
    process = subprocess.Popen(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    try:
        for line in process.stdout or ():
            _, progress, slug = line.rstrip().rpartition(PROGRESS)
            if not progress:
                said.append(line.rstrip())
                continue
            waiting[slug] -= 1
            if not waiting[slug]:
                one = by_slug[slug]
                _read_back([one], log)
                tell(one.tutorial.file, _events_of(one))
        status = process.wait()
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()
    _read_back(walked, log)
    if status not in {0, 1} or not any(one.came_back for one in walked):
        raise NotRunError("\n".join(line for line in said if line)[-_SAID_LAST * 80 :])


def _read_back(walked: Sequence[Walked], log: Path) -> None:
    """Take what the recorder has written, by route and step."""
    by_scenario = {
        (one.slug, one.scenario(number)): (one, number) for one in walked for number in range(len(one.tutorial.routes))
    }
    for file in sorted(log.glob("steps-*.jsonl")):
        for line in file.read_text(encoding="utf-8").split("\n"):
            said = json.loads(line) if line.endswith("}") else None
            place = said and by_scenario.get((said["feature"], said["scenario"]))
            if said and place:
                place[0].came_back[place[1], said["number"]] = said


def _events_of(one: Walked) -> list[Event]:
    """The events of one tutorial, in the order of its text."""
    tutorial, file = one.tutorial, one.tutorial.file
    events: list[Event] = [{"event": "tutorial", "file": file, "title": tutorial.title, "source": one.source}]
    stretches = [stretch_of(one.source, s.line, s.column, s.text) for s in tutorial.sentences]
    for index, (sentence, stretch) in enumerate(zip(tutorial.sentences, stretches, strict=True)):
        events.append(_sentence_event(tutorial, index, sentence, stretch))
    events += [
        {
            "event": "finding",
            "file": file,
            "line": finding.line,
            "column": finding.column,
            "rule": finding.rule,
            "message": finding.message,
            "suggestion": finding.suggestion,
        }
        for finding in tutorial.findings
    ]
    for number, route in enumerate(tutorial.routes):
        events.append({"event": "route", "file": file, "route": route.name, "line": route.line})
        events += _step_events(one, number, route, stretches)
    return events


def _sentence_event(tutorial: Tutorial, index: int, sentence: Sentence, stretch: Stretch) -> Event:
    return {
        "event": "sentence",
        "file": tutorial.file,
        "id": index,
        "line": sentence.line,
        "column": sentence.column,
        "end_line": stretch.end_line,
        "end_column": stretch.end_column,
        "text": sentence.text,
        "role": sentence.role,
        "reason": sentence.reason or None,
        "nearest": sentence.nearest,
        "gherkin": [f"{step.keyword} {step.text}" for step in sentence.gherkin],
        "choices": {choice.words: choice.value for choice in tutorial.choices if choice.line == sentence.line},
    }


def _step_events(one: Walked, number: int, route: Route, stretches: list[Stretch]) -> Iterator[Event]:
    steps, walkable = one.steps(route), one.walkable(route)
    broken_off = ""
    for index, step in enumerate(steps):
        said = one.came_back.get((number, index)) if index < len(walkable) else None
        sentence = one.tutorial.sentences[step.sentence]
        event: Event = {
            "event": "step",
            "file": one.tutorial.file,
            "route": route.name,
            "sentence": step.sentence,
            "number": index + 1,
            "gherkin": f"{step.keyword} {step.text}",
            "verdict": said["verdict"] if said else "not reached",
            **dict.fromkeys(
                ("detail", "sought", "place", "nearest", "fault", "fault_reason", "suggestion", "picture", "alt")
            ),
            "offered": [],
            "names": [],
        }
        if said:
            event["picture"] = said["picture"]
            event["alt"] = f"The screen when {step.text}" if said["picture"] else None
            if said["verdict"] == "failed":
                event |= diagnosed(step, stretches[step.sentence].text, steps[:index], said)
                broken_off = f"line {sentence.line} has failed before it"
        else:
            event["detail"] = broken_off or "an instruction before it is not understood"
        yield event


def _keep_pictures(events: list[Event], walked: list[Walked], films: Films, folder: Path) -> None:
    """Give the pictures of the run names that stay the same: the tutorial, the route, the step; equal ones are one."""
    routes = {(one.tutorial.file, route.name): at for one in walked for at, route in enumerate(one.tutorial.routes)}
    names: dict[tuple[str, bytes], str] = {}
    for event in events:
        if event["event"] == "step" and event["picture"]:
            event["names"] = films.names(event["picture"])
            picture = films.picture(event["picture"])
            event["picture"] = event["alt"] = None if picture is None else event["alt"]
            if picture is None:
                continue
            stem, content = slugify(Path(event["file"]).stem), picture.read_bytes()
            if (stem, content) not in names:
                route = routes[event["file"], event["route"]]
                wanted = f"pictures/{stem}/{route + 1}-{event['number']:02d}{picture.suffix}"
                while wanted in names.values():
                    wanted = re.sub(r"(\.\w+)$", r"-b\1", wanted)
                names[stem, content] = wanted
                write_whole(folder / wanted, content)
            event["picture"] = names[stem, content]
