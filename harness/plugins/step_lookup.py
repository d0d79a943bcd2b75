"""Finds the definition of a step among those that its feature file can see, which are listed once. A pytest plugin.

pytest-bdd 9.0 asks pytest about every fixture there is, for each step anew: a millisecond between two clicks, often
enough to begin the second one in a later frame of the browser. Must not know what the steps do.
"""

import importlib

import pytest
from _pytest.nodes import Node
from pytest_bdd import compat
from pytest_bdd.parser import Step
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

_SEEN = pytest.StashKey[list[StepFunctionContext]]()
# The package has a function of this name, too, which hides the module.
_PYTEST_BDD = importlib.import_module("pytest_bdd.scenario")
PYTEST_BDDS_OWN = _PYTEST_BDD.get_step_function
"""What is done here, as pytest-bdd does it."""


def pytest_configure(config: pytest.Config) -> None:
    """Have pytest-bdd look here, until the run is over."""
    patch = pytest.MonkeyPatch()
    patch.setattr(_PYTEST_BDD, "get_step_function", definition_of)
    config.add_cleanup(patch.undo)


def definition_of(request: pytest.FixtureRequest, step: Step) -> StepFunctionContext | None:
    """The definition that a step of a scenario means: the one that pytest-bdd's own function finds."""
    file: Node = request.node.parent
    if _SEEN not in file.stash:
        file.stash[_SEEN] = _seen_from(file, request)
    for definition in file.stash[_SEEN]:
        if definition.type in {None, step.type} and definition.parser.is_matching(step.name):
            return definition
    return None


def _seen_from(file: Node, request: pytest.FixtureRequest) -> list[StepFunctionContext]:
    """The definitions that a file can see, the nearest first, and of those in one place the last."""
    fixtures = request._fixturemanager
    names = compat.get_fixture_names(fixtures)
    seen = [fixture for name in names for fixture in compat.getfixturedefs(fixtures, name, file) or []]
    seen.sort(key=lambda fixture: list(_PYTEST_BDD.iterparentnodeids(fixture.baseid)))
    definitions = (step_function_context_registry.get(fixture.func) for fixture in reversed(seen))
    return [definition for definition in definitions if definition]
