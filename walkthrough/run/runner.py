"""Runs tutorials: pytest carries them out on the suite's own steps and pages, and records of its steps make a result.

pytest runs in a process of its own, in the project, and exits with this one; `step_recorder.py` records there what
happens.
"""

import json
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from harness.messages.could_not_test import CouldNotTest
from harness.system.env_file import with_env_file
from harness.system.names import slug
from product.profile import VARIABLE
from steps.environment.deployed import MARK
from walkthrough.model import Tutorial
from walkthrough.report import event_log
from walkthrough.results import RunResult, TutorialResult
from walkthrough.run.pictures import keep_pictures
from walkthrough.run.pytest_process import run_pytest, why_nothing_ran
from walkthrough.run.run_directory import LOG, TROUBLE
from walkthrough.run.tutorial_run import TutorialRun
from walkthrough.screenshots.background_renderer import BackgroundRenderer
from walkthrough.screenshots.snapshots import Snapshots

_RAN = {0, 1}
"""The exit statuses of pytest with which tests have run to their end."""

OnResult = Callable[[TutorialResult], None]


class NotRunError(Exception):
    """Nothing could be run, for a reason that is not in a tutorial."""


class BrokenOffError(Exception):
    """Not everything could be tested. `outcome` has what was run to its end, or has failed, before."""

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
    """Whether a finding, too, fails the run."""
    patience: float | None = None
    """Seconds that a control may take to appear, where it is not the suite's own number."""
    profile: Path | None = None
    """The absolute path of a product profile, where it is not the default one."""
    product: str = ""
    """What was checked: the name of the product, with its version where the profile knows several."""
    hands: str = "mouse"
    """One of `BY`."""
    certificate: tuple[str, ...] = ()
    """What says which certificates of the deployed product are trusted, as pytest is told it."""
    seed: int = 0
    """What else the embedded application holds, and where."""


@dataclass(frozen=True)
class Outcome:
    """What a run has made; the folder is there as long as the run directory."""

    result: RunResult
    folder: Path
    """Has the log, `events.jsonl`, and beside it the pictures that it names."""


def run_tutorials(
    tutorials: Sequence[tuple[Tutorial, str]], options: Options, directory: Path, on_result: OnResult
) -> Outcome:
    """Run tutorials.

    :param tutorials: each with its source text.
    :param on_result: is called with the result of a tutorial as soon as its last scenario is over.
    :raises NotRunError: where nothing could be run.
    :raises BrokenOffError: where not everything could be tested, for a reason that is in no tutorial.
    """
    started = _now()
    runs = {
        run.slug: run for run in (_run_of(number, options.hands, *one) for number, one in enumerate(tutorials, start=1))
    }
    outcome = Outcome(RunResult(), directory / "report")
    outcome.folder.mkdir()
    log = directory / LOG
    snapshots = Snapshots(log)
    with BackgroundRenderer(snapshots) if options.pictures else nullcontext():
        results = _run(runs, options, directory, on_result)
    trouble = _trouble(log)
    finished = [run for run in runs.values() if not trouble or run.slug in results or run.has_failed]
    result = outcome.result
    result.tutorials += [results.get(run.slug) or run.result() for run in finished]
    keep_pictures(result.tutorials, snapshots, outcome.folder, _without_marks)
    browsers = (record["browser"] for run in finished for record in run.records.values())
    result.browser = next(filter(None, browsers), "")
    result.product = options.product
    result.address, result.started, result.finished = options.base_url or "embedded", started, _now()
    result.exit = result.status(strict=options.strict)
    event_log.write(result, outcome.folder / "events.jsonl")
    if trouble:
        raise BrokenOffError(trouble, outcome)
    return outcome


def _run_of(number: int, hands: str, tutorial: Tutorial, source: str) -> TutorialRun:
    name = f"{number:03d}_{slug(Path(tutorial.file).stem, 'tutorial')}".replace("-", "_")
    return TutorialRun(tutorial, source, name, hands=hands)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _trouble(log: Path) -> CouldNotTest | None:
    """Return why not everything could be tested, as the recorder has noted it."""
    path = log / TROUBLE
    return CouldNotTest(**json.loads(path.read_text(encoding="utf-8"))) if path.exists() else None


def _run(
    runs: dict[str, TutorialRun], options: Options, directory: Path, on_result: OnResult
) -> dict[str, TutorialResult]:
    """Run all tutorials; returns the results of those whose scenarios are all over, by slug."""
    log = directory / LOG
    left = {name: len(run.tutorial.routes) for name, run in runs.items()}
    results: dict[str, TutorialResult] = {}

    def on_scenario(name: str) -> None:
        left[name] -= 1
        if not left[name]:
            _read_records([runs[name]], log)
            results[name] = runs[name].result()
            on_result(results[name])

    for run in runs.values():
        run.write_feature(directory)
    environment = with_env_file(Path.cwd(), {VARIABLE: str(options.profile)} if options.profile else {})
    environment = {name: value for name, value in environment.items() if name == VARIABLE or name not in os.environ}
    status, lines = run_pytest(_arguments(runs, options, directory), environment, on_scenario)
    _read_records(list(runs.values()), log)
    # Some steps turn out not to hold at the end of the run only.
    results = {name: runs[name].result() for name in results}
    nothing_ran = status not in _RAN or not any(run.records for run in runs.values())
    if nothing_ran and not (log / TROUBLE).exists():
        raise NotRunError(why_nothing_ran(lines))
    return results


def _arguments(slugs: Iterable[str], options: Options, folder: Path) -> list[str]:
    """Return the command line of pytest."""
    plugins = ("walkthrough.run.plugin", "no:cacheprovider")
    return [
        *("-q", "--color=no", *(word for plugin in plugins for word in ("-p", plugin))),
        *("--tracing", "off", "--screenshot", "off", "--video", "off", "--output", str(folder / "evidence")),
        *("--walkthrough-log", str(folder / LOG), "--basetemp", str(folder / "temporary")),
        *([] if options.pictures else ["--walkthrough-blind"]),
        *(["--base-url", options.base_url] if options.base_url else [f"--seed={options.seed}"]),
        *options.certificate,
        *([f"--hands={options.hands}"] if options.hands != "mouse" else []),
        *([] if options.patience is None else ["--patience", str(options.patience)]),
        *(["-n", options.workers, "--dist", "loadfile"] if options.workers else []),
        *(str(folder / f"test_{name}.py") for name in slugs),
    ]


def _read_records(runs: Sequence[TutorialRun], log: Path) -> None:
    """Take what the recorder has written, by route and step."""
    by_scenario = {
        (run.slug, run.scenario_name(number)): (run, number)
        for run in runs
        for number in range(len(run.tutorial.routes))
    }
    for file in sorted(log.glob("steps-*.jsonl")):
        for line in file.read_text(encoding="utf-8").split("\n"):
            record = json.loads(_without_marks(line)) if line.endswith("}") else None
            place = record and by_scenario.get((record["feature"], record["scenario"]))
            if record and place:
                place[0].records[place[1], record["number"]] = record


def _without_marks(text: str) -> str:
    """Return a text with the names as the tutorial has them: runs on a deployed product mark theirs."""
    return MARK.sub("", text)
