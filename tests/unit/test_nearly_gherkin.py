"""What is nearly Gherkin is told with its line, and never taken for a description without a word."""

import pytest

from harness.feature_file import KnownTags, problems_of

STEPS = "\n    Given a start\n    Then it is good\n"
TAIL = f"\n  Scenario: Last{STEPS}"


TAGS = KnownTags(frozenset(["tutorial"]), ("tutorial",))


def lines_of(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "a.feature"
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return [(problem.line, problem.sentence) for problem in problems_of(path, TAGS)]


def in_scenario(line):
    return f"Feature: F\n  Scenario: S\n    {line}{STEPS}"


def in_feature(line):
    return f"Feature: F\n  {line}{STEPS}{TAIL}"


STEP_LIKE = [
    "then it is good",
    "WHEN something is done",
    "Whem something is done",
    "Thne it is good",
    "Gven a start",
    "Given\u00a0a start",
    "Given\ta start",
    "\u200bGiven a start",
    "\ufeffWhen something is done",
    "Given: a start",
    "GIVEN, a start",
    "Givena start",
    "- Given a start",
    "1. When something is done",
    "**Then** it is good",
    "Angenommen a start",
    "given",
    "tHen it is good",
    "Wehn something is done",
    "\u2060Then it is good",
    "\u2022 given a start",
    "[Given] a start",
    "G\u0456ven a start",
]
SCENARIO_LIKE = [
    "SCENARIO: First",
    "Scenerio: First",
    "Senario: First",
    "Scenario : First",
    "Scenario\uff1a First",
    "Scenario; First",
    "Scenario First",
    "scenario outline: First",
    "ScenarioOutline: First",
    "Scenario-Outline: First",
    "BACKGROUND:",
    "Backgroud:",
    "Background",
    "rule: First",
    "Ruel: First",
    "example: First",
    "scenario outlines: First",
    "Backgrond",
    "Scenario - First",
    "**Scenario:** First",
    "Secnario\u00a0: First",
]
PROSE = [
    "What follows is good.",
    "The owner decides who sees it.",
    "They share it, and nobody else sees it.",
    "Any of them will do.",
    "Put together for the auditors.",
    "Betty has left the company,\n    and she must not see anything.",
    "Betty loses her access\n    when Ada takes it back.",
    "Whenever something is done, it is logged.",
    "Rules:\n    * only the owner shares",
    "Backgrounds differ: some read, others skim.",
    "As an owner\n    I want to share\n    So that others can work\n    And I want to take it back",
    "In this scenario Ada shares.",
    "Note: see the handbook.",
    "Giving access is what Ada does.",
    "Thenceforth Betty has access.",
    "Scenario outlines are explained elsewhere.",
    "Rule of thumb",
    "Example of what is meant",
    "1. first\n    2. second",
]


@pytest.mark.parametrize("line", STEP_LIKE)
def test_a_line_that_is_nearly_a_step_is_no_description(tmp_path, line):
    text = (
        in_scenario(line)
        if "Angenommen" not in line
        else "# language: de\n"
        + ("Funktionalität: F\n  Szenario: S\n    Given a start\n    Angenommen a start\n    Dann it is good\n")
    )
    assert [at for at, _ in lines_of(tmp_path, text)] == [4 if "Angenommen" in line else 3]


@pytest.mark.parametrize("line", SCENARIO_LIKE)
def test_a_line_that_is_nearly_a_keyword_is_no_description(tmp_path, line):
    assert 2 in [at for at, _ in lines_of(tmp_path, in_feature(line))]


def test_prose_is_a_description_of_a_feature(tmp_path):
    assert {line: found for line in PROSE if (found := lines_of(tmp_path, f"Feature: F\n  {line}\n{TAIL}"))} == {}


def test_prose_is_a_description_of_a_scenario(tmp_path):
    steps = ("* only", "And I")  # Gherkin itself reads these as steps.
    prose = [line for line in PROSE if not any(step in line for step in steps)]
    assert {line: found for line in prose if (found := lines_of(tmp_path, in_scenario(line)))} == {}


def test_steps_below_a_feature_belong_to_nothing(tmp_path):
    text = f"Feature: F\n  Given a start\n  And something is done\n{TAIL}"
    assert [at for at, _ in lines_of(tmp_path, text)] == [2, 3]


OUTLINE = "Feature: F\n{0}  Scenario Outline: O <x>\n    Given a start {1}\n    Then it is good\n{2}"
X = "    Examples:\n      | x |\n      | 1 |\n"
Y = "    Examples: more\n      | y |\n      | 2 |\n"
UNFILLED = {
    "a second table without the column": (OUTLINE.format("", "<x>", X + Y), [8]),
    "a first table without the column": (OUTLINE.format("", "<x>", Y + X), [5]),
    "a table of a step": (OUTLINE.format("", "\n      | name |\n      | <z> |", X), [5]),
    "a docstring": (OUTLINE.format("", '\n      """\n      one\n      <z>\n      """', X), [6]),
    "the background": (OUTLINE.format("  Background:\n    Given <z>\n", "<x>", X), [3]),
    "the background, of one that has no examples": (
        f"Feature: F\n  Background:\n    Given <x>\n{TAIL}", [3]),
    "the background of a rule": (
        OUTLINE.format("  Rule: R\n  Background:\n    Given <z>\n", "<x>", X), [4]),
    "the name": (OUTLINE.format("", "<x>", X).replace("O <x>", "O <z>"), [2]),
    "a scenario": ("Feature: F\n  Scenario: S\n    Given <item>\n    Then it is good\n", [3]),
    "blanks inside": (OUTLINE.format("", "< x >", X), [3]),
    "other letters": (OUTLINE.format("", "<X>", X), [3]),
    "an example": (OUTLINE.format("", "<x>", X.replace("1", "<x>")), [7]),
}  # fmt: skip


@pytest.mark.parametrize("kind", UNFILLED)
def test_what_nothing_fills_is_told(tmp_path, kind):
    text, lines = UNFILLED[kind]
    assert [at for at, _ in lines_of(tmp_path, text)] == lines


@pytest.mark.parametrize(
    "text",
    [
        OUTLINE.format("  Background:\n    Given <x>\n", "\n      | <x> |", X),
        "Feature: F\n  Scenario: S\n    Given <b>bold</b> and <script>\n    Then it is good\n",
        "Feature: F\n  Scenario: S\n    Given 1 < 2 and 3 > 2\n    Then it is good\n",
        OUTLINE.format("", "<x>", X + X.replace("1", "2")),
        OUTLINE.format("", "<x>", X.replace("| x |", "| x | y |").replace("| 1 |", "| 1 | 2 |")),
    ],
)
def test_what_is_filled_or_meant_is_not(tmp_path, text):
    assert lines_of(tmp_path, text) == []


ROWS = {
    "too few cells": ("| x | y |", "| 1 |", 6, "This row has 1 cell, but the table has 2 columns."),
    "too many cells": ("| x |", "| 1 | 2 |", 6, "This row has 2 cells, but the table has 1 column."),
    "no bar at the end": ("| x | y |", "| 1 | 2", 6, "This row needs a “|” at its end, or its last cell is lost."),
    "no bar at the ends": ("| x | y", "| 1 | 2", 5, "This row needs a “|” at its end, or its last cell is lost."),
    "one column twice": ("| x | x |", "| 1 | 2 |", 5, "The column “x” is there twice."),
}


@pytest.mark.parametrize("kind", ROWS)
def test_a_row_that_does_not_fit_says_so(tmp_path, kind):
    head, row, line, sentence = ROWS[kind]
    text = f"Feature: F\n  Scenario Outline: O\n    Then it is good\n    Examples:\n      {head}\n      {row}\n"
    assert (line, sentence) in lines_of(tmp_path, text.replace("it is", "<x> is"))


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (f"\ufeffFeature: F\n{TAIL}", []),
        (f"\ufeff# language: en\nFeature: F\n{TAIL}", []),
        (f"\ufeff\n@tutorial\nFeature: F\n{TAIL}", []),
        (f"\ufeffFeature: F\r\n{TAIL}".replace("\n", "\r\n"), []),
        (f"\ufeff\ufeffFeature: F\n{TAIL}", [1]),
        (f"Feature: F\n{TAIL}\n\ufeff  Scenario: Joined{STEPS}", [7]),
    ],
)
def test_a_byte_order_mark_changes_nothing_at_the_beginning_and_is_named_elsewhere(tmp_path, text, problems):
    found = lines_of(tmp_path, text)
    assert [at for at, _ in found][:1] == problems
    assert all("invisible" in sentence for _, sentence in found[:1])


def test_utf_16_is_named(tmp_path):
    [(line, sentence)] = lines_of(tmp_path, f"Feature: F\n{TAIL}", "utf-16")
    assert (line, sentence) == (1, "The file is text in UTF-16: save it as UTF-8.")


def test_a_defined_step_without_its_keyword_is_no_description(tmp_path):
    path = tmp_path / "a.feature"
    for line in ("it is good", "The it is good", "Dado it is good"):
        path.write_text(in_scenario(line), encoding="utf-8")
        assert [one.line for one in problems_of(path, KnownTags(), lambda text: text == "it is good")] == [3]
