"""`python -m tests.mutants`: make mutants of the tutorials and features, run them, and print the tables.

    python -m tests.mutants                           all tutorials and all features
    python -m tests.mutants unshare                   those with the word in the name of the file or the kind
    python -m tests.mutants "step dropped" unshare    those with both
    python -m tests.mutants path/to/tutorial.md       another tutorial
    python -m tests.mutants --list                    only list them

Exit status 0: the goals are met and every survivor is explained; 1: they are not; 2: nothing could be run.
"""

# ruff: noqa: T201 - it talks to the person at the terminal.

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.mutants import ran, walked
from tests.mutants.features import mutants_of as mutants_of_feature
from tests.mutants.mutant import Mutant, Outcome
from tests.mutants.survivors import strangers, survivors
from tests.mutants.table import Result, lines
from tests.mutants.tutorials import mutants_of as mutants_of_tutorial
from walkthrough.document.source import UnreadableError
from walkthrough.lint.linted import linted

ROOT = Path(__file__).parents[2]
ONE_RUN = 40
"""The number of mutants that share one browser and one application."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and return the exit status."""
    told = _parser().parse_args(arguments)
    own = [Path(word) for word in told.words if word.endswith(".md")]
    words = [word for word in told.words if not word.endswith(".md")]
    tutorials = [*own] if own else sorted((ROOT / "tutorials").glob("*.md"))
    features = [] if own else sorted((ROOT / "features").glob("*/*.feature"))
    try:
        of_tutorials = [mutant for path in tutorials for mutant in mutants_of_tutorial(path)]
    except UnreadableError as error:
        print(error)
        return 2
    of_features = [mutant for path in features for mutant in mutants_of_feature(path)]
    known = survivors()
    stale = strangers([*of_tutorials, *of_features], known)
    of_tutorials, of_features = _chosen(of_tutorials, words), _chosen(of_features, words)
    if told.list:
        for mutant in [*of_tutorials, *of_features]:
            print(
                f"{mutant.of}: {mutant.name}" + (f"   (equivalent: {mutant.equivalent})" if mutant.equivalent else "")
            )
        return 0
    if not of_tutorials and not of_features:
        print("no mutant is chosen by:", *words)
        return 2
    if of_tutorials and (red := _red_before(tutorials, told)):
        print("red before anything was changed:", *red)
        return 2
    clock = _Clock(told.json, sum(not mutant.equivalent for mutant in [*of_tutorials, *of_features]))
    results = []
    if of_tutorials:
        outcomes = _of_tutorials(of_tutorials, tutorials, told, clock)
        results.append(Result("tutorials", of_tutorials, outcomes, known, stale=stale))
    if of_features:
        outcomes = _in_runs(of_features, lambda some: ran.ran(some, told.workers, told.patience), clock)
        results.append(Result("features", of_features, outcomes, known, judges_fault=False))
    for result in results:
        print(*lines(result), sep="\n")
    shortcomings = [said for result in results for said in result.shortcomings]
    print(*shortcomings, sep="\n")
    print(f"{clock.minutes():.1f} minutes")
    return 1 if shortcomings else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.mutants", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("words", nargs="*", metavar="WORD", help="select by the name of the file or the kind")
    parser.add_argument("--list", action="store_true", help="only list the mutants")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write every outcome to FILE")
    parser.add_argument("-n", dest="workers", default="2", metavar="N", help="how many to run at once")
    parser.add_argument("--patience", default=walked.PATIENCE, metavar="SECONDS", help="timeout (default: %(default)s)")
    return parser


def _chosen(mutants: Sequence[Mutant], words: Sequence[str]) -> list[Mutant]:
    return [mutant for mutant in mutants if all(word in f"{mutant.of}: {mutant.kind}" for word in words)]


def _red_before(tutorials: Sequence[Path], told: argparse.Namespace) -> list[str]:
    """Return the tutorials that fail unchanged, so that their mutants prove nothing."""
    files = [(path.name, path.read_text(encoding="utf-8-sig")) for path in tutorials]
    found = walked.check(files, told.workers, told.patience)
    return [path.name for path, said in zip(tutorials, found, strict=True) if said["verdict"] != "passed"]


class _Clock:
    """The results so far, the time that they took, and the time that is left."""

    def __init__(self, file: Path | None, count: int) -> None:
        self.file, self.count, self.begun = file, count, time.monotonic()
        self.told: list[Outcome] = []

    def minutes(self) -> float:
        return (time.monotonic() - self.begun) / 60

    def tell(self, outcomes: Sequence[Outcome]) -> None:
        """Print a row for each outcome and the remaining time, and save all outcomes so far."""
        self.told += outcomes
        for outcome in outcomes:
            where = f" (line {outcome.line})" if outcome.line else ""
            print(f"{outcome.came}{where}: {outcome.mutant.of}: {outcome.mutant.name}")
        done = len(self.told)
        left = self.minutes() / done * (self.count - done)
        print(f"[{done}/{self.count}] {self.minutes():.1f} minutes, about {left:.0f} to go", file=sys.stderr)
        sys.stdout.flush()
        if self.file:
            found = [outcome.as_json() for outcome in self.told]
            self.file.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _of_tutorials(
    mutants: Sequence[Mutant], tutorials: Sequence[Path], told: argparse.Namespace, clock: _Clock
) -> list[Outcome]:
    originals = {path.name: linted(path) for path in tutorials}
    at_once = {
        mutant: walked.without_browser(mutant, originals[mutant.of]) for mutant in mutants if not mutant.equivalent
    }
    early = [outcome for outcome in at_once.values() if outcome]
    if early:
        clock.tell(early)
    left = [mutant for mutant, outcome in at_once.items() if outcome is None]
    green = list(originals.values())
    return early + _in_runs(left, lambda some: walked.walked(some, told.workers, told.patience, green), clock)


def _in_runs(
    mutants: Sequence[Mutant], carry_out: Callable[[Sequence[Mutant]], list[Outcome]], clock: _Clock
) -> list[Outcome]:
    outcomes: list[Outcome] = []
    left = [mutant for mutant in mutants if not mutant.equivalent]
    for start in range(0, len(left), ONE_RUN):
        outcomes += carry_out(left[start : start + ONE_RUN])
        clock.tell(outcomes[-len(left[start : start + ONE_RUN]) :])
    return outcomes


if __name__ == "__main__":
    sys.exit(main())
