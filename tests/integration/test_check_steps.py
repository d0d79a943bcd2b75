"""A step means one thing, for users too; what is not defined is told before anything runs."""

import pytest

from steps.undefined import pytest_step_pattern

GOOD = "Feature: F\n  Scenario: S\n    Given a start\n    Then it is good\n"
MORE = """
@then(parsers.parse("it is {how}"))
def _(how): pass
"""
SAME = """
{mark}
@then("it is good")
def _(): pass
"""
IMPORTS = "import pytest\nfrom pytest_bdd import given, when, then, step, parsers\n"
AMBIGUOUS = {
    "beside it": ("", MORE, ""),
    "in a nearer conftest": ("", "", MORE),
    "by a regular expression": ("", "", '\n@then(parsers.re("it is (?P<how>.*)"))\ndef _(how): pass\n'),
    "for any keyword": ("", "", '\n@step(parsers.parse("it is {how}"))\ndef _(how): pass\n'),
    "marked, but with another text": ("", "", "\n@pytest.mark.overrides_step" + MORE),
    "the same text, not marked": ("", "", SAME.format(mark="")),
    "the same text twice in one place": ("", SAME.format(mark=""), ""),
    "marked beside it": ("", SAME.format(mark="@pytest.mark.overrides_step"), ""),
    "in a plugin": ("", 'pytest_plugins.append("theirs")\n', ""),
}


@pytest.mark.parametrize("kind", AMBIGUOUS)
def test_two_definitions_that_fit_one_sentence_stop_the_run(project, told, kind):
    _, beside, nearer = AMBIGUOUS[kind]
    project.feature(GOOD)
    project.steps(beside)
    project.pytester.makepyfile(theirs=IMPORTS + MORE)
    (project.path / "features/conftest.py").write_text(IMPORTS + nearer)
    result = project.run()
    out = told(result)
    assert result.ret == pytest.ExitCode.INTERRUPTED
    assert "features/a.feature:4: “Then it is good” means 2 things:\n" in out
    assert out.count(".py:") >= 2
    assert "1 passed" not in out


@pytest.mark.parametrize("mark", ["@pytest.mark.overrides_step", '@pytest.mark.overrides_step("ours is slower")'])
def test_a_definition_is_replaced_on_purpose(project, told, mark):
    project.feature(GOOD)
    (project.path / "features/conftest.py").write_text(
        IMPORTS + SAME.format(mark=mark).replace("pass", "raise AssertionError('ours')")
    )
    result = project.run()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "ours" in told(result)


def test_a_definition_that_is_imported_again_is_one(project):
    project.feature(GOOD)
    project.steps("pytest_plugins.append('theirs')")
    project.pytester.makepyfile(theirs=IMPORTS + '@then("all is well")\ndef _(): pass\n')
    (project.path / "features/conftest.py").write_text("from theirs import *\n")
    project.feature(GOOD.replace("it is good", "all is well"))
    assert project.run().ret == pytest.ExitCode.OK


UNDEFINED = """\
Feature: F
  Background:
    Given a strat
  Scenario Outline: S
    When somebody says "<what>"
    Then it is good
    Examples:
      | what |
      | one  |
      | two  |
"""


def test_all_undefined_steps_are_listed_at_once_and_nothing_is_run(project, told):
    project.feature(UNDEFINED)
    project.feature(GOOD.replace("good", "well"), "b")
    project.steps(MORE)
    result = project.run("features", "--check-steps", "-n", "2")
    out = told(result)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "features/a.feature:3: No step definition matches: Given a strat\nThe nearest are\n  Given a start" in out
    assert 'features/a.feature:5: No step definition matches: When somebody says "one"' in out
    assert "features/a.feature:6: “Then it is good” means 2 things:" in out
    assert "b.feature" not in out
    assert "@given('a strat')\ndef _() -> None:\n    raise NotImplementedError" in out
    skeleton = "@when(parsers.parse('somebody says \"{word_1}\"'))\ndef _(word_1: str) -> None:"
    assert out.count(skeleton) == 1
    assert not (project.path / "test-results").exists()


def test_good_steps_are_told_too(project, told):
    project.feature(GOOD)
    result = project.run("features", "--check-steps")
    assert result.ret == pytest.ExitCode.OK
    assert "Every step means one thing." in told(result)


@pytest.mark.parametrize("workers", [[], ["-n", "2"]], ids=["alone", "workers"])
def test_every_collection_warns_of_them(project, told, workers):
    project.feature(UNDEFINED)
    out = told(project.run("features", *(workers or ["--collect-only", "-q"])))
    assert "No step definition matches: Given a strat" in out.partition("warnings summary")[2]
    assert "somebody says" in out.partition("warnings summary")[2]
    assert "Given a strat\n    Given" not in out


@pytest.mark.parametrize(
    ("text", "pattern", "names"),
    [
        ('Ada deletes "Payments API"', "{person:Person} deletes {words:Words}", ["person", "words"]),
        (
            'Ada gives the API secret "X" to Betty and Dora, not "Y"',
            "{person:Person} gives the {kind:Kind} {words:Words} to {people:People}, not {words2:Words}",
            ["person", "kind", "words", "people", "words2"],
        ),
        ('Ada drags "X" in the "Y" window', "{person:Person} drags {words:Words} {place:Place}",
         ["person", "words", "place"]),
    ],
)  # fmt: skip
def test_a_skeleton_uses_the_parameter_types(text, pattern, names):
    assert pytest_step_pattern(text) == (f"sentence({pattern!r})", names)
