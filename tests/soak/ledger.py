"""Read the ledger of soaks, and say what it proves."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.soak.bounds import upper_bound

PASSED = "passed"


@dataclass(frozen=True)
class Entry:
    """A scenario in a run."""

    commit: str
    seed: int
    condition: str
    scenario: str
    verdict: str
    ms: int
    summary: str = ""

    @property
    def failed(self) -> bool:
        """Tell whether it failed. Everything that did not pass counts as failed."""
        return self.verdict != PASSED


def entries(ledger: Path, skip: int = 0) -> list[Entry]:
    """Read the ledger from line `skip` on."""
    if not ledger.exists():
        return []
    lines = ledger.read_text(encoding="utf-8").splitlines()[skip:]
    return [Entry(**json.loads(line)) for line in lines]


def table(found: Sequence[Entry]) -> Iterator[str]:
    """Yield the rate of failure for each condition and in total, and the failed scenarios with their seeds."""
    yield f"{'condition':<12} {'scenarios':>9} {'failed':>6} {'rate':>8} {'at most (95 %)':>15} {'median':>9}"
    names = list(dict.fromkeys(entry.condition for entry in found))
    for name in names:
        yield _row(name, [entry for entry in found if entry.condition == name])
    yield _row("all", found)
    failed = [entry for entry in found if entry.failed]
    for scenario in sorted({entry.scenario for entry in failed}):
        tries = sum(entry.scenario == scenario for entry in found)
        times = [entry for entry in failed if entry.scenario == scenario]
        yield f"{scenario}: {len(times)} of {tries} failed"
        for entry in times:
            yield f"    seed {entry.seed}, {entry.condition}: {entry.verdict}: {entry.summary}"


def _row(name: str, found: Sequence[Entry]) -> str:
    failed, tries = sum(entry.failed for entry in found), len(found)
    rate, bound = f"{failed / tries:.2%}", f"{upper_bound(failed, tries):.2%}"
    return f"{name:<12} {tries:>9} {failed:>6} {rate:>8} {bound:>15} {median(entry.ms for entry in found):>6.0f} ms"
