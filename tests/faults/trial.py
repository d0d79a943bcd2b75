"""One fault, tried: the tutorials and the promises are carried out against it, and what turned red is noted.

Must not know what should have turned red.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from harness.feature_file import test_name
from tests.faults import catalogue
from tests.faults.catalogue import PROMISE, ROOT
from tests.faults.fault import Fault, Harmless
from tests.running import with_the_project
from walkthrough.report import event_log
from walkthrough.results import RunResult

ENDS_WITHIN = 1200.0
"""Seconds that a trial may take."""


@dataclass(frozen=True)
class Red:
    """A step that has failed: in which file, at which line, in which way through or scenario, and who is blamed."""

    file: str
    line: int
    scenario: str
    step: str
    blamed: str = ""
    detail: str = ""


@dataclass
class Outcome:
    """What came of a trial. `trouble` says why it is none, `beside` how many others were green with it, at once."""

    name: str
    reds: list[Red] = field(default_factory=list)
    carried_out: int = 0
    seconds: float = 0.0
    trouble: str = ""
    beside: int = 0


def tried(name: str, *, quick: bool = False) -> Outcome:
    """Carry out everything against a fault; with `quick`, only what it is said to break, or one tutorial."""
    outcome = Outcome(name)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="fault-") as folder:
        try:
            _carry_out(outcome, Path(folder), quick=quick)
        except subprocess.TimeoutExpired:
            outcome.trouble = f"was not through in {ENDS_WITHIN:.0f} seconds"
    outcome.seconds = time.monotonic() - begun
    return outcome


def _carry_out(outcome: Outcome, folder: Path, *, quick: bool) -> None:
    bites, records, report = folder / "bites", folder / "records.jsonl", folder / "report"
    environment = {
        "MYSAFE_FAULT": outcome.name,
        "MYSAFE_BITES": str(bites),
        "MYSAFE_FAULT_RECORDS": str(records),
        "PYTHONPATH": with_the_project(os.environ.get("PYTHONPATH", "")),
    }
    command, asked, wanted = _command(outcome.name, report, folder, quick=quick)
    run = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=os.environ | environment | {"PYTEST_ADDOPTS": asked},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=ENDS_WITHIN,
        check=False,
    )
    said = "\n".join((run.stdout + run.stderr).strip().splitlines()[-15:])
    if run.returncode not in {0, 1} or (wanted and not records.exists()):
        outcome.trouble = f"could not be tried:\n{said}"
        return
    if (report / "events.jsonl").exists():
        _read_walkthrough(outcome, event_log.read(report / "events.jsonl"))
    if records.exists():
        _read_promises(outcome, [json.loads(line) for line in records.read_text(encoding="utf-8").splitlines()])
    bitten = set(bites.read_text(encoding="utf-8").splitlines()) if bites.exists() else set()
    idle = [number for one in outcome.name.split(",") for number in _idle(one, bitten)]
    if idle:
        outcome.trouble = f"changes nothing any more: {', '.join(idle)}"


def _idle(name: str, bitten: set[str]) -> Iterator[str]:
    """The deviations of a fault that have changed nothing."""
    for number, _ in enumerate(catalogue.load(name).deviations):
        if f"{name} {number}" not in bitten:
            yield f"deviation {number + 1} of {name}"


def _command(name: str, report: Path, folder: Path, *, quick: bool) -> tuple[list[str], str, bool]:
    """The module to run with its arguments, what pytest is asked besides, and whether features are among it.

    The features of the tutorials are carried out by `walkthrough check`, which makes the very same steps; the
    promises run in the same process.
    """
    plugin = "-p tests.faults.plugin"
    check = ["walkthrough", "check", "--no-pictures", "--report", str(report)]
    fault = catalogue.load(name) if "," not in name else None
    if isinstance(fault, Fault) and fault.hands:
        # Its diagnosis has to know as well.
        check.append(f"--hands={fault.hands}")
        plugin += f" --hands={fault.hands}"
    if quick and isinstance(fault, Harmless):
        return [*check, *(f"tutorials/{one}-an-api-secret.md" for one in fault.tutorials)], plugin, False
    if quick and isinstance(fault, Fault):
        if fault.breaks != PROMISE:
            return [*check, str(catalogue.tutorial_of(fault).relative_to(ROOT))], plugin, False
        asked = "features/sharing"
        if fault.words:
            asked = f"{catalogue.scenario_of(fault)[0].relative_to(ROOT)}::{test_name(fault.words)}"
        off = [
            "--tracing",
            "off",
            "--screenshot",
            "off",
            "--output",
            str(folder / "evidence"),
            "-p",
            "no:cacheprovider",
        ]
        return ["pytest", "-q", *off, asked], plugin, True
    tutorials = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "tutorials").glob("*.md"))
    return [*check, *tutorials], f"{plugin} features/sharing", True


def _read_walkthrough(outcome: Outcome, run: RunResult) -> None:
    for tutorial in run.tutorials:
        for sentence in tutorial.sentences:
            for step in sentence.steps:
                outcome.carried_out += step.verdict != "not reached"
                if step.verdict == "failed":
                    where = (tutorial.file, sentence.line, step.route, step.gherkin)
                    outcome.reds.append(Red(*where, step.fault, step.detail))
            if sentence.reason:
                outcome.trouble = f"{tutorial.file}:{sentence.line} is not checked"


def _read_promises(outcome: Outcome, records: list[dict[str, Any]]) -> None:
    outcome.carried_out += len(records)
    for record in records:
        if record["verdict"] != "passed":
            where = (record["file"], record["line"], record["name"], record["step"])
            outcome.reds.append(Red(*where, detail=record["reason"]))
