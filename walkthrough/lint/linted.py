"""Tutorials that were read, with the findings about them, and with what the suite cannot carry out."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from product.profile import Profile
from walkthrough.actions import Described
from walkthrough.document import markdown, source
from walkthrough.document.coverage import coverage_of
from walkthrough.language.default import LANGUAGE, grammar_for
from walkthrough.language.language import Language
from walkthrough.lint.run import Findings
from walkthrough.lint.subject import Subject
from walkthrough.model import TaughtPhrase, Tutorial
from walkthrough.plan.beside import apply_what_is_said
from walkthrough.plan.classify import units_of
from walkthrough.plan.reading import tutorial_of
from walkthrough.plan.remedies import add_remedies
from walkthrough.plan.step_definitions import is_defined


def linted(
    path: Path,
    disabled: Iterable[str] = (),
    profile: Profile | None = None,
    language: Language = LANGUAGE,
    phrases: Sequence[TaughtPhrase] = (),
) -> Tutorial:
    """Read and compile a file, with the findings about it.

    A sentence whose steps the suite has no definition for counts as not checked.

    :param phrases: those of the phrasebook.
    :raises walkthrough.document.source.UnreadableError: where it cannot be read.
    """
    return linted_text(source.read(path), disabled, profile, language, phrases)


def linted_text(
    text: source.Source,
    disabled: Iterable[str] = (),
    profile: Profile | None = None,
    language: Language = LANGUAGE,
    phrases: Sequence[TaughtPhrase] = (),
) -> Tutorial:
    """Compile a tutorial's text, with the findings about it."""
    return linted_together([text], disabled, profile, language, lambda _: phrases)[0]


def linted_together(
    texts: Iterable[source.Source],
    disabled: Iterable[str] = (),
    profile: Profile | None = None,
    language: Language = LANGUAGE,
    phrases: Callable[[source.Source], Sequence[TaughtPhrase]] = lambda _: (),
) -> list[Tutorial]:
    """Compile tutorials, with the findings about each and about what only shows when they are compared.

    :param phrases: gives those of the phrasebook for each.
    """
    findings = Findings(disabled)
    tutorials: list[Tutorial] = []
    for text in texts:
        document = markdown.read(text.text, language.box_labels)
        grammar = grammar_for(profile, language, document.title)
        units = units_of(document, grammar, phrases(text))
        apply_what_is_said(units, document, grammar)
        tutorial = tutorial_of(text, units, grammar)
        _require_definitions(tutorial, grammar.profile)
        add_remedies(tutorial, units, grammar)
        tutorial.coverage = coverage_of(document, ((one.start, one.end) for one in tutorial.sentences))
        findings.look_at(Subject(text, document, units, tutorial, grammar))
        tutorials.append(tutorial)
    for tutorial, found in zip(tutorials, findings.by_page(), strict=True):
        tutorial.findings = found
    return tutorials


def _require_definitions(tutorial: Tutorial, profile: Profile) -> None:
    for step in tutorial.steps:
        sentence = tutorial.sentences[step.sentence]
        if not sentence.reason and not isinstance(step.action, Described) and not is_defined(step, profile):
            sentence.reason = f"the suite has no definition for: {step.keyword} {step.text}"
