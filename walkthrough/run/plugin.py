"""Records the steps of tutorials that are carried out. A pytest plugin, which the runner loads with `-p`."""

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that the runner gives."""
    group = parser.getgroup("walkthrough")
    group.addoption("--walkthrough-log", metavar="DIR", help="Where the steps of tutorials are recorded.")
    group.addoption("--walkthrough-blind", action="store_true", help="Take no pictures.")


def pytest_configure(config: pytest.Config) -> None:
    """Lock the run directory, and record what happens in this process."""
    if folder := config.getoption("--walkthrough-log"):
        # Not before: the conftest of the suite has the assertions of these modules rewritten.
        from harness import compat  # noqa: PLC0415
        from walkthrough.run.run_directory import lock_for_pytest  # noqa: PLC0415
        from walkthrough.run.step_recorder import Recorder  # noqa: PLC0415

        if not compat.is_worker(config) and (taken := lock_for_pytest(Path(folder).parent)):
            config.add_cleanup(taken.release)
        config.pluginmanager.register(Recorder(Path(folder), config), "walkthrough-recorder")
