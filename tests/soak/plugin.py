"""Run scenarios in the order of SOAK_ORDER, on the network of SOAK_NETWORK. A pytest plugin.

The result of each scenario goes to the file in SOAK_LEDGER, with the facts about the run in SOAK_RUN. Load the plugin
with `-p tests.soak.plugin`.
"""

import json
import os
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from harness.record import ScenarioRecord

FORWARD, BACKWARD, AS_GIVEN = "forward", "backward", "as given"
LOST = "lost"


def pytest_configure(config: pytest.Config) -> None:
    """Put the application behind a slow network, if SOAK_NETWORK says so."""
    if seed := os.environ.get("SOAK_NETWORK"):
        # Imported late, because assertions are only rewritten in modules that are imported after conftest.py.
        from steps.environment import application  # noqa: PLC0415

        application.APPLICATION = [sys.executable, "-m", "tests.soak.served", seed, *application.APPLICATION[3:]]


def pytest_report_header() -> str:
    """Say how to repeat the run."""
    return f"soak: {os.environ['SOAK_RUN']}, order: {os.environ['SOAK_ORDER']}"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Shuffle, in the same way in each worker: the order depends only on the seed, not on the order of files."""
    items[:] = in_order(items, os.environ["SOAK_ORDER"])


def in_order(items: list[pytest.Item], order: str) -> list[pytest.Item]:
    """Return the items in an order: "forward", "backward", "as given", or a seed."""
    if order == AS_GIVEN:
        return items
    known = sorted(items, key=lambda item: item.nodeid)
    if order == BACKWARD:
        known.reverse()
    elif order != FORWARD:
        Random(int(order)).shuffle(known)  # noqa: S311 - it must be repeatable
    return known


def pytest_scenario_finished(record: "ScenarioRecord") -> None:
    """Write the result of a scenario."""
    _keep(record.nodeid, record.verdict, round(record.seconds * 1000), record.summary)


def pytest_scenarios_finished(missing: list[str]) -> None:
    """Write the scenarios without a result, which count as failed."""
    for nodeid in missing:
        _keep(nodeid, LOST, 0, "was not run")


def _keep(scenario: str, verdict: str, milliseconds: int, summary: str) -> None:
    about = json.loads(os.environ["SOAK_RUN"])
    line = {**about, "scenario": scenario, "verdict": verdict, "ms": milliseconds, "summary": summary}
    with Path(os.environ["SOAK_LEDGER"]).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
