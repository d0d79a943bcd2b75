"""Store each run of the bench as a JSON line with date, commit, facts about the machine, and every figure."""

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
    """Return what makes figures comparable: date, commit and type of machine. Nothing identifies the machine."""
    machine = {
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "playwright": version("playwright"),
    }
    return {"date": datetime.now(UTC).isoformat(timespec="seconds"), "commit": commit, "machine": machine}


def as_run(figures: Sequence[Figure], commit: str) -> Run:
    """Return a run with its figures."""
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
    """Append a run to the file."""
    history.parent.mkdir(parents=True, exist_ok=True)
    with history.open("a", encoding="utf-8") as file:
        file.write(json.dumps(run, ensure_ascii=False) + "\n")


def runs(history: Path) -> list[Run]:
    """Return all runs, the oldest first."""
    if not history.exists():
        return []
    return [json.loads(line) for line in history.read_text(encoding="utf-8").splitlines()]
