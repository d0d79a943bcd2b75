"""The option `--seed`: which of several things the scenarios use, and what is around them. A pytest plugin."""

from random import SystemRandom

import pytest

from harness import compat
from steps.environment.crowd import LARGEST, NOTHING


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option `--seed`."""
    parser.getgroup("mysafe", "MySafe").addoption(
        "--seed",
        type=int,
        metavar="N",
        help="Which of several things the embedded application holds, and where; a run prints its own. "
        f"{NOTHING} means nothing but what a scenario says (default: a new one).",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Choose a seed once; workers get that of their controller."""
    if config.getoption("seed") is None and not compat.is_worker(config):
        config.option.seed = SystemRandom().randint(1, LARGEST)


def pytest_report_header(config: pytest.Config) -> str:
    """Print the seed."""
    return f"seed: {config.getoption('seed')}" if not config.getoption("base_url") else ""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the seed once more where something has failed, also with -q."""
    if terminalreporter.stats.get("failed") and not config.getoption("base_url"):
        terminalreporter.write_line(f"The same items and people again: --seed {config.getoption('seed')}")
