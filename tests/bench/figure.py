"""The result of a measure: numbers, their median and the goal."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

FEWEST = 5
"""The fewest pairs for a median that is kept."""


@dataclass(frozen=True)
class Figure:
    """A figure: the median of `values`. `goal` is its upper limit, or with `at_least` its lower limit."""

    name: str
    what: str
    values: Sequence[float]
    unit: str = ""
    goal: float | None = None
    at_least: bool = False
    of: Sequence[tuple[float, float]] = field(default=(), repr=False)
    """The pairs of seconds from which the values, which are ratios, are computed."""
    note: str = ""

    @property
    def value(self) -> float:
        """Return the median."""
        return median(self.values)

    @property
    def reached(self) -> bool | None:
        """Tell whether the goal is reached, without rounding; None if there is no goal."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    def row(self) -> str:
        """Return a row of the table."""
        unit = f" {self.unit}" if self.unit else ""
        goal = "" if self.goal is None else f"{'≥' if self.at_least else '≤'} {self.goal:g}{unit}"
        word = {None: "", True: "reached", False: "NOT REACHED"}[self.reached]
        spread = f"{min(self.values):.2f} to {max(self.values):.2f}, {len(self.values)} times"
        halves = " against ".join(f"{median(side):.2f} s" for side in zip(*self.of, strict=True))
        more = "; ".join(filter(None, [spread, halves, self.note]))
        value = in_digits(self.value, None if self.reached else self.goal)
        return f"{self.what:<62} {value:>8}{unit:<3} {goal:<8} {word:<12} ({more})"


def in_digits(value: float, missed: float | None) -> str:
    """Format a figure with two digits, or with enough digits to show that it misses the goal."""
    digits = (digits for digits in range(2, 17) if missed is None or f"{value:.{digits}f}" != f"{missed:.{digits}f}")
    return f"{value:.{next(digits, 17)}f}"


def ratios(pairs: Iterable[tuple[float, float]]) -> list[float]:
    """Divide the first number of each pair by the second."""
    return [first / second for first, second in pairs]


def in_turn(first: Callable[[], float], second: Callable[[], float], pairs: int) -> list[tuple[float, float]]:
    """Take two measures in turn, `pairs` times. In every other pair the second one goes first."""
    taken = []
    for number in range(pairs):
        if number % 2:
            later = second()
            taken.append((first(), later))
        else:
            taken.append((first(), second()))
    return taken
