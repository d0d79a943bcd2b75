"""Whether a statement is about people: by their nouns, by the endings of those, and by words for anybody."""

# Lists are read in one piece.
# ruff: noqa: E501

from collections.abc import Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import PREPOSITIONS, match
from walkthrough.language.english.open_reader.tokens import Token

_ANYBODY = frozenset(("who", "whoever", "only", "nobody", "everyone", "everybody", "anyone", "anybody", "no-one"))
_RELATIVE = frozenset(("who", "that", "whom", "whose", "which", "you", "with"))
_LIKE_PEOPLE = ("ers", "ors", "ees", "ants", "ists", "ians")
"""Endings of nouns that mostly tell what people do ("observers", "assignees")."""
_THINGS = frozenset((
    "folders", "filters", "numbers", "headers", "footers", "letters", "errors", "characters", "parameters", "servers", "browsers", "computers",
    "printers", "orders", "vouchers", "transfers", "timers", "triggers", "layers", "colors", "operators", "monitors", "sensors", "indicators",
    "connectors", "identifiers", "containers", "pointers", "papers", "others", "stickers", "markers", "sliders", "reminders", "borders",
    "placeholders", "newsletters", "chapters", "variants", "lists", "trees", "fees", "calendars", "corners", "buffers", "drivers", "flowers",
))  # fmt: skip


def is_somebody(subject: Sequence[Token]) -> bool:
    """Whether a subject is a person or several."""
    if not subject:
        return False
    if subject[0].low in _ANYBODY or [t.low for t in subject[:2]] in (["no", "one"], ["those", "who"]):
        return True
    ends = (n for n in range(1, len(subject)) if match(PREPOSITIONS, subject, n) or subject[n].low in _RELATIVE)
    head = subject[: next(ends, len(subject))]
    return any(_is_person(t.low) for t in head if t is head[-1] or head[-1].kind != "word")


def _is_person(word: str) -> bool:
    return word in lexicon.PEOPLE or (word.endswith(_LIKE_PEOPLE) and word not in _THINGS)
