"""Give a scenario one verdict, whichever of its phases failed."""

import pytest

from harness.plugins.early_end import trouble_of


def one_verdict(reports: list[pytest.TestReport]) -> None:
    """Let a failed tear-down fail the scenario; pytest would count a passed test and an error."""
    by_phase = {report.when: report for report in reports}
    call, teardown = by_phase.get("call"), by_phase["teardown"]
    if call and call.passed and teardown.failed:
        call.outcome, call.longrepr = "failed", teardown.longrepr
        teardown.outcome, teardown.longrepr = "passed", None


def not_tested(reports: list[pytest.TestReport], config: pytest.Config) -> list[pytest.TestReport]:
    """Report a scenario that could not be tested as an error instead of a failure, for pytest and JUnit."""
    trouble = trouble_of(config)
    first, last = reports[0], reports[-1]
    first.longrepr = next(report.longrepr for report in reports if report.failed)
    first.outcome, last.outcome, last.longrepr = "failed", "passed", None
    first.could_not_test = trouble.as_dict() if trouble else None  # type: ignore[attr-defined]
    return [first, last]
