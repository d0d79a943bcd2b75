"""Carries tutorials out: compiles them, has pytest run them on the suite's own steps and pages, writes the event log.

pytest runs in a process of its own, in the project, and exits with this one; step_recorder notes there what happens.
"""

import json
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from harness.messages.could_not_test import CouldNotTest
from harness.system import child_process
from harness.system.names import slug, unique
from harness.system.written_file import write_whole
from product.profile import VARIABLE
from steps.environment.deployed import MARK
from walkthrough.model import Tutorial
from walkthrough.report.event_log import VERSION, run_of
from walkthrough.report.verdicts import verdict_of_tutorial
from walkthrough.run.run_directory import LOG, PROGRESS, ROOT, TROUBLE
from walkthrough.run.walked import Event, Walked, events_of, write_feature
from walkthrough.screenshots.background_renderer import DarkRoom
from walkthrough.screenshots.snapshots import Films

_SAID_LAST = 30
_ENDED_BY_ITSELF = {0, 1}

Tell = Callable[[str, list[Event]], None]


class NotRunError(Exception):
    """Nothing could be carried out, for a reason that is not in a tutorial."""


class BrokenOffError(Exception):
    """Not everything could be tested. `outcome` has what was carried out to its end, or has failed, before."""

    def __init__(self, trouble: CouldNotTest, outcome: "Outcome") -> None:
        self.trouble, self.outcome = trouble, outcome
        super().__init__(trouble.at_length())


@dataclass(frozen=True)
class Options:
    """How to run."""

    base_url: str = ""
    workers: str = ""
    pictures: bool = True
    strict: bool = False
    """Whether a finding, too, is not all right."""
    patience: float | None = None
    """Seconds that a control may take to appear, where it is not the suite's own number."""
    profile: Path | None = None
    """The absolute path of a product profile, where it is not the default one."""


@dataclass(frozen=True)
class Outcome:
    """What a run has made; the files are there as long as the run directory."""

    events: list[Event]
    folder: Path
    """Has the log, `events.jsonl`, and beside it the pictures that it names."""
    junit: Path


def carried_out(tutorials: Sequence[tuple[Tutorial, str]], options: Options, directory: Path, tell: Tell) -> Outcome:
    """Carry tutorials out.

    :param tutorials: each with its source text.
    :param tell: is called with the file and its events when a tutorial is through.
    :raises NotRunError: where nothing could be run.
    :raises BrokenOffError: where not everything could be tested, for a reason that is in no tutorial.
    """
    started = _now()
    walked = [
        Walked(tutorial, source, f"{number:03d}_{slug(Path(tutorial.file).stem, 'tutorial')}".replace("-", "_"))
        for number, (tutorial, source) in enumerate(tutorials, start=1)
    ]
    outcome = Outcome([], directory / "report", directory / "junit.xml")
    outcome.folder.mkdir()
    for one in walked:
        write_feature(one, directory)
    films = Films(directory / LOG)
    with DarkRoom(films) if options.pictures else nullcontext():
        waiting = _run_pytest(walked, options, directory, outcome.junit, tell)
    trouble = _trouble(directory / LOG)
    if trouble:
        walked = [one for one in walked if not waiting[one.slug] or one.has_failed]
    events = [event for one in walked for event in events_of(one)]
    _keep_pictures(events, walked, films, outcome.folder)
    about = next((said for one in walked for said in one.came_back.values() if said["browser"]), {})
    head: Event = {
        "event": "run",
        "version": VERSION,
        "address": options.base_url or "embedded",
        "browser": about.get("browser", ""),
        "started": started,
    }
    status = status_of([head, *events], strict=options.strict)
    outcome.events.extend([head, *events, {"event": "end", "finished": _now(), "exit": status}])
    lines = "".join(json.dumps(event, ensure_ascii=False) + "\n" for event in outcome.events)
    (outcome.folder / "events.jsonl").write_text(lines, encoding="utf-8")
    if trouble:
        raise BrokenOffError(trouble, outcome)
    return outcome


def status_of(events: Sequence[Event], *, strict: bool) -> int:
    """The exit status of a run: 0 only where every sentence of every tutorial holds.

    :param strict: whether a finding, too, is not all right.
    """
    tutorials = run_of(events).tutorials
    passed = all(verdict_of_tutorial(tutorial) == "passed" for tutorial in tutorials)
    found = any(tutorial.findings for tutorial in tutorials)
    return 0 if passed and not (strict and found) else 1


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _trouble(log: Path) -> CouldNotTest | None:
    """Why not everything could be tested, as the recorder has left word."""
    path = log / TROUBLE
    return CouldNotTest(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None


def _run_pytest(walked: list[Walked], options: Options, directory: Path, junit: Path, tell: Tell) -> dict[str, int]:
    """Have everything run; returns how many ways through are left of each, by its slug."""
    log = directory / LOG
    arguments = [
        *("-q", "--color=no", "-p", "walkthrough.run.plugin", "-p", "no:cacheprovider"),
        *("--tracing", "off", "--screenshot", "off", "--video", "off", "--output", str(directory / "evidence")),
        *("--walkthrough-log", str(log), "--basetemp", str(directory / "temporary"), f"--junitxml={junit}"),
        *([] if options.pictures else ["--walkthrough-blind"]),
        *(["--base-url", options.base_url] if options.base_url else []),
        *([] if options.patience is None else ["--patience", str(options.patience)]),
        *(["-n", options.workers, "--dist", "loadfile"] if options.workers else []),
        *(str(directory / f"test_{one.slug}.py") for one in walked),
    ]
    by_slug = {one.slug: one for one in walked}
    waiting = {one.slug: len(one.tutorial.routes) for one in walked}
    said: list[str] = []
    profile = {VARIABLE: str(options.profile)} if options.profile else {}
    with child_process.running("pytest", arguments, profile, ROOT) as process:
        for line in process.stdout or ():
            _, progress, feature = line.rstrip().rpartition(PROGRESS)
            if not progress:
                said.append(line.rstrip())
                continue
            waiting[feature] -= 1
            if not waiting[feature]:
                one = by_slug[feature]
                _read_back([one], log)
                tell(one.tutorial.file, events_of(one))
        status = process.wait()
    _read_back(walked, log)
    told = (log / TROUBLE).exists()
    if not told and (status not in _ENDED_BY_ITSELF or not any(one.came_back for one in walked)):
        raise NotRunError(_why_not([line for line in said if line]))
    return waiting


def _why_not(said: Sequence[str]) -> str:
    """What pytest said last; a complaint about how it was called is one sentence already."""
    if len(said) == 1 and said[0].startswith("ERROR: "):
        return said[0].removeprefix("ERROR: ")
    return "\n".join(["nothing could be run:", *said[-_SAID_LAST:]])


def _read_back(walked: Sequence[Walked], log: Path) -> None:
    """Take what the recorder has written, by route and step."""
    by_scenario = {
        (one.slug, one.scenario(number)): (one, number) for one in walked for number in range(len(one.tutorial.routes))
    }
    for file in sorted(log.glob("steps-*.jsonl")):
        for line in file.read_text(encoding="utf-8").split("\n"):
            said = json.loads(_unmarked(line)) if line.endswith("}") else None
            place = said and by_scenario.get((said["feature"], said["scenario"]))
            if said and place:
                place[0].came_back[place[1], said["number"]] = said


def _unmarked(text: str) -> str:
    """A text with the names as the tutorial has them, without the marks that runs on a deployed MySafe leave there."""
    return MARK.sub("", text)


def _keep_pictures(events: list[Event], walked: Sequence[Walked], films: Films, folder: Path) -> None:
    """Give the pictures of the run names that stay the same: the tutorial, the route, the step; equal ones are one."""
    folders = _folders([one.tutorial.file for one in walked])
    routes = {(one.tutorial.file, route.name): at for one in walked for at, route in enumerate(one.tutorial.routes)}
    names: dict[tuple[str, bytes], str] = {}
    for event in events:
        if event["event"] == "step" and event["picture"]:
            file = event["file"]
            event["names"] = [_unmarked(name) for name in films.names(event["picture"])]
            picture = films.picture(event["picture"])
            event["picture"] = event["alt"] = None if picture is None else event["alt"]
            if picture is None:
                continue
            content = picture.read_bytes()
            if (file, content) not in names:
                route = routes[file, event["route"]]
                wanted = f"pictures/{folders[file]}/{route + 1}-{event['number']:02d}{picture.suffix}"
                names[file, content] = wanted
                write_whole(folder / wanted, content)
            event["picture"] = names[file, content]


def _folders(files: Sequence[str]) -> dict[str, str]:
    """A folder's name for each tutorial, by the name of its file; a number keeps equal names apart."""
    names: dict[str, str] = {}
    for file in files:
        names[file] = unique(slug(Path(file).stem, "tutorial"), names.values())
    return names
