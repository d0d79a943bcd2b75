"""All private names of pytest, pytest-bdd, Playwright and pytest-xdist that the suite uses.

pytest-bdd documents its decorators, its hooks and `pytest_bdd.parsers`; everything else of it is imported from here.
Each name states its purpose and the versions it was tested with. `pyproject.toml` excludes newer ones.
"""

import asyncio
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import greenlet  # type: ignore[import-untyped]
import pytest

# pytest 9.0 to 9.2: a failure report with a text of our own. pytest offers no public way to make one.
from _pytest._code.code import ReprEntryNative, ReprExceptionInfo, ReprFileLocation, ReprTraceback

# pytest 9.0 to 9.2: run the phases of a test without reporting them yet (as pytest-rerunfailures does).
from _pytest.runner import runtestprotocol
from playwright.sync_api import Error

# pytest-bdd 9.0: the fixtures that a test sees, whichever way pytest keeps them.
from pytest_bdd.compat import get_fixture_names, getfixturedefs

# pytest-bdd 9.0: an error in a feature file, and a sentence without a definition; only its hooks are documented.
from pytest_bdd.exceptions import GherkinParseError, StepDefinitionNotFoundError

# pytest-bdd 9.0: a parsed feature, cached for each file, so that scenarios can be listed.
from pytest_bdd.feature import get_feature

# pytest-bdd 9.0: the syntax tree of a feature file, which knows lines and scenarios that `get_feature` drops.
from pytest_bdd.gherkin_parser import Background, Tag, get_gherkin_document
from pytest_bdd.gherkin_parser import Child as ChildNode
from pytest_bdd.gherkin_parser import ExamplesTable as TableNode
from pytest_bdd.gherkin_parser import Feature as FeatureNode
from pytest_bdd.gherkin_parser import Row as RowNode
from pytest_bdd.gherkin_parser import Rule as RuleNode
from pytest_bdd.gherkin_parser import Scenario as ScenarioNode
from pytest_bdd.gherkin_parser import Step as StepNode

# pytest-bdd 9.0: the types of what its documented hooks are called with.
from pytest_bdd.parser import Feature, Scenario, ScenarioTemplate, Step

# pytest-bdd 9.0: maps a test function to its scenario.
from pytest_bdd.scenario import scenario_wrapper_template_registry

# pytest-bdd 9.0: all step definitions, to suggest the nearest one.
from pytest_bdd.steps import step_function_context_registry

__all__ = [
    "Background",
    "ChildNode",
    "Feature",
    "FeatureNode",
    "GherkinParseError",
    "RowNode",
    "RuleNode",
    "Scenario",
    "ScenarioNode",
    "ScenarioTemplate",
    "Step",
    "StepDefinitionNotFoundError",
    "StepNode",
    "TableNode",
    "Tag",
    "get_feature",
    "get_gherkin_document",
    "runtestprotocol",
]

WAITING_CALL = "__pw_caller_frame__"
"""Playwright 1.65: an attribute of the asyncio tasks for calls that wait for an answer."""

_EVENTS_ARRIVE_WITHIN = 0.5
"""In seconds."""


def cancel_waiting_calls() -> None:
    """Cancel the Playwright calls that are still waiting for an answer, so that their callers get an error.

    Playwright 1.65: a call that opens a page never returns if the browser is killed meanwhile.
    """
    for task in asyncio.all_tasks():
        if hasattr(task, WAITING_CALL):
            task.cancel()


def let_events_arrive(browser: Any) -> None:
    """Let Playwright handle what it has received.

    Playwright 1.65: only calls do that. If a browser server is killed, they fail before the browser is disconnected.
    """
    with suppress(Error, asyncio.CancelledError):
        browser._sync(asyncio.sleep(_EVENTS_ARRIVE_WITHIN))


def is_waiting_for_playwright() -> bool:
    """Tell whether Playwright's event loop is what runs right now. Playwright 1.65: it has a greenlet of its own."""
    return greenlet.getcurrent().parent is not None


class MadeModule(pytest.Module):
    """A test module without a Python file. pytest 9.0 to 9.2: `_getobj` is where pytest imports the file."""

    def _getobj(self) -> ModuleType:
        return self.make_module()

    def make_module(self) -> ModuleType:
        """Make the module that pytest would import."""
        raise NotImplementedError


def failure_report(text: str, file: str, line: int, summary: str) -> ReprExceptionInfo:
    """Make a failure report that reads `text`, with its one-line summary at a place."""
    entry = ReprEntryNative(text.splitlines(keepends=True))
    crash = ReprFileLocation(file, line, summary)
    return ReprExceptionInfo(reprtraceback=ReprTraceback([entry], None, style="native"), reprcrash=crash)


def tear_down_everything(session: pytest.Session) -> None:
    """Finish all fixtures now. pytest 9.0 to 9.2: they are kept in `_setupstate`."""
    session._setupstate.teardown_exact(None)


def encoding_of(terminal: Any) -> str:
    """Return the encoding of a terminal reporter's stream. pytest 9.0 to 9.2: only its writer has the stream."""
    return getattr(terminal._tw._file, "encoding", None) or "utf-8"


def options_so_far(pluginmanager: pytest.PytestPluginManager) -> Any:
    """Return the options while plugins are still adding some. pytest 9.0 to 9.2: its plugin `pytestconfig` has them."""
    return pluginmanager.getplugin("pytestconfig").option


def is_worker(config: pytest.Config) -> bool:
    """Tell whether this process is a worker. pytest-xdist 3.8 has no public function that takes a config."""
    return hasattr(config, "workerinput")


def worker_input(config: pytest.Config) -> dict[str, Any]:
    """Return what the controller sent to this worker; empty outside workers. pytest-xdist 3.8."""
    return getattr(config, "workerinput", {})


def worker_output(config: pytest.Config) -> dict[str, Any] | None:
    """Return what this worker will send to the controller; None outside workers. pytest-xdist 3.8."""
    return getattr(config, "workeroutput", None)


def output_of_worker(node: Any) -> dict[str, Any]:
    """Return what a finished worker sent to the controller. pytest-xdist 3.8: empty if the worker crashed."""
    return getattr(node, "workeroutput", {})


def worker_of(report: pytest.TestReport) -> str:
    """Return the name of the worker that a report is about. pytest-xdist 3.8: a crashed worker's report has `node`."""
    gateway = getattr(getattr(report, "node", None), "gateway", None)
    return gateway.id if gateway else "?"


def stop_workers(config: pytest.Config) -> None:
    """Send no more tests to the workers. pytest-xdist 3.8: its plugin is called `dsession`."""
    controller = config.pluginmanager.get_plugin("dsession")
    if controller and controller.sched:
        controller.triggershutdown()


def template_of(item: pytest.Item) -> ScenarioTemplate | None:
    """Return the scenario that a test runs, before its examples are filled in; None for any other test."""
    try:
        return scenario_wrapper_template_registry.get(getattr(item, "obj", None))  # type: ignore[arg-type]
    except TypeError:
        return None


def example_of(item: pytest.Item) -> dict[str, str]:
    """Return the row of examples that a test runs. pytest-bdd 9.0: it is the parameter `_pytest_bdd_example`."""
    callspec = getattr(item, "callspec", None)
    return callspec.params.get("_pytest_bdd_example", {}) if callspec else {}


def example_number_of(item: pytest.Item) -> int | None:
    """Return the number of that row among all rows of the scenario, from 0; None without examples."""
    callspec = getattr(item, "callspec", None)
    return callspec.indices.get("_pytest_bdd_example") if callspec else None


@dataclass(frozen=True)
class StepDefinition:
    """A step definition: its text, its keyword (None for any), its function, and the node id below which it holds."""

    text: str
    kind: str | None
    function: Callable[..., object]
    parser: Any
    base: str

    def fits(self, kind: str, text: str) -> bool:
        """Tell whether it defines a step."""
        return self.kind in {None, kind} and bool(self.parser.is_matching(text))


def definitions_at(node: pytest.Collector) -> list[StepDefinition]:
    """Return the step definitions that the tests of a module see, the nearest last. pytest 9.0 to 9.2: their place."""
    manager = node.session._fixturemanager
    found: dict[int, StepDefinition] = {}
    for name in get_fixture_names(fixturemanager=manager):
        for fixture in getfixturedefs(manager, name, node) or []:
            if context := step_function_context_registry.get(fixture.func):
                parser, function = context.parser, context.step_func
                one = StepDefinition(parser.name, context.type, function, parser, fixture.baseid)
                found.setdefault(id(context), one)
    return sorted(found.values(), key=lambda one: len(one.base))


def step_definitions() -> dict[str, str | None]:
    """Return the text of each step definition with its keyword (None for any), without pytest-bdd's own `trace`."""
    known: dict[str, str | None] = {
        context.parser.name: context.type for context in step_function_context_registry.values()
    }
    known.pop("trace", None)
    return known


def errors_of(error: GherkinParseError) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of every error that Gherkin found in a file. pytest-bdd 9.0 tells only the first."""
    for one in getattr(error.__cause__, "errors", []):
        yield one.location["line"], str(one)


def take_over_report_options(config: pytest.Config) -> tuple[Path | None, bool]:
    """Return the values of --cucumberjson and --gherkin-terminal-reporter, and keep pytest-bdd from using them.

    pytest-bdd 9.0: the names under which both options are stored.
    """
    file, on_terminal = config.option.cucumber_json_path, config.option.gherkin_terminal_reporter
    config.option.cucumber_json_path, config.option.gherkin_terminal_reporter = None, False
    return (Path(os.path.expandvars(file)).expanduser().absolute() if file else None), bool(on_terminal)
