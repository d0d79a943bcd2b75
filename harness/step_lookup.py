"""Finds the definition of a step among those that its feature file can see, which are listed once. A pytest plugin.

pytest-bdd 9.0 asks pytest about every fixture there is, for each step anew: a millisecond between two clicks, often
enough to begin the second one in a later frame of the browser. Must not know what the steps do.
"""

import importlib
from collections.abc import Iterator
from typing import TypeAlias

import pytest
from _pytest.fixtures import FixtureDef, FixtureManager
from _pytest.nodes import Node
from pytest_bdd import compat
from pytest_bdd.parser import Step
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

_Definitions: TypeAlias = list[tuple[FixtureDef[object], StepFunctionContext]]

_SEEN = pytest.StashKey[_Definitions]()
# The package has a function of this name, too, which hides the module.
_PYTEST_BDD = importlib.import_module("pytest_bdd.scenario")
PYTEST_BDDS_OWN = _PYTEST_BDD.find_fixturedefs_for_step
"""What is done here, as pytest-bdd does it."""


def pytest_configure(config: pytest.Config) -> None:
    """Have pytest-bdd look here, until the run is over."""
    patch = pytest.MonkeyPatch()
    patch.setattr(_PYTEST_BDD, "find_fixturedefs_for_step", definitions_of)
    config.add_cleanup(patch.undo)


def definitions_of(step: Step, fixturemanager: FixtureManager, node: Node) -> Iterator[FixtureDef[object]]:
    """The definitions that fit a step of a scenario: those, in that order, that pytest-bdd's own function finds."""
    file = node.parent or node
    if _SEEN not in file.stash:
        file.stash[_SEEN] = _seen_from(file, fixturemanager)
    for definition, context in file.stash[_SEEN]:
        if context.type in {None, step.type} and context.parser.is_matching(step.name):
            yield definition


def _seen_from(file: Node, fixturemanager: FixtureManager) -> _Definitions:
    names = compat.get_fixture_names(fixturemanager=fixturemanager)
    found = [definition for name in names for definition in compat.getfixturedefs(fixturemanager, name, file) or []]
    contexts = [(definition, step_function_context_registry.get(definition.func)) for definition in found]
    return [(definition, context) for definition, context in contexts if context]
