"""Rows of tables: a field with its description, an action with its keys, a task with the roles that may do it."""

import re
from collections.abc import Mapping

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import verb_at
from walkthrough.language.english.open_reader.tokens import tokens_of
from walkthrough.language.open_reading import OpenClause, OpenPlace, Reading

_MARKS = str.maketrans("", "", "«»‹›\ufe0f")
_YES = frozenset(("\u2713", "\u2714", "\u2611", "\u2705", "\u25cf", "\u2022", "yes", "y", "allowed"))
_NO = frozenset(
    ("-", "\u2013", "\u2014", "\u2717", "\u2718", "\u2715", "\u2716", "\u274c", "no", "n", "n/a", "not allowed")
)
_SYMBOLS = "\u2318\u2325\u21e7\u2303"
_KEY_NAMES = "|".join(map(re.escape, sorted(lexicon.KEYS, key=len, reverse=True)))
_KEYS = re.compile(
    rf"(?:(?:{'|'.join(lexicon.MODIFIERS)}|fn|[{_SYMBOLS}])(?: ?[+-] ?| |(?<=[{_SYMBOLS}])))*"
    rf"(?:[^\W_]|[?/.,+\u2190-\u2193-]|f\d\d?|delete|del|insert|home|end|{_KEY_NAMES})",
    re.IGNORECASE,
)
_OF_KEYS = re.compile(r"\b(?:keys?|keyboard|shortcuts?|press|hotkeys?|windows|mac(?:os)?|linux|pc)\b", re.IGNORECASE)
_DESCRIPTIONS = re.compile(
    r"\b(?:descriptions?|values?|what|meaning|means|explanation|details|content|how|enter|purpose|instructions?)\b",
    re.IGNORECASE,
)
READ_ONLY = re.compile(
    r"^(?:assigned|generated|calculated|filled in|set|provided) (?:by|automatically)\b|\bread-only\b", re.IGNORECASE
)
"""What is said of a field that nothing can be put into."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z«])")
_CHECKED = re.compile(
    r"^(?:required|mandatory|optional|default|type|limit|max|recommended|enabled|available|supported|value|setting)",
    re.IGNORECASE,
)
"""Headings of columns about a field, and not about who may use it."""
_SIGNS = re.compile(r"(?:\w+ )?(?:status(?:es)?|states?|badges?|labels?|symbols?|colou?rs?|indicators?)", re.IGNORECASE)
"""Headings of columns of what a screen shows about something."""
_MEANINGS = re.compile(r"(?:meaning|means|explanation|what (?:it|this) means|when|description)\b", re.IGNORECASE)
_TICKED = frozenset(("checked", "unchecked", "ticked", "unticked", "selected", "not selected", "marked", "unmarked"))
"""How a checkbox looks."""
_TWO = 2


def row_of(first: str, heads: Mapping[int, str], cells: Mapping[int, str]) -> Reading | None:
    """Read a row that says something only as a whole; None where its cells are to be read one by one.

    :param heads: the heading of each column, by its number from 1.
    :param cells: what stands in the cells behind the first, by their columns.
    """
    said = {at: " ".join(cell.translate(_MARKS).split()).lower() for at, cell in cells.items()}
    thing = first.translate(_MARKS).strip()
    default = next((at for at in said if heads.get(at, "").lower().startswith("default")), 0)
    if said and said.get(default) in _TICKED and not any(_DESCRIPTIONS.search(head) for head in heads.values()):
        ticked = OpenClause(thing, "see", "promise", (thing,), thing=thing, value=f"is {said[default]} by default")
        return Reading("outcome", (ticked,))
    if not said or any(_CHECKED.match(heads.get(at, "")) for at in said):
        return None
    if len(heads) > _TWO and all(cell in _YES | _NO | {"x"} for cell in said.values()):
        roles = [heads[at].translate(_MARKS) for at, cell in said.items() if cell in _YES and at in heads]
        needed = " or ".join(roles) if verb_at(tokens_of(thing), 0, certain=True) else ""
        clause = OpenClause(thing, "need", "need", thing=needed, condition=thing)
        return Reading("requirement", (clause,)) if needed else Reading("prose")
    if (
        len(heads) == _TWO
        and _SIGNS.fullmatch(heads.get(1, "").translate(_MARKS))
        and _MEANINGS.match(heads.get(2, ""))
    ):
        where = (OpenPlace("in", "column", heads[1], heads[1]),)
        sign = OpenClause(thing, "see", "promise", (thing,), thing=thing, places=where, condition=cells[2])
        return Reading("outcome", (sign,))
    if all(_KEYS.fullmatch(cell) and _OF_KEYS.search(heads.get(at, "")) for at, cell in said.items()):
        ways = dict.fromkeys(" ".join(cells[at].translate(_MARKS).split()) for at in said)
        pressed = (OpenClause(thing, "key", "do", (keys,), purpose=thing, optional=True) for keys in ways)
        return Reading("step", tuple(pressed))
    return None


def description_in(heads: Mapping[int, str], cells: Mapping[int, str]) -> str:
    """What a row says of the field that its first cell names; empty where it says nothing."""
    told = {at: cell for at, cell in cells.items() if cell.translate(_MARKS).strip().lower() not in _YES | _NO}
    described = (cell for at, cell in told.items() if _DESCRIPTIONS.search(heads.get(at, "")))
    words = next(described, next(iter(told.values()), ""))
    return words if READ_ONLY.search(words) else _SENTENCE.split(words, maxsplit=1)[0]
