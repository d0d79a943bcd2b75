"""What goes wrong around a run, once it has a browser, ends it early: one sentence, whose fault it is, status 6."""

from pathlib import Path

import pytest

from tests.surroundings import LOOK, Project, assert_could_not_test


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


BROKEN_OFF = {
    "application killed": (
        "    When the application is sent SIGKILL\n",
        "refuses connections",
        "the product's",
    ),
    "application hangs": (
        "    When the application is sent SIGSTOP\n",
        "does not answer",
        "the product's",
    ),
    "browser killed": (
        "    When the browser is sent SIGKILL\n",
        "the browser has ended",
        "the environment's",
    ),
    "page crashed": (
        "    When the page of Ada crashes\n",
        "the page has crashed in the browser",
        "the environment's",
    ),
    "disk full": (
        "    When the disk is full\n",
        "/full cannot be written to: No space left on device",
        "the environment's",
    ),
}


@pytest.mark.parametrize("kind", BROKEN_OFF)
def test_a_run_that_is_broken_off_is_not_failed(project: Project, kind: str) -> None:
    steps, what, fault = BROKEN_OFF[kind]
    project.feature(LOOK, steps + LOOK, LOOK)
    ended = project.run()
    assert_could_not_test(ended, what, fault, project)
    assert "1 passed, 1 not tested" in ended.output
    assert "failed" not in ended.output
    assert "Broken off by it: features/a.feature::test_number_2" in ended.output
    assert "2 of 3 scenarios were not tested." in ended.output
    report = (project.folder / "test-results" / "report.html").read_text(encoding="utf-8")
    assert "Not everything could be tested" in report
    if kind == "application killed":
        assert "The application said last:" in ended.output
