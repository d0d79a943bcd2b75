"""What a pronoun stands for: the object of the instruction before it."""

from collections.abc import Sequence
from dataclasses import replace

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import PRONOUNS
from walkthrough.language.open_reading import OpenClause, OpenPlace

_IT = PRONOUNS - {"yourself"} | {"this", "that", "one", "these"}

_ANOTHER = frozenset(
    ("a new one", "another one", "the old one", "the new one", "the first one", "the last one", "a different one")
)


def with_objects(clauses: Sequence[OpenClause]) -> list[OpenClause]:
    """The clauses, with "it" and "in it" in the words of what was named before them."""
    out: list[OpenClause] = []
    last: OpenClause | None = None
    for clause in clauses:
        one = replace(clause, places=tuple(_place(place, last) for place in clause.places)) if last else clause
        if last and one.thing.lower() in _IT and not one.names:
            value = last.thing if one.value == one.thing else one.value
            one = replace(one, names=last.names, thing=last.thing, icon=one.icon or last.icon, value=value)
        elif last and one.thing.lower() in _ANOTHER and not one.names and last.thing.split():
            one = replace(one, thing=f"{one.thing[:-4]} {last.noun or last.thing.split()[-1]}")
        elif last and _is_typed_there(one, last):
            one = replace(one, names=last.names)
        elif last and one.value.lower() in _IT:
            one = replace(one, value=last.thing)
        pressed = one.verb in ("key", "scroll") or (one.verb == "click" and one.names)
        seen = one.sort == "promise" and len(one.names) == 1
        if (one.sort == "do" or seen) and (one.thing or one.names) and not pressed:
            last = one
        out.append(one)
    return out


def _is_typed_there(one: OpenClause, last: OpenClause) -> bool:
    """ "Find the **Owner** filter, enter a name": it goes into what was found."""
    found = last.verb in ("find", "click", "open") and last.noun in lexicon.FIELD and len(last.names) == 1
    return found and one.verb == "type" and bool(one.value) and not (one.names or one.places)


def _place(place: OpenPlace, last: OpenClause | None) -> OpenPlace:
    if last is None or place.text.lower() not in _IT:
        return place
    name = last.names[0] if len(last.names) == 1 else ""
    return replace(place, noun=last.noun, name=name, text=last.thing)
