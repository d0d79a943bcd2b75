"""Find scenarios that depend on others.

All run in one process, forward and backward, so that each runs before and after every other one. Then each runs alone:
once in a process, and at the same time twice in another.
"""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.soak.conditions import BY_NAME
from tests.soak.plugin import AS_GIVEN, BACKWARD, FORWARD
from tests.soak.run import ROOT, NotRunError, Run, carry_out

_CALM = BY_NAME["calm"]


def scenarios() -> list[str]:
    """Return the node ids of all scenarios."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "features/"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    found = [line for line in run.stdout.splitlines() if "::" in line]
    if run.returncode or not found:
        raise NotRunError(f"no scenario was found: {run.stdout[-500:]}")
    return found


def trials(found: list[str], commit: str) -> Iterator[tuple[str, list[Run]]]:
    """Yield the name of each trial, and its runs, which happen at the same time."""
    for order in (FORWARD, BACKWARD):
        yield f"all, {order}", [Run(commit, 0, _CALM, order, workers=0, place=order)]
    for number, scenario in enumerate(found, start=1):
        alone = Run(commit, 0, _CALM, AS_GIVEN, workers=0, what=[scenario], place=f"{number}-alone")
        twice = Run(commit, 0, _CALM, AS_GIVEN, workers=0, what=[scenario], place=f"{number}-twice", twice=True)
        yield scenario, [alone, twice]


def carry_out_all(commit: str, ledger: Path) -> Iterator[tuple[str, bool]]:
    """Run trial after trial, and yield the name of each and whether it passed."""
    with ThreadPoolExecutor(2) as pool:
        for name, runs in trials(scenarios(), commit):
            yield name, all(list(pool.map(lambda run: carry_out(run, ledger), runs)))
