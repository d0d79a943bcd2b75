"""The definition of a step is found where pytest-bdd finds it, without going through all fixtures for each step."""

from pytest_bdd.parser import Step

from harness.step_lookup import PYTEST_BDDS_OWN, definitions_of

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
    def counted(**kw):
        asked.append(1)
        print("asked", len(asked), "times")
        return names(**kw)
    compat.get_fixture_names = sys.modules["pytest_bdd.scenario"].get_fixture_names = counted
"""
STEPS = [
    ("given", "a start"),
    ("when", "a start"),
    ("then", "it is good"),
    ("then", "it is bad"),
    ("when", "unheard of"),
]


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


def test_what_fits_a_step_is_what_pytest_bdd_finds(project):
    project.feature(TWICE)
    folder = project.feature(TWICE, "nearer/b").parent
    (folder / "conftest.py").write_text(OTHERS)
    items, _ = project.pytester.inline_genitems("features")
    assert PYTEST_BDDS_OWN is not definitions_of
    for kind, words in STEPS:
        step = Step(type=kind, name=words, line_number=3, indent=4, keyword=kind.title())
        for item in items:
            fixtures = item._request._fixturemanager
            assert list(definitions_of(step, fixtures, item)) == list(PYTEST_BDDS_OWN(step, fixtures, item))
