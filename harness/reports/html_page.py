"""Renders the HTML page of a run from its records."""

import datetime
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

from harness.record import FAILED, NOT_TESTED, PASSED, SKIPPED, ScenarioRecord
from harness.reports.plain_text import MARKS
from harness.reports.templates import templates

_IN_WORDS = {PASSED: "passed", FAILED: "failed", SKIPPED: "skipped", "undefined": "not defined", NOT_TESTED: NOT_TESTED}


def page(
    records: list[ScenarioRecord],
    missing: list[str],
    could_not_test: str,
    started: datetime.datetime,
    link: Callable[[str], str],
    shown: Callable[[str], str],
) -> str:
    """Render the report.

    :param missing: node ids of scenarios that were selected and never reported.
    :param could_not_test: why the run has ended early, if it has.
    :param link: the address of an artifact as seen from the page.
    :param shown: the path of an artifact as one types it where the run was started.
    """
    environment = templates(Path(__file__).parent)
    environment.filters["link"] = link
    environment.filters["shown"] = shown
    environment.filters["duration"] = duration
    by_place = sorted(records, key=lambda record: (record.file, record.line, record.nodeid))
    features = [list(group) for _, group in groupby(by_place, key=lambda record: record.file)]
    verdicts = [record.verdict for record in records]
    context: dict[str, Any] = {
        "features": features,
        "missing": missing,
        "could_not_test": could_not_test,
        "counts": {verdict: verdicts.count(verdict) for verdict in (PASSED, FAILED, SKIPPED, NOT_TESTED)},
        "failed": [record for record in by_place if record.verdict == FAILED],
        "seconds": (datetime.datetime.now(datetime.UTC) - started).total_seconds(),
        "started": started,
        "browsers": sorted({record.browser for record in records if record.browser}),
        "addresses": sorted({record.address for record in records if record.address}),
        "marks": MARKS,
        "in_words": _IN_WORDS,
    }
    return environment.get_template("report.html.j2").render(context)


def duration(seconds: float) -> str:
    """Format seconds for people."""
    minute = 60
    if seconds < minute:
        return f"{seconds:.1f} s"
    return f"{int(seconds // minute)} min {int(seconds % minute)} s"
