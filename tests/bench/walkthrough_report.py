"""Measure `walkthrough check` with a report and pictures against the same without them."""

import sys
import tempfile
from pathlib import Path

from tests.bench import evidence
from tests.bench.figure import Figure, in_turn, ratios
from tests.bench.running import timed

GOAL = 1.15


def measure(pairs: int) -> list[Figure]:
    """Measure the whole command, and only the steps of a scenario."""
    taken = in_turn(_with_report, lambda: _checked("--no-pictures"), pairs)
    steps = [(with_evidence, without) for without, with_evidence in evidence.measured(pairs)]
    return [
        Figure("report", "walkthrough check: with report and pictures / without", ratios(taken), "", GOAL, of=taken),
        Figure("report-steps", "its steps alone", ratios(steps), "", GOAL, of=steps),
    ]


def _with_report() -> float:
    with tempfile.TemporaryDirectory() as folder:
        seconds = _checked("--report", folder)
        if not any(Path(folder).rglob("pictures/*/*")):
            raise AssertionError("the report has no pictures")
    return seconds


def _checked(*options: str) -> float:
    return timed([sys.executable, "-m", "walkthrough", "check", *options, str(evidence.TUTORIAL)])
