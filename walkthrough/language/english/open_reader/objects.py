"""What a verb means of its objects: check a box or check a list, press a button or a key."""

from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.cut import Cut
from walkthrough.language.english.open_reader.forms import PRONOUNS
from walkthrough.language.english.open_reader.keys import OF_A_KEY, is_key, is_letter, is_marked_key
from walkthrough.language.english.open_reader.options import options_in
from walkthrough.language.english.open_reader.states import kept, replaced, switched, used
from walkthrough.language.english.open_reader.stretches import names_in, text_of
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause, OpenPlace

_NEEDS_OBJECT = frozenset((
    "click", "double-click", "right-click", "open", "go", "select", "hover", "expand", "collapse", "close", "drag",
    "toggle", "type", "set", "tick", "untick", "clear", "remove", "add", "upload", "find", "review", "copy", "give",
    "key", "keep",
))  # fmt: skip
_OF_KEYS = frozenset(("press", "hit", "push", "hold", "hold down", "press and hold"))
_NAMING = {"name": "name", "title": "title", "label": "label", "describe": "description"}
"""Verbs whose object is what gets the text, and not the text."""
_TICKED = frozenset(("tick", "untick", "uncheck", "check off", "mark", "unmark", "turn", "switch", "toggle", "flip"))
_SWITCHES = frozenset(("switch", "toggle", "slider"))
_BOXES = frozenset(("box", "checkbox", "checkboxes", "option", "boxes"))
_NO_FIELD = lexicon.WINDOW - {"editor", "form"} | {"tab", "menu", "section", "sidebar", "toolbar"}
_PRESSING = frozenset(("click", "double-click", "right-click", "open", "select", "tick", "untick", "use", "expand"))
_THAT_CONTROL = frozenset(
    ("it", "this", "this button", "that button", "the button", "this link", "the link", "this icon")
)
_THAT_FIELD = frozenset(("the field", "this field", "that field", "the box", "it", "the filter", "the search field"))


_GOING_ON = frozenset(("continue", "proceed", "resume", "start"))
_RUN_ON_SCREEN = frozenset(("search", "query", "report", "filter", "check", "workflow", "simulation", "analysis"))


def _step_in(clause: OpenClause) -> str:
    """The step of an instruction that is gone on from ("continue from step 2")."""
    place = clause.places[0] if len(clause.places) == 1 else OpenPlace("")
    return f"{place.preposition} {place.text}" if place.text.lower().startswith("step ") else ""


def fitted(clause: OpenClause, cut: Cut, objects: Sequence[Token], context: Context) -> OpenClause:
    """The clause with what its verb means of these objects."""
    words = {t.low for t in objects}
    bare = not clause.names and not clause.thing and not clause.icon
    pressed_key = is_key(objects) or (cut.verb in _OF_KEYS and is_letter(objects))
    if (clause.verb in ("click", "type") and pressed_key) or (cut.verb in _OF_KEYS and is_marked_key(objects)):
        pressed = [t for t in objects if t.kind != "punct" and t.text != "+" and t.low not in OF_A_KEY]
        if any(t.low in ("and", "or") for t in pressed):
            return replace(clause, verb="key", names=tuple(t.text for t in pressed if t.low not in ("and", "or")))
        return replace(clause, verb="key", names=("+".join(t.text.strip("+") or "+" for t in pressed),))
    if context.pointed_out and not clause.names and clause.thing.lower() in _THAT_CONTROL and clause.verb in _PRESSING:
        return replace(clause, names=(context.pointed_out,), thing=context.pointed_out)
    if context.focus and clause.thing in _THAT_FIELD and clause.verb in ("clear", "type", "set", "select"):
        clause = replace(clause, names=(context.focus,))
    if clause.verb == "select" and len(options := options_in(objects)[0]) > len(clause.names):
        clause = replace(clause, names=options, either=True)
    if cut.verb == "edit" and clause.thing in PRONOUNS:
        clause = replace(clause, verb="perform", left=())
    clause = used(switched(kept(replaced(clause, cut), cut, objects), cut), cut)
    if clause.verb == "select" and _is_any_of(objects) and not clause.places:
        where = tuple(OpenPlace("in", "field", name, name) for name in clause.names)
        return replace(clause, names=(), places=where)
    if clause.verb in ("tick", "untick", "clear", "select"):
        clause = _ticked(clause, cut, words, bare=bare)
    return _by_verb(clause, cut, objects, bare=bare)


def _by_verb(clause: OpenClause, cut: Cut, objects: Sequence[Token], *, bare: bool) -> OpenClause:
    words = {t.low for t in objects}
    match clause.verb:
        case "select" | "drag" if bare and clause.purpose and not clause.places:  # "choose to show **10** or **20**"
            marked = tuple(n for c in cut.chunks if c.kind == "purpose" for n in names_in(c.tokens))
            return replace(clause, names=marked, thing=clause.purpose)
        case "find" if cut.verb == "identify" and not words & lexicon.DETERMINERS and not clause.names:
            return replace(clause, left=(clause.text,))
        case "find" if cut.verb == "look" and bare and (wanted := _wanted(cut)):
            return replace(clause, thing=wanted, asides=())
        case "go" if clause.noun in ("menu", "drop-down", "dropdown", "button", "icon"):
            return replace(clause, verb="open")
        case "tick" if bare:
            return clause
        case "give":
            return _given(clause, objects)
        case "type" if clause.value or clause.places or not bare:
            return _typed(clause, cut, objects)
        case "set":
            return _set(clause, cut, bare=bare)
        case "perform" if cut.verb in _GOING_ON and (step := _step_in(clause)):
            return replace(clause, verb="repeat", thing=step, places=(), value="")
        case "outside" if cut.verb in ("run", "execute") and objects and objects[-1].low in _RUN_ON_SCREEN:
            return replace(clause, verb="perform", value=cut.verb)
        case "perform" | "review" | "outside" | "repeat":
            clause = _performed(clause, cut, bare=bare)
    return _whole(clause, cut, bare=bare)


def _performed(clause: OpenClause, cut: Cut, *, bare: bool) -> OpenClause:
    """Tell what something is done to: "save it as a draft", "filter by name", "do the same for the others"."""
    if clause.verb == "repeat":
        return replace(clause, thing=clause.asides[0]) if bare and clause.asides else clause
    if clause.value:
        return replace(clause, value=cut.verb, thing=f"{clause.thing} as {clause.value}", asides=())
    told = " ".join(clause.asides) if bare and cut.verb in ("filter", "sort", "group") else clause.thing
    return replace(clause, value=cut.verb, thing=told)


def _is_any_of(objects: Sequence[Token]) -> bool:
    """Whether it is said what one is chosen of ("an **Owner**"), and not which."""
    said = [objects[n - 1].low for n, t in enumerate(objects) if n and t.is_name]
    ends = bool(objects) and objects[-1].is_name
    return ends and bool(said) and all(word in ("a", "an", "any", "one", "more") for word in said)


def _is_thing(objects: Sequence[Token]) -> bool:
    return bool(objects) and (objects[0].is_name or objects[0].low in lexicon.DETERMINERS | PRONOUNS)


def _wanted(cut: Cut) -> str:
    """What "look in the list for the plan" looks for."""
    return next((text_of(chunk.tokens) for chunk in cut.chunks if chunk.kind == "for"), "")


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
    if words & PRONOUNS or cut.verb in ("keep", "leave"):
        return clause
    if clause.verb == "tick" and bare and not clause.places:
        return replace(clause, left=(cut.verb,)) if clause.asides or clause.value else clause
    if clause.names or words & (_BOXES | _SWITCHES | {"following"}):
        return clause
    if cut.verb in _TICKED and not clause.value:
        return clause
    if cut.verb == "check":
        in_window = bare and any(p.noun in lexicon.WINDOW for p in clause.places)
        return clause if in_window else replace(clause, verb="review")
    if cut.verb == "mark" and clause.value:
        return replace(clause, verb="mark")
    return clause if bare else replace(clause, verb="perform", value=cut.verb)


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
    values = tuple(to.name.split(", "))
    if cut.verb == "set" and len(values) > 1 and " or " in to.text and clause.names:  # "set **A** to **B** or **C**"
        field = tuple(OpenPlace("in", "setting", name, name) for name in clause.names)
        others = tuple(p for p in clause.places if p is not to)
        return replace(clause, verb="select", names=values, thing=to.name, places=(*field, *others), either=True)
    return replace(clause, value=to.name or to.text, places=tuple(p for p in clause.places if p is not to))


def _typed(clause: OpenClause, cut: Cut, objects: Sequence[Token]) -> OpenClause:
    if cut.verb in _NAMING and not clause.places and _is_thing(objects):
        name = ", ".join(names_in(objects)) or f"a {_NAMING[cut.verb]} for {text_of(objects)}"
        return replace(clause, names=(), thing="", value=name)
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
