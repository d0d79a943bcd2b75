"""Decide whether a run succeeded: all selected scenarios ran and passed. A pytest plugin.

It works in the reporting process (under xdist, the controller) and gives the records to the plugins that write reports.
"""

import json
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from harness import compat
from harness.evidence.progress import steps_done
from harness.messages.could_not_test import CouldNotTest, refused_writing
from harness.plugins.early_end import end_early, trouble_of
from harness.plugins.scenario_item import only_collects, unrun
from harness.plugins.secrets import register_of
from harness.record import FAILED, NOT_TESTED, PASSED, ScenarioRecord
from harness.reports.plain_text import failure_text

COLLECTED = ".collected.json"
"""What the name of a worker's file for its progress is followed by in that of the scenarios that it collected."""
Refuted = tuple[str, int, str]
_REFUTED = pytest.StashKey[list[Refuted]]()


class Hooks:
    """Hooks for plugins that write reports."""

    @pytest.hookspec
    def pytest_scenario_finished(self, record: ScenarioRecord, config: pytest.Config) -> None:
        """Called in the reporting process when a scenario has its verdict."""

    @pytest.hookspec
    def pytest_step_refuted(self, nodeid: str, number: int, error: AssertionError, config: pytest.Config) -> None:
        """Called in the process that ran a scenario when one of its steps, counted from 0, turns out not to hold."""

    @pytest.hookspec
    def pytest_scenarios_selected(self, config: pytest.Config) -> None:
        """Called once in the reporting process, before the first scenario."""

    @pytest.hookspec
    def pytest_scenarios_finished(
        self, records: list[ScenarioRecord], missing: list[str], config: pytest.Config
    ) -> None:
        """Called after the run. `missing` are the node ids of selected scenarios that were never reported."""

    @pytest.hookspec
    def pytest_could_not_test(self, trouble: CouldNotTest, config: pytest.Config) -> None:
        """Called once in the reporting process when the run ended early or without its results."""

    @pytest.hookspec
    def pytest_scenarios_written(self, config: pytest.Config) -> str | None:
        """Called when every report is written; may return a reason to fail the run."""


class Run:
    """The selected scenarios and their records."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.selected: dict[str, ScenarioRecord] = {}
        """The selected scenarios by their node ids, each as it was before it ran."""
        self.records: dict[str, ScenarioRecord] = {}
        self.complaints: list[str] = []
        self.progress: TemporaryDirectory[str] | None = None

    def _select(self, unrun: Mapping[str, ScenarioRecord]) -> None:
        first = not self.selected and unrun
        self.selected.update(unrun)
        if first:
            self.config.hook.pytest_scenarios_selected(config=self.config)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the selected scenarios."""
        if not only_collects(self.config):
            self._select(_unrun(session))

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, node: Any) -> None:
        """Note the scenarios that a worker collected."""
        collected = json.loads(Path(node.workerinput["progress"] + COLLECTED).read_text(encoding="utf-8"))
        self._select({nodeid: ScenarioRecord.from_dict(record) for nodeid, record in collected.items()})

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Give each worker a file for its progress."""
        self.progress = self.progress or TemporaryDirectory(prefix="progress-")
        node.workerinput["progress"] = str(Path(self.progress.name) / node.workerinput["workerid"])

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take a finished record, or make one for a scenario whose worker crashed."""
        data = getattr(report, "scenario", None)
        if data is not None:
            record = ScenarioRecord.from_dict(data)
        elif report.when not in {"setup", "call", "teardown"} and report.nodeid in self.selected:
            record = self._lost(report)
            report.longrepr = failure_text(record, {})
        else:
            return
        self.selected.setdefault(record.nodeid, record)
        self.records[record.nodeid] = record
        self.config.hook.pytest_scenario_finished(record=record, config=self.config)

    def _lost(self, report: pytest.TestReport) -> ScenarioRecord:
        name = compat.worker_of(report)
        reason = f"The worker {name} was lost in this scenario: its process ended without a verdict."
        record = deepcopy(self.selected[report.nodeid])
        record.ran = record.finished = True
        done = steps_done(Path(self.progress.name) / name, report.nodeid) if self.progress else None
        for step in record.steps[: done or 0]:
            step.status = PASSED
        if done is not None and done < len(record.steps):
            record.steps[done].status, record.steps[done].error = FAILED, reason
        else:
            record.after = reason
        record.summary = record.explanation = reason
        return record

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> Generator[None, object, object]:
        """Let the reports be written, then decide. Runs last, after pytest has written its own files."""
        result = None
        with self._disk_trouble_ends_early():
            result = yield
        missing = [nodeid for nodeid in self.selected if nodeid not in self.records]
        self._refute(refuted_in(self.config))
        if self.selected:
            records = list(self.records.values())
            with self._disk_trouble_ends_early():
                self.config.hook.pytest_scenarios_finished(records=records, missing=missing, config=self.config)
            if trouble_of(self.config):
                self._list_untested(records, missing)
            elif not any(record.ran for record in records):
                self.complaints.append("No scenario was run, although features were selected.")
            elif missing:
                self.complaints.append(f"{len(missing)} of {len(self.selected)} scenarios were not run.")
            self.complaints += [
                f"{record.nodeid} has not passed, although pytest counts no failure."
                for record in records
                if record.verdict == FAILED and exitstatus == pytest.ExitCode.OK
            ]
            written = self.config.hook.pytest_scenarios_written(config=self.config)
            self.complaints += [sentence for sentence in written if sentence]
        if self.complaints and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        if trouble := trouble_of(self.config):
            session.exitstatus = trouble.status
            self.config.hook.pytest_could_not_test(trouble=trouble, config=self.config)
        if self.progress:
            self.progress.cleanup()
        return result

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take what a worker has found out about its steps later."""
        refuted_in(self.config).extend(compat.output_of_worker(node).get("refuted", []))

    def _refute(self, refuted: Sequence[Refuted]) -> None:
        """Let steps fail that held when they were carried out."""
        for nodeid, number, reason in refuted:
            record = self.records.get(nodeid)
            if record is None or record.verdict != PASSED:
                continue
            step = record.steps[number]
            step.status, step.error = FAILED, reason
            record.summary = record.explanation = f"{step.keyword} {step.text}: {reason}"
            self.complaints.append(f"{record.file}:{step.line}: {record.summary}")
            self.config.hook.pytest_scenario_finished(record=record, config=self.config)

    def _list_untested(self, records: list[ScenarioRecord], missing: Sequence[str]) -> None:
        broken_off = [record for record in records if record.verdict == NOT_TESTED]
        self.complaints += [f"Interrupted by it: {record.nodeid}" for record in broken_off]
        if left := len(missing) + len(broken_off):
            self.complaints.append(f"{left} of {len(self.selected)} scenarios were not tested.")

    @contextmanager
    def _disk_trouble_ends_early(self) -> Iterator[None]:
        """End the run early if a report cannot be written."""
        try:
            yield
        except OSError as error:
            trouble = refused_writing(error)
            if trouble is None:
                raise
            end_early(self.config, trouble)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print why the run did not succeed."""
        if trouble := trouble_of(self.config):
            terminalreporter.ensure_newline()
            terminalreporter.write_line(trouble.at_length(), red=True, bold=True)
        for complaint in self.complaints:
            terminalreporter.write_line(complaint, red=True, bold=True)


def refuted_in(config: pytest.Config) -> list[Refuted]:
    """Return what was found out about steps after their scenarios: node ids, numbers of steps, and reasons."""
    return config.stash.setdefault(_REFUTED, [])


def _unrun(session: pytest.Session) -> dict[str, ScenarioRecord]:
    """Make the records of all selected scenarios."""
    found = ((item, compat.template_of(item)) for item in session.items)
    return {item.nodeid: unrun(item, template) for item, template in found if template}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Write down, before xdist reports it, which scenarios this worker has collected."""
    if progress := compat.worker_input(session.config).get("progress"):
        records = {nodeid: record.as_dict() for nodeid, record in _unrun(session).items()}
        Path(progress + COLLECTED).write_text(json.dumps(records), encoding="utf-8")


def pytest_step_refuted(nodeid: str, number: int, error: AssertionError, config: pytest.Config) -> None:
    """Note it for the process that reports."""
    refuted_in(config).append((nodeid, number, register_of(config).scrub(str(error))))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Send it from a worker to the process that reports."""
    if (output := compat.worker_output(session.config)) is not None:
        output["refuted"] = refuted_in(session.config)


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Add the hooks."""
    pluginmanager.add_hookspecs(Hooks)


def pytest_configure(config: pytest.Config) -> None:
    """Register `Run`, except in xdist workers."""
    if not compat.is_worker(config):
        config.pluginmanager.register(Run(config), "scenario-run")
