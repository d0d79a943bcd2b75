"""Check, before the first scenario, that each step means one thing: --check-steps does nothing else. A pytest plugin.

A step that means several things is an error of collection; one that is not defined is a warning, and fails its
scenario. With --check-steps, all of both are listed with their places, and nothing is run.
"""

import warnings
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import cast

import pytest

from harness import compat
from harness.meanings import OVERRIDES, Meanings, Said, ambiguity, is_ambiguous
from harness.messages.failure import undefined
from harness.messages.skeleton import skeleton
from harness.plugins.scenario_item import place_of_template
from harness.record import StepRecord

_FIRST_WORKER = "gw0"


@dataclass
class _Found:
    """What was found in this run: each sentence once."""

    ambiguous: dict[str, None] = field(default_factory=dict)
    undefined: dict[Said, str] = field(default_factory=dict)
    misspelt: set[Said] = field(default_factory=set)
    """Those of `undefined` that are defined but for a word."""


_FOUND = pytest.StashKey[_Found]()


class Hooks:
    """Hooks for what only the steps of a product know."""

    @pytest.hookspec(firstresult=True)
    def pytest_step_pattern(self, text: str) -> tuple[str, list[str]] | None:
        """Return the expression that makes a step's pattern, as Python source, and the names of its parameters."""

    @pytest.hookspec(firstresult=True)
    def pytest_step_unknown(self, kind: str, text: str, meanings: Meanings) -> str | None:
        """Say which word of a step that is not defined is not known, such as a person, and which ones are."""


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Add the hooks."""
    pluginmanager.add_hookspecs(Hooks)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --check-steps."""
    parser.getgroup("general").addoption(
        "--check-steps",
        action="store_true",
        help="List the steps that are not defined or mean several things, and run nothing.",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Check in this process: there is nothing to distribute."""
    if config.getoption("check_steps"):
        config.option.numprocesses, config.option.dist, config.option.tx = None, "no", []


def pytest_configure(config: pytest.Config) -> None:
    """Prepare the list, and declare the marker."""
    config.stash[_FOUND] = _Found()
    config.addinivalue_line("markers", f"{OVERRIDES}: a step definition that replaces another one with the same text")


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Refuse a module with a step that means several things."""
    report = yield
    if not report.passed or not isinstance(collector, pytest.Module):
        return report
    meanings, ambiguous = Meanings(compat.definitions_at(collector)), dict[str, None]()
    for said in dict.fromkeys(_steps(report.result)):
        if is_ambiguous(fitting := meanings.of(said.kind, said.text)):
            ambiguous[ambiguity(said, fitting, collector.config.rootpath)] = None
    collector.config.stash[_FOUND].ambiguous |= ambiguous
    if ambiguous and not collector.config.getoption("check_steps"):
        report.outcome, report.result, report.longrepr = "failed", [], "\n".join(ambiguous)
    return report


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Find the steps of the selected scenarios that are not defined."""
    found = config.stash[_FOUND]
    scenarios = (item for item in items if compat.template_of(item) and isinstance(item.parent, pytest.Module))
    for module, its in groupby(scenarios, key=lambda item: item.parent):
        meanings = Meanings(compat.definitions_at(cast("pytest.Module", module)))
        for said in dict.fromkeys(_steps([*its])):
            if said not in found.undefined and not meanings.of(said.kind, said.text):
                found.undefined[said] = _undefined(said, meanings, config, found)
                _warn(said, found.undefined[said], config)


def _steps(items: Sequence[pytest.Item | pytest.Collector]) -> Iterator[Said]:
    for item in items:
        if isinstance(item, pytest.Item) and (template := compat.template_of(item)):
            file = place_of_template(template, item.config.rootpath)
            for step in template.render(compat.example_of(item)).steps:
                yield Said(file, step.line_number, step.keyword, step.type, step.name)


def _undefined(said: Said, meanings: Meanings, config: pytest.Config, found: _Found) -> str:
    step = StepRecord(said.keyword, said.text, said.line, said.kind)
    unknown = config.hook.pytest_step_unknown(kind=said.kind, text=said.text, meanings=meanings)
    if unknown:
        found.misspelt.add(said)
    return "\n".join(filter(None, [undefined(step), unknown]))


def _warn(said: Said, sentence: str, config: pytest.Config) -> None:
    """Show a warning of pytest, which no filter makes an error. One worker is enough to show it."""
    if config.getoption("check_steps") or compat.worker_input(config).get("workerid", _FIRST_WORKER) != _FIRST_WORKER:
        return
    told = pytest.PytestWarning(sentence)
    warning = warnings.WarningMessage(told, pytest.PytestWarning, said.file, said.line, line="")
    recorded = {"warning_message": warning, "when": "collect", "nodeid": f"{said.file}:{said.line}", "location": None}
    config.hook.pytest_warning_recorded.call_historic(kwargs=recorded)


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_step_func_lookup_error(request: pytest.FixtureRequest, step: compat.Step, exception: Exception) -> None:
    """Add which word of the step is not known."""
    meanings = Meanings(compat.definitions_at(request.node.parent))
    if unknown := request.config.hook.pytest_step_unknown(kind=step.type, text=step.name, meanings=meanings):
        exception.add_note(unknown)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Run nothing with --check-steps."""
    if not session.config.getoption("check_steps") or session.testsfailed:
        return None
    found = session.config.stash[_FOUND]
    session.testsfailed = len(found.ambiguous) + len(found.undefined)
    return True


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """List what was found, with a skeleton for each step that is not defined."""
    if not config.getoption("check_steps"):
        return
    found = config.stash[_FOUND]
    for sentence in found.ambiguous:
        terminalreporter.write_line(f"{sentence}\n")
    skeletons: dict[str, None] = {}
    for said, sentence in found.undefined.items():
        terminalreporter.write_line(f"{said.file}:{said.line}: {sentence}\n")
        if said in found.misspelt:
            continue
        pattern = config.hook.pytest_step_pattern(text=said.text)
        skeletons[skeleton(said.kind, said.text, pattern)] = None
    if skeletons:
        terminalreporter.write_line("Define what is missing, for example:\n\n" + "\n\n".join(skeletons))
    if not found.ambiguous and not found.undefined:
        terminalreporter.write_line("Every step means one thing.")
