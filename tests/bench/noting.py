"""Write how long each scenario took, as JSON lines, to the file in BENCH_NOTES. A pytest plugin.

With BENCH_SIGN_IN, people sign in again in each scenario, as in a separate script.
"""

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from harness.record import ScenarioRecord


def note(name: str, seconds: float, *, passed: bool = True, red_after: float | None = None) -> None:
    """Write a line."""
    line = {"name": name, "passed": passed, "seconds": seconds, "ended": time.monotonic(), "red_after": red_after}
    with Path(os.environ["BENCH_NOTES"]).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


@pytest.fixture(autouse=True)
def _signed_out(request: pytest.FixtureRequest) -> None:
    if os.environ.get("BENCH_SIGN_IN"):
        signed_in: dict[str, Any] = request.getfixturevalue("signed_in")
        signed_in.clear()


def pytest_scenario_finished(record: "ScenarioRecord") -> None:
    """Write the line of a scenario."""
    step = record.failing_step
    note(record.name, record.seconds, passed=record.verdict == "passed", red_after=step.seconds if step else None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let scenarios and scripts take turns, if there are both."""
    scenarios = [item for item in items if ".feature" in item.nodeid]
    scripts = [item for item in items if ".feature" not in item.nodeid]
    if scripts:
        items[:] = [item for pair in zip(scenarios, scripts, strict=True) for item in pair]
