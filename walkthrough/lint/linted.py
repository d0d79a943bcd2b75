"""A tutorial that was read, with the findings about it, and with what the suite cannot carry out."""

from collections.abc import Iterable
from pathlib import Path

from product.profile import Profile
from walkthrough.actions import Described
from walkthrough.document import markdown, source
from walkthrough.language.default import LANGUAGE, grammar_for
from walkthrough.language.language import Language
from walkthrough.lint.run import findings_of
from walkthrough.model import Tutorial
from walkthrough.plan.classify import units_of
from walkthrough.plan.reading import tutorial_of
from walkthrough.plan.step_definitions import is_defined


def linted(
    path: Path, disabled: Iterable[str] = (), profile: Profile | None = None, language: Language = LANGUAGE
) -> Tutorial:
    """Read and compile a file, with the findings about it.

    A sentence whose steps the suite has no definition for counts as not checked.

    :raises walkthrough.document.source.UnreadableError: where it cannot be read.
    """
    return linted_text(source.read(path), disabled, profile, language)


def linted_text(
    text: source.Source, disabled: Iterable[str] = (), profile: Profile | None = None, language: Language = LANGUAGE
) -> Tutorial:
    """Compile a tutorial's text, with the findings about it."""
    document, grammar = markdown.read(text.text, language.box_labels), grammar_for(profile, language)
    units = units_of(document, grammar)
    tutorial = tutorial_of(text, units, grammar)
    tutorial.findings = findings_of(text, document, units, grammar, disabled)
    _require_definitions(tutorial, grammar.profile)
    return tutorial


def _require_definitions(tutorial: Tutorial, profile: Profile) -> None:
    for step in tutorial.steps:
        sentence = tutorial.sentences[step.sentence]
        if not sentence.reason and not isinstance(step.action, Described) and not is_defined(step, profile):
            sentence.reason = f"the suite has no definition for: {step.keyword} {step.text}"
