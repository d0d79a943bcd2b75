"""A wrong sentence made right: with the right word, the right place, or the opposite promise.

Proposes nothing where the sentence does not say literally what has to be changed.
"""

import re

from walkthrough.diagnosis.causes import Cause
from walkthrough.diagnosis.failed_step import FailedStep
from walkthrough.language.english import ICONS
from walkthrough.place import Place, PlaceKind
from walkthrough.step_text import place_of, words_of

_SAID_PLACE = re.compile(
    r"\b(?:on|in|from|at|under) the (?:(?:upper|top|lower|bottom)[ -](?:left|right)(?:-hand)?(?:[ -](?:corner|side))?"
    r"|[a-z -]*?(?:side menu|sidebar|top bar|toolbar|menu|list))\b",
    re.IGNORECASE,
)
_OPPOSITES = (
    ("can no longer", "can"),
    ("is not ticked", "is ticked"),
    ("disappears from", "appears on"),
)
"""Two ways of saying how something is, each the opposite of the other."""


def corrected(source: str, failed: FailedStep, cause: Cause) -> str | None:
    """The sentence as it should be; None where that cannot be said."""
    if cause.opposite:
        return _opposite(source, failed.label)
    if cause.where:
        return _in_place(source, failed, cause.where)
    if cause.nearest and cause.nearest != cause.instead_of:
        return _with_word(source, cause.instead_of or failed.label, cause.nearest, _times_before(failed))
    return None


def _times_before(failed: FailedStep) -> int:
    """How many earlier steps of the same sentence name the same word."""
    same = [step for step in failed.before if step.sentence == failed.step.sentence]
    return sum(failed.label in words_of(step.action) for step in same)


def _with_word(source: str, old: str, new: str, skipped: int = 0) -> str | None:
    for wording in _wordings(old):
        plain = re.escape(wording).replace(r"\ ", r"\s+")
        for pattern in (rf"(?<=\*\*){plain}(?=(?:\\?\*)?:?\*\*)", rf"(?<=[\"“‘']){plain}(?=[\"”’'])", rf"\b{plain}\b"):  # noqa: RUF001
            found = list(re.finditer(pattern, source))
            if found:
                match = found[min(skipped, len(found) - 1)]
                icon = " icon" if wording != old and wording.endswith(" icon") else ""
                return source[: match.start()] + new + icon + source[match.end() :]
    return None


def _wordings(old: str) -> list[str]:
    """How a word may be written: an icon has several descriptions."""
    icon = [f"{old} icon"] if old in ICONS else []
    return [*icon, old, *ICONS.get(old, ())]


def _in_place(source: str, failed: FailedStep, where: Place) -> str | None:
    """The sentence with the right place."""
    if where.kind is PlaceKind.COLUMN:
        named = _column(failed.place) or _column(place_of(failed.action))
        old = failed.label if failed.sought_kind == "column" else named
        return _with_word(source, old, where.quoted[0]) if old else None
    said = _SAID_PLACE.search(source)
    if not said:
        return None
    words = str(where)
    words = words[0].upper() + words[1:] if said[0][0].isupper() else words
    return source[: said.start()] + words + source[said.end() :]


def _column(place: Place | None) -> str:
    return place.quoted[0] if place and place.kind is PlaceKind.COLUMN else ""


def _opposite(source: str, label: str) -> str | None:
    begin = max(source.find(f"**{label}**"), 0)
    for pair in _OPPOSITES:
        for old, new in (pair, pair[::-1]):
            pattern = rf"\b{old}\b".replace(" ", r"\s+")
            if match := re.compile(pattern).search(source, begin):
                return source[: match.start()] + new + source[match.end() :]
    return None
