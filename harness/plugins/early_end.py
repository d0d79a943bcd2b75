"""End a run early with exit status 6 when the browser, server or disk fails. A pytest plugin.

The scenario in which that happens has not failed: its outcome is unknown.
"""

import asyncio
from collections.abc import Generator
from typing import Any

import pytest
from playwright.sync_api import Browser

from harness import compat
from harness.messages.could_not_test import CouldNotTest, errors_in
from harness.plugins.scenario_item import CAMERA
from harness.record import NOT_TESTED
from harness.system.outage import Observed, Server, outage_behind

_ANSWERS_WITHIN = 3.0
"""How long to wait for Playwright to abort its calls after the browser is gone, in seconds."""
_CLOSED = "has been closed"
"""What Playwright says when the page or the browser is gone."""
_TROUBLE = pytest.StashKey[CouldNotTest]()
_SERVER = pytest.StashKey[Server]()
_CHECKED = pytest.StashKey[tuple[BaseException, CouldNotTest | None]]()
_BROWSERS = pytest.StashKey[dict[Browser, str]]()


def watch_server(config: pytest.Config, server: Server) -> None:
    """Register the server, to be checked when a scenario fails."""
    config.stash[_SERVER] = server


def server_of(config: pytest.Config) -> Server | None:
    """Return the registered server."""
    return config.stash.get(_SERVER, None)


def watch_browser(config: pytest.Config, browser: Browser, name: str = "the browser") -> None:
    """Register the browser, to be checked when a scenario fails, and cancel waiting calls if it dies."""
    browsers = config.stash.setdefault(_BROWSERS, {})
    browsers[browser] = name

    def stop_waiting(gone: Browser) -> None:
        if gone in browsers:
            asyncio.get_running_loop().call_later(_ANSWERS_WITHIN, compat.cancel_waiting_calls)

    browser.on("disconnected", stop_waiting)


def watch_no_longer(config: pytest.Config, browser: Browser) -> None:
    """Unregister a browser that is about to be closed."""
    del config.stash[_BROWSERS][browser]


def end_early(config: pytest.Config, trouble: CouldNotTest) -> None:
    """Run no more scenarios. Of several reasons, the first is reported."""
    if _TROUBLE not in config.stash:
        config.stash[_TROUBLE] = trouble
        compat.stop_workers(config)


def trouble_of(config: pytest.Config) -> CouldNotTest | None:
    """Return why the run ends early, or None."""
    return config.stash.get(_TROUBLE, None)


def trouble_behind(error: BaseException, item: pytest.Item) -> CouldNotTest | None:
    """Return the outside cause of a scenario's failure, or None. Checks once for each error."""
    if item.stash.get(_CHECKED, (None, None))[0] is not error:
        config, camera = item.config, item.stash.get(CAMERA, None)
        observed = Observed(camera.crashes, camera.lost_requests) if camera else Observed()
        browsers = config.stash.get(_BROWSERS, {})
        if any(_CLOSED in str(one) for one in errors_in(error)):
            for browser in browsers:
                compat.let_events_arrive(browser)
        gone = next((name for browser, name in browsers.items() if not browser.is_connected()), "")
        server = server_of(config)
        item.stash[_CHECKED] = (error, outage_behind(error, server, observed, gone_browser=gone))
    return item.stash[_CHECKED][1]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup() -> Generator[None, object, object]:
    """End the run if a fixture raises `CouldNotTest`; in scenarios, proof_of_execution does that."""
    return (yield from _exiting())


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """End the run if the test raises `CouldNotTest`."""
    return (yield from _exiting())


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """End the run if a fixture raises `CouldNotTest` in tear-down."""
    return (yield from _exiting())


def _exiting() -> Generator[None, object, object]:
    try:
        return (yield)
    except CouldNotTest as trouble:
        raise exit_for(trouble) from trouble


def exit_for(trouble: CouldNotTest) -> BaseException:
    """Make the exception that ends pytest's run in this process; raise it `from trouble`."""
    return pytest.exit.Exception(str(trouble), trouble.status)


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(report: Any) -> tuple[str, str, str] | None:
    """Show a scenario that could not be tested with its own letter and word."""
    return (NOT_TESTED, "N", "NOT TESTED") if getattr(report, "could_not_test", None) else None


class EarlyEnd:
    """Hand the reason for ending the run from workers to the controller."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: Any) -> None:
        """End the run if a scenario could not be tested, because the others cannot be tested either."""
        if trouble := getattr(report, "could_not_test", None):
            end_early(self.config, CouldNotTest(**trouble))

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        """Tell the controller why this worker ended outside a scenario."""
        trouble, output = excinfo.value.__cause__, compat.worker_output(self.config)
        if isinstance(trouble, CouldNotTest) and output is not None:
            output["could_not_test"] = trouble.as_dict()

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """End the whole run for the reason why one worker gave up; xdist would continue without it."""
        if arguments := compat.output_of_worker(node).get("could_not_test"):
            trouble = CouldNotTest(**arguments)
            raise exit_for(trouble) from trouble


def pytest_configure(config: pytest.Config) -> None:
    """Register `EarlyEnd`."""
    config.pluginmanager.register(EarlyEnd(config), "early-end")
