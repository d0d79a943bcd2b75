"""What a verb means of its objects: check a box or check a list, press a button or a key."""

from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import chunks_of
from walkthrough.language.english.open_reader.clauses import Cut
from walkthrough.language.english.open_reader.forms import PRONOUNS
from walkthrough.language.english.open_reader.stretches import is_icon, names_in, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause, OpenPlace

_NEEDS_OBJECT = frozenset((
    "click", "double-click", "right-click", "open", "go", "select", "hover", "expand", "collapse", "close", "drag",
    "toggle", "type", "set", "tick", "untick", "clear", "remove", "add", "upload", "find", "review", "copy", "give",
    "key", "keep", "type",
))  # fmt: skip
_KEY = len("Windows")
"""How long the name of a key is at most."""
_OF_KEYS = frozenset(("press", "hit", "push", "hold", "hold down", "press and hold"))
_ON = frozenset(("on", "off"))
_PRESSED = frozenset(("button", "icon", "link", "symbol", "arrow"))
_NAMING = {"name": "name", "title": "title", "label": "label", "describe": "description"}
"""Verbs whose object is what gets the text, and not the text."""
_KEPT = frozenset((
    "as", "at", "unchanged", "alone", "unticked", "ticked", "unchecked", "checked", "selected", "unselected", "empty",
    "blank", "open", "closed", "enabled", "disabled", "on", "off", "set", "out",
))  # fmt: skip
"""What stands behind the object of "leave" or "keep" where it is to stay as it is."""
_TICKED = frozenset(("tick", "untick", "uncheck", "check off", "mark", "unmark"))
_BOXES = frozenset(("box", "checkbox", "checkboxes", "option", "boxes"))
_NO_FIELD = lexicon.WINDOW - {"editor", "form"} | {"tab", "menu", "section", "sidebar", "toolbar"}
_THAT_FIELD = frozenset(("the field", "this field", "that field", "the box", "it", "the filter", "the search field"))


def fitted(clause: OpenClause, cut: Cut, objects: Sequence[Token], context: Context) -> OpenClause:
    """The clause with what its verb means of these objects."""
    words = {t.low for t in objects}
    bare = not clause.names and not clause.thing and not clause.icon
    if (clause.verb in ("click", "type") and is_key(objects)) or (cut.verb in _OF_KEYS and is_marked_key(objects)):
        keys = "+".join(t.text for t in objects if t.kind != "punct" and t.text != "+" and t.low not in ("the", "key"))
        return replace(clause, verb="key", names=(keys,))
    if context.focus and clause.thing in _THAT_FIELD and clause.verb in ("clear", "type", "set", "select"):
        clause = replace(clause, names=(context.focus,))
    clause = _used(_switched(_left(clause, cut, objects), cut), cut)
    if clause.verb in ("tick", "untick", "clear", "select"):
        clause = _ticked(clause, cut, words, bare=bare)
    match clause.verb:
        case "select" | "drag" if bare and clause.purpose and not clause.places:  # "choose to show **10** or **20**"
            marked = tuple(n for c in chunks_of(cut.body) if c.kind == "purpose" for n in names_in(c.tokens))
            return replace(clause, names=marked, thing=clause.purpose)
        case "find" if cut.verb == "identify" and not words & lexicon.DETERMINERS and not clause.names:
            return replace(clause, left=(clause.text,))
        case "find" if cut.verb == "look" and bare and (wanted := _wanted(cut)):
            return replace(clause, thing=wanted, asides=())
        case "go" if clause.noun in ("menu", "drop-down", "dropdown", "button", "icon"):
            return replace(clause, verb="open")
        case "tick" if bare:
            return clause
        case "select" if _is_any_of(objects) and not clause.places:
            where = tuple(OpenPlace("in", "field", name, name) for name in clause.names)
            return replace(clause, names=(), places=where)
        case "give":
            return _given(clause, objects)
        case "type" if cut.verb in _NAMING and not clause.places and _is_thing(objects):
            said = text_of(objects)
            return replace(clause, names=(), thing="", value=", ".join(names_in(objects)) or f"a {_NAMING[cut.verb]} for {said}")
        case "type" if not (bare and not clause.value and not clause.places):
            return _typed(clause, objects)
        case "set":
            return _set(clause, cut, bare=bare)
        case "perform" | "review" | "outside":
            clause = replace(clause, value=clause.value or cut.verb)
    return _whole(clause, cut, bare=bare)


def _switched(clause: OpenClause, cut: Cut) -> OpenClause:
    """Tell "turn **A** on" from "flip the switch"."""
    on = cut.body[-1].low if cut.body else ""
    return replace(clause, verb="tick" if on == "on" else "untick") if clause.verb == "toggle" and on in _ON else clause


def _used(clause: OpenClause, cut: Cut) -> OpenClause:
    """ "Use **Restore** to …", "use the gear icon": what is used is pressed."""
    named = any(t.is_name for t in cut.body[:3]) or is_icon(chunks_of(cut.body)[0].tokens)
    if cut.verb not in ("use", "try") or clause.value or clause.path or cut.modal == "can":
        return clause
    said = [t.low for t in chunks_of(cut.body)[0].tokens if t.low and t.low not in lexicon.DETERMINERS]
    if "box" in said or "checkbox" in said:
        return replace(clause, verb="tick")
    pressed = named if {*said} & _PRESSED else named and not said and len(clause.names) == 1
    return replace(clause, verb="key" if is_marked_key(cut.body[:1]) else "click") if pressed else clause


def _is_any_of(objects: Sequence[Token]) -> bool:
    """Whether it is said what one is chosen of ("an **Owner**"), and not which."""
    said = [objects[n - 1].low for n, t in enumerate(objects) if n and t.is_name]
    ends = bool(objects) and objects[-1].is_name
    return ends and bool(said) and all(word in ("a", "an", "any", "one", "more") for word in said)


def _is_thing(objects: Sequence[Token]) -> bool:
    return bool(objects) and (objects[0].is_name or objects[0].low in lexicon.DETERMINERS | PRONOUNS)


def _wanted(cut: Cut) -> str:
    """What "look in the list for the plan" looks for."""
    return next((text_of(chunk.tokens) for chunk in chunks_of(cut.body) if chunk.kind == "for"), "")


def _whole(clause: OpenClause, cut: Cut, *, bare: bool) -> OpenClause:
    """The clause, not understood where its verb needs an object that it does not have."""
    lacks = clause.verb in _NEEDS_OBJECT and bare and not clause.places
    return replace(clause, left=(*clause.left, cut.verb)) if lacks else clause


def _ticked(clause: OpenClause, cut: Cut, words: set[str], *, bare: bool) -> OpenClause:
    """Tell boxes to tick from lists to check and choices to select."""
    if clause.verb == "clear":
        return replace(clause, verb="untick") if words & {"checkbox", "checkboxes", "box"} else clause
    if clause.verb == "select":
        return replace(clause, verb="tick") if words & {"checkbox", "checkboxes"} else clause
    if cut.verb == "check" and clause.names and ":" in clause.thing:  # "check the details: **Name**, **Owner**"
        return replace(clause, verb="review", value=cut.verb)
    if words & PRONOUNS:
        return clause
    if clause.verb == "tick" and bare and not clause.places:
        return replace(clause, left=(cut.verb,)) if clause.asides or clause.value else clause
    if clause.names or words & _BOXES:
        return clause
    if cut.verb in _TICKED and not clause.value:
        return clause
    if cut.verb == "check":
        in_window = bare and any(p.noun in lexicon.WINDOW for p in clause.places)
        return clause if in_window else replace(clause, verb="review")
    return clause if bare else replace(clause, verb="perform", value=cut.verb)


def _left(clause: OpenClause, cut: Cut, objects: Sequence[Token]) -> OpenClause:
    """Tell "leave it as **On**" and "leave a comment" from "leave the page"."""
    if clause.verb != "leave" and cut.verb != "keep":
        return clause
    said = len(chunks_of(cut.body)[0].tokens)
    kept = next((n for n, t in enumerate(cut.body[: said + 1]) if n and t.low in _KEPT), 0)
    if kept:
        return replace(
            clause, verb="keep", thing=text_of(cut.body[:kept]), value=_state(cut.body[kept:]).rstrip(" !"), asides=(), places=(),
            left=(),
        )
    if clause.verb != "leave":
        return clause
    if objects[:1] and objects[0].low in ("a", "an", "your"):
        return replace(clause, verb="type")
    return replace(clause, verb="close")


def _state(tokens: Sequence[Token]) -> str:
    """The words of a state without what leads in them ("as **On**", "set to **On**"), and what follows it."""
    begin = next((n for n, t in enumerate(tokens) if t.low not in ("as", "at", "set", "to")), 0)
    return text_of(next((c.tokens for c in chunks_of(tokens[begin:]) if c.tokens), tokens[begin:]))


def is_marked_key(objects: Sequence[Token]) -> bool:
    """Whether the UI word of "press **Enter**" is a key, and no button."""
    named = [t for t in objects if t.is_name]
    others = [t.low for t in objects if not t.is_name and t.kind != "punct"]
    if not named or {*others} - {"the", "key", "keys", "and", "or", "+"}:
        return False
    parts = [part for t in named for part in t.text.replace("+", " ").split()]
    letters = len(parts) > 1 or parts[:1] == [parts[0].lower()]  # "press **A**" may be a button
    return all(p.lower() in (*lexicon.KEYS, *lexicon.MODIFIERS) or (len(p) == 1 and letters) for p in parts)


def _given(clause: OpenClause, objects: Sequence[Token]) -> OpenClause:
    """ "Give the board a name"."""
    target = next((n for n, t in enumerate(objects) if n and t.low in ("a", "an", "the")), 0)
    if not target and not (objects and objects[0].low in ("a", "an")):
        return replace(clause, left=(clause.text,))
    said = text_of(objects[target:])
    return replace(clause, verb="type", value=said, thing=said, asides=(*clause.asides, text_of(objects[:target])))


def _set(clause: OpenClause, cut: Cut, *, bare: bool) -> OpenClause:
    """ "Set **A** to **B**"."""
    if "changes" in cut.verb:
        return replace(clause, value=cut.verb)
    to = next((p for p in clause.places if p.preposition in ("to", "as")), None)
    if to is None:
        return _whole(clause, cut, bare=bare)
    return replace(clause, value=to.name or to.text, places=tuple(p for p in clause.places if p is not to))


def _typed(clause: OpenClause, objects: Sequence[Token]) -> OpenClause:
    field = next((p for p in clause.places if (p.name and p.noun not in _NO_FIELD) or p.noun in lexicon.FIELD), None)
    marked = names_in(objects)
    value = ", ".join(marked) or clause.thing
    if field:
        return replace(clause, names=(field.name or field.text,), value=value)
    described = any(t.low in lexicon.DETERMINERS for t in objects[:1]) or any(t.low in lexicon.FIELD for t in objects)
    if marked and described:
        return replace(clause, value=clause.value)
    if marked and len(objects) > 1:
        return clause
    return replace(clause, names=(), value=value)


def is_key(objects: Sequence[Token]) -> bool:
    words = [t.text.lower() for t in objects if t.kind != "punct" and t.low not in ("the", "key", "keys", "and", "or")]
    if not words or objects[0].low in ("a", "an", "your"):
        return False
    joined = " ".join(words)
    parts = joined.replace("+", " ").replace("-", " ").split()
    return (
        joined in lexicon.KEYS
        or (len(parts) > 1 and parts[0] in lexicon.MODIFIERS and all(len(p) <= _KEY for p in parts))
        or (
            any(t.low in ("key", "keys") for t in objects)
            and len(parts) == 1
            and (len(parts[0]) == 1 or parts[0] in lexicon.KEYS)
        )
    )
