"""Run every other scenario without evidence, and note how long each took. A pytest plugin for evidence.py.

It must not import the suite before pytest is configured, or assertions there would not be rewritten.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

TIMES = "BENCH_TIMES"
"""The environment variable with the file for the times."""


class Alternating:
    """Turn the camera off and on from scenario to scenario."""

    def __init__(self, config: pytest.Config) -> None:
        self.recorder = config.pluginmanager.get_plugin("walkthrough-recorder")
        self.camera = self.recorder.photographer
        self.count = 0

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self) -> Iterator[None]:
        self.recorder.photographer = self.camera if self.count % 2 else None
        self.count += 1
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call":
            with Path(os.environ[TIMES]).open("a") as file:
                file.write(json.dumps([report.passed, report.duration]) + "\n")


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Alternating(config), "alternating")
