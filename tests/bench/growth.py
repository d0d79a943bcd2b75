"""Measure whether scenarios get slower in a long run: what one costs after 10 and before 200 scenarios."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from tests.bench.figure import Figure
from tests.bench.running import WITHOUT_EVIDENCE, carry_out, feature

GOAL = 1.10
FROM, TO, WINDOW = 10, 200, 30
_STEPS = (
    'Given Ada owns the API secret "Payments API", shared with Betty',
    'When Ada clicks the "nine squares" icon "Grid Menu" in the upper left corner',
    'And Ada selects "MySafe"',
    'And Ada selects "API secrets" on the side menu',
    'Then Ada sees "Yes" in the "Shared" column of "Payments API"',
)


def measure(pairs: int) -> list[Figure]:
    """Run the same scenario 200 times, with everything that happens between two of them."""
    text = feature([(f"Number {number}", _STEPS) for number in range(TO)])
    pairs_taken = [growth([one.ended for one in carry_out(text, *WITHOUT_EVIDENCE)]) for _ in range(pairs)]
    values = [late / early for early, late in pairs_taken]
    what = f"each further scenario: before {TO} / after {FROM}"
    return [Figure("growth", what, values, "", GOAL, of=[(late, early) for early, late in pairs_taken])]


def growth(ended: Sequence[float]) -> tuple[float, float]:
    """Return the seconds that a scenario takes early and late in the run, from the times at which they ended."""
    costs = [after - before for before, after in pairwise(ended)]
    return median(costs[FROM - 1 : FROM - 1 + WINDOW]), median(costs[-WINDOW:])
