"""Record a scenario while it runs: its steps, its failure and its evidence. A pytest plugin.

The finished record is attached to the tear-down's report, which xdist sends from workers to the controller.
"""

import time
from collections.abc import Callable, Generator
from contextlib import suppress
from pathlib import Path

import pytest

from harness import compat
from harness.compat import Step, runtestprotocol
from harness.evidence.progress import note_progress
from harness.messages.could_not_test import CouldNotTest
from harness.messages.failure import Failure, why
from harness.plugins.early_end import end_early, server_of, trouble_behind, trouble_of
from harness.plugins.one_verdict import not_tested, one_verdict
from harness.plugins.scenario_item import CAMERA, STEP, begin_record, record_of
from harness.plugins.secrets import register_of
from harness.record import FAILED, NOT_TESTED, PASSED, SKIPPED, UNDEFINED, ScenarioRecord, StepRecord
from harness.reports.plain_text import failure_text, properties_of, shown_from

_STARTED = pytest.StashKey[float]()
_ERRORS = pytest.StashKey[int]()
"""How many errors the server's log had before the scenario."""
_NOT_OURS = {"site-packages", "dist-packages", "harness"}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run a scenario and report it after its tear-down, with one verdict.

    Run nothing once the run has ended early.
    """
    record = begin_record(item)
    if record is None:
        return None
    if trouble_of(item.config):
        return True
    if server := server_of(item.config):
        item.stash[_ERRORS] = len(server.errors())
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, log=False, nextitem=nextitem)
    if trouble_of(item.config):
        # No other scenario will run and report an error of a session fixture.
        with suppress(Exception):
            compat.tear_down_everything(item.session)
    camera = item.stash.get(CAMERA, None)
    if camera:
        record.artifacts, record.notes = camera.artifacts, camera.notes
    record.seconds = sum(report.duration for report in reports)
    record.finished = True
    if record.verdict == NOT_TESTED:
        reports = not_tested(reports, item.config)
    else:
        one_verdict(reports)
    scrub = register_of(item.config).scrub
    for report in reports:
        report.sections = [(name, scrub(text)) for name, text in report.sections]
    told = record.scrubbed(scrub)
    reports[-1].scenario = told.as_dict()  # type: ignore[attr-defined]
    reports[-1].user_properties += properties_of(told, item.config.rootpath)
    for report in reports:
        report.is_scenario = True  # type: ignore[attr-defined]
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Record the result of a phase, take the evidence, and explain a failure."""
    report = yield
    record = record_of(item)
    if record is None:
        return report
    if call.when == "call":
        record.ran = True
    if report.skipped:
        record.skipped = getattr(report, "wasxfail", "") or _reason_of_skip(report)
        _close_running_step(item, record, FAILED, call.stop)
    elif report.failed:
        _failed(item, record, call, report)
    camera = item.stash.get(CAMERA, None)
    if camera and call.when == "call" and not record.not_tested:
        camera.take(failed=report.failed)
    return report


def _failed(item: pytest.Item, record: ScenarioRecord, call: pytest.CallInfo[None], report: pytest.TestReport) -> None:
    error = call.excinfo.value if call.excinfo else None
    if error and (trouble := trouble_behind(error, item)):
        _broken_off(item, record, call, report, trouble)
        return
    _close_running_step(item, record, FAILED, call.stop)
    step, camera = record.failing_step, item.stash.get(CAMERA, None)
    if error is None:
        failure = Failure(str(report.longrepr))
    else:
        page = camera.page_in_use(error.__traceback__) if camera and call.when != "teardown" else None
        failure = why(error, step, page)
    if camera:
        camera.take(failed=True)
        camera.artifacts.sort(key=lambda artifact: (not step or artifact.label not in step.text, artifact.label))
        record.artifacts, record.notes = camera.artifacts, camera.notes
    reason = register_of(item.config).scrub(failure.reason)
    if call.when == "setup":
        record.before, opening = reason, "Set-up failed, so no step was run"
    elif call.when == "teardown":
        record.after, opening = "\n".join(filter(None, [record.after, reason])), "Tear-down failed"
    elif step:
        step.error, opening = reason, f"{step.keyword} {step.text}"
    else:
        record.after, opening = reason, "The scenario failed after its steps"
    record.summary = record.summary or f"{opening}: {reason.splitlines()[0]}"
    record.explanation = "\n\n".join(filter(None, [record.explanation, reason if step else f"{opening}.\n{reason}"]))
    entries = _own_entries(item, call)
    place = entries[-1][0] if entries else ""
    traceback = "\n".join(f"{where}: in {name}\n    {statement}" for where, name, statement in entries)
    _explain(item, record, failure, report, traceback, place)


def _broken_off(
    item: pytest.Item,
    record: ScenarioRecord,
    call: pytest.CallInfo[None],
    report: pytest.TestReport,
    trouble: CouldNotTest,
) -> None:
    """Note that something outside ended the scenario. If it had failed before, it stays failed."""
    trouble = trouble.scrubbed(register_of(item.config).scrub)
    end_early(item.config, trouble)
    if camera := item.stash.get(CAMERA, None):
        camera.give_up()
    _close_running_step(item, record, NOT_TESTED, call.stop)
    record.not_tested = record.not_tested or str(trouble)
    record.summary = record.summary or str(trouble)
    record.explanation = "\n\n".join(filter(None, [record.explanation, trouble.at_length()]))
    report.longrepr = trouble.at_length()


def _explain(
    item: pytest.Item, record: ScenarioRecord, failure: Failure, report: pytest.TestReport, traceback: str, place: str
) -> None:
    config = item.config
    details = f"({place})" if place else ""
    if config.getoption("fulltrace") or config.getoption("verbose") > 1:
        details = report.longreprtext
    elif failure.unexpected:
        details = traceback or report.longreprtext
    here = config.invocation_params.dir
    paths = {artifact.path: shown_from(here, artifact.path) for artifact in record.artifacts}
    text = register_of(config).scrub(failure_text(record, paths, details))
    report.longrepr = compat.failure_report(text, record.file, record.line, record.summary)


def _own_entries(item: pytest.Item, call: pytest.CallInfo[None]) -> list[tuple[str, str, str]]:
    """Return the project's own entries of a traceback: place, function and statement."""
    found = []
    for entry in call.excinfo.traceback if call.excinfo else []:
        path = Path(entry.path)
        inside = path.relative_to(item.config.rootpath) if path.is_relative_to(item.config.rootpath) else path
        if inside.is_absolute() or _NOT_OURS & set(inside.parts):
            continue
        found.append((f"{inside.as_posix()}:{entry.lineno + 1}", entry.name, str(entry.statement).strip()))
    return found


def _reason_of_skip(report: pytest.TestReport) -> str:
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return reason.removeprefix("Skipped: ") or "left out"


def _running_step(item: pytest.Item, record: ScenarioRecord) -> StepRecord | None:
    return next((s for s in record.steps if s.status == SKIPPED), None) if _STARTED in item.stash else None


def _close_running_step(item: pytest.Item, record: ScenarioRecord, status: str, ended: float = 0) -> None:
    step = _running_step(item, record)
    if step is not None:
        step.seconds = max(0.0, (ended or time.time()) - item.stash[_STARTED])
        del item.stash[_STARTED]
        step.status = status
        if STEP in item.stash:
            del item.stash[STEP]
        if camera := item.stash.get(CAMERA, None):
            camera.end_step()


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_before_step(request: pytest.FixtureRequest, step: Step) -> None:
    """Start the record of a step."""
    record = record_of(request.node)
    if record is None:
        return
    request.node.stash[_STARTED] = time.time()
    if file := compat.worker_input(request.config).get("progress"):
        note_progress(Path(file), record.nodeid, sum(s.status == PASSED for s in record.steps))
    request.node.stash[STEP] = (f"{step.keyword} {step.name}", record.file, step.line_number)
    if camera := request.node.stash.get(CAMERA, None):
        camera.begin_step(*request.node.stash[STEP])


@pytest.fixture
def remark(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Provide what steps call to say something of how they were carried out that decides nothing."""

    def _remark(text: str) -> None:
        record = record_of(request.node)
        if (step := record and _running_step(request.node, record)) and text not in step.remarks:
            step.remarks.append(text)

    return _remark


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_step_error(request: pytest.FixtureRequest, exception: Exception) -> None:
    """Add to the error what went wrong in the product meanwhile. Runs first, so that other plugins can tell it."""
    camera, server = request.node.stash.get(CAMERA, None), server_of(request.config)
    for trouble in camera.troubles.told() if camera else ():
        exception.add_note(trouble)
    for line in server.errors()[request.node.stash.get(_ERRORS, 0) :] if server else ():
        exception.add_note(f"The product's log says: {line}")


@pytest.hookimpl(trylast=True)
def pytest_bdd_after_step(request: pytest.FixtureRequest) -> None:
    """Record a step as passed. Runs last, so that another plugin may fail it first."""
    if record := record_of(request.node):
        _close_running_step(request.node, record, PASSED)


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_step_func_lookup_error(request: pytest.FixtureRequest) -> None:
    """Record a step without a definition."""
    if record := record_of(request.node):
        request.node.stash[_STARTED] = time.time()
        _close_running_step(request.node, record, UNDEFINED)
