"""Every sentence of every feature means exactly one thing, and no step definition is unused."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd.feature import get_features
from pytest_bdd.steps import StepFunctionContext, step_function_context_registry

import steps
from product.profile import load
from walkthrough.plan.reading import read_tutorial

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Sentence:
    where: str
    type: str
    text: str


def definitions() -> list[tuple[str, StepFunctionContext]]:
    found = []
    for module in pkgutil.walk_packages(steps.__path__, "steps."):
        for value in vars(importlib.import_module(module.name)).values():
            context = _context_of(value)
            if context is not None:
                found.append((module.name, context))
    return found


def _context_of(value: Any) -> StepFunctionContext | None:
    try:
        return step_function_context_registry.get(getattr(value, "_get_wrapped_function", lambda: value)())
    except TypeError:
        return None


def sentences() -> Iterator[Sentence]:
    for feature in get_features([str(ROOT / "features")]):
        for scenario in feature.scenarios.values():
            for step in scenario.render({}).steps if not scenario.examples else _rendered(scenario):
                yield Sentence(f"{feature.rel_filename}:{step.line_number}", step.type, step.name)


def _rendered(scenario: Any) -> Iterator[Any]:
    for examples in scenario.examples:
        for row in examples.as_contexts():
            yield from scenario.render(row).steps


def told_about_other_products() -> Iterator[Sentence]:
    """The steps of the pages about another product, in the words of its profile."""
    profile = load(ROOT / "profiles" / "wagtail" / "wagtail.toml")
    for page in sorted((ROOT / "tests" / "other_products").glob("**/pages/*.md")):
        for step in read_tutorial(page, profile).steps:
            yield Sentence(f"{page.name}:{step.line}", step.keyword.lower(), step.text)


def meaning(sentence: Sentence) -> list[StepFunctionContext]:
    return [
        context
        for _, context in definitions()
        if context.type in (None, sentence.type) and context.parser.is_matching(sentence.text)
    ]


def test_there_is_something_to_check() -> None:
    assert len(definitions()) > 20
    assert len(list(sentences())) > 100


@pytest.mark.parametrize("sentence", list(sentences()), ids=lambda s: s.where)
def test_a_sentence_means_exactly_one_thing(sentence: Sentence) -> None:
    texts = [context.parser.name for context in meaning(sentence)]
    assert len(texts) == 1, f'{sentence.where}: "{sentence.text}" is matched by {texts or "no step definition"}'


def test_no_step_definition_is_unused() -> None:
    said = [*sentences(), *told_about_other_products()]
    used = {id(context) for sentence in said for context in meaning(sentence)}
    unused = [f"{module}: {context.parser.name}" for module, context in definitions() if id(context) not in used]
    assert not unused, "No feature says: " + "; ".join(unused)
