"""`make faults`: tries every fault and every harmless change, and prints the table of what caught them.

Harmless changes are tried on everything, a few at once; where such a group is not green, each of them alone. A fault is
tried first on the tutorial or scenario that it is said to break: what is red elsewhere cannot make it more caught. Only
where it is not caught there, everything is tried. `--all` tries each, alone, on everything.

Exit status 0: all goals of judgement.py are reached; 1: not; 2: wrong use.
"""

# ruff: noqa: T201 - it talks to the person at the terminal.

import argparse
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from pathlib import Path

from tests.faults import catalogue, table
from tests.faults.catalogue import BadFault
from tests.faults.fault import Fault
from tests.faults.groups import groups
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
    judgements = all_tried(names, told.workers, quick=told.quick, everything=told.all)
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
    parser.add_argument("--all", action="store_true", help="try each, by itself, on everything")
    parser.add_argument(
        "--json", type=Path, default=Path("test-results/faults.json"), help="where to write the results"
    )
    return parser


def _judged(name: str, *, quick: bool, everything: bool) -> Judgement:
    declared = catalogue.load(name)
    spent = 0.0
    if quick or (isinstance(declared, Fault) and not everything):
        judgement = judged(declared, tried(name, quick=True))
        if quick or judgement.word in {"caught", "error"}:
            return judgement
        spent = judgement.outcome.seconds
    outcome = tried(name)
    outcome.seconds += spent
    return judged(declared, outcome)


def _judged_together(names: list[str]) -> list[Judgement]:
    """Harmless changes that are green at once are green; where they are not, each is tried alone."""
    outcome = tried(",".join(names))
    if judged(None, outcome).word != "green":
        return [_judged(name, quick=False, everything=True) for name in names]
    share = outcome.seconds / len(names)
    return [
        judged(catalogue.load(name), replace(outcome, name=name, seconds=share, beside=len(names) - 1))
        for name in names
    ]


def all_tried(names: list[str], workers: int, *, quick: bool = False, everything: bool = False) -> list[Judgement]:
    """Try each, as many at once as there are workers, and tell of each when it is over."""
    begun = time.monotonic()
    judgements: list[Judgement] = []
    at_once = [] if quick or everything else [group for group in groups(names) if len(group) > 1]
    grouped = {name for group in at_once for name in group}
    if grouped:
        print(f"{len(grouped)} harmless changes first, a few at once on everything; that takes minutes.", flush=True)
    with ThreadPoolExecutor(workers) as pool:
        # The long ones first: at the end, no worker waits for another.
        trials = [pool.submit(_judged_together, group) for group in at_once]
        trials += [
            pool.submit(lambda one: [_judged(one, quick=quick, everything=everything)], name)
            for name in names
            if name not in grouped
        ]
        for trial in as_completed(trials):
            judgements += trial.result()
            for judgement in trial.result():
                print(f"[{len(judgements)}/{len(names)}, {_clock(begun)}] {table.row(judgement)}", flush=True)
    return judgements


def _clock(begun: float) -> str:
    minutes, seconds = divmod(round(time.monotonic() - begun), 60)
    return f"{minutes}:{seconds:02d}"


if __name__ == "__main__":
    sys.exit(main())
