"""What a pronoun stands for: the object of the instruction before it, in its own sentence or in an earlier one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import PRONOUNS
from walkthrough.language.open_reading import OpenClause, OpenPlace

_PEOPLE = frozenset(("they", "she", "he"))
_IT = PRONOUNS - {"yourself"} | {"this", "that", "one", "these"} | _PEOPLE

_ANOTHER = frozenset(
    ("a new one", "another one", "the old one", "the new one", "the first one", "the last one", "a different one")
)


_MANY = frozenset(("them", "they", "these"))


def with_objects(
    clauses: Sequence[OpenClause], earlier: OpenClause | None
) -> tuple[list[OpenClause], OpenClause | None]:
    """The clauses, with "it" and "in it" in the words of what was named before them, and what they are about.

    :param earlier: what the sentence before is about.
    """
    out: list[OpenClause] = []
    last, about = earlier, None
    for clause in clauses:
        last = _in_front(clause) or last
        one = replace(clause, places=tuple(_place(place, last) for place in clause.places)) if last else clause
        if one.thing.lower() in _IT and not one.names:
            if last and _agrees(one.thing, last):
                value = last.thing if one.value == one.thing else one.value
                one = replace(one, names=last.names, thing=last.thing, icon=one.icon or last.icon, value=value)
                if last.sort == "promise" and one.verb in _PRESSING and (shown := _control_in(last)):
                    one = replace(one, names=(shown,), thing=shown)
            elif one.sort == "promise" and not (out or one.condition) and one.thing.lower() not in _PEOPLE:
                one = replace(one, left=(*one.left, one.thing))
        elif last and one.thing.lower() in _ANOTHER and not one.names and last.thing.split():
            one = replace(one, thing=f"{one.thing[:-4]} {last.noun or last.thing.split()[-1]}")
        elif last and last is not earlier and _is_typed_there(one, last):
            one = replace(one, names=last.names)
        elif last and one.value.lower() in _IT:
            one = replace(one, value=last.thing, thing=last.thing if one.thing == one.value else one.thing)
        pressed = one.verb in ("key", "scroll") or (one.verb == "click" and one.names)
        named = one.sort == "promise" and len(one.names) == 1
        if (one.sort == "do" or named) and (one.thing or one.names) and not pressed:
            last = one
        about = (
            one if one.sort == "promise" and one.thing not in ("", "you") else last if last is not earlier else about
        )
        out.append(one)
    return out, about


_PRESSING = frozenset(("click", "open", "select"))


def _control_in(promise: OpenClause) -> str:
    """The control that something makes room for ("the bar gives way to the **Open** button")."""
    shown = [place.name for place in promise.places if place.name and place.noun in ("button", "link", "icon")]
    return shown[0] if len(shown) == 1 and not promise.names else ""


_OBJECT = r"(?P<object>(?:an?|the|your|another|one of (?:the|your)) (?:[\w-]+ ?){1,3})$"
_IN_PURPOSE = re.compile(rf"^\w+ {_OBJECT}")
_IN_CONDITION = re.compile(rf"\byou (?:no longer )?\w+ {_OBJECT}")


def spoken_of_in(lead: str) -> OpenClause | None:
    """What a sentence that leads in what comes of something is about: "When you store a jar:"."""
    return _named(_IN_CONDITION.search(lead.strip(" :")))


def _in_front(clause: OpenClause) -> OpenClause | None:
    """What the purpose or condition in front of a clause is about: "to move a card", "once you no longer need it"."""
    return _named(_IN_PURPOSE.search(clause.purpose)) or spoken_of_in(clause.condition)


def _named(found: re.Match[str] | None) -> OpenClause | None:
    return OpenClause(found["object"], "find", thing=found["object"]) if found else None


def _agrees(pronoun: str, last: OpenClause) -> bool:
    """Whether a pronoun is of the number of what it would stand for."""
    words = last.thing.lower().split()
    if pronoun.lower() in _PEOPLE - _MANY:
        return bool(lexicon.PEOPLE & {*words})
    many = len(last.names) > 1 or (bool(words) and words[-1].endswith("s") and not words[-1].endswith("ss"))
    return many or pronoun.lower() not in _MANY


def _is_typed_there(one: OpenClause, last: OpenClause) -> bool:
    """ "Find the **Owner** filter, enter a name": it goes into what was found."""
    found = last.verb in ("find", "click", "open") and last.noun in lexicon.FIELD and len(last.names) == 1
    return found and one.verb == "type" and bool(one.value) and not (one.names or one.places)


def _place(place: OpenPlace, last: OpenClause | None) -> OpenPlace:
    if last is None or place.text.lower() not in _IT:
        return place
    name = last.names[0] if len(last.names) == 1 else ""
    return replace(place, noun=last.noun, name=name, text=last.thing)
