"""Check a feature file and report each problem with its line.

pytest-bdd drops the first of two scenarios with the same name, runs an outline without examples as it stands and fails
on an empty file with a traceback. All of these are reported here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from harness.compat import Background, FeatureNode, GherkinParseError, ScenarioNode, Tag, get_gherkin_document

_NEVER_A_TAG = {"parametrize", "usefixtures", "filterwarnings", "skipif", "browser_context_args"}
_PLACEHOLDER = re.compile(r"<([^<>]+)>")
_GOT = re.compile(r"got '(?P<got>.*)'")
_UNHELPFUL = ("Unexpected token found", "Unknown parsing error")


@dataclass(frozen=True)
class Problem:
    """Something wrong in a feature file, and where."""

    line: int
    sentence: str


def test_name(scenario_name: str) -> str:
    """Return the name of a scenario's test function, as pytest-bdd makes it."""
    words = re.sub(r"\W", "", scenario_name.replace(" ", "_"))
    return "test_" + re.sub(r"^\d+_*", "", words).lower()


def problems_of(path: Path, known_tags: Iterable[str]) -> list[Problem]:
    """Return all problems of a feature file, in the order of its lines.

    :param known_tags: the tags that are declared as markers, without the @.
    """
    try:
        feature = get_gherkin_document(str(path)).feature
    except UnicodeDecodeError:
        return [Problem(1, "The file is not text in UTF-8.")]
    except KeyError:
        return [Problem(1, "The file has no feature: it must begin with “Feature: ” and a name.")]
    except GherkinParseError as error:
        return [_syntax_problem(error)]
    scenarios = [scenario for scenario, _ in _scenarios(feature)]
    if not scenarios:
        sentence = f"The feature “{feature.name}” has no scenario, so there is nothing to run."
        return [Problem(feature.location.line, sentence)]
    problems = [*_tag_problems(feature, set(known_tags)), *_name_problems(scenarios)]
    for scenario, backgrounds in _scenarios(feature):
        problems += _scenario_problems(scenario, backgrounds)
    return sorted(problems, key=lambda problem: problem.line)


def _syntax_problem(error: GherkinParseError) -> Problem:
    sentence = error.message
    if sentence.startswith(_UNHELPFUL):
        got = _GOT.search(str(error.__cause__))
        sentence = f"“{got['got'] if got else error.line_content.strip()}” cannot stand here in Gherkin."
        if got and got["got"].startswith("#EOF"):
            sentence = "The file ends too early."
    return Problem(error.line, sentence)


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


def _tags(feature: FeatureNode) -> Iterator[Tag]:
    yield from feature.tags
    yield from (tag for child in feature.children if child.rule for tag in child.rule.tags)
    for scenario, _ in _scenarios(feature):
        yield from scenario.tags
        yield from (tag for examples in scenario.examples for tag in examples.tags)


def _tag_problems(feature: FeatureNode, known: set[str]) -> Iterator[Problem]:
    for tag in _tags(feature):
        if tag.name.lstrip("@") not in known - _NEVER_A_TAG:
            offer = ", ".join(f"@{name}" for name in sorted(known - _NEVER_A_TAG)) or "none is declared"
            yield Problem(tag.location.line, f"The tag {tag.name} is not known. Known tags: {offer}.")


def _name_problems(scenarios: list[ScenarioNode]) -> Iterator[Problem]:
    by_name: dict[str, ScenarioNode] = {}
    for scenario in scenarios:
        line, name = scenario.location.line, test_name(scenario.name)
        if name == "test_":
            yield Problem(line, f"The {scenario.keyword.lower()} needs a name with letters in it.")
        elif (other := by_name.setdefault(name, scenario)) is not scenario:
            first = f"in line {other.location.line}"
            if other.name == scenario.name:
                yield Problem(line, f"Two scenarios are called “{scenario.name}”: the other one is {first}.")
            else:
                yield Problem(
                    line,
                    f"“{scenario.name}” and “{other.name}” {first} differ too little: both become the test {name}.",
                )


def _scenario_problems(scenario: ScenarioNode, backgrounds: list[Background]) -> Iterator[Problem]:
    called, line = f"The {scenario.keyword.lower()} “{scenario.name}”", scenario.location.line
    if not scenario.steps:
        yield Problem(line, f"{called} has no steps.")
        return
    for first in [
        scenario.steps[0],
        *(background.steps[0] for background in backgrounds if background.steps),
    ]:
        if first.keyword_type not in {"Context", "Action", "Outcome"}:
            sentence = f"The first step must be a Given, a When or a Then, not “{first.keyword}”."
            yield Problem(first.location.line, sentence)
    if not any(step.keyword_type == "Outcome" for step in scenario.steps):
        yield Problem(line, f"{called} has no Then, so it proves nothing.")
    rows = [row for table in scenario.examples for row in table.table_body or []]
    if "outline" in scenario.keyword.lower() and not scenario.examples:
        yield Problem(line, f"{called} has no examples.")
    yield from (
        Problem(table.location.line, f"The examples of “{scenario.name}” have no row, so nothing is run.")
        for table in scenario.examples
        if not table.table_body
    )
    if rows:
        columns = {cell.value for t in scenario.examples if t.table_header for cell in t.table_header.cells}
        for step in scenario.steps:
            for name in set(_PLACEHOLDER.findall(step.text)) - columns:
                yield Problem(step.location.line, f"<{name}> is not a column of the examples.")
