"""Write what `python -m harness.merge` puts together: --shard-results. A pytest plugin.

Each shard knows all scenarios, also those that it leaves to others, so that a lost one is noticed.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from harness import compat
from harness.merge import RESULTS
from harness.plugins.early_end import trouble_of
from harness.plugins.evidence import output_folder, output_is_ours
from harness.plugins.scenario_item import is_scenario
from harness.plugins.secrets import register_of
from harness.record import ScenarioRecord
from harness.system.written_file import write_whole


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --shard-results."""
    parser.getgroup("playwright").addoption(
        "--shard-results",
        action="store_true",
        help="Write results.json into --output, for python -m harness.merge to put several runs together.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the file. This is before pytest-split registers what leaves scenarios to other shards."""
    if config.getoption("shard_results"):
        config.pluginmanager.register(ShardResults(config), "shard-results")


class ShardResults:
    """Writes the file at the end of the run."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.expected: dict[str, None] = {}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Note the scenarios of all shards: what is left out by -k and -m is gone already."""
        self.expected |= dict.fromkeys(item.nodeid for item in items if is_scenario(item))

    def pytest_sessionfinish(self) -> None:
        """Send them from a worker to the process that writes."""
        if (output := compat.worker_output(self.config)) is not None:
            output["expected"] = list(self.expected)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take them from a worker."""
        self.expected |= dict.fromkeys(compat.output_of_worker(node).get("expected", []))

    def pytest_scenarios_finished(self, records: list[ScenarioRecord]) -> None:
        """Write the file, with the paths of the evidence relative to it."""
        folder = output_folder(self.config)
        if not output_is_ours(self.config):
            return
        scenarios = [record.as_dict() for record in records]
        for artifact in (artifact for scenario in scenarios for artifact in scenario["artifacts"]):
            artifact["path"] = Path(os.path.relpath(artifact["path"], folder)).as_posix()
        trouble = str(trouble_of(self.config) or "")
        results = {"scenarios": scenarios, "expected": list(self.expected), "could_not_test": trouble}
        text = json.dumps(results, ensure_ascii=False, indent=1)
        write_whole(folder / RESULTS, register_of(self.config).scrub(text))
