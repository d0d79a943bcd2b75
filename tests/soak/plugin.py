"""A pytest plugin: puts the scenarios in the order of SOAK_ORDER, has the application served as SOAK_NETWORK says, and
writes what came of each scenario to SOAK_LEDGER, with what SOAK_RUN says of the run.

Given to pytest by `-p tests.soak.plugin`.
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
    """Put the application behind a slow network, where that is wanted."""
    if seed := os.environ.get("SOAK_NETWORK"):
        # Not before: the suite's modules have their assertions rewritten when conftest.py is there.
        from steps.environment import embedded as fixtures  # noqa: PLC0415

        fixtures.APPLICATION = [sys.executable, "-m", "tests.soak.served", seed, *fixtures.APPLICATION[3:]]


def pytest_report_header() -> str:
    """Say how the run can be had again."""
    return f"soak: {os.environ['SOAK_RUN']}, order: {os.environ['SOAK_ORDER']}"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Shuffle, the same way in each worker: the order is the seed's alone, and not that of the files."""
    items[:] = in_order(items, os.environ["SOAK_ORDER"])


def in_order(items: list[pytest.Item], order: str) -> list[pytest.Item]:
    """Give the items in an order: "forward", "backward", "as given", or a seed's."""
    if order == AS_GIVEN:
        return items
    known = sorted(items, key=lambda item: item.nodeid)
    if order == BACKWARD:
        known.reverse()
    elif order != FORWARD:
        Random(int(order)).shuffle(known)  # noqa: S311 - it shall be foreseeable
    return known


def pytest_scenario_finished(record: "ScenarioRecord") -> None:
    """Keep what came of a scenario."""
    _keep(record.nodeid, record.verdict, round(record.seconds * 1000), record.summary)


def pytest_scenarios_finished(missing: list[str]) -> None:
    """Keep what nothing came of: it is no success."""
    for nodeid in missing:
        _keep(nodeid, LOST, 0, "was not run")


def _keep(scenario: str, verdict: str, milliseconds: int, summary: str) -> None:
    about = json.loads(os.environ["SOAK_RUN"])
    line = {**about, "scenario": scenario, "verdict": verdict, "ms": milliseconds, "summary": summary}
    with Path(os.environ["SOAK_LEDGER"]).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
