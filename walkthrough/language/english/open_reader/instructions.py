"""What an instruction asks: its verb with objects, places, value, condition and purpose."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import FREE_RELATIVES, Chunk
from walkthrough.language.english.open_reader.cut import Cut
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
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import Context, OpenClause, OpenPlace

_IN_THAT_WAY = frozenset(
    ("usual", "described", "shown", "explained", "outlined", "mentioned", "before", "above", "below")
)
_FILLING = frozenset(("fill", "set", "type", "give", "add"))


@dataclass
class _Said:
    """What the stretches in front of and behind an object say."""

    cut: Cut
    has_names: bool
    places: list[OpenPlace] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    named: tuple[str, ...] = ()
    purpose: str = ""
    icon: str = ""
    value: str = ""
    relative: str = ""

    def take(self, chunk: Chunk, *, front: bool) -> None:
        words = text_of(chunk.tokens)
        match chunk.kind:
            case "place" | "to":
                self._place(replace(chunk, tokens=without_adverbs(chunk.tokens)), front=front)
            case "purpose":
                other = (b.text for a, b in pairwise(chunk.tokens) if a.low == "or" and b.kind == "ui")
                self.left += [] if front else other
                self.purpose = self.purpose or words
            case "icon":
                self.icon = words
            case "named":
                self.named = names_in(chunk.tokens, soft=True) or (words,)
            case "for" if front and names_in(chunk.tokens):
                self.places.append(place_of(chunk))
            case "relative":
                self.relative = f"{self.relative} {chunk.cue} {words}".strip()
            case "as" if chunk.tokens and chunk.tokens[0].low in _IN_THAT_WAY:
                self.asides += [] if chunk.tokens[0].low == "usual" else [f"as {words}"]
            case "as" | "with" if self._is_value(chunk.cue):
                self.value = self.value or words
                self.asides.append(words)
            case _:
                self.asides.append(f"{chunk.cue} {words}")

    def _place(self, chunk: Chunk, *, front: bool) -> None:
        self.places.append(place_of(chunk))
        self.left += stray_in(chunk.tokens) if not front else []
        self.left += swallowed_in(chunk.tokens, place=True)

    def _is_value(self, cue: str) -> bool:
        """Whether "as …" or "with …" says what something gets, and not what it has or what it is done with."""
        meaning = self.cut.meaning
        return meaning in _FILLING if cue == "with" else not self.has_names or meaning in ("fill", "set")


def instruction_of(cut: Cut, text: str, context: Context) -> OpenClause:
    objects = _objects(cut)
    told = (*cut.front, *cut.chunks[1:])
    said = _Said(cut, has_names=bool(names_in(objects)))
    for chunk in told:
        if chunk.kind != "condition":
            said.take(chunk, front=chunk in cut.front)
    names = names_in(objects) or said.named or names_in(objects, soft=True)
    thing, icon = text_of(objects), said.icon
    tail = tail_of(objects) if cut.meaning != "give" else ()
    if is_icon(tail) or (tail and tail[0].low in lexicon.DETERMINERS and tail[-1].low in lexicon.CONTROL):
        icon, tail = icon or text_of(tail), ()
    left = (*_left_in(objects, cut), *said.left, *([text_of(tail)] if tail else []))
    if said.relative and objects and objects[0].low not in PRONOUNS:
        thing = f"{thing} {said.relative}".strip()
    if not icon and is_icon(objects) and not names:
        icon = thing
    nouns = [t.low for t in objects if t.low in lexicon.CONTROL and t.low != "name"]
    clause = OpenClause(
        text, cut.meaning, "do", names, icon, thing, tuple(said.places), said.value, condition_of(told), said.purpose,
        tuple(said.asides), path_of(objects), nouns[-1] if nouns else "", cut.optional or cut.modal == "can", cut.modal,
        left, either=cut.either or any(t.low in ("or", "between", "among") for t in objects),
    )  # fmt: skip
    return fitted(clause, cut, objects, context)


def _objects(cut: Cut) -> tuple[Token, ...]:
    """The words of the object, without adverbs behind and marks before them."""
    objects = without_adverbs(cut.chunks[0].tokens)
    begin = next((n for n, t in enumerate(objects) if t.kind != "punct" or t.text not in ",:"), len(objects))
    return objects[begin:]


def _left_in(objects: Sequence[Token], cut: Cut) -> list[str]:
    """The words of an object that no noun phrase holds."""
    told = cut.meaning in ("wait", "review", "give") or cut.verb.endswith("changes")
    stray = [] if told else stray_in(objects)
    free = names_in(objects) if objects[:1] and objects[0].low in FREE_RELATIVES else ()
    given = objects[1:] if cut.meaning == "give" else objects
    return [*stray, *swallowed_in(given), *free]
