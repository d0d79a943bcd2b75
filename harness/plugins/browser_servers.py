"""The option `--browser-endpoint`: use browsers on other hosts, which `playwright run-server` starts there.

A pytest plugin. Of several servers, each worker uses one, in turn.
"""

from importlib.metadata import version
from typing import Any

import pytest

from harness import compat
from harness.plugins.early_end import end_early
from harness.plugins.scenario_item import only_collects
from harness.system.browser_server import no_endpoint, trouble_at

_OF_THIS_HOST = "<loopback>"
"""What the browsers reach through the connection: the embedded application listens on this host alone."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option `--browser-endpoint`."""
    parser.getgroup("playwright").addoption(
        "--browser-endpoint",
        action="append",
        default=[],
        metavar="URL",
        help="Use the browsers of a 'playwright run-server' at ws://HOST:PORT; workers share several.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse what is no address, and what a browser elsewhere is not told.

    :raises pytest.UsageError: with the reason.
    """
    endpoints = config.getoption("browser_endpoint")
    if wrong := next(filter(None, map(no_endpoint, endpoints)), None):
        raise pytest.UsageError(wrong)
    if endpoints and config.getoption("ca_certificate", default=None):
        raise pytest.UsageError(
            "--ca-certificate does not reach browsers at --browser-endpoint: install the authority on their hosts, "
            "or use --ignore-https-errors."
        )


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Check each server and its version before the first scenario."""
    config = session.config
    if compat.is_worker(config) or only_collects(config):
        return None
    for endpoint in config.getoption("browser_endpoint"):
        if trouble := trouble_at(endpoint, version("playwright")):
            end_early(config, trouble)
            return True
    return None


@pytest.fixture(scope="session")
def connect_options(pytestconfig: pytest.Config) -> dict[str, Any] | None:
    """Return how to connect to this worker's server; None without servers."""
    endpoints = pytestconfig.getoption("browser_endpoint")
    if not endpoints:
        return None
    worker = int(compat.worker_input(pytestconfig).get("workerid", "gw0").removeprefix("gw"))
    return {"endpoint": endpoints[worker % len(endpoints)], "expose_network": _OF_THIS_HOST}
