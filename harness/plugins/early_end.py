"""Ends a run early, with one sentence and an exit status of its own, when something outside fails. A pytest plugin.

A scenario in which that happens has not failed: nobody knows how it would have ended.
"""

import asyncio
from collections.abc import Generator
from typing import Any

import pytest
from playwright.sync_api import Browser

from harness import compat
from harness.messages.could_not_test import CouldNotTest
from harness.plugins.scenario_item import CAMERA
from harness.record import NOT_TESTED
from harness.system.outage import Observed, Server, outage_behind

_ANSWERS_WITHIN = 3.0
"""Seconds after which Playwright has told every call that it will tell that the browser is gone."""
_TROUBLE = pytest.StashKey[CouldNotTest]()
_SERVER = pytest.StashKey[Server]()
_CHECKED = pytest.StashKey[tuple[BaseException, CouldNotTest | None]]()
_BROWSERS = pytest.StashKey[list[Browser]]()


def watch_server(config: pytest.Config, server: Server) -> None:
    """Check, when a scenario has failed, whether this server still answers."""
    config.stash[_SERVER] = server


def watch_browser(config: pytest.Config, browser: Browser) -> None:
    """Check, when a scenario has failed, whether this browser is still there; stop waiting for one that is gone."""
    browsers = config.stash.setdefault(_BROWSERS, [])
    browsers.append(browser)

    def stop_waiting(gone: Browser) -> None:
        if gone in browsers:
            asyncio.get_running_loop().call_later(_ANSWERS_WITHIN, compat.cancel_waiting_calls)

    browser.on("disconnected", stop_waiting)


def watch_no_longer(config: pytest.Config, browser: Browser) -> None:
    """Forget a browser that is about to be closed."""
    config.stash[_BROWSERS].remove(browser)


def end_early(config: pytest.Config, trouble: CouldNotTest) -> None:
    """Run no further scenario; of several reasons the first is reported."""
    if _TROUBLE not in config.stash:
        config.stash[_TROUBLE] = trouble
        compat.stop_workers(config)


def trouble_of(config: pytest.Config) -> CouldNotTest | None:
    """Why the run ends early, if it does."""
    return config.stash.get(_TROUBLE, None)


def trouble_behind(error: BaseException, item: pytest.Item) -> CouldNotTest | None:
    """What outside the scenario has made it fail; None where the failure is its own. Checks once for each error."""
    if item.stash.get(_CHECKED, (None, None))[0] is not error:
        config, camera = item.config, item.stash.get(CAMERA, None)
        observed = Observed(camera.crashes, camera.lost_requests) if camera else Observed()
        browser_is_gone = not all(browser.is_connected() for browser in config.stash.get(_BROWSERS, []))
        server = config.stash.get(_SERVER, None)
        item.stash[_CHECKED] = (error, outage_behind(error, server, observed, browser_is_gone=browser_is_gone))
    return item.stash[_CHECKED][1]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup() -> Generator[None, object, object]:
    """End the run where a fixture cannot work at all; in a scenario, proof_of_execution has seen to that already."""
    return (yield from _exiting())


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    """The same for the test itself."""
    return (yield from _exiting())


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """The same for its fixtures afterwards."""
    return (yield from _exiting())


def _exiting() -> Generator[None, object, object]:
    try:
        return (yield)
    except CouldNotTest as trouble:
        raise exit_for(trouble) from trouble


def exit_for(trouble: CouldNotTest) -> BaseException:
    """Make the exception by which pytest ends this process's run; raise it `from trouble`."""
    return pytest.exit.Exception(str(trouble), trouble.status)


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(report: Any) -> tuple[str, str, str] | None:
    """Give a scenario that could not be tested a letter and a word of its own in pytest's output."""
    return (NOT_TESTED, "N", "NOT TESTED") if getattr(report, "could_not_test", None) else None


class EarlyEnd:
    """Hands from the workers to the controller why the run ends."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: Any) -> None:
        """End the run where a scenario could not be tested: the others cannot either."""
        if trouble := getattr(report, "could_not_test", None):
            end_early(self.config, CouldNotTest(**trouble))

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        """Tell the controller why this worker ended outside of a scenario."""
        trouble, output = excinfo.value.__cause__, compat.worker_output(self.config)
        if isinstance(trouble, CouldNotTest) and output is not None:
            output["could_not_test"] = trouble.as_dict()

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """End the whole run for the reason for which one worker gave up; xdist would continue without it."""
        if arguments := compat.output_of_worker(node).get("could_not_test"):
            trouble = CouldNotTest(**arguments)
            raise exit_for(trouble) from trouble


def pytest_configure(config: pytest.Config) -> None:
    """Register `EarlyEnd`."""
    config.pluginmanager.register(EarlyEnd(config), "early-end")
