"""What a second worker is worth: all features with one and with two.

How much it can be worth, on this machine and with this browser, says a bare Playwright script that is shared out alike.
"""

import os
import sys

from tests.bench.bare import SCRIPT
from tests.bench.figure import Figure, Result, in_turn, ratios
from tests.bench.running import WITHOUT_EVIDENCE, timed

GOAL = 1.7
TURNS = 30
"""How often the script unshares: as long, all in all, as half of the features take."""


def measure(pairs: int) -> list[Result]:
    """The whole command, as somebody types it."""
    features, script = _with_one_and_two("features/", pairs), _with_one_and_two(str(SCRIPT), pairs)
    return [
        Figure("workers", "all features: 1 worker / 2 workers", ratios(features), "", GOAL, at_least=True, of=features),
        Figure("workers-bare", "the same with bare scripts alone", ratios(script), "", of=script),
    ]


def _with_one_and_two(what: str, pairs: int) -> list[tuple[float, float]]:
    return in_turn(lambda: _carry_out(what, 1), lambda: _carry_out(what, 2), pairs)


def _carry_out(what: str, workers: int) -> float:
    command = [sys.executable, "-m", "pytest", what, "-q", "-n", str(workers), "-p", "no:cacheprovider"]
    command += [*WITHOUT_EVIDENCE, "--output", f"build/bench-{workers}"]
    return timed(command, BENCH_TIMES=str(TURNS), BENCH_NOTES=os.devnull)
