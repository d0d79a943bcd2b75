"""The options `--ca-certificate` and `--ignore-https-errors`, for a deployment with a certificate of its own.

A pytest plugin. Chromium is told to trust the server's key after the authority has been checked here.
"""

from pathlib import Path
from typing import Any

import pytest

from harness.system.certificate import key_signed_by


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("playwright")
    group.addoption(
        "--ca-certificate",
        metavar="FILE",
        help="Trust certificates of --base-url that this authority has signed (PEM; Chromium, Chrome and Edge only).",
    )
    group.addoption("--ignore-https-errors", action="store_true", help="Trust any certificate of --base-url.")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse what would have no effect.

    :raises pytest.UsageError: for an authority with another browser.
    """
    others = set(config.getoption("browser", None) or []) - {"chromium"}
    if config.getoption("ca_certificate") and others:
        raise pytest.UsageError(f"--ca-certificate works with Chromium only, not with {', '.join(sorted(others))}.")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], pytestconfig: pytest.Config) -> dict[str, Any]:
    """Let Chromium trust the key of the server, if the authority has signed its certificate."""
    authority, address = pytestconfig.getoption("ca_certificate"), pytestconfig.getoption("base_url", None) or ""
    if not authority or not address.startswith("https:"):
        return browser_type_launch_args
    trusted = f"--ignore-certificate-errors-spki-list={key_signed_by(Path(authority), address)}"
    return {**browser_type_launch_args, "args": [*browser_type_launch_args.get("args", []), trusted]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any], pytestconfig: pytest.Config) -> dict[str, Any]:
    """Let the browser trust any certificate, if that is asked for."""
    if not pytestconfig.getoption("ignore_https_errors"):
        return browser_context_args
    return {**browser_context_args, "ignore_https_errors": True}
