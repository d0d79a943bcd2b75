"""What is kept of each run of the bench: a JSON line with date, commit, the machine's facts, and every figure."""

import json
import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.bench.figure import Figure

Run = dict[str, Any]


def facts(commit: str) -> Run:
    """When, at which commit and on what kind of machine: what makes figures comparable, and not whose it was."""
    machine = {
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "playwright": version("playwright"),
    }
    return {"date": datetime.now(UTC).isoformat(timespec="seconds"), "commit": commit, "machine": machine}


def as_run(figures: Sequence[Figure], commit: str) -> Run:
    """One run with its figures."""
    kept = {
        one.name: {
            "what": one.what,
            "median": round(one.value, 4),
            "unit": one.unit,
            "goal": one.goal,
            "at_least": one.at_least,
            "reached": one.reached,
            "values": [round(value, 4) for value in one.values],
        }
        for one in figures
    }
    return facts(commit) | {"figures": kept}


def append(history: Path, run: Run) -> None:
    """Write a run behind the others."""
    history.parent.mkdir(parents=True, exist_ok=True)
    with history.open("a", encoding="utf-8") as file:
        file.write(json.dumps(run, ensure_ascii=False) + "\n")


def runs(history: Path) -> list[Run]:
    """All runs, the oldest first."""
    if not history.exists():
        return []
    return [json.loads(line) for line in history.read_text(encoding="utf-8").splitlines()]
