"""`make faults`: tries every fault and every harmless change, and prints the table of what caught them.

A harmless change is tried on everything. A fault is tried first on the tutorial or scenario that it is said to break:
what is red elsewhere cannot make it more caught. Only where it is not caught there, everything is tried.

Exit status 0: all goals of judgement.py are reached; 1: not; 2: wrong use.
"""

# ruff: noqa: T201 - it talks to the person at the terminal.

import argparse
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from tests.faults import catalogue, table
from tests.faults.catalogue import BadFault
from tests.faults.fault import Fault
from tests.faults.judgement import Judgement, judged, shortcomings
from tests.faults.trial import tried
from tests.numbers import from_one_on


def main() -> int:
    """Carry out one command line."""
    told = _parser().parse_args()
    try:
        names = catalogue.chosen(told.words)
    except BadFault as error:
        print(f"faults: {error}", file=sys.stderr)
        return 2
    if told.together:
        names = [",".join(name for name in names if name.startswith("harmless/"))]
    judgements = _all_tried(names, told.workers, quick=told.quick, everything=told.all)
    judgements.sort(key=lambda one: names.index(one.outcome.name))
    print("", table.HEADING, *map(table.row, judgements), "", table.summary(judgements), sep="\n")
    told.json.parent.mkdir(parents=True, exist_ok=True)
    told.json.write_text(table.as_json(judgements), encoding="utf-8")
    missed = shortcomings(judgements, whole=not (told.words or told.quick))
    for goal in missed:
        print(f"Not reached: {goal}.")
    return 1 if missed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("make faults", description=__doc__.partition("\n")[0])
    parser.add_argument("words", nargs="*", metavar="WORD", help="try only those whose names hold one of the words")
    parser.add_argument("-n", dest="workers", type=from_one_on, default=2, help="how many at once (default: 2)")
    parser.add_argument(
        "--quick", action="store_true", help="only the tutorial or scenario that a fault is said to break"
    )
    parser.add_argument("--all", action="store_true", help="try each fault on everything, caught or not")
    parser.add_argument("--together", action="store_true", help="all the harmless changes chosen, at once")
    parser.add_argument(
        "--json", type=Path, default=Path("test-results/faults.json"), help="where to write the results"
    )
    return parser


def _judged(name: str, *, quick: bool, everything: bool) -> Judgement:
    declared = None if "," in name else catalogue.load(name)
    spent = 0.0
    if quick or (isinstance(declared, Fault) and not everything):
        judgement = judged(declared, tried(name, quick=True))
        if quick or judgement.word in {"caught", "error"}:
            return judgement
        spent = judgement.outcome.seconds
    outcome = tried(name)
    outcome.seconds += spent
    return judged(declared, outcome)


def _all_tried(names: list[str], workers: int, *, quick: bool, everything: bool) -> list[Judgement]:
    begun = time.monotonic()
    judgements: list[Judgement] = []
    with ThreadPoolExecutor(workers) as pool:
        trials = [pool.submit(_judged, name, quick=quick, everything=everything) for name in names]
        for trial in as_completed(trials):
            judgements.append(trial.result())
            spent = time.monotonic() - begun
            left = spent / len(judgements) * (len(names) - len(judgements)) / 60
            print(f"[{len(judgements)}/{len(names)}, {left:.0f} min left] {table.row(judgements[-1])}", flush=True)
    return judgements


if __name__ == "__main__":
    sys.exit(main())
