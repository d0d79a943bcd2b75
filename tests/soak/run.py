"""Run the features once, in one order and one condition."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.soak.conditions import Condition, in_condition

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "soak"
ENDS_WITHIN = 3600.0
"""The timeout of a run in seconds."""
_JUDGED = {0, 1}


class NotRunError(Exception):
    """pytest ended without a verdict."""


@dataclass(frozen=True)
class Run:
    """What to run and in which order. `workers` 0 is one process."""

    commit: str
    seed: int
    condition: Condition
    order: str
    workers: int = 2
    what: Sequence[str] = ("features/",)
    place: str = ""
    twice: bool = False
    """Whether to run a copy of each scenario too, because pytest runs a scenario only once."""


def commit() -> str:
    """Return the current commit, with a plus sign if files differ from it."""
    try:
        found = subprocess.run(
            ["git", "describe", "--always", "--dirty=+"], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return found.stdout.strip()


def carry_out(run: Run, ledger: Path) -> bool:
    """Run once, without retries, and return whether everything passed. Keep the artifacts of a failed run in `BUILD`.

    :raises NotRunError: if pytest ended without a verdict.
    """
    folder = BUILD / (run.place or f"{run.seed}-{run.condition.name}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    ledger.parent.mkdir(parents=True, exist_ok=True)
    about = {"commit": run.commit, "seed": run.seed, "condition": run.condition.name}
    environment = {"SOAK_RUN": json.dumps(about), "SOAK_ORDER": run.order, "SOAK_LEDGER": str(ledger)}
    environment["SOAK_NETWORK"] = str(run.seed) if run.condition.slow_network else ""
    command = [sys.executable, "-m", "pytest", "-p", "tests.soak.plugin", "-p", "no:cacheprovider"]
    command += ["-n", str(run.workers)] if run.workers else []
    command += [f"--seed={run.seed}"] if run.seed else []
    command += ["--output", str(folder / "results"), *run.what]
    copies = [_copied(scenario, folder) for scenario in run.what] if run.twice else []
    command += copies
    before = len(_lines(ledger))
    log = folder / "pytest.log"
    with in_condition(run.condition), log.open("wb") as said:
        try:
            code = subprocess.run(
                command,
                cwd=ROOT,
                env=os.environ | environment,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                timeout=ENDS_WITHIN,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            raise NotRunError(f"the run was not through in {ENDS_WITHIN:.0f} s, see {log}") from None
    if code not in _JUDGED:
        raise NotRunError(f"pytest ended with {code}, see {log}")
    # Not by their number, because other runs write to the ledger at the same time.
    kept = {json.loads(line)["scenario"] for line in _lines(ledger)[before:]}
    if not kept.issuperset(copies):
        raise NotRunError(f"it was not run twice, see {log}")
    if code == 0:
        shutil.rmtree(folder)
    return code == 0


def _copied(scenario: str, folder: Path) -> str:
    """Copy a scenario's feature into a folder, and return the scenario's node id there."""
    file, _, name = scenario.partition("::")
    shutil.copy(ROOT / file, folder / "again.feature")
    return f"{(folder / 'again.feature').relative_to(ROOT).as_posix()}::{name}"


def _lines(ledger: Path) -> list[str]:
    return ledger.read_text(encoding="utf-8").splitlines() if ledger.exists() else []
