"""Measure what a second worker gains for all features, against what it gains for bare Playwright scripts.

The possible gain depends on the machine and the browser, so the goal is the scripts' gain in the same run.
"""

import os
import sys

from tests.bench.bare import SCRIPT
from tests.bench.figure import Figure, ratios
from tests.bench.running import WITHOUT_EVIDENCE, timed

GOAL = 0.95
"""The share of the scripts' gain that the features must reach; below 1, because measures vary."""
TURNS = 30
"""How often a script unshares, so that it takes as long as half of the features."""


def measure(pairs: int) -> list[Figure]:
    """Run the whole command with one and with two workers, in turn."""
    features, scripts = [], []
    for number in range(pairs):
        for what, taken in (("features/", features), (str(SCRIPT), scripts)):
            seconds = {workers: _carry_out(what, workers) for workers in ((2, 1) if number % 2 else (1, 2))}
            taken.append((seconds[1], seconds[2]))
    suite, bare = ratios(features), ratios(scripts)
    compared = ratios(zip(suite, bare, strict=True))
    return [
        Figure("workers", "all features: 1 worker / 2 workers", suite, of=features),
        Figure("workers-bare", "the same with bare scripts alone", bare, of=scripts),
        Figure("workers-gain", "what 2 workers gain: features / bare scripts", compared, "", GOAL, at_least=True),
    ]


def _carry_out(what: str, workers: int) -> float:
    command = [sys.executable, "-m", "pytest", what, "-q", "-n", str(workers), "-p", "no:cacheprovider"]
    command += [*WITHOUT_EVIDENCE, "--output", f"build/bench-{workers}"]
    return timed(command, BENCH_TIMES=str(TURNS), BENCH_NOTES=os.devnull)
