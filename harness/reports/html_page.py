"""Write the records of a run as an HTML page."""

import datetime
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

from harness.record import FAILED, NOT_TESTED, PASSED, SKIPPED, ScenarioRecord
from harness.reports.plain_text import MARKS
from harness.reports.templates import environment

_IN_WORDS = {PASSED: "passed", FAILED: "failed", SKIPPED: "skipped", "undefined": "not defined", NOT_TESTED: NOT_TESTED}


def page(
    records: list[ScenarioRecord],
    missing: list[str],
    could_not_test: str,
    started: datetime.datetime,
    link: Callable[[str], str],
    shown: Callable[[str], str],
) -> str:
    """Render the page.

    :param missing: node ids of selected scenarios that were never reported.
    :param could_not_test: why the run ended early; empty if it did not.
    :param link: makes the link from the page to an artifact.
    :param shown: makes the path of an artifact, relative to where the run was started.
    """
    templates = environment(Path(__file__).parent)
    templates.filters["link"] = link
    templates.filters["shown"] = shown
    templates.filters["duration"] = duration
    by_place = sorted(records, key=lambda record: record.order)
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
    return templates.get_template("report.html.j2").render(context)


def duration(seconds: float) -> str:
    """Write seconds as a person would."""
    minute = 60
    if seconds < minute:
        return f"{seconds:.1f} s"
    return f"{int(seconds // minute)} min {int(seconds % minute)} s"
