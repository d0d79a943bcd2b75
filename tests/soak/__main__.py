"""`make soak N=50`: repeat the features N times, in random order, in parallel, under changing conditions.

There are no retries. The ledger has a JSON line for each scenario of each run. Exit status 0: nothing failed; 1: a
scenario failed; 2: wrong use, or a run without a verdict.
"""

# ruff: noqa: T201 - it talks to the person at the terminal.

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import SystemRandom

from tests.numbers import from_one_on
from tests.soak import single
from tests.soak.conditions import BY_NAME, CONDITIONS
from tests.soak.ledger import entries, table
from tests.soak.run import BUILD, NotRunError, Run, carry_out, commit

LARGEST_SEED = 1_000_000


def main() -> int:
    """Run the command."""
    told = _parser().parse_args()
    before = len(entries(told.ledger))
    try:
        passed = [ok for _, ok in _trials(told)]
    except NotRunError as error:
        print(f"soak: {error}", file=sys.stderr)
        return 2
    found = entries(told.ledger, skip=before)
    if not found:
        print("soak: no scenario was run", file=sys.stderr)
        return 2
    print("", *table(found), sep="\n")
    return 0 if all(passed) and not any(entry.failed for entry in found) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("soak", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "times", nargs="?", type=from_one_on, default=1, metavar="N", help="number of runs (default: 1)"
    )
    parser.add_argument("-n", dest="workers", type=from_one_on, default=2, help="workers of each run (default: 2)")
    parser.add_argument("--seed", type=int, help="the seed of the first run; the others count up from it")
    parser.add_argument("--condition", choices=BY_NAME, help="use one condition for all runs")
    parser.add_argument("--ledger", type=Path, default=BUILD / "ledger.jsonl", help="where to write the results")
    parser.add_argument("--single", action="store_true", help="run all scenarios forward and backward, and each alone")
    return parser


def runs_of(told: argparse.Namespace, revision: str) -> Iterator[Run]:
    """Return the requested runs."""
    first = told.seed if told.seed is not None else SystemRandom().randrange(LARGEST_SEED)
    for number in range(told.times):
        condition = BY_NAME[told.condition] if told.condition else CONDITIONS[number % len(CONDITIONS)]
        yield Run(revision, first + number, condition, str(first + number), told.workers)


def _trials(told: argparse.Namespace) -> Iterator[tuple[str, bool]]:
    """Do run after run, print each, and yield its name and whether it passed."""
    revision = commit()
    if told.single:
        for name, passed in single.carry_out_all(revision, told.ledger.absolute()):
            print(f"{name}: {'passed' if passed else 'failed'}", flush=True)
            yield name, passed
        return
    for number, run in enumerate(runs_of(told, revision), start=1):
        begun = time.monotonic()
        passed = carry_out(run, told.ledger.absolute())
        name = f"seed {run.seed}, {run.condition.name}"
        spent = time.monotonic() - begun
        print(f"[{number}/{told.times}] {name}: {'passed' if passed else 'failed'} ({spent:.0f} s)", flush=True)
        yield name, passed


if __name__ == "__main__":
    sys.exit(main())
