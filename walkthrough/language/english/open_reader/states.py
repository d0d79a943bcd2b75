"""What is switched on or off, used, or left as it is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import chunks_of
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.keys import is_key, is_marked_key
from walkthrough.language.english.open_reader.stretches import is_icon, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import OpenClause, OpenPlace

_ON = frozenset(("on", "off"))
_PRESSED = frozenset(("button", "icon", "link", "symbol", "arrow"))
_USED = {
    "box": "tick",
    "field": "type",
    "checkbox": "tick",
    "slider": "drag",
    "toggle": "toggle",
    "switch": "toggle",
    **dict.fromkeys(("filter", "filters", "drop-down", "dropdown", "selector", "picker"), "set"),
}
_TWO = 2
_KEPT = frozenset((
    "as", "at", "unchanged", "alone", "unticked", "ticked", "unchecked", "checked", "selected", "unselected", "empty",
    "blank", "open", "closed", "enabled", "disabled", "on", "off", "set", "out",
))  # fmt: skip
"""What stands behind the object of "leave" or "keep" where it is to stay as it is."""


_WRITES = re.compile(
    r"(?:say|tell|explain|describe|enter|type|write|state|give|ask|add|note|mention|justify|specify)\b"
)
"""What is done in a box with text in it."""
_WRITTEN_IN = frozenset(("search", "filter", "text", "input", "entry"))
"""What a box is called that is written in, and not ticked."""
_LISTS = frozenset(("drop-down", "dropdown", "list", "menu", "selector", "picker", "toggle", "switch"))
_WRITTEN = re.compile(r"\b(?:name|title|text|label|description|subject|address|url)\b", re.IGNORECASE)


def replaced(clause: OpenClause, cut: Cut) -> OpenClause:
    """ "Change **Stage** from **Draft** to **Live**": one value of a field is selected in place of another."""
    before = next((p for p in clause.places if p.preposition == "from"), None)
    after = next((p for p in clause.places if p.preposition in ("to", "into")), None)
    marked = any(t.is_name for t in cut.chunks[0].tokens) or clause.noun in _LISTS
    if clause.verb not in ("set", "toggle") or not (before and after and marked):
        return clause
    field, value = ", ".join(clause.names), after.name or after.text
    if not field or not value[0].isupper() or _WRITTEN.search(field):
        return clause
    places = (OpenPlace("in", "setting", field, field), *(p for p in clause.places if p is not after))
    return replace(clause, verb="select", names=(value,), thing=value, places=places, noun="")


def switched(clause: OpenClause, cut: Cut) -> OpenClause:
    """Tell "turn **A** on" from "flip the switch"."""
    body = cut.body
    at = next((n for n, t in enumerate(body) if n and t.low in _ON and _is_particle(body, n)), 0)
    if clause.verb != "toggle" or not at:
        return clause
    on, behind = body[at].low, text_of(body[at + 1 :])
    places = tuple(replace(p, text=p.text.removesuffix(f" {on}")) for p in clause.places if p.text not in _AGAIN)
    places = tuple(p for p in places if not (p.preposition == on and behind.startswith(p.text)))
    thing = clause.thing.removesuffix(f" {on}") if not clause.names else clause.thing
    return replace(clause, verb="tick" if on == "on" else "untick", places=places, thing=thing)


_AGAIN = ("again", "anytime", "again anytime", "at any time", "again at any time")
"""What says when something can be switched, and where not."""


def _is_particle(body: Sequence[Token], at: int) -> bool:
    """Whether "on" or "off" belongs to its verb: nothing but adverbs, places and the like follow it."""
    behind = body[at + 1 :]
    if not behind or behind[0].kind == "punct":
        return True
    return behind[0].low in ("again", "anytime", "first") or behind[0].low in lexicon.PREPOSITIONS


def used(clause: OpenClause, cut: Cut) -> OpenClause:
    """ "Use **Restore** to …", "use the gear icon": what is used is pressed."""
    named = any(t.is_name for t in cut.body[:3])
    if cut.verb not in ("use", "try") or clause.value or clause.path:
        return clause
    said = [t.low for t in cut.chunks[0].tokens if t.low and t.low not in lexicon.DETERMINERS]
    of = "of" in said
    said = said[: said.index("of")] if of else said
    if cut.modal == "can" and not (named and said and said[-1] in _USED):
        return clause
    if is_key(cut.chunks[0].tokens) or is_marked_key(cut.chunks[0].tokens):
        names = clause.names or (text_of(cut.chunks[0].tokens),)
        return replace(clause, verb="key", names=names)
    if said and said[-1] in _USED:
        aim = next((p for p in clause.places if p.preposition == "to" and not p.name), None)
        places = tuple(p for p in clause.places if p is not aim)
        purpose = clause.purpose or (aim.text if aim else "")
        written = said[-1] == "box" and (_WRITES.match(purpose) or _WRITTEN_IN & {*said})
        return replace(
            clause, verb="type" if written else _USED[said[-1]], noun=said[-1], places=places, purpose=purpose
        )
    icon = is_icon(cut.chunks[0].tokens)
    many = {word.removesuffix("s") for word in said}
    pressed = named or icon if many & _PRESSED or icon else named and not said and len(clause.names) == 1
    return replace(clause, verb="click") if pressed and not of else clause


_TICKED = {
    **dict.fromkeys(("checked", "ticked", "selected", "marked", "enabled", "on"), "tick"),
    **dict.fromkeys(("unchecked", "unticked", "unselected", "unmarked", "disabled", "off"), "untick"),
}


def _only_ticked(clause: OpenClause, cut: Cut) -> OpenClause | None:
    """ "Keep checked only the days you need", "leave just **A** ticked": the others are not ticked any more."""
    said = [t for t in cut.body if t.low not in ("only", "just", "turned", "switched") and t.text != "."]
    state = next((t for t in (*said[:1], *said[-1:]) if t.low in _TICKED), None)
    if len(said) == len([t for t in cut.body if t.text != "."]) or state is None or len(said) < _TWO:
        return None
    words = [t for t in said if t is not state]
    thing = f"only {text_of(words)}"
    return replace(clause, verb=_TICKED[state.low], names=(), thing=thing, value="", asides=(), left=(), purpose="")


_READERS = frozenset(("us", "me", "them", "him", "her"))


def kept(clause: OpenClause, cut: Cut, objects: Sequence[Token]) -> OpenClause:
    """Tell "leave it as **On**" and "leave a comment" from "leave the page"."""
    if clause.verb != "leave" and cut.verb != "keep":
        return clause
    if only := _only_ticked(clause, cut):
        return only
    if {"default", "defaults"} & {t.low for t in cut.chunks[0].tokens}:
        return replace(clause, verb="keep", thing=" ".join((clause.thing, *clause.asides)), asides=(), left=())
    said = len(cut.chunks[0].tokens)
    if cut.body[:1] and cut.body[0].low in ("blank", "empty"):  # "**End**: leave blank"
        return replace(clause, verb="clear", names=(), thing="it", left=())
    at = next((n for n, t in enumerate(cut.body[: said + 1]) if n and t.low in _KEPT), 0)
    emptied = cut.body[at].low in ("blank", "empty") if at else False
    if at:
        return replace(
            clause,
            verb="clear" if emptied else "keep",
            thing=text_of(cut.body[:at]),
            value="" if emptied else _state(cut.body[at:]).rstrip(" !"),
            asides=(),
            places=(),
            left=(),
        )
    if cut.verb == "keep" and objects[:1] and objects[0].is_name:
        return replace(clause, verb="select", left=())
    if clause.verb != "leave":
        return clause
    if objects[:1] and objects[0].low in ("a", "an", "your"):
        return replace(clause, verb="type")
    if objects[:1] and objects[0].low in _READERS and objects[1:]:  # "leave us a note"
        return replace(clause, verb="type", thing=text_of(objects[1:]), left=())
    return replace(clause, verb="close")


def _state(tokens: Sequence[Token]) -> str:
    """The words of a state without what leads in them ("as **On**", "set to **On**"), and what follows it."""
    begin = next((n for n, t in enumerate(tokens) if t.low not in ("as", "at", "set", "to")), 0)
    return text_of(next((c.tokens for c in chunks_of(tokens[begin:]) if c.tokens), tokens[begin:]))
