"""From a tutorial's source to everything that is known about it: sentences, routes, choices, findings."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from harness.system.names import unique
from product.profile import Profile
from walkthrough.document import markdown, source
from walkthrough.document.inline import plain
from walkthrough.language.default import LANGUAGE, grammar_for
from walkthrough.language.grammar import Grammar
from walkthrough.language.language import Language
from walkthrough.model import Route, Sentence, Stop, TaughtPhrase, Tutorial
from walkthrough.plan.beside import apply_what_is_said
from walkthrough.plan.classify import ASKS, Unit, not_in, units_of
from walkthrough.plan.compiler import CompiledRoute, background
from walkthrough.plan.context import Scene
from walkthrough.plan.remedies import add_remedies
from walkthrough.plan.routes import plan_routes


def read_tutorial(
    path: Path, profile: Profile | None = None, language: Language = LANGUAGE, phrases: Sequence[TaughtPhrase] = ()
) -> Tutorial:
    """Read and compile a file.

    :param phrases: those of the phrasebook.
    :param profile: the product; by default the one that `product.profile.load` finds.
    :raises walkthrough.document.source.UnreadableError: where it cannot be read.
    """
    return compiled(source.read(path), profile, language, phrases)


def compiled(
    text: source.Source,
    profile: Profile | None = None,
    language: Language = LANGUAGE,
    phrases: Sequence[TaughtPhrase] = (),
) -> Tutorial:
    """Compile a tutorial's text; without findings, which are for `lint`."""
    document = markdown.read(text.text, language.box_labels)
    grammar = grammar_for(profile, language, document.title)
    units = units_of(document, grammar, phrases)
    apply_what_is_said(units, document, grammar)
    tutorial = tutorial_of(text, units, grammar)
    add_remedies(tutorial, units, grammar)
    return tutorial


def tutorial_of(text: source.Source, units: list[Unit], grammar: Grammar) -> Tutorial:
    """Compile the sentences of a tutorial."""
    tutorial = Tutorial(text.file, _title(units), [_sentence(unit) for unit in units])
    tutorial.not_read = next((unit.reason for unit in units if unit.reason == not_in(grammar.language)), "")
    if units:
        _compile(tutorial, units, grammar)
    return tutorial


def _title(units: Iterable[Unit]) -> str:
    return next((plain(unit.piece.printed.text) for unit in units if unit.block.level == 1), "")


def _sentence(unit: Unit) -> Sentence:
    items = [item for item in unit.block.items if item.ordered]
    number = unit.piece.marker or (f"{items[-1].shown}." if items else "")
    start, end = unit.piece.span
    return Sentence(
        unit.line,
        unit.column,
        plain(unit.piece.printed.text),
        unit.role,
        number,
        reason=unit.reason,
        nearest=list(unit.nearest),
        start=start,
        end=end,
        waived=unit.waived,
        taught=unit.taught,
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
        if plan.reason and not tutorial.sentences[plan.unit.index].reason and not plan.unit.waived:
            tutorial.sentences[plan.unit.index].reason = plan.reason
        for index, reason in route.unclear:
            sentence = tutorial.sentences[index]
            if units[index].described and index in {step.sentence for step in route.steps}:
                sentence.hint = sentence.hint or reason
            else:
                sentence.reason = sentence.reason or reason
        if route.steps:
            name = unique(plan.name, {route.name for route in tutorial.routes}, "{} ({})")
            stop = Stop(0, plan.unit.index) if plan.reason else route.stop
            tutorial.routes.append(Route(name, plan.unit.line, route.steps, stop))
    for step in tutorial.steps:
        gherkin = tutorial.sentences[step.sentence].gherkin
        if not step.borrowed and step not in gherkin:
            gherkin.append(step)
    _explain_what_has_no_step(tutorial, units)


def _explain_what_has_no_step(tutorial: Tutorial, units: list[Unit]) -> None:
    for unit, sentence in zip(units, tutorial.sentences, strict=True):
        if unit.waived:
            continue
        if unit.saying.other_way and not sentence.gherkin and not sentence.reason:
            sentence.role = "note"
        if sentence.role in ASKS and not sentence.gherkin and not sentence.reason and not unit.leads:
            sentence.reason = "no step came of it"
