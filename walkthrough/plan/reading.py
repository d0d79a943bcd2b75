"""From a tutorial's source to everything that is known about it: sentences, routes, choices, findings."""

from collections.abc import Iterable
from pathlib import Path

from harness.system.names import unique
from product.profile import Profile
from walkthrough.document import markdown, source
from walkthrough.document.inline import plain
from walkthrough.language.default import grammar_for
from walkthrough.language.english import ENGLISH
from walkthrough.language.grammar import Grammar
from walkthrough.language.language import Language
from walkthrough.model import Route, Sentence, Tutorial
from walkthrough.plan.classify import Unit, units_of
from walkthrough.plan.compiler import CompiledRoute, background
from walkthrough.plan.context import Scene
from walkthrough.plan.routes import plan_routes
from walkthrough.plan.step_definitions import is_defined


def read_tutorial(path: Path, profile: Profile | None = None, language: Language = ENGLISH) -> Tutorial:
    """Read and compile a file.

    :param profile: the product; by default the one that `product.profile.load` finds.
    :raises walkthrough.document.source.UnreadableError: where it cannot be read.
    """
    return compiled(source.read(path), profile, language)


def linted(
    path: Path, disabled: Iterable[str] = (), profile: Profile | None = None, language: Language = ENGLISH
) -> Tutorial:
    """Read and compile a file, with the findings about it.

    A sentence whose steps the suite has no definition for counts as not checked.

    :raises walkthrough.document.source.UnreadableError: where it cannot be read.
    """
    return linted_text(source.read(path), disabled, profile, language)


def linted_text(
    text: source.Source, disabled: Iterable[str] = (), profile: Profile | None = None, language: Language = ENGLISH
) -> Tutorial:
    """Compile a tutorial's text, with the findings about it."""
    from walkthrough.lint import findings_of  # noqa: PLC0415

    document, grammar = markdown.read(text.text), grammar_for(profile, language)
    units = units_of(document, grammar)
    tutorial = _tutorial(text, units, grammar)
    tutorial.findings = findings_of(text, document, units, grammar, disabled)
    _require_definitions(tutorial)
    return tutorial


def _require_definitions(tutorial: Tutorial) -> None:
    for step in [*tutorial.background, *(step for route in tutorial.routes for step in route.steps)]:
        sentence = tutorial.sentences[step.sentence]
        if not sentence.reason and not is_defined(step):
            sentence.reason = f"the suite has no definition for: {step.keyword} {step.text}"


def compiled(text: source.Source, profile: Profile | None = None, language: Language = ENGLISH) -> Tutorial:
    """Compile a tutorial's text; without findings, which are for `lint`."""
    grammar = grammar_for(profile, language)
    return _tutorial(text, units_of(markdown.read(text.text), grammar), grammar)


def _tutorial(text: source.Source, units: list[Unit], grammar: Grammar) -> Tutorial:
    tutorial = Tutorial(text.file, _title(units), [_sentence(unit) for unit in units])
    if units:
        _compile(tutorial, units, grammar)
    return tutorial


def _title(units: Iterable[Unit]) -> str:
    return next((plain(unit.piece.printed.text) for unit in units if unit.block.level == 1), "")


def _sentence(unit: Unit) -> Sentence:
    items = [item for item in unit.block.items if item.ordered]
    number = unit.piece.marker or (f"{items[-1].shown}." if items else "")
    return Sentence(
        unit.line,
        unit.column,
        plain(unit.piece.printed.text),
        unit.role,
        number,
        reason=unit.reason,
        nearest=list(unit.nearest),
    )


def _compile(tutorial: Tutorial, units: list[Unit], grammar: Grammar) -> None:
    plans = plan_routes(units, grammar)
    scene = Scene(plans, grammar)
    planned = next((plan for plan in plans if plan.clauses), None)
    if planned:
        tutorial.background = background(planned, scene)
    for plan in plans:
        route = CompiledRoute(plan, scene)
        tutorial.choices += [choice for choice in route.choices if choice not in tutorial.choices]
        for index, reason in [*route.unclear, *([(plan.unit.index, plan.reason)] if plan.reason else [])]:
            tutorial.sentences[index].reason = tutorial.sentences[index].reason or reason
        if route.steps:
            name = unique(plan.name, {route.name for route in tutorial.routes}, "{} ({})")
            tutorial.routes.append(Route(name, plan.unit.line, route.steps))
    for step in [*tutorial.background, *(step for route in tutorial.routes for step in route.steps)]:
        gherkin = tutorial.sentences[step.sentence].gherkin
        if not step.borrowed and step not in gherkin:
            gherkin.append(step)
    for unit, sentence in zip(units, tutorial.sentences, strict=True):
        if unit.saying.other_way and not sentence.gherkin and not sentence.reason:
            sentence.role = "note"
        if sentence.role in _HAS_TO_DO_SOMETHING and not sentence.gherkin and not sentence.reason:
            sentence.reason = "no step came of it"


_HAS_TO_DO_SOMETHING = {"step", "outcome", "requirement"}
