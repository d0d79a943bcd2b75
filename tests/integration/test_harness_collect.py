"""Feature files are collected, and mistakes in them are reported with their line."""

import pytest

from harness.feature_file import KnownTags, problems_of

GOOD = """\
@tutorial
Feature: Small
  Scenario: The first route
    Given a start
    Then it is good

  Scenario: The second route
    Given a start
    Then it is good

  Scenario Outline: A route for <whom>
    Given a start
    Then it is good
    Examples:
      | whom |
      | Ada  |
      | Bea  |
"""


@pytest.mark.parametrize(
    ("args", "names"),
    [
        (["features/a.feature"], 4),
        (["features/a.feature::test_the_first_route"], 1),
        (["features/a.feature::test_a_route_for_whom[Bea]"], 1),
        (["features", "-k", "second", "-m", "tutorial"], 1),
        (["features", "-m", "not tutorial or broken_setup"], 0),
    ],
)
def test_scenarios_are_selected_like_tests(project, args, names):
    project.feature(GOOD)
    listed = project.run("--collect-only", "-q", *args).stdout.lines
    assert sum("::test_" in line for line in listed) == names


def test_each_scenario_is_found_at_its_own_line(project):
    path = project.feature(GOOD)
    items, _ = project.pytester.inline_genitems("features")
    assert [(item.location[0], item.location[1] + 1) for item in items] == [
        ("features/a.feature", line) for line in (3, 7, 11, 11)
    ]
    assert {item.path for item in items} == {path}
    assert all(isinstance(item.parent, pytest.Module) for item in items)


START = "Feature: F\n"
NAMES = ("skip", "smoke-1", "tutorial")
TAGS = KnownTags(frozenset(NAMES), NAMES, [r"[A-Z]+-\d+", "[a-z]+ial"])
PROBLEMS = {
    "text outside": (
        "Feature: F\n  Scenario: S\n    Given a start\n    Then it is good\n  oops\n",
        "a.feature:5: “oops”",
    ),
    "a step outside": ("Given a start\n", "a.feature:1: Step definition outside of a Scenario or a Background."),
    "an empty file": ("", "a.feature:1: The file has no feature"),
    "a feature without scenarios": (START, "a.feature:1: The feature “F” has no scenario"),
    "a scenario without steps": (START + "  Scenario: S\n", "a.feature:2: The scenario “S” has no steps."),
    "a scenario without Then": (
        START + "  Scenario: S\n    Given a start\n",
        "a.feature:2: The scenario “S” has no Then, so it proves nothing.",
    ),
    "one name twice": (
        START + "  Scenario: S\n    Then it is good\n  Scenario: S\n    Then it is good\n",
        "a.feature:4: Two scenarios are called “S”: the other one is in line 2.",
    ),
    "names that become one": (
        START + "  Scenario: It's so\n    Then it is good\n  Scenario: Its so\n    Then it is good\n",
        "a.feature:4: “Its so” and “It's so” in line 2 differ too little: both become the test test_its_so.",
    ),
    "an unknown tag": (
        START + "  @tutorail\n  Scenario: S\n    Then it is good\n",
        "a.feature:2: The tag @tutorail is not known. Did you mean @tutorial?",
    ),
    "a tag like no other": (
        START + "  @wip\n  Scenario: S\n    Then it is good\n",
        "a.feature:2: The tag @wip is not known. Known tags: @skip, @smoke-1, @tutorial.",
    ),
    "a misspelt tag that fits a pattern": (
        START + "  @tutoriial\n  Scenario: S\n    Then it is good\n",
        "a.feature:2: The tag @tutoriial is not known. Did you mean @tutorial?",
    ),
    "a tag in other letters": (
        START + "  @Tutorial\n  Scenario: S\n    Then it is good\n",
        "a.feature:2: The tag @Tutorial is not known. Did you mean @tutorial?",
    ),
    "a misspelt tag with a number": (
        START + "  @smok-1\n  Scenario: S\n    Then it is good\n",
        "a.feature:2: The tag @smok-1 is not known. Did you mean @smoke-1?",
    ),
    "an outline without examples": (
        START + "  Scenario Outline: S <x>\n    Then it is good\n",
        "a.feature:2: The scenario outline “S <x>” has no examples.",
    ),
    "examples without rows": (
        START + "  Scenario Outline: S\n    Then it is good\n    Examples:\n      | x |\n",
        "a.feature:4: The examples of “S” have no row",
    ),
    "a column that is not there": (
        START + "  Scenario Outline: S\n    Then <y> is good\n    Examples:\n      | x |\n      | 1 |\n",
        "a.feature:3: <y> is not a column of the examples.",
    ),
    "a scenario that begins with And": (
        START + "  Scenario: S\n    And a start\n    Then it is good\n",
        "a.feature:3: The first step must be a Given, a When or a Then, not “And”.",
    ),
    "not UTF-8": (None, "a.feature:1: The file is not text in UTF-8."),
}


@pytest.mark.parametrize("kind", PROBLEMS)
def test_a_writers_slip_has_a_sentence(tmp_path, kind):
    text, expected = PROBLEMS[kind]
    path = tmp_path / "a.feature"
    path.write_bytes(b"Feature: \xff\xfe\n" if text is None else text.encode())
    [problem] = problems_of(path, TAGS)
    assert f"a.feature:{problem.line}: {problem.sentence}".startswith(expected)


def test_a_good_file_has_no_problem(tmp_path):
    path = tmp_path / "a.feature"
    path.write_text(GOOD, encoding="utf-8")
    assert problems_of(path, TAGS) == []


def test_every_slip_is_told_at_once_and_without_a_traceback(project, told):
    project.feature("Feature: F\n  Scenario: S\n  @nobody\n  Scenario: T\n    Given a start\n")
    result = project.run()
    out = told(result)
    assert (
        """\
features/a.feature:2: The scenario “S” has no steps.
features/a.feature:3: The tag @nobody is not known. Known tags: @broken_setup, @broken_teardown, @skip, @tutorial"""
        in out
    )
    assert "features/a.feature:4: The scenario “T” has no Then, so it proves nothing." in out
    assert ".py:" not in out
    assert result.ret == pytest.ExitCode.INTERRUPTED


TICKETS = """\
@QA-7
Feature: F
  Scenario: S
    Then it is good
  @JIRA-123 @tutorial
  Scenario Outline: O <x>
    Then it is good
    @ABC_D-9
    Examples:
      | x |
      | 1 |
    @AB-10
    Examples: more
      | x |
      | 2 |
"""


@pytest.mark.parametrize(("chosen", "passed"), [("JIRA-123", 2), ("ABC_D-9", 1), ("not JIRA-123", 1), ("QA-7", 3)])
def test_a_ticket_is_a_tag_without_being_declared(project, chosen, passed):
    project.feature(TICKETS)
    assert project.run("features", "-m", chosen).parseoutcomes().get("passed") == passed


def test_what_a_ticket_looks_like_is_a_setting(project, told):
    project.feature(TICKETS.replace("JIRA-123", "issue.12"))
    assert "features/a.feature:5: The tag @issue.12 is not known." in told(project.run())
    setting = "tag_patterns=issue\\.\\d+\n[A-Z_]+-\\d+"
    assert project.run("features", "-o", setting).parseoutcomes() == {"passed": 3}


def test_a_message_about_tags_names_no_markers_of_plugins(project, told):
    project.feature("Feature: F\n  @nobody\n  Scenario: S\n    Then it is good\n")
    out = told(project.run())
    known = "Known tags: @broken_setup, @broken_teardown, @skip, @tutorial."
    assert f"features/a.feature:2: The tag @nobody is not known. {known}" in out
