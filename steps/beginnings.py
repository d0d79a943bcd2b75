"""Given steps about who is signed in, where a route begins, and what a hook file has to make before it.

A hook file stands beside the profile. Each precondition is a plain function with one parameter, a `Making`. It may
return a function that undoes what it has made.
"""

import runpy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import APIRequestContext
from pytest_bdd import given

from harness.messages.could_not_test import ENVIRONMENT, CouldNotTest
from product.profile import file_of, load
from steps.dismissing import close_what_comes_first
from steps.environment.deployment import Deployment
from steps.parameter_types import sentence
from steps.reader import ScreenOf
from steps.scenario_data import ScenarioData


@dataclass(frozen=True)
class Making:
    """What a precondition is given: where the product is, what to call a thing, and a person's requests.

    `name` bears the mark of the run, so that nothing of another run is in its way; `mark` is that alone.
    """

    address: str
    name: str
    mark: str
    request: APIRequestContext


Hook = Callable[[Making], Any]


def hooks() -> dict[str, Hook]:
    """Return the functions of the profile's hook file, by their names; none where it names no file.

    :raises CouldNotTest: where it cannot be run.
    """
    if not load().hooks:
        return {}
    file = file_of().parent / load().hooks
    return {name: one for name, one in _run(file).items() if callable(one) and not name.startswith("_")}


@cache
def _run(file: Path) -> dict[str, Any]:
    try:
        return runpy.run_path(str(file))
    except Exception as error:  # whatever a product's own code raises
        raise CouldNotTest(f"the hook file {file} cannot be run: {error}", ENVIRONMENT) from error


@pytest.fixture
def make(scenario_data: ScenarioData, deployment: Deployment, screen_of: ScreenOf) -> Iterator[Callable[..., None]]:
    """Make what a route needs, each once, and undo it afterwards."""
    done: dict[tuple[str, str], Any] = {}

    def _make(person: str, made_by: str, name: str = "") -> None:
        if (made_by, name) in done:
            return
        hook = hooks().get(made_by)
        if hook is None:
            raise CouldNotTest(f"the hook file of {load().name} has no function {made_by}", ENVIRONMENT)
        printed = scenario_data.name_item(name or made_by)
        making = Making(deployment.address, printed, scenario_data.mark, screen_of(person).page.request)
        try:
            done[made_by, name] = hook(making)
        except Exception as error:  # whatever a product's own code raises
            raise CouldNotTest(f"the precondition {made_by} cannot be made: {error}", ENVIRONMENT) from error

    yield _make
    for undo in reversed([*done.values()]):
        if callable(undo):
            undo()


@given(sentence("{person:Person} is signed in"))
def _(screen_of: ScreenOf, person: str) -> None:
    screen_of(person)


@given(sentence("{person:Person} has {name:Words}, made by {made_by:Words}"))
def _(make: Callable[..., None], person: str, name: str, made_by: str) -> None:
    make(person, made_by, name)


@given(sentence("{person:Person} has what is made by {made_by:Words}"))
def _(make: Callable[..., None], person: str, made_by: str) -> None:
    make(person, made_by)


@given(sentence("{person:Person} begins at {address:Words}"))
def _(screen_of: ScreenOf, deployment: Deployment, person: str, address: str) -> None:
    screen = screen_of(person)
    screen.page.goto(urljoin(deployment.address, address))
    close_what_comes_first(screen)
