"""The text of failing scenarios, and scenarios on the terminal."""

import json
import os
import re

import pytest

ONE = """\
Feature: {step}
  Scenario: A route
    Given a start
    When {step}
    Then it is good
"""
MISMATCH = """\
Scenario: A route
features/lie.feature:2

  ✓ Given a start
  ✗ When a lie is told
  – Then it is good

When a lie is told
  features/lie.feature:4

Looked for the button "Shar" in the menu. It offers: Share, Edit. Did you mean "Share"?

(conftest.py:20)
"""  # noqa: RUF001
BUG = """\
KeyError: 'missing'

conftest.py:23: in _
    def _(): {}["missing"]
"""
UNKNOWN = "No step definition matches: When it skps\nThe nearest are\n  When it skips\n"
SHOWN = """\
Feature: something is done
  Scenario: A route  # features/a.feature:2
    ✓ Given a start
    ✓ When something is done
    ✓ Then it is good
  passed in"""


def test_failures_are_told_in_the_readers_words(project, told):
    project.feature(ONE.format(step="a lie is told"), "lie")
    project.feature(ONE.format(step="a bug is met"), "bug")
    project.feature(ONE.format(step="it skps"), "unknown")
    project.feature(ONE.format(step="something is done"), "well")
    out = told(project.run())
    assert MISMATCH in out
    assert BUG in out
    assert UNKNOWN in out
    assert "FAILED features/lie.feature::test_a_route - When a lie is told: Looked f" in out
    assert "features/well.feature ." in out
    assert "Feature:" not in out


def test_the_whole_traceback_is_shown_where_asked_for(project, told):
    project.feature(ONE.format(step="a lie is told"), "lie")
    out = told(project.run("features", "--full-trace"))
    assert MISMATCH.partition("(conftest")[0] in out
    assert ">   def _(): raise Mismatch(" in out


def test_verbose_shows_the_steps(project, told):
    project.feature(ONE.format(step="something is done"))
    verbose = project.run("features", "--gherkin-terminal-reporter", "--color", "yes")
    assert SHOWN in told(verbose)
    assert "\x1b[32m    ✓ Given" in verbose.stdout.str()


def test_a_poor_terminal_is_respected(project, monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")
    project.feature(ONE.format(step="something is done"))
    out = project.run("features", "-v").stdout.str()
    assert "    + Given a start" in out
    assert "\x1b[" not in out


def test_the_cucumber_file_is_whole(project):
    project.feature(
        "Feature: Small\n  Why.\n\n  @tutorial\n  Scenario: A route\n    So.\n    Given a start\n"
        "    And nobody knows how\n      | a | b |\n    Then it is good\n"
    )
    project.run("features", "--cucumberjson", "deep/er/c.json")
    [feature] = json.loads((project.path / "deep/er/c.json").read_text(encoding="utf-8"))
    assert {key: feature[key] for key in ("uri", "keyword", "name", "line", "description")} == {
        "uri": "features/a.feature",
        "keyword": "Feature",
        "name": "Small",
        "line": 1,
        "description": "Why.",
    }
    [element] = feature["elements"]
    assert (element["line"], element["tags"][0]["name"], element["type"]) == (5, "@tutorial", "scenario")
    steps = element["steps"]
    assert [(step["keyword"], step["line"], step["result"]["status"]) for step in steps] == [
        ("Given ", 7, "passed"),
        ("And ", 8, "undefined"),
        ("Then ", 10, "skipped"),
    ]
    assert steps[1]["rows"] == [{"cells": ["a", "b"]}]
    assert [path.name for path in (project.path / "deep/er").iterdir()] == ["c.json"]


ALIKE = """\
Feature: One name
  Rule: First
    Scenario Outline: Alike
      Given a start
      When {step}
      Then it is good
      Examples:
        | n |
        | 1 |
      Examples: again
        | n |
        | 1 |
"""


def test_scenarios_of_one_name_are_told_apart_by_their_place_in_every_format(project, told):
    project.feature(ALIKE.format(step="a lie is told"))
    project.feature(ALIKE.format(step="a lie is told"), "b")
    places = [f"features/{file}.feature:{line}" for file in "ab" for line in (9, 12)]
    result = project.run("features", "-v", "--cucumberjson", "c.json", "--junitxml", "j.xml")
    out = told(result)
    assert all(f"  Scenario Outline: Alike  # {place}" in out for place in places)
    assert all(f"Rule: First\nScenario Outline: Alike\n{place}\n" in out for place in places)
    assert out.count("  Rule: First\n") == 2
    features = json.loads((project.path / "c.json").read_text(encoding="utf-8"))
    elements = [(feature["uri"], element) for feature in features for element in feature["elements"]]
    assert [f"{uri}:{element['line']}" for uri, element in elements] == places
    assert {element["rule"] for _, element in elements} == {"First"}
    assert len({(uri, element["id"]) for uri, element in elements}) == 4
    page = (project.path / "test-results/report.html").read_text(encoding="utf-8")
    assert all(page.count(f"<code>{place}</code>") == 2 for place in places)
    assert page.count("First ›") == 4
    junit = (project.path / "j.xml").read_text(encoding="utf-8")
    assert len(set(re.findall(r'classname="[^"]*" name="[^"]*"', junit))) == 4


@pytest.mark.parametrize("where", ["features", "elsewhere/deep"])
def test_evidence_lands_in_the_root_wherever_pytest_is_started(project, monkeypatch, where):
    path = project.feature(ONE.format(step="a lie is told"))
    (project.path / where).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(project.path / where)
    result = project.run(str(path), "--rootdir", str(project.path), "-c", str(project.path / "pytest.ini"))
    assert (project.path / "test-results/report.html").exists()
    assert not (project.path / where / "test-results").exists()
    assert "Report: ../" in result.stdout.str()
    project.run(str(path), "-c", str(project.path / "pytest.ini"), "--output", "mine")
    assert (project.path / where / "mine/report.html").exists()
