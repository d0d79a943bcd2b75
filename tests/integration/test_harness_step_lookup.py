"""The definition of a step is found where pytest-bdd finds it, without going through all fixtures for each step."""

TWICE = """\
Feature: F
  Scenario: Once
    Given a start
    When something is done
    Then it is good
  Scenario: Again
    Given a start
    When something is done
    Then it is good
"""
OTHERS = """
from pytest_bdd import given, when, then, parsers

@given("a start")
@when("something is done")
def _(): print("the nearest one")

@then(parsers.parse("it is {how}"))
def _(how): print("it is", how)
"""
COUNTED = """
from pytest_bdd import compat

def pytest_configure():
    names, asked = compat.get_fixture_names, []
    def counted(*args, **kw):
        asked.append(1)
        print("asked", len(asked), "times")
        return names(*args, **kw)
    compat.get_fixture_names = sys.modules["pytest_bdd.scenario"].get_fixture_names = counted
"""
COMPARED = """
@given(parsers.parse("a {what}"))
def _(what): pass

STEPS = ["given a start", "when a start", "then it is good", "then it is bad", "when unheard of"]

def pytest_bdd_before_scenario(request):
    from pytest_bdd.parser import Step
    from harness.plugins.step_lookup import PYTEST_BDDS_OWN, definition_of
    assert PYTEST_BDDS_OWN is not definition_of
    for sentence in STEPS:
        kind, words = sentence.split(" ", 1)
        step = Step(type=kind, name=words, line_number=3, indent=4, keyword=kind.title())
        ours, theirs = definition_of(request, step), PYTEST_BDDS_OWN(request, step)
        print("agree" if ours is theirs else "differ", "on", ours or "nothing")
"""


def test_a_step_means_what_is_defined_nearest_to_its_feature(project):
    project.feature(TWICE)
    folder = project.feature(TWICE, "nearer/b").parent
    (folder / "conftest.py").write_text(OTHERS)
    project.feature(TWICE, "z")
    result = project.run("-s", "features")
    result.assert_outcomes(passed=6)
    assert result.stdout.str().count("the nearest one") == 4


def test_all_fixtures_are_gone_through_once_for_each_file(project):
    project.steps(COUNTED)
    project.feature(TWICE)
    project.feature(TWICE, "b")
    result = project.run("-s", "features")
    result.assert_outcomes(passed=4)
    assert "asked 2 times" in result.stdout.str()
    assert "asked 3 times" not in result.stdout.str()


def test_a_step_means_what_it_means_to_pytest_bdd(project):
    project.steps(COMPARED)
    project.feature(TWICE)
    folder = project.feature(TWICE, "nearer/b").parent
    (folder / "conftest.py").write_text(OTHERS)
    result = project.run("-s", "features")
    result.assert_outcomes(passed=4)
    said = result.stdout.str()
    assert said.count("agree on") == 4 * 5
    assert "differ on" not in said
    assert said.count("agree on nothing") == 2 * 3 + 2 * 2
