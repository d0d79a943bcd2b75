"""What the open reader has read, as the clauses that the compiler knows.

A clause that names a control, a field, a message or a window on the screen can be carried out. Any other one is
`DESCRIBED`: it is read, and said to be not checked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from walkthrough.language.grammar import Grammar
from walkthrough.language.meaning import Meaning
from walkthrough.language.normal import icon_of, normal
from walkthrough.language.open_reading import OpenClause, OpenPlace, Reading
from walkthrough.language.phrases import Clause, Place, Saying

_PATH = re.compile(r"\s*[>›→]\s*")
"""What stands between the words of a path through menus."""
_COMMON = {"menu", "corner"}
"""Kinds of place that every screen has, and that need no name."""
_ONE_WORD = re.compile(r"[\w.:/@+-]+")
_VERBS = {
    "sign-in": "signs in to", "hover": "hovers over", "scroll": "scrolls to", "wait": "waits for",
    "search": "searches for", "go": "goes to", "key": "presses", "perform": "clicks", "click": "clicks",
    "close": "closes", "copy": "copies", "toggle": "toggles", "need": "needs", "keep": "checks that",
    "long-press": "clicks and holds", "sign-out": "signs out of",
}  # fmt: skip
_SEES = {
    "see": "sees", "not-see": "no longer sees", "gone": "no longer sees",
    "can": "can", "not-can": "can no longer",
}  # fmt: skip
_CAN = ("can", "not-can")


def saying_of(reading: Reading, grammar: Grammar, named: Sequence[str] = (), label: str = "") -> Saying:
    """Turn what was read of a sentence into what the compiler knows.

    :param label: the UI word that the sentence begins with.
    :param named: the UI words of the sentence. Where one of them would be left out, the sentence is only described.
    """
    ways = [
        tuple(clause for one in way for clause in _clauses(_without_label(one, label), grammar, named))
        for way in ways_of(reading.clauses)
    ]
    used = " ".join(
        word
        for c in chain.from_iterable(ways)
        for word in (
            c.text if c.meaning is Meaning.TYPE_WORDS else "",
            *c.ui,
            *c.several,
            *(p.name for p in c.places),
            *(q for _, q in c.parts),
        )
    )
    # The label of an item names what the item is about, and not what is used.
    left_out = {label} if any(one.names and label not in one.names for one in reading.clauses) else set()
    words = (word.strip(" :*") for name in named for word in _PATH.split(name))
    whole = all(word.lower() in used.lower() or word in left_out for word in words) and not has_several_purposes(
        reading
    )
    if len(ways) > 1 and any(clause.meaning is Meaning.DESCRIBED for clause in chain.from_iterable(ways)):
        whole = False
    return Saying(ways[0], others=tuple(ways[1:])) if whole else Saying(described(reading, grammar))


def ways_of(clauses: Sequence[OpenClause]) -> list[tuple[OpenClause, ...]]:
    """The clauses of each way that a sentence lets its reader choose: as they stand, where it leaves no choice."""
    either = [at for at, one in enumerate(clauses) if one.either and one.sort == "do"]
    if len(either) != 1:
        return [tuple(clauses)]
    at = either[0]
    one, before, behind = clauses[at], clauses[:at], clauses[at + 1 :]
    if len(one.names) > 1 and not one.value:
        chosen = [replace(one, names=(name,), thing=name, either=False) for name in one.names]
        return [(*before, choice, *behind) for choice in chosen]
    if at and before[-1].sort == "do":
        other = replace(one, either=False, places=one.places or before[-1].places)
        return [(*before, *behind), (*before[:-1], other, *behind)]
    return [(*before, replace(one, either=False), *behind)]


def leaves_a_choice(reading: Reading) -> bool:
    """Whether the instructions of a sentence exclude each other: joined by "or", or each for a purpose of its own."""
    return any(one.either for one in reading.clauses) or has_several_purposes(reading)


def has_several_purposes(reading: Reading) -> bool:
    """Whether several instructions of a sentence have a purpose of their own."""
    return sum(bool(one.purpose) for one in reading.clauses if one.sort == "do") > 1


def _without_label(one: OpenClause, label: str) -> OpenClause:
    """Take away a label in front that is no word on the screen ("Optional: …", "Menu: …")."""
    places = tuple(p for p in one.places if not (p.noun == "field" and p.name == p.text and p.name != label))
    return replace(one, places=places)


def described(reading: Reading, grammar: Grammar) -> tuple[Clause, ...]:
    """What was read, in the words of the tutorial alone; empty where something was left over."""
    return tuple(clause for one in reading.clauses for clause in _described(one, grammar)) if reading.understood else ()


def _clauses(one: OpenClause, grammar: Grammar, marked: Sequence[str]) -> Iterator[Clause]:
    wished = grammar.patterns.wish.match(one.condition.lower().removeprefix("if ")) and one.sort == "do"
    if wished:
        one = replace(one, condition="", optional=True)
    choice = grammar.language.if_wanted if one.optional and one.sort == "do" else ""
    tabs = [said for said in one.places if said.noun in grammar.language.screen.tabs and said.name]
    if tabs and one.sort == "do" and not (one.either or one.condition):
        # What stands on a tab is there once the tab is open.
        yield from (Clause(one.text, Meaning.PRESS, "do", (tab.name,), choice=choice) for tab in tabs)
        one = replace(one, places=tuple(said for said in one.places if said not in tabs))
    places = tuple(place for said in one.places if (place := _place(said, grammar)))
    # A place or a purpose that cannot be looked at is part of what is claimed.
    bare = one.thing
    for name in one.names:
        bare = bare.replace(name, "")
    joined = grammar.patterns.joined.search(bare)
    unknown_place = len(places) < len(one.places)
    asides = one.asides if one.verb != "type" or not any(place.kind == "field" for place in places) else ()
    left_out = joined or unknown_place or one.condition or one.either or asides or one.more or one.sort == "need"
    found = [] if left_out else list(_named(one, places, grammar, marked))
    yield from (replace(clause, choice=choice) for clause in found) if found else _described(one, grammar)


def _named(  # noqa: PLR0912 - one case for each
    one: OpenClause, places: tuple[Place, ...], grammar: Grammar, marked: Sequence[str]
) -> Iterator[Clause]:
    """The clauses of what names something on the screen."""
    names = one.path or one.names
    icon = icon_of(one.icon, grammar) if one.icon else ""
    known = icon if icon in grammar.profile.icons else ""
    screen, opens = grammar.language.screen, grammar.patterns.appears.search(one.text)
    match one.verb:
        case "click" | "open" | "go" | "close" | "expand" | "collapse" | "select" if names:
            meaning = Meaning.CHOOSE if one.verb == "select" else Meaning.PRESS
            for name in names:
                yield Clause(one.text, meaning, "do", (name,), icon=known if name == names[-1] else "", places=places)
        case "click" | "open" | "select" if known:
            yield Clause(one.text, Meaning.PRESS_ICON, "do", icon=known, places=places)
        case "select" if any(place.kind == "field" for place in places):
            yield Clause(one.text, Meaning.CHOOSE_VALUE, "do", places=places)
        case "click" | "open" | "select" | "edit" if thing := grammar.patterns.thing.fullmatch(one.thing.lower()):
            yield Clause(one.text, Meaning.CHOOSE_THING, "do", (thing["noun"],), places=places)
        case "set" if names and _can_be_typed(one.value, grammar, marked):
            literal = one.value in marked or _ONE_WORD.fullmatch(one.value)
            meaning, said = (Meaning.TYPE_WORDS, (one.value,)) if literal else (Meaning.TYPE, ())
            for name in names:
                yield Clause(one.value or one.text, meaning, "do", said, places=(Place("field", 'in "{0}"', name),))
        case "key" if names:
            yield from (Clause(one.text, Meaning.PRESS_KEY, "do", (name,)) for name in names)
        case "tick" | "untick" if names:
            meaning = Meaning.TICK if one.verb == "tick" else Meaning.UNTICK
            yield from (Clause(one.text, meaning, "do", (name,), places=places) for name in names)
        case "type" if not one.names and any(place.kind == "field" for place in places):
            yield Clause(one.value or one.text, Meaning.TYPE, "do", places=places)
        case "type" if one.names:
            for name in one.names:
                field = Place("field", 'in "{0}"', name)
                rest = tuple(place for place in places if place.kind not in {"field", "bare"})
                yield Clause(one.value or one.text, Meaning.TYPE, "do", places=(field, *rest))
        case "see" if one.names and _is(one, screen.messages):
            yield from (Clause(one.text, Meaning.MESSAGE, "promise", (name,)) for name in one.names[:1])
        case "see" if one.names and _is(one, screen.windows) and not one.value and opens:
            yield from (Clause(one.text, Meaning.WINDOW, "promise", (name,)) for name in one.names[:1])


def _can_be_typed(value: str, grammar: Grammar, marked: Sequence[str]) -> bool:
    """Whether a field is set to what is marked, to one word, or to what a reader knows ("the name of the shop")."""
    return (
        not value
        or value in marked
        or bool(_ONE_WORD.fullmatch(value))
        or value.partition(" ")[0].lower() in grammar.language.articles
    )


def _is(one: OpenClause, nouns: frozenset[str]) -> bool:
    return one.noun in nouns or bool(set(one.thing.lower().split()) & nouns)


def _place(said: OpenPlace, grammar: Grammar) -> Place | None:
    """The place that a step knows; None for one that is only described."""
    nouns = grammar.language.screen.fields
    if said.name and (said.noun in nouns or any(f"{said.name} {noun}" in said.text for noun in nouns)):
        return Place("field", 'in "{0}"', said.name)
    marked = said.text.replace(said.name, f"«{said.name}»") if said.name else said.text
    words = normal(f"{said.preposition} {marked}", grammar)
    # A link, or a word that begins with a capital, may be no word on the screen: the Sidebar is a side menu.
    plain = normal(f"{said.preposition} {said.text.lower()}", grammar)
    common = (Place(p.kind, p.step) for p, w in grammar.places if p.kind in _COMMON and w.alone.fullmatch(plain))
    if place := next(common, None):
        return place
    for said_so in (words, plain):
        for known, wording in grammar.places:
            if match := wording.alone.fullmatch(said_so):
                return Place(known.kind, known.step, match.groupdict().get("ui") or "")
    return None


def _described(one: OpenClause, grammar: Grammar) -> Iterator[Clause]:
    """The clauses of what is only described, in the words of the tutorial."""
    where = [(place.preposition, place.text) for place in one.places]
    where += [("if", one.condition)] if one.condition else []
    if one.verb == "only-can":
        others = replace(one, verb="not-can", thing="anybody else", places=one.places)
        for each in (replace(one, verb="can"), others):
            yield from _described(each, grammar)
        return
    if one.sort == "need":
        said = one.value if one.value != one.thing else ""
        parts = [("needs", f"{one.thing} {said}".strip()), *where]
    elif one.sort == "promise":
        parts = [*_promised(one), *where]
    else:
        parts = [*_done(one), *where]
        parts += [("to see or to be able to", one.purpose)] if one.purpose else []
        told = "; ".join(aside for aside in one.asides if aside.strip() not in (one.value, one.thing))
        parts += [("in this way:", told)] if told else []
    parts += [("also said:", " ".join(one.more))] if one.more else []
    sort = one.sort if one.sort in {"need", "promise"} else "do"
    quoted = tuple((words, said.replace('"', "'")) for words, said in parts)
    choice = grammar.language.if_wanted if one.optional and sort == "do" else ""
    yield Clause(one.text, Meaning.DESCRIBED, sort, parts=quoted, choice=choice)


def _promised(one: OpenClause) -> list[tuple[str, str]]:
    """What is seen, and apart from it what is said of it: together they are a text that no screen shows."""
    said = one.value if one.value != one.thing else ""
    if one.verb in _CAN:
        return [*([("finds that", one.thing)] if said else []), (_SEES[one.verb], said or one.thing)]
    more = [name for name in one.names if name not in one.thing and name not in said]
    parts = [(_SEES[one.verb], " ".join(filter(None, [one.thing, *more])))]
    that = "that must disappear:" if one.verb == "gone" and "disappear" not in said else "that"
    return parts + ([(that, said)] if said else [])


def _done(one: OpenClause) -> list[tuple[str, str]]:
    names = ", ".join(one.path or one.names) or one.icon or one.thing
    if one.verb == "type":
        field = " ".join(filter(None, [", ".join(one.names), one.thing if one.thing != one.value else ""]))
        return [("types", one.value), *([("into", field)] if field else [])]
    words = [(_VERBS.get(one.verb, f"{one.verb}s"), f"{one.value} {names}".strip() if one.verb == "perform" else names)]
    if one.icon and one.icon != names:
        words.append(("with the icon", one.icon))
    if one.names and one.thing and one.thing != names:
        words.append(("that is", one.thing))
    if one.verb == "keep":
        return [*words, ("stays", one.value or "as it is")]
    return words + ([("as", one.value)] if one.value and one.verb != "perform" else [])
