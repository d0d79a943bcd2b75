"""Ends a run early, with one sentence and a status of its own, when what is around it fails. A pytest plugin.

A scenario that it happens to is not failed: nobody knows how it would have come out. Must not know what is tested.
"""

import asyncio
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Error

from harness.messages.could_not_test import (
    ANSWERS_AGAIN,
    BROWSER_IS_GONE,
    WHOEVER_RUNS_IT,
    CouldNotTest,
    NotTestedError,
    cause_in,
    could_not_test,
    errors_in,
    refused_writing,
)
from harness.plugins.scenario_item import CAMERA
from harness.record import NOT_TESTED
from harness.system.address import trouble_to_reach

_BLOCK = b"\0" * 65536
_ANSWERS_WITHIN = 3.0
"""Seconds in which Playwright has told of a browser that is gone to everybody whom it will tell."""
_OF_A_CALL = "__pw_caller_frame__"
"""What Playwright writes on the tasks that somebody waits for."""
_TROUBLE = pytest.StashKey[CouldNotTest]()
_SERVER = pytest.StashKey["Server"]()
_ASKED = pytest.StashKey[tuple[BaseException, CouldNotTest | None]]()
_BROWSERS = pytest.StashKey[list[Browser]]()


@dataclass(frozen=True)
class Server:
    """The server under test: `owner` is whose fault it is when it is gone, `last_words` what it said last."""

    address: str
    owner: str
    last_words: Callable[[], str] = str


def watch_server(config: pytest.Config, server: Server) -> None:
    """Ask this server, when a scenario has failed, whether it is still there."""
    config.stash[_SERVER] = server


def watch_browser(config: pytest.Config, browser: Browser) -> None:
    """Ask this browser, when a scenario has failed, whether it is still there; wait for no answer of one that is gone.

    Where a browser is killed while it opens a window, Playwright 1.65 waits for the window for ever.
    """
    browsers = config.stash.setdefault(_BROWSERS, [])
    browsers.append(browser)

    def wait_no_longer(gone: Browser) -> None:
        if gone in browsers:
            asyncio.get_running_loop().call_later(_ANSWERS_WITHIN, _let_go_of_calls)

    browser.on("disconnected", wait_no_longer)


def watch_no_longer(config: pytest.Config, browser: Browser) -> None:
    """Let a browser go, before it is closed."""
    config.stash[_BROWSERS].remove(browser)


def _let_go_of_calls() -> None:
    """Cancel what Playwright still waits for, which aborts the calls and hands the error to whoever made them."""
    for task in asyncio.all_tasks():
        if hasattr(task, _OF_A_CALL):
            task.cancel()


def end_early(config: pytest.Config, trouble: CouldNotTest) -> None:
    """Run no further scenario; the first reason is the one that is told."""
    if _TROUBLE not in config.stash:
        config.stash[_TROUBLE] = trouble
        controller = config.pluginmanager.get_plugin("dsession")
        if controller and controller.sched:
            controller.triggershutdown()


def trouble_of(config: pytest.Config) -> CouldNotTest | None:
    """Why the run ends early, if it does."""
    return config.stash.get(_TROUBLE, None)


def trouble_behind(error: BaseException, item: pytest.Item) -> CouldNotTest | None:
    """What around the run has made a scenario fail; None where it is the scenario's own failure.

    Asks the browser, the server and the disk: what a person sees of a server that is gone is just a page without what
    they look for.
    """
    if item.stash.get(_ASKED, (None, None))[0] is not error:
        item.stash[_ASKED] = (error, _trouble_behind(error, item))
    return item.stash[_ASKED][1]


def _trouble_behind(error: BaseException, item: pytest.Item) -> CouldNotTest | None:
    config = item.config
    errors = list(errors_in(error))
    for one in errors:
        if isinstance(one, (CouldNotTest, NotTestedError)):
            return one if isinstance(one, CouldNotTest) else one.trouble
    server = config.stash.get(_SERVER, None)
    camera = item.stash.get(CAMERA, None)
    if not all(browser.is_connected() for browser in config.stash.get(_BROWSERS, [])):
        return could_not_test(BROWSER_IS_GONE)
    for words in (*_said(errors, server), *(camera.crashes if camera else ())):
        if found := cause_in(words):
            return _of_server(server, found[0].told, found[1])
    if server and (gone := trouble_to_reach(server.address, server.owner)):
        return CouldNotTest(gone.what, gone.fault, server.last_words())
    if server and camera and any(_broken_off(url, words, server) for url, words in camera.lost_requests):
        return _of_server(server, ANSWERS_AGAIN)
    return _disk_trouble(errors)


def _said(errors: list[BaseException], server: Server | None) -> Iterator[str]:
    """What Playwright says of a connection to the server, of the page or of itself."""
    for error in errors:
        if isinstance(error, Error):
            message = error.message.partition("\nCall log:")[0]
            elsewhere = server and " at http" in message and f" at {_origin(server.address)}" not in message
            if not elsewhere:
                yield message


def _broken_off(url: str, words: str, server: Server) -> bool:
    found = cause_in(words)
    return bool(url.startswith(_origin(server.address)) and found and found[0].fault == WHOEVER_RUNS_IT)


def _origin(address: str) -> str:
    return "{0.scheme}://{0.netloc}".format(urlsplit(address))


def _of_server(server: Server | None, told: tuple[str, str], words: str = "") -> CouldNotTest:
    if server is None:
        return could_not_test(told, "the address", words)
    return could_not_test(told, server.address, words, server.owner, server.last_words())


def _disk_trouble(errors: list[BaseException]) -> CouldNotTest | None:
    for error in errors:
        if isinstance(error, OSError) and (trouble := refused_writing(error)):
            return trouble
    return trouble_writing(Path(tempfile.gettempdir()))


def trouble_writing(folder: Path) -> CouldNotTest | None:
    """Why nothing can be written to a folder, found out by writing: permissions do not tell, and disks are full."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(_BLOCK)
    except OSError as error:
        return refused_writing(OSError(error.errno, error.strerror, str(folder)))
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(report: Any) -> tuple[str, str, str] | None:
    """Tell a scenario apart that could not be tested, in pytest's own lines."""
    return (NOT_TESTED, "N", "NOT TESTED") if getattr(report, "could_not_test", None) else None


class EarlyEnd:
    """Takes from worker to controller what the one has met with, and the other has to tell."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: Any) -> None:
        """A scenario of a worker could not be tested: neither can the others."""
        if told := getattr(report, "could_not_test", None):
            end_early(self.config, CouldNotTest(**told))

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        """Outside of a scenario it has ended this process by itself."""
        if isinstance(excinfo.value, CouldNotTest) and hasattr(self.config, "workeroutput"):
            self.config.workeroutput["could_not_test"] = excinfo.value.as_dict()

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """End the whole run for the reason one of its parallel workers gave up; xdist would go on without it."""
        if told := getattr(node, "workeroutput", {}).get("could_not_test"):
            raise CouldNotTest(**told)


def pytest_configure(config: pytest.Config) -> None:
    """Watch what comes in."""
    config.pluginmanager.register(EarlyEnd(config), "early-end")
