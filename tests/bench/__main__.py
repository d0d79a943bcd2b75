"""`make bench`: measure how fast the suite is, and compare it with its goals.

`python -m tests.bench [NAME…] [--pairs N]`. A run with at least five pairs is added to docs/bench/history.jsonl and
the chart beside it; the duration of the last whole `make test` is added to docs/bench/durations.jsonl. Exit status 0:
every goal is reached; 1: a goal is missed; 2: wrong use, or something could not be run.
"""

# ruff: noqa: T201 - it talks to the person at the terminal.

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests import durations
from tests.bench import application, bare, growth, red, vault, walkthrough_report, workers
from tests.bench.chart import chart
from tests.bench.figure import FEWEST, Figure
from tests.bench.history import append, as_run, facts, runs
from tests.bench.running import ROOT, UnfitError
from tests.numbers import from_one_on
from tests.soak.run import commit

MEASURES: dict[str, Callable[[int], list[Figure]]] = {
    "red": red.measure,
    "bare": bare.measure,
    "workers": workers.measure,
    "growth": growth.measure,
    "application": application.measure,
    "vault": vault.measure,
    "report": walkthrough_report.measure,
}
HISTORY = ROOT / "docs" / "bench" / "history.jsonl"


def main() -> int:
    """Run the command."""
    told = _parser().parse_args()
    figures: list[Figure] = []
    for name in dict.fromkeys(told.names or MEASURES):
        print(f"{name} …", file=sys.stderr, flush=True)
        try:
            found = MEASURES[name](told.pairs)
        except UnfitError as error:
            print(f"bench: {name}: {error}", file=sys.stderr)
            return 2
        for figure in found:
            print(figure.row(), flush=True)
        figures += found
    keep(figures, told.pairs, told.history)
    missed = [figure.what for figure in figures if figure.reached is False]
    for what in missed:
        print(f"Not reached: {what}.")
    return 1 if missed else 0


def keep(figures: list[Figure], pairs: int, history: Path) -> None:
    """Add the run to the history and draw the chart. Figures of too few pairs are only printed."""
    if pairs < FEWEST or not figures:
        print(f"Not kept: {pairs} pairs, at least {FEWEST} are needed." if figures else "Not kept: no figure.")
        return
    append(history, as_run(figures, commit()))
    history.with_suffix(".svg").write_text(chart(runs(history)), encoding="utf-8")
    if durations.FILE.exists():
        append(history.with_name("durations.jsonl"), facts(commit()) | json.loads(durations.FILE.read_text("utf-8")))
        durations.FILE.unlink()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("bench", description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *MEASURES], help=", ".join(MEASURES))
    parser.add_argument("--pairs", type=from_one_on, default=FEWEST, help=f"number of pairs (default: {FEWEST})")
    parser.add_argument("--history", type=Path, default=HISTORY, help="where to write the figures")
    return parser


if __name__ == "__main__":
    sys.exit(main())
