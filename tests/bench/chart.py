"""Draw the history as SVG: for each figure with a goal, its medians run by run, and the goal.

Each row has its own scale, from its smallest to its largest value, including the goal. It is narrow, for phones.
"""

from collections.abc import Iterator, Sequence
from html import escape

from tests.bench.figure import in_digits
from tests.bench.history import Run

WIDTH, ROW, TOP = 560, 84, 44
_EDGE, _BELOW_THE_WORDS, _PLOT, _MARGIN = 12, 28, 42, 7
_STYLE = (
    "text{font:15px system-ui,sans-serif;fill:#1b2733}.small{font-size:13px;fill:#4d5a67}"
    "svg{background:#fff}.reached{fill:#e3f3e9}.missed{fill:#f6f7f9}"
    ".goal{stroke:#5b6875;stroke-dasharray:5 4}.line{fill:none;stroke:#15508f;stroke-width:1.5}"
    ".good{fill:#1a7f4b}.bad{fill:#b3261e}.last{font-weight:600}"
)


def chart(runs: Sequence[Run]) -> str:
    """Return the picture as SVG."""
    latest = {name: one for run in runs for name, one in run["figures"].items()}
    names = [name for name, one in latest.items() if one["goal"]]
    height = TOP + ROW * max(1, len(names)) + 4
    body = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-label="How fast the suite is, run by run, against its goals">',
        f'<style>{_STYLE}</style><rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="{_EDGE}" y="22" class="small">{_number_of(runs)}; dashed: the goal; '
        "green: where it is reached</text>",
    ]
    if not names:
        body.append(f'<text x="{_EDGE}" y="{TOP + 24}">Nothing has been measured yet: make bench</text>')
    for number, name in enumerate(names):
        body += _row(
            [(run["commit"], run["figures"][name]) for run in runs if name in run["figures"]], TOP + number * ROW
        )
    return "\n".join([*body, "</svg>"]) + "\n"


def _number_of(runs: Sequence[Run]) -> str:
    return "1 run" if len(runs) == 1 else f"{len(runs)} runs"


def _row(measured: Sequence[tuple[str, Run]], top: float) -> Iterator[str]:
    """Yield the text and the plot of a figure. `measured` are pairs of a commit and the figure."""
    last = measured[-1][1]
    goal, at_least = last["goal"], last["at_least"]
    yield f'<text x="{_EDGE}" y="{top + 18}">{escape(last["what"])}</text>'
    yield (
        f'<text x="{WIDTH - _EDGE}" y="{top + 18}" text-anchor="end"><tspan class="last {_word(last)}">{_shown(last)}'
        f'</tspan> <tspan class="small">{"≥" if at_least else "≤"} {goal:g}{_unit(last)}</tspan></text>'
    )
    plot = top + _BELOW_THE_WORDS
    line = plot + _height([one["median"] for _, one in measured], goal, goal)
    reached, missed = ("reached", "missed") if at_least else ("missed", "reached")
    yield _band(reached, plot, line)
    yield _band(missed, line, plot + _PLOT)
    yield f'<line class="goal" x1="{_EDGE}" x2="{WIDTH - _EDGE}" y1="{line:.1f}" y2="{line:.1f}"/>'
    points = _points(measured, goal, plot)
    yield f'<polyline class="line" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'
    for (x, y), (commit, one) in zip(points, measured, strict=True):
        said = escape(f"{commit}: {_shown(one)}")
        yield f'<circle class="{_word(one)}" cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{said}</title></circle>'


def _points(measured: Sequence[tuple[str, Run]], goal: float, plot: float) -> list[tuple[float, float]]:
    """Return the points of the medians, the last one at the right."""
    medians = [one["median"] for _, one in measured]
    left, right = _EDGE + 2 * _MARGIN, WIDTH - _EDGE - 2 * _MARGIN
    last = len(medians) - 1
    step = (right - left) / max(1, last)
    return [(right - (last - at) * step, plot + _height(medians, goal, one)) for at, one in enumerate(medians)]


def _height(medians: Sequence[float], goal: float, value: float) -> float:
    """Return the distance of a value from the top of the plot, with the largest value at the top."""
    least, most = min(*medians, goal), max(*medians, goal)
    return _MARGIN + (_PLOT - 2 * _MARGIN) * (most - value) / ((most - least) or 1)


def _band(word: str, top: float, bottom: float) -> str:
    return (
        f'<rect class="{word}" x="{_EDGE}" width="{WIDTH - 2 * _EDGE}" y="{top:.1f}" height="{bottom - top:.1f}" '
        f'rx="3"/>'
    )


def _shown(figure: Run) -> str:
    return in_digits(figure["median"], None if figure["reached"] else figure["goal"]) + _unit(figure)


def _unit(figure: Run) -> str:
    return f" {figure['unit']}" if figure["unit"] else ""


def _word(figure: Run) -> str:
    return "good" if figure["reached"] else "bad"
