"""Trouble around a run that has a browser ends it early, with one message and status 6."""

import os
import signal
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
        "the browser was killed",
        "the environment's",
    ),
    "browser killed meanwhile": (
        "    When the browser is killed while it opens a window for Ada\n",
        "the browser was killed",
        "the environment's",
    ),
    "page crashed": (
        "    When the page of Ada crashes\n",
        "the page crashed in the browser",
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
    assert "Interrupted by it: features/a.feature::test_number_2" in ended.output
    assert "2 of 3 scenarios were not tested." in ended.output
    report = (project.folder / "test-results" / "report.html").read_text(encoding="utf-8")
    assert "Not everything could be tested" in report
    if kind == "application killed":
        assert "The last lines of the application's log:" in ended.output


FAILED_BEFORE = LOOK.replace("API secrets", "API secret")


def test_what_has_failed_before_is_told_too(project: Project) -> None:
    project.feature(FAILED_BEFORE, BROKEN_OFF["application killed"][0] + LOOK)
    ended = project.run()
    assert_could_not_test(ended, "refuses connections", "the product's", project)
    assert "1 failed, 1 not tested" in ended.output
    assert 'Looked for "API secret"' in ended.output


def test_a_failure_of_the_product_stays_one(project: Project) -> None:
    """Without trouble around the run, a failed scenario is a failure."""
    project.feature(FAILED_BEFORE, LOOK)
    ended = project.run()
    assert ended.status == 1
    assert "1 failed, 1 passed" in ended.output
    assert ended.sentences() == []


def test_workers_end_together(project: Project) -> None:
    project.feature(*[BROKEN_OFF["browser killed"][0] + LOOK] * 4)
    ended = project.run("-n", "2")
    assert_could_not_test(ended, "the browser was killed", "the environment's", project)
    assert " passed" not in ended.output
    assert "failed" not in ended.output, ended.said


def test_a_disk_that_fills_up_later(project: Project) -> None:
    """There is no space for the report of a run that passed."""
    project.feature("    When there is no room for files any more\n" + LOOK)
    ended = project.run()
    assert_could_not_test(ended, "report.html cannot be written to: File too large", "the environment's", project)
    assert not (project.folder / "test-results" / "report.html").exists()


def test_a_run_that_is_killed(project: Project) -> None:
    """It can print nothing. Its child processes exit by themselves, and the next run is not affected."""
    project.feature("    When this run is killed\n" + LOOK)
    ended = project.run()
    assert ended.status == -signal.SIGKILL, ended.said
    left = project.left()
    assert [path for path in left if "evidence-" not in path] == []
    project.feature(LOOK)
    for path in left:
        os.utime(path, (0, 0))
    again = project.run()
    assert again.status == 0, again.said
    assert project.left() == []


def test_ctrl_c(project: Project) -> None:
    project.feature(LOOK, "    When somebody presses Ctrl-C\n" + LOOK, LOOK)
    ended = project.run()
    assert ended.status == pytest.ExitCode.INTERRUPTED, ended.said
    [sentence] = ended.sentences()
    assert sentence == "Could not test: the run was stopped (nobody's fault)."
    assert "1 passed, 1 not tested" in ended.output
    assert project.left() == []
