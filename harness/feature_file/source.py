"""Read a feature file as pytest-bdd does, with or without a byte order mark."""

import codecs
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from harness.compat import ChildNode, Feature, FeatureNode, StepNode, get_feature, get_gherkin_document

ENCODING = "utf-8-sig"
"""UTF-8, with or without the mark that some editors put before it."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def feature_of(path: Path) -> Feature:
    """Return the feature of a file, which pytest-bdd parses once in a run."""
    return get_feature(str(path.parent), path.name, encoding=ENCODING)


def tree_of(path: Path) -> FeatureNode:
    """Return the syntax tree of a file."""
    return get_gherkin_document(str(path), ENCODING).feature


@cache
def rows_of_examples(path: Path, scenario_name: str) -> list[int]:
    """Return the lines of the rows of a scenario's examples, of all tables."""
    found = [child.scenario for child in children_of(tree_of(path)) if child.scenario]
    tables = [table for scenario in found if scenario.name == scenario_name for table in scenario.examples]
    return [row.location.line for table in tables for row in table.table_body or []]


def children_of(feature: FeatureNode) -> Iterator[ChildNode]:
    """Yield what a feature holds, and what its rules hold, in the order of the file."""
    for child in feature.children:
        yield child
        yield from child.rule.children if child.rule else []


def steps_of(feature: FeatureNode) -> Iterator[StepNode]:
    """Yield the steps of all backgrounds and scenarios."""
    for child in children_of(feature):
        if part := child.background or child.scenario:
            yield from part.steps


def lines_of(path: Path) -> list[str]:
    """Return the lines of a file as Gherkin counts them; the first one is in front of them, and empty."""
    return ["", *path.read_text(encoding=ENCODING).split("\n")]


def is_utf_16(path: Path) -> bool:
    """Tell whether a file begins with the mark of UTF-16."""
    with path.open("rb") as file:
        return file.read(2) in _UTF_16


def test_name(scenario_name: str) -> str:
    """Return the name of a scenario's test function, as pytest-bdd makes it."""
    words = re.sub(r"\W", "", scenario_name.replace(" ", "_"))
    return "test_" + re.sub(r"^\d+_*", "", words).lower()
