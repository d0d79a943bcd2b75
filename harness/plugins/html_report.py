"""Write the report of a run as one HTML file: --html-report, or report.html in --output. A pytest plugin."""

import datetime
import os
from pathlib import Path
from urllib.parse import quote

import pytest

from harness import compat
from harness.plugins.early_end import trouble_of
from harness.plugins.evidence import output_folder, output_is_ours
from harness.plugins.secrets import register_of
from harness.record import ScenarioRecord
from harness.reports.html_page import page
from harness.reports.plain_text import shown_from
from harness.system.written_file import write_whole


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --html-report."""
    parser.getgroup("playwright").addoption(
        "--html-report", metavar="FILE", default=None, help="Where to write the report of the scenarios."
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the report, except in xdist workers."""
    if not compat.is_worker(config):
        chosen = config.getoption("html_report")
        config.option.html_report = str(Path(chosen).absolute()) if chosen else None
        config.pluginmanager.register(
            HtmlFile(Path(chosen).absolute() if chosen else output_folder(config) / "report.html")
        )


class HtmlFile:
    """Write the page at the end of the run."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.started = datetime.datetime.now(datetime.UTC).astimezone()
        self.written = False

    def pytest_scenarios_finished(
        self, records: list[ScenarioRecord], missing: list[str], config: pytest.Config
    ) -> None:
        """Write the file."""
        here = config.invocation_params.dir
        if not output_is_ours(config):
            return
        trouble = trouble_of(config)
        text = page(records, missing, str(trouble or ""), self.started, self._link, lambda path: shown_from(here, path))
        write_whole(self.path, register_of(config).scrub(text))
        self.written = True

    def _link(self, path: str) -> str:
        """Return the link to an artifact, relative to the page if possible."""
        try:
            return quote(Path(os.path.relpath(path, self.path.parent)).as_posix())
        except ValueError:
            return Path(path).as_uri()

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
        """Print the path of the page."""
        if self.written:
            here = config.invocation_params.dir
            terminalreporter.write_line(f"Report: {shown_from(here, str(self.path))}")
