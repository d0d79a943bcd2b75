"""Attach evidence and diagnosis to the results of Allure, where allure-pytest-bdd is used. A pytest plugin."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from harness.plugins.scenario_item import record_of
from harness.plugins.secrets import register_of


def pytest_configure(config: pytest.Config) -> None:
    """Register what attaches, if Allure's results are asked for."""
    if config.getoption("--alluredir", None):
        import allure  # type: ignore[import-not-found] # noqa: PLC0415 - allure-pytest-bdd brings it along

        config.pluginmanager.register(AllureResults(allure.attach))


class AllureResults:
    """Attaches to a scenario what was taken of it."""

    def __init__(self, attach: Any) -> None:
        self.attach = attach

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Attach after the steps: Allure writes its result with the report of tear-down."""
        report = yield
        record = record_of(item)
        if record is None or call.when != "call":
            return report
        for artifact in record.artifacts:
            path = Path(artifact.path)
            self.attach.file(path, name=f"{artifact.kind} of {artifact.label}", extension=path.suffix.lstrip("."))
        if record.explanation:
            text = register_of(item.config).scrub(record.explanation)
            self.attach(text, name="diagnosis", extension="txt")
        return report
