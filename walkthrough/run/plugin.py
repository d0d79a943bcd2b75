"""Has the run of walked tutorials written down. A pytest plugin, loaded only by run.py.

Must not import the suite before pytest has configured itself: its conftest has the
assertions of those modules rewritten.
"""

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the options that run.py gives."""
    group = parser.getgroup("walkthrough")
    group.addoption("--walkthrough-log", metavar="DIR", help="Where walked tutorials are written down.")
    group.addoption("--walkthrough-blind", action="store_true", help="Take no pictures.")


def pytest_configure(config: pytest.Config) -> None:
    """Write down what happens in this process."""
    if folder := config.getoption("--walkthrough-log"):
        from walkthrough.run.step_recorder import Recorder  # noqa: PLC0415

        config.pluginmanager.register(Recorder(Path(folder), config), "walkthrough-recorder")
