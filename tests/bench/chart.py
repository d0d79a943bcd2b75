"""Draws the history as SVG: for each figure with a goal how near it came to it, run by run, and the last value.

A line below the goal's is good; where more is better the scale is turned over.
"""

from collections.abc import Iterator, Sequence
from html import escape

from tests.bench.figure import in_digits
from tests.bench.history import Run

WIDTH, ROW, TOP = 860, 44, 34
_LEFT, _RIGHT, _TALLEST = 400, 640, 2.0
_STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#1b2733}.small{font-size:11px;fill:#5b6875}"
    "svg{background:#fff}.goal{stroke:#9aa6b2;stroke-dasharray:4 3}.line{fill:none;stroke:#15508f;stroke-width:2}"
    ".good{fill:#1a7f4b}.bad{fill:#b3261e}"
)


def chart(runs: Sequence[Run]) -> str:
    """The picture as a text."""
    names = list(dict.fromkeys(name for run in runs for name, one in run["figures"].items() if one["goal"]))
    height = TOP + ROW * max(1, len(names)) + 12
    body = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-label="How fast the suite is, run by run, against its goals">',
        f'<style>{_STYLE}</style><rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="12" y="20" class="small">{len(runs)} runs; dashed: the goal, below it is good</text>',
    ]
    if not names:
        body.append(f'<text x="12" y="{TOP + 24}">Nothing has been measured yet: make bench</text>')
    for number, name in enumerate(names):
        body += _row(name, [run["figures"][name] for run in runs if name in run["figures"]], TOP + number * ROW)
    return "\n".join([*body, "</svg>"]) + "\n"


def by_goal(figure: Run) -> float:
    """How a median lies to its goal: 1 is just reached, less is better."""
    by = figure["median"] / figure["goal"]
    return 1 / by if figure["at_least"] else by


def _row(name: str, figures: Sequence[Run], top: float) -> Iterator[str]:
    last = figures[-1]
    unit = f" {last['unit']}" if last["unit"] else ""
    goal = top + ROW - 8 - (ROW - 12) / _TALLEST
    steps = max(1, len(figures) - 1)
    points = [
        (
            _LEFT + (_RIGHT - _LEFT) * (at / steps if len(figures) > 1 else 1),
            top + ROW - 8 - (ROW - 12) * min(by_goal(one), _TALLEST) / _TALLEST,
        )
        for at, one in enumerate(figures)
    ]
    word, sign = ("good" if last["reached"] else "bad"), ("≥" if last["at_least"] else "≤")
    yield f'<text x="12" y="{top + 26}">{escape(last["what"])}</text>'
    yield f'<line class="goal" x1="{_LEFT}" x2="{_RIGHT}" y1="{goal:.1f}" y2="{goal:.1f}"/>'
    yield f'<polyline class="line" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'
    x, y = points[-1]
    yield f'<circle class="{word}" cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{name}</title></circle>'
    median = in_digits(last["median"], None if last["reached"] else last["goal"])
    yield f'<text x="{_RIGHT + 16}" y="{top + 26}" class="{word}">{median}{unit}</text>'
    yield f'<text x="{_RIGHT + 100}" y="{top + 26}" class="small">goal {sign} {last["goal"]:g}{unit}</text>'
