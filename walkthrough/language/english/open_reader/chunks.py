"""Cuts a clause at prepositions and other cues: its object, places, purpose, condition."""

from collections.abc import Sequence
from dataclasses import dataclass

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import (
    CIRCUMSTANCE,
    DESCRIBED,
    GERUNDS,
    LINKS,
    NAMED,
    PARTICIPLES,
    PREPOSITIONS,
    PURPOSE,
    QUANTITIES,
    match,
    verb_at,
)
from walkthrough.language.english.open_reader.tokens import Token


@dataclass(frozen=True)
class Chunk:
    """A stretch of a clause: its kind, the words that begin it, and what follows them."""

    kind: str
    cue: str
    tokens: tuple[Token, ...]


RELATIVE = frozenset(("that", "which", "who", "whose", "whom"))


FREE_RELATIVES = frozenset(("whoever", "whatever", "whichever"))
"""What begins a relative clause that is an object itself ("tick whatever you need")."""
_TO_VERBS = frozenset((
    "be", "have", "get", "become", "ensure", "prevent", "avoid", "allow", "help", "let", "make", "keep", "see", "show",
    "display", "return", "exit", "reveal", "trigger", "come", "go", "do", "give", "know", "use", "take", "stay", "stop",
    "bring", "put", "turn", "leave", "finish", "end", "tell", "learn", "look", "work",
))  # fmt: skip
_WANTING = frozenset(("want", "wish", "need", "like", "able", "going", "have", "prefer", "intend"))


def chunks_of(body: Sequence[Token]) -> list[Chunk]:
    """What follows the verb, cut at prepositions and other cues; the first chunk is the object."""
    out: list[Chunk] = []
    kind, cue, start, at = "object", "", 0, 0

    def end_chunk(stop: int) -> None:
        if kind == "object" or stop > start:
            out.append(Chunk(kind, cue, tuple(body[start:stop])))

    while at < len(body):
        found = _cue(body, at, kind)
        if found:
            end_chunk(at)
            kind, cue, at = found
            start = at
        else:
            at += 1
    end_chunk(at)
    return out


_CUES = frozenset(
    (*DESCRIBED, *NAMED, *CIRCUMSTANCE, *PURPOSE, *PREPOSITIONS, *PARTICIPLES, *RELATIVE, "you", "the", "to", "by")
)
"""The words that a chunk may begin with."""


def _cue(body: Sequence[Token], at: int, kind: str) -> tuple[str, str, int] | None:
    """The kind and cue of the chunk that begins at a token, and where its words begin; None where none does."""
    if kind == "means" or (kind == "object" and body[0].low in FREE_RELATIVES):
        return None
    if body[at].low not in _CUES:
        return None
    for name, index in (("icon", DESCRIBED), ("named", NAMED), ("condition", CIRCUMSTANCE)):
        if found := match(index, body, at):
            return name, found[1], found[0]
    token = body[at]
    if token.low == "by" and match(GERUNDS, body, at + 1):
        return "means", "by", at + 1
    if kind in ("condition", "purpose"):
        return None
    if found := match(PURPOSE, body, at):
        return "purpose", found[1], found[0]
    if kind != "relative" and (relative := _relative(body, at, kind)):
        return relative
    if token.low in RELATIVE and at and not _is_determiner(body, at):
        return "relative", token.low, at + 1
    if token.low == "to" and at + 1 < len(body):
        return _to(body, at, kind)
    return None if kind == "relative" else _preposition(body, at)


def _relative(body: Sequence[Token], at: int, kind: str) -> tuple[str, str, int] | None:
    """ "The board you want to share", "the permission the user has"."""
    low = body[at].low
    if low == "you" and at and at + 1 < len(body) and body[at - 1].low not in ("for", "to", "with"):
        return "relative", "you", at + 1
    bare = low == "the" and kind == "object" and at and body[at - 1].kind == "word" and not _joins(body, at - 1)
    bare = bare and not (at > 1 and body[at - 2].low in LINKS)  # "the box and stir the soup"
    return ("relative", "", at) if bare else None


def _to(body: Sequence[Token], at: int, kind: str) -> tuple[str, str, int] | None:
    """Tell "to open it" from "to **On**"."""
    following = body[at + 1]
    if at and body[at - 1].low == "up":
        return None  # "of up to 5 MB"
    if kind == "relative" and body[at - 1].low in _WANTING:
        return None
    names = following.kind != "word" or following.low in lexicon.DETERMINERS or following.text[0].isdigit()
    if not names and (verb_at(body, at + 1, certain=True) or kind != "object" or following.low in _TO_VERBS):
        return "purpose", "to", at + 1
    return None if kind == "relative" else ("to", "to", at + 1)


def _preposition(body: Sequence[Token], at: int) -> tuple[str, str, int] | None:
    if (
        body[at].low in PARTICIPLES
        and not match(CIRCUMSTANCE, body, at + 1)
        and (found := match(PREPOSITIONS, body, at + 1))
    ):
        return "place", found[1], found[0]
    found = match(PREPOSITIONS, body, at)
    if found and (found[0] >= len(body) or body[found[0]].text in (".", ",", ";")):
        return None  # "is crossed through", "turns on"
    if found and found[1] == "through" and match(PREPOSITIONS, body, found[0]):
        return None
    if body[at].low == "as" and [t.low for t in body[at + 1 : at + 2]] == ["well"]:
        return None
    if found and found[1] != "of" and at and "".join(t.low for t in body[found[0] : found[0] + 1]) in ("which", "whom"):
        return "relative", f"{found[1]} {body[found[0]].low}", found[0] + 1
    if not found or found[1] in ("of", "than", "like", "including", "per", "to"):
        added = found and found[1] == "including" and at and body[at - 1].text == ","
        return ("aside", found[1], found[0]) if found and added else None
    if found[1] == "at" and found[0] < len(body) and body[found[0]].low in QUANTITIES:
        return None
    if found[1] in ("on", "by") and [t.low for t in body[at + 2 : at + 3]] == ["own"]:
        return None  # "starts on its own"
    if found[1] in ("between", "among") and not at:
        return None  # "choose between **A** and **B**"
    other = found[1] if found[1] in ("for", "as", "with", "by") else "aside"
    return ("place" if found[1] in lexicon.PLACE_PREPOSITIONS else other), found[1], found[0]


def _joins(body: Sequence[Token], at: int) -> bool:
    """Whether a word leads on to a noun, so that "the" behind it begins no relative clause."""
    return (
        body[at].low in lexicon.DETERMINERS
        or body[at].low in LINKS
        or bool(match(PREPOSITIONS, body, at))
        or body[at].low in lexicon.ADVERBS
    )


def _is_determiner(body: Sequence[Token], at: int) -> bool:
    """Whether "that" points at a noun and does not begin a relative clause."""
    before = body[at - 1].low
    return before in ("in", "on", "from", "to", "of", "for", "with", "at")
