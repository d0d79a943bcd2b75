"""Skip scenarios with the same steps as ones that passed before. A pytest plugin for walked.py."""

import json
import os
from pathlib import Path

import pytest
from pytest_bdd.scenario import scenario_wrapper_template_registry

GREEN = "MYSAFE_GREEN_SCENARIOS"
"""The environment variable with the file of scenarios that are known to pass: JSON lists of steps."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    green = [tuple(steps) for steps in json.loads(Path(os.environ[GREEN]).read_text(encoding="utf-8"))]
    known = [item for item in items if _steps(item) in green]
    config.hook.pytest_deselected(items=known)
    items[:] = [item for item in items if item not in known]


def _steps(item: pytest.Item) -> tuple[str, ...]:
    template = scenario_wrapper_template_registry.get(getattr(item, "obj", None))
    return tuple(step.name for step in template.render({}).steps) if template else ()
