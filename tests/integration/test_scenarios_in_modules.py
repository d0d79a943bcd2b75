"""Scenarios that a test module binds, as pytest-bdd teaches, are run once, with the steps of that module."""

import json

import pytest

SPECS = """\
Feature: Ours
  Scenario: My own
    Given a start
    Then my own step works
  Scenario Outline: Each <x>
    Given a start
    Then my own step works
    Examples:
      | x |
      | 1 |
      | 2 |
"""
MODULE = """
from pytest_bdd import scenarios, then

scenarios("specs")

@then("my own step works")
def _(): pass
"""


@pytest.fixture
def ours(project):
    (project.path / "tests/specs").mkdir(parents=True)
    (project.path / "tests/specs/a.feature").write_text(SPECS, encoding="utf-8")
    (project.path / "tests/test_specs.py").write_text(MODULE, encoding="utf-8")
    return project


@pytest.mark.parametrize("workers", [[], ["-n", "2"]], ids=["alone", "workers"])
def test_each_is_run_once(ours, told, workers):
    result = ours.run("tests", "-v", "--cucumberjson", "c.json", *workers)
    out = told(result)
    assert result.ret == pytest.ExitCode.OK
    assert result.parseoutcomes() == {"passed": 3}
    assert out.count("  Scenario: My own  # tests/specs/a.feature:2") == 1
    assert "PASSED" not in out
    [feature] = json.loads((ours.path / "c.json").read_text(encoding="utf-8"))
    assert [element["line"] for element in feature["elements"]] == [2, 10, 11]
    assert "All 3 scenarios passed" in (ours.path / "test-results/report.html").read_text(encoding="utf-8")


def test_the_others_of_the_folder_are_run_too(ours):
    (ours.path / "tests/other.feature").write_text(SPECS.replace("my own step works", "it is good"), encoding="utf-8")
    assert ours.run("tests").parseoutcomes() == {"passed": 6}


def test_a_lost_worker_fails_its_scenario(ours, told):
    module = ours.path / "tests/test_specs.py"
    module.write_text(MODULE.replace("def _(): pass", "def _():\n    import os, signal; os.kill(os.getpid(), 9)"))
    result = ours.run("tests", "-n", "1", "-k", "my_own", "--cucumberjson", "c.json")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    [feature] = json.loads((ours.path / "c.json").read_text(encoding="utf-8"))
    statuses = [step["result"]["status"] for step in feature["elements"][0]["steps"]]
    assert statuses == ["passed", "failed"]


def test_an_undefined_step_there_is_found_beforehand(ours, told):
    (ours.path / "tests/test_specs.py").write_text(MODULE.replace("my own step works", "it works"), encoding="utf-8")
    out = told(ours.run("tests", "--check-steps"))
    assert out.count("tests/specs/a.feature:4: No step definition matches: Then my own step works") == 1
