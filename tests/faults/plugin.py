"""A pytest plugin: the application under test is the one with the fault that MYSAFE_FAULT names.

Writes what came of each scenario of `features/` to MYSAFE_FAULT_RECORDS, a JSON line each. Given to pytest by
`-p tests.faults.plugin`; through PYTEST_ADDOPTS also to the one that `walkthrough check` starts.
"""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.faults import catalogue, contexts
from tests.faults.fault import Harmless

if TYPE_CHECKING:
    from harness.record import ScenarioRecord


def pytest_configure(config: pytest.Config) -> None:
    """Put the application with the fault in the place of the application."""
    # Not before: the suite's modules have their assertions rewritten when conftest.py is there.
    from steps.environment import application  # noqa: PLC0415

    names = os.environ["MYSAFE_FAULT"]
    changes = [declared for name in names.split(",") if isinstance(declared := catalogue.load(name), Harmless)]
    arguments = [argument for change in changes for argument in change.arguments]
    application.APPLICATION = [
        sys.executable,
        "-m",
        "tests.faults.served",
        names,
        *application.APPLICATION[3:],
        *arguments,
    ]
    # Here, so that its fixture comes after pytest-playwright's.
    config.pluginmanager.register(contexts, "fault-contexts")


def pytest_scenario_finished(record: "ScenarioRecord") -> None:
    """Write down what came of a scenario."""
    if not record.file.startswith("features/"):
        return
    step = record.failing_step
    line = {
        "file": record.file,
        "name": record.name,
        "verdict": record.verdict,
        "step": f"{step.keyword} {step.text}" if step else "",
        "line": step.line if step else record.line,
        "reason": record.summary,
    }
    with Path(os.environ["MYSAFE_FAULT_RECORDS"]).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
