"""How long a control may take to appear: one number for the whole run, the option `--patience`.

A pytest plugin. Knows Playwright's expectations, no page.
"""

import argparse

import pytest
from playwright.sync_api import expect

from harness.system.duration import seconds

_DEFAULT = 2.9
"""So that a broken step is red, with what was there instead, within three seconds."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the option `--patience`."""
    parser.getgroup("playwright", "Playwright").addoption(
        "--patience",
        type=_seconds,
        default=_DEFAULT,
        metavar="SECONDS",
        help="How long a control may take to appear before its step is red (default: %(default)g).",
    )


def _seconds(text: str) -> float:
    try:
        return seconds(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def pytest_configure(config: pytest.Config) -> None:
    """Let every expectation wait that long and no longer."""
    expect.set_options(timeout=config.getoption("--patience") * 1000)


@pytest.fixture(scope="session")
def patience(pytestconfig: pytest.Config) -> float:
    """Seconds that a control may take to appear."""
    waited: float = pytestconfig.getoption("--patience")
    return waited
