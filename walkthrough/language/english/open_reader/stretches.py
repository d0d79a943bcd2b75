"""What the words of a stretch of a sentence say: UI words, icons, places, circumstances, and what is left over."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import (
    ADVERBS,
    GERUNDS,
    LINKS,
    PREPOSITIONS,
    PRONOUNS,
    match,
    verb_at,
)
from walkthrough.language.english.open_reader.tokens import Token
from walkthrough.language.open_reading import OpenPlace

if TYPE_CHECKING:
    from walkthrough.language.english.open_reader.chunks import Chunk


def text_of(tokens: Sequence[Token]) -> str:
    """The words as they are printed."""
    return " ".join(t.text for t in tokens).replace(" ,", ",").replace(" .", ".").strip(" ,.:;")


def names_in(tokens: Sequence[Token], *, soft: bool = False) -> tuple[str, ...]:
    """The UI words; with `soft` capitalised words, too."""
    return tuple(t.text for t in tokens if t.kind == "ui" or (soft and t.kind == "caps"))


_ICONS = frozenset((
    "icon", "icons", "dots", "glyph", "symbol", "ellipsis", "trash", "pencil", "gear", "cog", "magnifying", "kebab",
    "hamburger", "arrow", "bell", "star", "chevron", "caret", "cross", "plus",
))  # fmt: skip


def is_icon(tokens: Sequence[Token]) -> bool:
    """Whether the words describe an icon."""
    words = [word for t in tokens for word in t.text.lower().replace("-", " ").split()]
    return bool(words) and (
        words[-1] in _ICONS
        or words[-1].removesuffix("s") in _ICONS
        or "icon" in words
        or (words[0] in _ICONS and not words[2:])
    )


_IN_TURN = frozenset(("then", "afterwards", "finally", "lastly"))
ASKED = frozenset(("who", "what", "how", "why", "where", "whether", "whoever", "whatever", "whichever", "wherever"))


def stray_in(tokens: Sequence[Token]) -> list[str]:
    """The words that no noun phrase holds."""
    asked = next((n for n, t in enumerate(tokens) if t.low in ASKED), len(tokens))
    return [
        t.text
        for n, t in enumerate(tokens[:asked])
        if t.low in lexicon.STRAY and not (n and tokens[n - 1].low in ("trash", "garbage", "waste"))
    ]


def tail_of(tokens: Sequence[Token]) -> Sequence[Token]:
    """What stands behind the last UI word of an object and a comma: no part of it ("**A**, the rest changes")."""
    last = max((n for n, t in enumerate(tokens) if t.is_name), default=len(tokens))
    joint = next((n for n in range(last + 1, len(tokens)) if tokens[n].low in (",", "and", "or")), len(tokens))
    return tokens[joint + 1 :] if tokens[joint:] and tokens[joint].text == "," else tokens[joint:]


def without_adverbs(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A noun phrase without the adverbs at its end ("the row again")."""
    end = len(tokens)
    while begin := next((n for n in range(1, end) if _is_adverb(tokens[n:end])), 0):
        end = begin
        while end > 1 and tokens[end - 1].text == ",":
            end -= 1
    return tuple(tokens[:end])


def _is_adverb(tokens: Sequence[Token]) -> bool:
    adverb = match(ADVERBS, tokens, 0)
    manner = len(tokens) == 1 and tokens[0].low.endswith("ly") and tokens[0].low not in _NO_ADVERBS
    return manner or (adverb is not None and adverb[0] == len(tokens))


_NO_ADVERBS = frozenset(("reply", "family", "assembly", "supply", "daily", "weekly", "monthly", "yearly", "hourly"))


_WORDS = 14
"""How many plain words a noun phrase has at most."""


def is_other_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that is no known verb is one all the same: a determiner or "it" follows ("and stir the soup")."""
    token, behind = tokens[at], tokens[at + 1 : at + 2]
    if token.kind != "word" or not token.text.isalpha() or not behind or behind[0].kind != "word":
        return False
    follows = behind[0].low in _OBJECTS and not any(match(forms, tokens, at) for forms in (PREPOSITIONS, ADVERBS))
    return follows and token.low not in _NO_VERBS and not token.low.endswith(("ing", "ed"))


_OBJECTS = frozenset(("it", "them", "the", "a", "an", "your", "its", "their", "this", "these"))
_NO_VERBS = (
    lexicon.DETERMINERS | lexicon.STRAY | LINKS | ASKED | frozenset(("half", "that", "which", "who", "not", "such"))
)


def swallowed_in(tokens: Sequence[Token], *, place: bool = False) -> list[str]:
    """What stands in a noun phrase and belongs to none: another instruction, a gerund, a loose conjunction."""
    while tokens and tokens[-1].kind == "punct":
        tokens = tokens[:-1]
    if tokens and tokens[-1].low in ("and", "or", "but", "then", "to", "either"):
        return [tokens[-1].text]
    for at in range(1, len(tokens)):
        before = tokens[at - 1]
        joined = before.low in LINKS and before.kind != "ui"
        if joined and is_other_verb(tokens, at):
            return [text_of(tokens[at:])]
        if joined and (verb_at(tokens, at, certain=False) or (before.text == "," and match(GERUNDS, tokens, at))):
            return [text_of(tokens[at:])]
        other = place and before.text == "," and tokens[at].low in ("a", "an", "another", "the")
        if other and not is_icon(tokens[at:]):
            return [text_of(tokens[at:])]
        if tokens[at].low in _IN_TURN and at + 1 < len(tokens):
            return [text_of(tokens[at:])]
    plain = [t for t in tokens if t.kind == "word"]
    after = tokens[1:] if tokens and tokens[0].low in PRONOUNS else ()
    return [text_of(plain[_WORDS:])] if len(plain) > _WORDS else [text_of(after)] if after else []


def condition_of(chunks: Iterable["Chunk"]) -> str:
    """The circumstances among the chunks, in their words; empty where there are none."""
    return "; ".join(f"{c.cue} {text_of(c.tokens)}".strip() for c in chunks if c.kind == "condition")


def place_of(chunk: "Chunk") -> OpenPlace:
    """The place that a chunk says."""
    said = chunk.tokens[:-1] if chunk.tokens and chunk.tokens[-1].low == "instead" else chunk.tokens
    words = [t.low for t in said if t.low]
    noun = next(
        (
            word
            for word in reversed(words)
            if word in lexicon.VISIBLE or word in lexicon.FIELD or word in lexicon.WINDOW
        ),
        words[-1] if words else "",
    )
    name = names_in(said) or (names_in(said, soft=True) if noun else ())
    return OpenPlace(chunk.cue, noun, ", ".join(name), text_of(said))
