"""Phrases in front of a clause: "in the list,", "to add a row,", "if you have a photo,"."""

from collections.abc import Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.chunks import Chunk
from walkthrough.language.english.open_reader.forms import (
    ADVERBS,
    CIRCUMSTANCE,
    DESCRIBED,
    GERUNDS,
    PARTICIPLES,
    PREPOSITIONS,
    PURPOSE,
    match,
    verb_at,
)
from walkthrough.language.english.open_reader.tokens import Token

_KINDS = {"for": "for", "upon": "condition"}


def front_of(tokens: Sequence[Token], at: int) -> tuple[Chunk, int] | None:
    """A phrase in front of the clause: a condition, a purpose, a place."""
    found = match(CIRCUMSTANCE, tokens, at)
    if found:
        end = front_end(tokens, found[0], needs_comma=True)
        return (Chunk("condition", found[1], tuple(tokens[found[0] : end])), end) if end else None
    purpose = match(PURPOSE, tokens, at) or ((at + 1, "to") if tokens[at].low == "to" else None)
    if purpose:
        end = front_end(tokens, purpose[0], needs_comma=True, sure=True) or front_end(
            tokens, purpose[0], needs_comma=True
        )
        return (Chunk("purpose", purpose[1], tuple(tokens[purpose[0] : end])), end) if end else None
    found = match(PREPOSITIONS, tokens, at)
    if found:
        if found[1] == "by" and match(GERUNDS, tokens, found[0]):
            return None
        end = front_end(tokens, found[0], needs_comma=False)
        if end:
            kind = "place" if found[1] in lexicon.PLACE_PREPOSITIONS else _KINDS.get(found[1], "aside")
            return Chunk(kind, found[1], tuple(tokens[found[0] : end])), end
    return None


def front_end(tokens: Sequence[Token], at: int, *, needs_comma: bool, sure: bool = False) -> int:
    """Where a phrase in front ends: before the clause that follows it; 0 where none does.

    `sure`: only before a verb or "you".
    """
    first = 0
    for here in range(at, len(tokens)):
        token = tokens[here]
        if token.text in (",", ":") and token.kind == "punct":
            if here + 1 < len(tokens) and (tokens[here + 1].low in PARTICIPLES or match(DESCRIBED, tokens, here + 1)):
                continue
            first = first or here
            after = here + 1
            while (adverb := match(ADVERBS, tokens, after)) or (after < len(tokens) and tokens[after].text == ","):
                after = adverb[0] if adverb else after + 1
            if after >= len(tokens):
                return here
            nxt = tokens[after].low
            if sure and not (verb_at(tokens, after, certain=False) or nxt in ("you", "do")):
                continue
            if (
                verb_at(tokens, after, certain=True)
                or nxt in ("you", "the", "it", "do", "this", "a", "an", "your", "nobody", "everybody", "everyone")
                or match(PREPOSITIONS, tokens, after)
            ):
                return here
        elif not needs_comma and token.low == "there" and here > at and tokens[here + 1 : here + 2]:
            if tokens[here + 1].low in ("is", "are", "will"):
                return here
        elif (
            not needs_comma
            and here > at
            and (tokens[here - 1].kind != "word" or tokens[here - 1].low in lexicon.CONTROL)
        ):
            if (verb := verb_at(tokens, here, certain=False)) and verb[1] in (
                "click",
                "select",
                "open",
                "type",
                "find",
                "go",
            ):
                return here
            if token.low == "you":
                return here
    return 0 if sure else first


def apposition(tokens: Sequence[Token], at: int) -> int:
    """Where "…, the three dots in the corner, click" goes on behind a place in front; 0 where nothing explains it."""
    if tokens[at].text != "," or tokens[at + 1 :] == [] or tokens[at + 1].low not in lexicon.DETERMINERS:
        return 0
    end = next((n for n in range(at + 2, len(tokens)) if tokens[n].text == ","), 0)
    explains = end and not {t.low for t in tokens[at:end]} & (lexicon.FINITE | {"you"})
    return end if explains and verb_at(tokens, end + 1, certain=True) else 0
