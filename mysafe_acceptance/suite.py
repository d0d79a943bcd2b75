"""The plugins of the suite, and the address under test, for a `conftest.py`: this project's or a team's own."""

import sys
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from steps.environment.deployment import Deployment

_HERE = Path(__file__).parent
if (_HERE / "harness").exists():
    # In an installed copy, the packages are in this folder.
    sys.path.insert(0, str(_HERE))

pytest.register_assert_rewrite("harness", "steps")

from product.profile import load  # noqa: E402 - not found before


def _modules(name: str) -> list[str]:
    """Return the modules of a package of steps; the module itself, where it is no package."""
    spec = find_spec(name)
    folders = spec.submodule_search_locations if spec else None
    return [f"{name}.{one.name}" for one in iter_modules(folders)] if folders else [name]


PLUGINS = [
    "harness.plugins.patience",
    "harness.plugins.secrets",
    "harness.plugins.early_end",
    "harness.plugins.browser",
    "harness.plugins.browser_servers",
    "harness.plugins.certificates",
    "harness.plugins.collect",
    "harness.plugins.check_steps",
    "harness.plugins.run_verdict",
    "harness.plugins.scenario_recorder",
    "harness.plugins.timeouts",
    "harness.plugins.reruns",
    "harness.plugins.proof_of_execution",
    "harness.plugins.evidence",
    "harness.plugins.browser_contexts",
    "harness.plugins.gherkin_report",
    "harness.plugins.html_report",
    "harness.plugins.shard_results",
    "harness.plugins.allure_results",
    "steps.hands.option",
    "steps.undefined",
    "steps.sessions",
    "steps.actions",
    "steps.assertions",
    "steps.beginnings",
    "steps.protected_values",
    load().door,
    *(module for name in load().steps for module in _modules(name)),
]


@pytest.fixture(scope="session")
def base_url(deployment: "Deployment") -> str:
    """Return the address of the product under test. Only a conftest can override this fixture of pytest-base-url."""
    return deployment.address
