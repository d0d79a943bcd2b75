"""Check a feature file and report each problem with its line.

pytest-bdd drops the first of two scenarios with the same name, runs an outline without examples as it stands and fails
on an empty file with a traceback; Gherkin drops misspelt steps. All of these are reported here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from harness.compat import Background, FeatureNode, GherkinParseError, ScenarioNode, errors_of
from harness.feature_file.descriptions import descriptions
from harness.feature_file.nearly import IsStep, hidden_letter, near_keyword, nearly
from harness.feature_file.placeholders import unfilled
from harness.feature_file.source import is_utf_16, lines_of, test_name, tree_of
from harness.feature_file.tables import CELLS_DIFFER, all_rows, doubled_columns, lost_cells, uneven
from harness.feature_file.tags import KnownTags, unknown_tags

_GOT = re.compile(r"got '(?P<got>.*)'")
_UNHELPFUL = ("Unexpected token found", "Unknown parsing error")


@dataclass(frozen=True)
class Problem:
    """Something wrong in a feature file, and where."""

    line: int
    sentence: str


def problems_of(path: Path, known_tags: KnownTags, is_step: IsStep = lambda _: False) -> list[Problem]:
    """Return all problems of a feature file, in the order of its lines.

    :param is_step: tells whether a step is defined that reads so, without its keyword.
    """
    try:
        feature, lines = tree_of(path), lines_of(path)
    except UnicodeDecodeError:
        if is_utf_16(path):
            return [Problem(1, "The file is text in UTF-16: save it as UTF-8.")]
        return [Problem(1, "The file is not text in UTF-8.")]
    except KeyError:
        return [Problem(1, "The file has no feature: it must begin with “Feature: ” and a name.")]
    except GherkinParseError as error:
        return _syntax_problems(error, lines_of(path))
    scenarios = [scenario for scenario, _ in _scenarios(feature)]
    found = [*nearly(descriptions(feature, lines), feature.language, is_step)]
    if not scenarios:
        sentence = f"The feature “{feature.name}” has no scenario, so there is nothing to run."
        found.append((feature.location.line, sentence))
    found += unknown_tags(feature, scenarios, known_tags)
    found += _doubled_names(scenarios)
    found += lost_cells([*all_rows(feature)], lines)
    for scenario, backgrounds in _scenarios(feature):
        found += _scenario_problems(scenario, backgrounds)
    return [Problem(line, sentence) for line, sentence in sorted(dict.fromkeys(found), key=lambda one: one[0])]


def _syntax_problems(error: GherkinParseError, lines: list[str]) -> list[Problem]:
    """Say what Gherkin cannot read: each row that does not fit its table, or else the first thing."""
    rows = [Problem(line, uneven(lines, line)) for line, text in errors_of(error) if CELLS_DIFFER in text]
    if rows:
        return rows
    sentence = error.message
    if sentence.startswith(_UNHELPFUL):
        got = _GOT.search(str(error.__cause__))
        text = got["got"] if got else error.line_content.strip()
        sentence = f"“{text}” cannot stand here in Gherkin."
        if hidden := hidden_letter(text):
            sentence = f"“{text}” cannot stand here in Gherkin, because of an invisible {hidden} in it."
        elif keyword := near_keyword(text, "en"):
            sentence += f" Did you mean “{keyword}”?"
        if text.startswith("#EOF"):
            sentence = "The file ends too early."
    return [Problem(error.line, sentence)]


def _scenarios(feature: FeatureNode) -> Iterator[tuple[ScenarioNode, list[Background]]]:
    """Yield each scenario with the backgrounds that apply to it."""
    backgrounds: list[Background] = []
    for child in feature.children:
        if child.background:
            backgrounds.append(child.background)
        if child.scenario:
            yield child.scenario, backgrounds
        if child.rule:
            of_rule = [*backgrounds, *(c.background for c in child.rule.children if c.background)]
            yield from ((c.scenario, of_rule) for c in child.rule.children if c.scenario)


def _doubled_names(scenarios: list[ScenarioNode]) -> Iterator[tuple[int, str]]:
    by_name: dict[str, ScenarioNode] = {}
    for scenario in scenarios:
        line, name = scenario.location.line, test_name(scenario.name)
        if name == "test_":
            yield line, f"The {scenario.keyword.lower()} needs a name with letters in it."
        elif (other := by_name.setdefault(name, scenario)) is not scenario:
            first = f"in line {other.location.line}"
            if other.name == scenario.name:
                yield line, f"Two scenarios are called “{scenario.name}”: the other one is {first}."
            else:
                both = f"“{scenario.name}” and “{other.name}” {first}"
                yield line, f"{both} differ too little: both become the test {name}."


def _scenario_problems(scenario: ScenarioNode, backgrounds: list[Background]) -> Iterator[tuple[int, str]]:
    called, line = f"The {scenario.keyword.lower()} “{scenario.name}”", scenario.location.line
    if not scenario.steps:
        yield line, f"{called} has no steps."
        return
    for first in [scenario.steps[0], *(background.steps[0] for background in backgrounds if background.steps)]:
        if first.keyword_type not in {"Context", "Action", "Outcome"}:
            yield first.location.line, f"The first step must be a Given, a When or a Then, not “{first.keyword}”."
    if not any(step.keyword_type == "Outcome" for step in scenario.steps):
        yield line, f"{called} has no Then, so it proves nothing."
    if "outline" in scenario.keyword.lower() and not scenario.examples:
        yield line, f"{called} has no examples."
    for table in scenario.examples:
        if not table.table_body:
            yield table.location.line, f"The examples of “{scenario.name}” have no row, so nothing is run."
    yield from doubled_columns(scenario)
    yield from unfilled(scenario, [*(step for before in backgrounds for step in before.steps), *scenario.steps])
