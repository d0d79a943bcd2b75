"""Run scenarios for a measure, and return how long each took."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).parents[2]
TUTORIAL = ROOT / "features" / "tutorials" / "unshare_api_secret.feature"
WITHOUT_EVIDENCE = ("--tracing", "off", "--screenshot", "off", "--video", "off")


class UnfitError(Exception):
    """A run ended otherwise than expected, so its times are useless."""


@dataclass(frozen=True)
class Ran:
    """A scenario or script: whether it passed, its seconds, when it ended, and the seconds of its failing step."""

    name: str
    passed: bool
    seconds: float
    ended: float
    red_after: float | None = None


def feature(scenarios: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Return the text of a feature with these scenarios, each a name and its steps."""
    lines = ["Feature: Bench"]
    for name, steps in scenarios:
        lines += [f"  Scenario: {name}", *(f"    {step}" for step in steps)]
    return "\n".join(lines) + "\n"


def carry_out(text: str, *options: str, expected: int = 0, **environment: str) -> list[Ran]:
    """Run a feature, and what else the options name, in one process.

    :raises UnfitError: if pytest exits with another status than the expected one.
    """
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=ROOT / "build") as name:
        folder = Path(name)
        (folder / "bench.feature").write_text(text, encoding="utf-8")
        notes = folder / "notes.jsonl"
        command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.bench.noting", "-p", "no:cacheprovider"]
        command += [*options, "--output", str(folder / "out"), str(folder / "bench.feature")]
        timed(command, expected=expected, BENCH_NOTES=str(notes), **environment)
        said: list[dict[str, Any]] = [json.loads(line) for line in notes.read_text(encoding="utf-8").splitlines()]
    return [Ran(**one) for one in said]


def timed(command: Sequence[str], *, expected: int = 0, **environment: str) -> float:
    """Run a command and return the seconds that it took.

    :raises UnfitError: if it exits with another status than the expected one.
    """
    begun = perf_counter()
    run = subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False)
    spent = perf_counter() - begun
    if run.returncode != expected:
        said = "\n".join((run.stdout + run.stderr).strip().splitlines()[-15:])
        raise UnfitError(f"{' '.join(command[:4])} … ended with {run.returncode} instead of {expected}:\n{said}")
    return spent
