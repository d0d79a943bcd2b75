"""Tries each scenario on its own, where others could help it or be in its way.

Alone in a process, and so first and last there; beside itself, twice over, in a second process at the same time; and
all of them in one process, forward and backward, so that each comes before and after every other, the outermost being
first and last of all. Must not know what the scenarios are.
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
    """The node ids of all scenarios."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "features/"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    found = [line for line in run.stdout.splitlines() if "::" in line]
    if run.returncode or not found:
        raise NotRunError(f"no scenario was found: {run.stdout[-500:]}")
    return found


def trials(found: list[str], commit: str) -> Iterator[tuple[str, list[Run]]]:
    """Give each trial by its name: the runs that go on at the same time."""
    for order in (FORWARD, BACKWARD):
        yield f"all, {order}", [Run(commit, 0, _CALM, order, workers=0, place=order)]
    for number, scenario in enumerate(found, start=1):
        alone = Run(commit, 0, _CALM, AS_GIVEN, workers=0, what=[scenario], place=f"{number}-alone")
        twice = Run(commit, 0, _CALM, AS_GIVEN, workers=0, what=[scenario], place=f"{number}-twice", twice=True)
        yield scenario, [alone, twice]


def carry_out_all(commit: str, ledger: Path) -> Iterator[tuple[str, bool]]:
    """Carry out trial after trial; give the name of each and whether it passed."""
    with ThreadPoolExecutor(2) as pool:
        for name, runs in trials(scenarios(), commit):
            yield name, all(list(pool.map(lambda run: carry_out(run, ledger), runs)))
