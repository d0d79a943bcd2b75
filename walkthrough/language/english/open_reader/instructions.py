"""What an instruction asks: its verb with objects, places, value, condition and purpose."""

from itertools import pairwise

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import chunks_of
from walkthrough.language.english.open_reader.clauses import Cut
from walkthrough.language.english.open_reader.objects import fitted
from walkthrough.language.english.open_reader.paths import path_of
from walkthrough.language.english.open_reader.stretches import (
    condition_of,
    is_icon,
    names_in,
    place_of,
    stray_in,
    tail_of,
    text_of,
)
from walkthrough.language.open_reading import Context, OpenClause, OpenPlace


def instruction_of(cut: Cut, text: str, context: Context) -> OpenClause:
    chunks = chunks_of(cut.body)
    objects = chunks[0].tokens
    left: list[str] = stray_in(objects) if cut.meaning not in ("wait", "review") else []
    places: list[OpenPlace] = []
    purpose, icon, value, asides, relative = "", "", "", [], ""
    named: tuple[str, ...] = ()
    said = (*cut.front, *chunks[1:])
    for chunk in said:
        front = chunk in cut.front
        match chunk.kind:
            case "place" | "to":
                places.append(place_of(chunk))
                left += stray_in(chunk.tokens) if not front else []
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
            case "as" | "with" if not names_in(objects) or cut.meaning in ("fill", "set", "replace"):
                value = value or text_of(chunk.tokens)
                asides.append(text_of(chunk.tokens))
            case _:
                asides.append(f"{chunk.cue} {text_of(chunk.tokens)}")
    names = names_in(objects) or named or names_in(objects, soft=True)
    thing = text_of(objects)
    left += tail_of(objects)
    if relative and objects:
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
