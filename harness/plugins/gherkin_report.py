"""Show scenarios in Gherkin: on the terminal with -v, as Cucumber JSON with --cucumberjson PATH. A pytest plugin.

It replaces the reports of pytest-bdd, which show skipped steps as passed.
"""

from pathlib import Path
from typing import Any

import pytest

from harness import compat
from harness.plugins.secrets import register_of
from harness.record import FAILED, NOT_TESTED, PASSED, SKIPPED, UNDEFINED, ScenarioRecord
from harness.reports.cucumber import cucumber_text
from harness.reports.plain_text import step_lines
from harness.system.written_file import write_whole

_COLOURS = {
    PASSED: {"green": True},
    FAILED: {"red": True},
    UNDEFINED: {"red": True},
    SKIPPED: {"yellow": True},
    NOT_TESTED: {"yellow": True, "bold": True},
}
_PLAIN_MARKS = {"✓": "+", "✗": "x", "–": "-"}  # noqa: RUF001


def pytest_configure(config: pytest.Config) -> None:
    """Register the requested reports, in place of pytest-bdd's."""
    path, on_terminal = compat.take_over_report_options(config)
    config.option.scenario_json = None
    if on_terminal:
        config.option.verbose = max(1, config.option.verbose)
    if compat.is_worker(config):
        return
    if path:
        config.option.scenario_json = str(path)
        config.pluginmanager.register(CucumberFile(path))
    config.pluginmanager.register(GherkinOnTerminal(config))


class CucumberFile:
    """Write the Cucumber JSON at the end of the run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def pytest_scenarios_finished(self, records: list[ScenarioRecord], config: pytest.Config) -> None:
        """Write the file."""
        write_whole(self.path, register_of(config).scrub(cucumber_text(records)))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the path of the file."""
        if self.path.exists():
            terminalreporter.write_line(f"Cucumber JSON: {self.path}")


class GherkinOnTerminal:
    """Show each scenario with its steps as soon as it finishes, in a verbose run."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self._feature = self._rule = ""
        self._over = False

    @property
    def _verbose(self) -> bool:
        return self.config.get_verbosity(pytest.Config.VERBOSITY_TEST_CASES) > 0

    @pytest.hookimpl(tryfirst=True)
    def pytest_report_teststatus(self, report: pytest.TestReport) -> tuple[str, str, str] | None:
        """Suppress pytest's own line for a scenario."""
        if self._over or not self._verbose or not self._is_scenario(report):
            return None
        if getattr(report, "could_not_test", None):
            return (NOT_TESTED, "", "")
        if hasattr(report, "wasxfail"):
            return ("xfailed", "", "")
        if report.when == "call" or (report.skipped and report.when == "setup"):
            return (report.outcome, "", "")
        return ("error", "", "") if report.failed else ("", "", "")

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        """Let pytest write the lines of its summary."""
        self._over = True

    def _is_scenario(self, report: Any) -> bool:
        known = {"setup", "call", "teardown"}
        return getattr(report, "when", None) in known and getattr(report, "is_scenario", False)

    def pytest_scenario_finished(self, record: ScenarioRecord) -> None:
        """Print a scenario."""
        terminal: Any = self.config.pluginmanager.get_plugin("terminalreporter")
        if terminal is None or not self._verbose:
            return
        terminal.ensure_newline()
        if self._feature != record.file:
            self._feature, self._rule = record.file, ""
            self._line(terminal, f"{record.feature_keyword}: {record.feature}", {"bold": True})
        if record.rule != self._rule:
            self._line(terminal, f"  Rule: {record.rule}" if record.rule else "", {"bold": True})
        self._rule = record.rule
        self._line(terminal, f"  {record.keyword}: {record.name}  # {record.place}", {"bold": True})
        for step in record.steps:
            for line in step_lines(step, "    "):
                self._line(terminal, line, _COLOURS[step.status])
        reasons = {
            "set-up": record.before,
            "tear-down": record.after,
            "skipped": record.skipped,
            "not tested": record.not_tested,
        }
        for what, reason in reasons.items():
            if reason:
                self._line(terminal, f"    {what}: {reason.splitlines()[0]}", _COLOURS[record.verdict])
        self._line(terminal, f"  {record.verdict} in {record.seconds:.1f} s", _COLOURS[record.verdict])

    def _line(self, terminal: Any, text: str, colour: dict[str, bool]) -> None:
        if not _can_show(terminal, "✓✗–"):  # noqa: RUF001
            text = "".join(_PLAIN_MARKS.get(letter, letter) for letter in text)
        terminal.write_line(text, **colour)


def _can_show(terminal: Any, letters: str) -> bool:
    try:
        letters.encode(compat.encoding_of(terminal))
    except (UnicodeError, LookupError):
        return False
    return True
