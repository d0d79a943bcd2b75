"""Refuse --reruns of pytest-rerunfailures: a scenario that fails once has failed. A pytest plugin."""

import pytest

_REFUSED = (
    "--reruns would report a scenario as passed that has failed before, so it cannot be used with features. "
    "Leave it out; `make soak` or several runs show which scenarios are flaky."
)


def pytest_scenarios_selected(config: pytest.Config) -> None:
    """Refuse the option and the setting, before the first scenario.

    :raises pytest.UsageError: if one of them is used.
    """
    if not config.pluginmanager.hasplugin("rerunfailures"):
        return
    if config.getoption("reruns", default=None) or config.getini("reruns"):
        raise pytest.UsageError(_REFUSED)
