"""How browsers differ under a harmless change: another screen, another language. A plugin that plugin.py registers."""

import os
from typing import Any

import pytest

from tests.faults import catalogue
from tests.faults.fault import Harmless


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """What every browser context is opened with."""
    declared = [catalogue.load(name) for name in os.environ["MYSAFE_FAULT"].split(",")]
    changes = [change.context for change in declared if isinstance(change, Harmless)]
    return {**browser_context_args, **{key: value for change in changes for key, value in change.items()}}
