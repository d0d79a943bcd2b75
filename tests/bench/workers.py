"""What a second worker is worth: all features with one and with two."""

import sys

from tests.bench.figure import Figure, Result, in_turn, ratios
from tests.bench.running import WITHOUT_EVIDENCE, timed

GOAL = 1.7


def measure(pairs: int) -> list[Result]:
    """The whole command, as somebody types it."""
    taken = in_turn(lambda: _features(1), lambda: _features(2), pairs)
    return [Figure("workers", "all features: 1 worker / 2 workers", ratios(taken), "", GOAL, at_least=True, of=taken)]


def _features(workers: int) -> float:
    command = [sys.executable, "-m", "pytest", "features/", "-q", "-n", str(workers), "-p", "no:cacheprovider"]
    return timed([*command, *WITHOUT_EVIDENCE, "--output", f"build/bench-{workers}"])
