"""Write how long a run took to `build/durations.json`: in total, by folder, and the slowest tests. A pytest plugin.

`make test` uses it. `make bench` adds the file to docs/bench/durations.jsonl.
"""

import json
import time
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path

import pytest

FILE = Path(__file__).parents[1] / "build" / "durations.json"
SLOWEST = 20


class Durations:
    """Add up set-up, call and tear-down of each test, from all workers."""

    def __init__(self) -> None:
        self.begun = time.monotonic()
        self.seconds: dict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add a phase of a test."""
        self.seconds[report.nodeid] += report.duration

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        """Write the file, if everything passed; the duration of a failed run means nothing."""
        if exitstatus != 0:
            return
        folders: dict[str, float] = defaultdict(float)
        for test, seconds in self.seconds.items():
            folders["/".join(test.split("/")[:2])] += seconds
        slowest = sorted(self.seconds, key=self.seconds.__getitem__, reverse=True)[:SLOWEST]
        told = {
            "date": datetime.now(UTC).isoformat(timespec="seconds"),
            "seconds": round(time.monotonic() - self.begun, 1),
            "tests": len(self.seconds),
            "folders": {name: round(folders[name], 1) for name in sorted(folders)},
            "slowest": {test: round(self.seconds[test], 2) for test in slowest},
        }
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    """Register the plugin, except in xdist workers."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Durations(), "durations")
