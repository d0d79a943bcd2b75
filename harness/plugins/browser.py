"""Give pytest-playwright an installed browser, or end the run and say what is missing. A pytest plugin.

Overrides three of pytest-playwright's fixtures.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, Error

from harness.messages.could_not_test import NO_BROWSER, could_not_test
from harness.plugins.early_end import watch_browser, watch_no_longer
from harness.system.browser_finder import (
    LIBRARY_IS_MISSING,
    find_chromium,
    lacks_playwrights_library,
    playwrights_own,
    what_is_missing,
)

_NO_DISPLAY = ("Missing X server", "without having a XServer running", "ozone_platform_x11")
"""What browsers and Playwright say where there is no screen to show a window on."""


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any],
    browser_name: str,
    connect_options: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """Add the path of the browser that was found, unless the options choose one by channel, path or endpoint."""
    if connect_options or {"channel", "executable_path"} & browser_type_launch_args.keys():
        return browser_type_launch_args
    headless = browser_type_launch_args.get("headless", True)
    if browser_name == "chromium":
        browser = find_chromium(headless=headless)
    else:
        browser = playwrights_own(browser_name, headless=headless)
    if browser is None:
        raise could_not_test(NO_BROWSER, words=what_is_missing(browser_name, headless=headless))
    return {**browser_type_launch_args, **browser.launch_arguments}


@pytest.fixture(scope="session")
def launch_browser(
    launch_browser: Callable[..., Browser], connect_options: Mapping[str, Any] | None, pytestconfig: pytest.Config
) -> Callable[..., Browser]:
    """Launch or connect. A browser that does not start ends the run instead of failing every test."""
    where = f" at {connect_options['endpoint']}" if connect_options else ""

    def launch(**kwargs: Any) -> Browser:
        try:
            browser = launch_browser(**kwargs)
        except Error as error:
            words = why_no_start(error.message, where)
            raise could_not_test(NO_BROWSER, words=words) from error
        watch_browser(pytestconfig, browser, f"the browser{where}")
        return browser

    return launch


@pytest.fixture(scope="session")
def browser(browser: Browser, pytestconfig: pytest.Config) -> Iterator[Browser]:
    """Provide the shared browser, and stop watching it before it is closed."""
    yield browser
    watch_no_longer(pytestconfig, browser)


@pytest.hookimpl(tryfirst=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> None:
    """Check for a missing library before Playwright starts, which would only report a lost connection."""
    if fixturedef.argname == "playwright" and lacks_playwrights_library():
        raise could_not_test(NO_BROWSER, words=LIBRARY_IS_MISSING)


def why_no_start(message: str, where: str = "") -> str:
    """Say why a browser does not start, and for a missing display what to do."""
    if not where and any(sign in message for sign in _NO_DISPLAY):
        return "There is no display for --headed: put xvfb-run -a before the command, or leave --headed out."
    return f"The browser{where} does not start: {in_one_line(message)}"


def in_one_line(message: str) -> str:
    """Shorten Playwright's message to its first line and what the browser itself reported."""
    what, _, logs = re.sub(r"^BrowserType\.\w+: ", "", message).partition("\nBrowser logs:")
    what = what.partition("\nCall log:")[0]
    words = re.sub(r"[\s\u2500-\u257f]+", " ", what).strip()
    complaint = re.search(r"\[err\] (.*)", logs)
    return f"{words} ({complaint[1].strip()})" if complaint else words
