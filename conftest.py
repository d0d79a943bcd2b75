"""What pytest needs to know before it starts: the plugins of the suite, and its one address."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from steps.doors import Door

pytest.register_assert_rewrite("harness", "steps")

pytest_plugins = [
    "pytester",
    "harness.patience",
    "harness.secrets",
    "harness.early_end",
    "harness.browser",
    "harness.collect",
    "harness.step_lookup",
    "harness.run",
    "harness.watch",
    "harness.proof",
    "harness.evidence",
    "harness.gherkin_report",
    "harness.html_report",
    "steps.fixtures",
    "steps.stage",
    "steps.access",
    "steps.doing",
    "steps.seeing",
    "steps.secrets_shown",
    "steps.sharing",
]


@pytest.fixture(scope="session")
def base_url(door: "Door") -> str:
    """The address of the MySafe under test. Here, because only a conftest wins over pytest-base-url's own."""
    return door.address
