"""Remarks on a step are in every report, and do not affect the verdict."""

import json
from pathlib import Path

from walkthrough.document.source import from_text
from walkthrough.plan.reading import compiled
from walkthrough.report.event_log import events_of, run_of
from walkthrough.report.html import render
from walkthrough.report.json import as_json
from walkthrough.report.text import as_github, as_text
from walkthrough.results import RunResult
from walkthrough.run.tutorial_run import TutorialRun

PAGE = "# Save\n\n1. Click **Save**.\n"
REMARK = '"Save" reads "Save (2)" there.'


def run_with_a_remark() -> RunResult:
    run = TutorialRun(compiled(from_text(PAGE, "t.md")), PAGE, "t")
    for step in range(len(run.tutorial.background) + len(run.tutorial.routes[0].steps)):
        run.records[0, step] = {"verdict": "passed", "picture": "", "remarks": [REMARK] if step else []}
    return RunResult(tutorials=[run.result()])


def test_every_report_has_the_remark(tmp_path: Path) -> None:
    run = run_with_a_remark()
    file = run.tutorials[0].file
    assert f"{file}:3: remark: {REMARK}\n" in as_text(run)
    assert f"::notice file={file},line=3,title=Remark::{REMARK}\n" in as_github(run)
    assert json.loads(as_json(run))["tutorials"][0]["sentences"][1]["remarks"] == [REMARK]
    render(run, tmp_path)
    assert "Remark: &#34;Save&#34; reads" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_a_remark_decides_nothing() -> None:
    run = run_with_a_remark()
    assert run.tutorials[0].verdict == "passed"
    assert run.status(strict=True) == 0


def test_a_remark_is_kept_in_the_event_log() -> None:
    assert run_of(events_of(run_with_a_remark())).tutorials[0].sentences[1].remarks == [REMARK]


def test_the_page_has_both_pictures_where_another_icon_is_drawn(tmp_path: Path) -> None:
    run = run_with_a_remark()
    step = run.tutorials[0].sentences[1].steps[-1]
    step.verdict, step.icons = "failed", ("data:image/png;base64,AAAA", "data:image/svg+xml,BBBB")
    render(run_of(events_of(run)), tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert '<img src="data:image/png;base64,AAAA" alt="What is drawn there">' in page
    assert '<img src="data:image/svg+xml,BBBB" alt="What is meant">' in page
