"""What an instruction asks: its verb with objects, places, value, condition and purpose."""

from dataclasses import replace
from itertools import pairwise

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import FREE, chunks_of
from walkthrough.language.english.open_reader.clauses import Cut
from walkthrough.language.english.open_reader.forms import PRONOUNS
from walkthrough.language.english.open_reader.objects import fitted
from walkthrough.language.english.open_reader.paths import path_of
from walkthrough.language.english.open_reader.stretches import (
    condition_of,
    is_icon,
    names_in,
    place_of,
    stray_in,
    swallowed_in,
    tail_of,
    text_of,
    without_adverbs,
)
from walkthrough.language.open_reading import Context, OpenClause, OpenPlace

_FILLING = frozenset(("fill", "set", "type", "give", "add"))


def _says_value(cue: str, meaning: str, *, has_names: bool) -> bool:
    """Whether "as …" or "with …" says what something gets, and not what it has or what it is done with."""
    return meaning in _FILLING if cue == "with" else not has_names or meaning in ("fill", "set")


def instruction_of(cut: Cut, text: str, context: Context) -> OpenClause:
    chunks = chunks_of(cut.body)
    objects = without_adverbs(chunks[0].tokens)
    while objects[:1] and objects[0].kind == "punct" and objects[0].text in ",:":
        objects = objects[1:]
    left: list[str] = stray_in(objects) if cut.meaning not in ("wait", "review") else []
    left += swallowed_in(objects)
    if objects[:1] and objects[0].low in FREE:
        left += names_in(objects)
    places: list[OpenPlace] = []
    purpose, icon, value, asides, relative = "", "", "", [], ""
    named: tuple[str, ...] = ()
    said = (*cut.front, *chunks[1:])
    for chunk in said:
        front = chunk in cut.front
        match chunk.kind:
            case "place" | "to":
                chunk = replace(chunk, tokens=without_adverbs(chunk.tokens))
                places.append(place_of(chunk))
                left += stray_in(chunk.tokens) if not front else []
                left += swallowed_in(chunk.tokens)
            case "condition":
                continue
            case "purpose":
                other = (b.text for a, b in pairwise(chunk.tokens) if a.low == "or" and b.kind == "ui")
                left += [] if front else other
                purpose = purpose or text_of(chunk.tokens)
            case "icon":
                icon = text_of(chunk.tokens)
            case "named":
                named = names_in(chunk.tokens, soft=True) or (text_of(chunk.tokens),)
            case "for" if front and (names_in(chunk.tokens)):
                places.append(place_of(chunk))
            case "relative":
                relative = f"{relative} {chunk.cue} {text_of(chunk.tokens)}".strip()
            case "as" | "with" if _says_value(chunk.cue, cut.meaning, has_names=bool(names_in(objects))):
                value = value or text_of(chunk.tokens)
                asides.append(text_of(chunk.tokens))
            case _:
                asides.append(f"{chunk.cue} {text_of(chunk.tokens)}")
    names = names_in(objects) or named or names_in(objects, soft=True)
    thing = text_of(objects)
    tail = tail_of(objects)
    if is_icon(tail) or (tail and tail[0].low in lexicon.DETERMINERS and tail[-1].low in lexicon.CONTROL):
        icon = icon or text_of(tail)
    elif tail:
        left.append(text_of(tail))
    if relative and objects and objects[0].low not in PRONOUNS:
        thing = f"{thing} {relative}".strip()
    if not icon and is_icon(objects) and not names:
        icon = thing
    nouns = [t.low for t in objects if t.low in lexicon.CONTROL and t.low != "name"]
    clause = OpenClause(
        text, cut.meaning, "do", names, icon, thing, tuple(places), value, condition_of(said), purpose, tuple(asides),
        path_of(objects), nouns[-1] if nouns else "", cut.optional or cut.modal == "can", cut.modal, tuple(left),
        either=cut.either or any(t.low in ("or", "between", "among") for t in objects),
    )  # fmt: skip
    return fitted(clause, cut, objects, context)
