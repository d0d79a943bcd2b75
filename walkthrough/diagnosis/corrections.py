"""A wrong sentence made right: with the right word, the right place, or the opposite promise.

Proposes nothing where the sentence does not say literally what has to be changed.
"""

import re

from walkthrough.diagnosis.cause import Cause
from walkthrough.diagnosis.failed_step import FailedStep
from walkthrough.language.grammar import Grammar
from walkthrough.place import Place, PlaceKind
from walkthrough.step_text import place_of, words_of


def corrected(source: str, failed: FailedStep, cause: Cause) -> str | None:
    """The sentence as it should be; None where that cannot be said."""
    if cause.opposite:
        return _opposite(source, failed.label, failed.grammar)
    if cause.where:
        return _in_place(source, failed, cause.where)
    if cause.nearest and cause.nearest != cause.instead_of:
        return _with_word(
            source, cause.instead_of or failed.label, cause.nearest, failed.grammar, _times_before(failed)
        )
    return None


def _times_before(failed: FailedStep) -> int:
    """How many earlier steps of the same sentence name the same word."""
    same = [step for step in failed.before if step.sentence == failed.step.sentence]
    return sum(failed.label in words_of(step.action) for step in same)


def _with_word(source: str, old: str, new: str, grammar: Grammar, skipped: int = 0) -> str | None:
    for wording in _wordings(old, grammar):
        plain = re.escape(wording).replace(r"\ ", r"\s+")
        for pattern in (rf"(?<=\*\*){plain}(?=(?:\\?\*)?:?\*\*)", rf"(?<=[\"“‘']){plain}(?=[\"”’'])", rf"\b{plain}\b"):  # noqa: RUF001
            found = list(re.finditer(pattern, source))
            if found:
                match = found[min(skipped, len(found) - 1)]
                suffix = grammar.patterns.icons.suffix
                icon = suffix if wording != old and wording.endswith(suffix) else ""
                return source[: match.start()] + new + icon + source[match.end() :]
    return None


def _wordings(old: str, grammar: Grammar) -> list[str]:
    """How a word may be written: an icon has several descriptions."""
    icon = grammar.profile.icons.get(old)
    return [f"{old}{grammar.patterns.icons.suffix}", old, *icon.called] if icon else [old]


def _in_place(source: str, failed: FailedStep, where: Place) -> str | None:
    """The sentence with the right place."""
    if where.kind is PlaceKind.COLUMN:
        named = _column(failed.place) or _column(place_of(failed.action))
        old = failed.label if failed.sought_kind == "column" else named
        return _with_word(source, old, where.quoted[0], failed.grammar) if old else None
    said = failed.grammar.patterns.place_in_source.search(source)
    if not said:
        return None
    words = str(where)
    words = words[0].upper() + words[1:] if said[0][0].isupper() else words
    return source[: said.start()] + words + source[said.end() :]


def _column(place: Place | None) -> str:
    return place.quoted[0] if place and place.kind is PlaceKind.COLUMN else ""


def _opposite(source: str, label: str, grammar: Grammar) -> str | None:
    begin = max(source.find(f"**{label}**"), 0)
    for pair in grammar.language.opposites:
        for old, new in (pair, pair[::-1]):
            pattern = rf"\b{old}\b".replace(" ", r"\s+")
            if match := re.compile(pattern).search(source, begin):
                return source[: match.start()] + new + source[match.end() :]
    return None
