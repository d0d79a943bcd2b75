"""What a verb means of its objects: check a box or check a list, press a button or a key."""

from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import chunks_of
from walkthrough.language.english.open_reader.clauses import Cut
from walkthrough.language.english.open_reader.stretches import names_in, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause

_NEEDS_OBJECT = frozenset((
    "click", "double-click", "right-click", "open", "go", "select", "hover", "expand", "collapse", "close", "drag",
    "toggle", "type", "set", "tick", "untick", "clear", "remove", "add", "upload", "find", "review", "copy", "give",
))  # fmt: skip
_KEY = len("Windows")
"""How long the name of a key is at most."""
_BOXES = frozenset(("box", "checkbox", "checkboxes", "option", "boxes"))
_THAT_FIELD = frozenset(("the field", "this field", "that field", "the box", "it", "the filter", "the search field"))


def fitted(clause: OpenClause, cut: Cut, objects: Sequence[Token], context: Context) -> OpenClause:
    """The clause with what its verb means of these objects."""
    words = {t.low for t in objects}
    bare = not clause.names and not clause.thing and not clause.icon
    if clause.verb in ("click", "type") and _is_key(objects):
        keys = "+".join(t.text for t in objects if t.kind != "punct" and t.text != "+" and t.low not in ("the", "key"))
        return replace(clause, verb="key", names=(keys,))
    if context.focus and clause.thing in _THAT_FIELD and clause.verb in ("clear", "type", "set", "select"):
        clause = replace(clause, names=(context.focus,))
    if clause.verb in ("tick", "untick", "clear", "select"):
        clause = _ticked(clause, cut, words, bare=bare)
    match clause.verb:
        case "select" | "drag" if bare and clause.purpose and not clause.places:  # "choose to show **10** or **20**"
            marked = tuple(n for c in chunks_of(cut.body) if c.kind == "purpose" for n in names_in(c.tokens))
            return replace(clause, names=marked, thing=clause.purpose)
        case "find" if cut.verb == "identify" and not words & lexicon.DETERMINERS and not clause.names:
            return replace(clause, left=(clause.text,))
        case "go" if clause.noun in ("menu", "drop-down", "dropdown", "button", "icon"):
            return replace(clause, verb="open")
        case "tick" if bare:
            return clause
        case "give":
            return _given(clause, objects)
        case "type":
            return _typed(clause, objects)
        case "set":
            return _set(clause, cut, bare=bare)
        case "perform" | "review" | "outside":
            clause = replace(clause, value=clause.value or cut.verb)
    return _whole(clause, cut, bare=bare)


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
    if clause.verb == "tick" and bare and not clause.places:
        return replace(clause, left=(cut.verb,)) if clause.asides or clause.value else clause
    if clause.names or words & _BOXES:
        return clause
    if cut.verb in ("check", "mark"):
        in_window = bare and any(p.noun in lexicon.WINDOW for p in clause.places)
        return clause if in_window else replace(clause, verb="review")
    return clause if bare else replace(clause, verb="perform", value=cut.verb)


def _given(clause: OpenClause, objects: Sequence[Token]) -> OpenClause:
    """ "Give the board a name"."""
    target = next((n for n, t in enumerate(objects) if n and t.low in ("a", "an", "the")), 0)
    if not target:
        return replace(clause, left=(clause.text,))
    return replace(clause, verb="type", value=text_of(objects[target:]), thing=text_of(objects))


def _set(clause: OpenClause, cut: Cut, *, bare: bool) -> OpenClause:
    """ "Set **A** to **B**"."""
    if "changes" in cut.verb:
        return replace(clause, value=cut.verb)
    to = next((p for p in clause.places if p.preposition in ("to", "as")), None)
    if to is None:
        return _whole(clause, cut, bare=bare)
    return replace(clause, value=to.name or to.text, places=tuple(p for p in clause.places if p is not to))


def _typed(clause: OpenClause, objects: Sequence[Token]) -> OpenClause:
    field = next((p for p in clause.places if p.name or p.noun in lexicon.FIELD), None)
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


def _is_key(objects: Sequence[Token]) -> bool:
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
