"""Judges a whole run of scenarios: what was asked for, what came back, and whether that is a success. A pytest plugin.

Lives in the process that reports (the controller, under xdist). Offers the records to the plugins that write reports.
"""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytest_bdd.feature import get_feature

from harness.evidence.progress import give_trail, steps_before_the_loss, sweep_trail
from harness.feature_file import test_name
from harness.messages.could_not_test import CouldNotTest, refused_writing
from harness.plugins.early_end import end_early, trouble_of
from harness.plugins.scenario_item import is_scenario, record_of_template
from harness.record import FAILED, NOT_TESTED, PASSED, ScenarioRecord
from harness.reports.plain_text import failure_text

SUFFIX = ".feature"


class Hooks:
    """What the plugins that write reports may answer to."""

    @pytest.hookspec
    def pytest_scenario_finished(self, record: ScenarioRecord, config: pytest.Config) -> None:
        """A scenario has its verdict; called in the process that reports."""

    @pytest.hookspec
    def pytest_scenarios_selected(self, config: pytest.Config) -> None:
        """Scenarios are about to be run; called once, in the process that reports."""

    @pytest.hookspec
    def pytest_scenarios_finished(
        self, records: list[ScenarioRecord], missing: list[str], config: pytest.Config
    ) -> None:
        """All is over. `missing` are the node ids of scenarios that were selected and never reported."""

    @pytest.hookspec
    def pytest_could_not_test(self, trouble: CouldNotTest, config: pytest.Config) -> None:
        """The run has ended early, or without its results; called once, in the process that reports."""

    @pytest.hookspec
    def pytest_scenarios_written(self, config: pytest.Config) -> str | None:
        """Every report is written; return a sentence to fail the run."""


class Run:
    """What was selected and what came back."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.selected: dict[str, None] = {}
        self.records: dict[str, ScenarioRecord] = {}
        self.complaints: list[str] = []

    def _select(self, nodeids: Sequence[str]) -> None:
        first = not self.selected and nodeids
        self.selected.update(dict.fromkeys(nodeids))
        if first:
            self.config.hook.pytest_scenarios_selected(config=self.config)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the scenarios to be run."""
        if not self.config.getoption("collectonly"):
            self._select([item.nodeid for item in session.items if is_scenario(item)])

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: Sequence[str]) -> None:
        """Note the scenarios that a worker has found."""
        self._select([nodeid for nodeid in ids if nodeid.partition("::")[0].endswith(SUFFIX)])

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: object) -> None:
        """Have each worker leave a trail."""
        give_trail(self.config, node.workerinput)  # type: ignore[attr-defined]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take a finished record, or make one for a scenario whose worker was lost."""
        data = getattr(report, "scenario", None)
        if data is not None:
            record = ScenarioRecord.from_dict(data)
        elif report.when not in {"setup", "call", "teardown"} and SUFFIX + "::" in report.nodeid:
            record = self._lost(report)
            report.longrepr = failure_text(record, {})
        else:
            return
        self.selected.setdefault(record.nodeid)
        self.records[record.nodeid] = record
        self.config.hook.pytest_scenario_finished(record=record, config=self.config)

    def _lost(self, report: pytest.TestReport) -> ScenarioRecord:
        worker = getattr(getattr(report, "node", None), "gateway", None)
        name = worker.id if worker else "?"
        reason = f"The worker {name} was lost in this scenario: its process ended without a verdict."
        record = self._unrun(report.nodeid)
        record.ran = record.finished = True
        done = steps_before_the_loss(self.config, name, report.nodeid)
        for step in record.steps[: done or 0]:
            step.status = PASSED
        if done is not None and done < len(record.steps):
            record.steps[done].status, record.steps[done].error = FAILED, reason
        else:
            record.after = reason
        record.summary = record.explanation = reason
        return record

    def _unrun(self, nodeid: str) -> ScenarioRecord:
        """The record of a scenario of which only the node id is left."""
        file, _, function = nodeid.partition("::")
        path = self.config.rootpath / Path(file)
        feature = get_feature(str(path.parent), path.name)
        for name, template in feature.scenarios.items():
            if test_name(name) == function.partition("[")[0]:
                return record_of_template(template, {}, nodeid, self.config.rootpath)
        return ScenarioRecord(nodeid, function, file=file, feature=feature.name)

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> Generator[None, object, object]:
        """Have the reports written and then judge; trylast, so that pytest's own files are written by then."""
        result = None
        with self._disk_trouble_ends_early():
            result = yield
        missing = [nodeid for nodeid in self.selected if nodeid not in self.records]
        if self.selected:
            records = list(self.records.values())
            with self._disk_trouble_ends_early():
                self.config.hook.pytest_scenarios_finished(records=records, missing=missing, config=self.config)
            if trouble_of(self.config):
                self._tell_what_is_left(records, missing)
            elif not any(record.ran for record in records):
                self.complaints.append("No scenario was run, although features were asked for.")
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
        sweep_trail(self.config)
        return result

    def _tell_what_is_left(self, records: list[ScenarioRecord], missing: Sequence[str]) -> None:
        broken_off = [record for record in records if record.verdict == NOT_TESTED]
        self.complaints += [f"Broken off by it: {record.nodeid}" for record in broken_off]
        if left := len(missing) + len(broken_off):
            self.complaints.append(f"{left} of {len(self.selected)} scenarios were not tested.")

    @contextmanager
    def _disk_trouble_ends_early(self) -> Iterator[None]:
        """What is written is written whole or not at all; that it is not there has to be said."""
        try:
            yield
        except OSError as error:
            trouble = refused_writing(error)
            if trouble is None:
                raise
            end_early(self.config, trouble)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say why the run is no success."""
        if trouble := trouble_of(self.config):
            terminalreporter.ensure_newline()
            terminalreporter.write_line(trouble.at_length(), red=True, bold=True)
        for complaint in self.complaints:
            terminalreporter.write_line(complaint, red=True, bold=True)


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Offer the hooks of a run."""
    pluginmanager.add_hookspecs(Hooks)


def pytest_configure(config: pytest.Config) -> None:
    """Watch the run, in the process that reports."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Run(config), "scenario-run")
