"""Gives pytest-playwright a browser that is there, or ends the run with a sentence on what is missing.

A pytest plugin that overrides two of pytest-playwright's fixtures. Must not know what the browser will show.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

import pytest
from playwright.sync_api import Browser, Error

from harness.browser_finder import (
    LIBRARY_IS_MISSING,
    find_chromium,
    lacks_playwrights_library,
    playwrights_own,
    what_is_missing,
)

_REASON = "no_browser"


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any],
    browser_name: str,
    connect_options: Mapping[str, Any] | None,
    pytestconfig: pytest.Config,
) -> dict[str, Any]:
    """Point Playwright to the browser that was found, unless one was chosen: by channel, path or endpoint."""
    if connect_options or {"channel", "executable_path"} & browser_type_launch_args.keys():
        return browser_type_launch_args
    headless = browser_type_launch_args.get("headless", True)
    if browser_name == "chromium":
        browser = find_chromium(headless=headless)
    else:
        browser = playwrights_own(browser_name, headless=headless)
    if browser is None:
        _end_the_run(pytestconfig, what_is_missing(browser_name, headless=headless))
    return {**browser_type_launch_args, **browser.launch_arguments}


@pytest.fixture(scope="session")
def launch_browser(launch_browser: Callable[..., Browser], pytestconfig: pytest.Config) -> Callable[..., Browser]:
    """Launch or connect; a browser that does not come up ends the run instead of failing every test."""

    def launch(**kwargs: Any) -> Browser:
        try:
            return launch_browser(**kwargs)
        except Error as error:
            _end_the_run(pytestconfig, f"The browser does not start: {in_one_line(error.message)}")

    return launch


@pytest.hookimpl(tryfirst=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest) -> None:
    """Look before Playwright starts for what it cannot start without; its own message names a lost connection."""
    if fixturedef.argname == "playwright" and lacks_playwrights_library():
        _end_the_run(request.config, LIBRARY_IS_MISSING)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """End the whole run for the reason one of its parallel workers gave up; xdist would go on without it."""
    if reason := getattr(node, "workeroutput", {}).get(_REASON):
        pytest.exit(reason, returncode=pytest.ExitCode.USAGE_ERROR)


def in_one_line(message: str) -> str:
    """Keep of Playwright's message what went wrong and what the browser itself complained about."""
    what, _, logs = re.sub(r"^BrowserType\.\w+: ", "", message).partition("\nBrowser logs:")
    what = what.partition("\nCall log:")[0]
    words = re.sub(r"[\s\u2500-\u257f]+", " ", what).strip()
    complaint = re.search(r"\[err\] (.*)", logs)
    return f"{words} ({complaint[1].strip()})" if complaint else words


def _end_the_run(config: pytest.Config, reason: str) -> NoReturn:
    if hasattr(config, "workeroutput"):
        config.workeroutput[_REASON] = reason
    pytest.exit(reason, returncode=pytest.ExitCode.USAGE_ERROR)
