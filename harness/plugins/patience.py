"""The option `--patience`: how long a control may take to appear. A pytest plugin."""

import argparse

import pytest
from playwright.sync_api import expect

from harness.system.duration import seconds

_DEFAULT = 2.9
"""Chosen so that a broken step fails within three seconds, including its explanation."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option `--patience`."""
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
    """Set the timeout of Playwright's expectations."""
    expect.set_options(timeout=config.getoption("--patience") * 1000)


@pytest.fixture(scope="session")
def patience(pytestconfig: pytest.Config) -> float:
    """Return how long a control may take to appear, in seconds."""
    waited: float = pytestconfig.getoption("--patience")
    return waited
