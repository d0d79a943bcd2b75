"""Finds the subject and the predicate of a statement, whatever its verb is, and statements joined in one."""

# Lists are read in one piece.

from collections.abc import Sequence
from dataclasses import dataclass

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.agreement import BESIDE, PLURAL, agrees
from walkthrough.language.english.open_reader.forms import (
    APPEARS,
    SHOWS,
    THIRDS,
    Forms,
    match,
    object_follows,
)
from walkthrough.language.english.open_reader.tokens import Token

AUXILIARIES = frozenset((
    "will", "would", "should", "shall", "must", "can", "cannot", "could", "may", "might", "is", "are", "was", "were",
    "has", "have", "had", "does", "do", "did",
))  # fmt: skip
HELPERS = AUXILIARIES | {"be", "been", "being", "not", "never", "no", "longer", "by", "default", "going", "to", "able"}
"""Words that may stand between a subject and its main verb, as adverbs may."""
RELATIVE = frozenset(("that", "which", "who", "whom", "whose", "where", "what", "whoever", "whatever"))
_ENDS_NOUN = RELATIVE | frozenset(lexicon.PREPOSITIONS)
BREAKS = frozenset((",", ";", "and", "but", "or", ":", "-", "\u2013", "\u2014"))
_NOUNS_TOO = frozenset(
    ("list", "show", "display", "read", "contain", "say", "open", "turn", "indicate", "confirm", "become")
)
"""Predicates that are nouns and imperatives, too: they need a subject in the plural."""
_GAINS = frozenset(("lose", "loses", "gain", "gains", "get", "gets", "receive", "receives"))
_NO_NOUNS = frozenset(("only", "for", "so", "if", "that", "as", "now", "then"))
_SUBORDINATE = frozenset(("whether", "until", "when", "while", "because", "if", "unless", "once"))
"""What begins a clause whose predicate is not that of the sentence."""
_NEAR = 3
"""How many words behind a relative pronoun its own verb stands at most."""
_ADJECTIVES = frozenset((
    "other", "same", "chosen", "whole", "own", "new", "old", "next", "previous", "first",
    "last", "second", "full", "short", "long",
))  # fmt: skip


@dataclass(frozen=True)
class Predicate:
    """Where a predicate begins, and where its verb ends."""

    start: int
    end: int
    is_known: bool
    """Whether it has an auxiliary, or a verb of what is seen on screens."""


def predicate_of(tokens: Sequence[Token], *, joined: bool = False) -> Predicate | None:
    """The first finite verb that belongs to no relative clause, with its auxiliaries.

    :param joined: whether it stands behind another statement, and may begin with its verb.
    """
    words, inside, at, spare = [t.low for t in tokens], False, 0, None
    begin, relative, weak = 0, 0, False
    if words[:1] == ["you"] and len(words) > 1:
        return Predicate(1, main_verb(words, 1), is_known=True)
    if joined and words[:2] == ["not", "to"]:
        return Predicate(0, min(3, len(words)), is_known=True)
    if joined and match(THIRDS, tokens, 0) and object_follows(tokens, 1):
        return Predicate(0, 1, is_known=False)
    while at < len(words):
        word = words[at]
        if spare and not inside and word in _SUBORDINATE:
            inside = True  # "members who left while it was shut keep …": a clause within a relative clause
        elif at and word in _SUBORDINATE and not inside:
            break
        if _opens_relative(words, at):
            inside, relative = True, relative or at
        elif word in BREAKS and not inside:
            begin = at + 1
        elif inside and (
            (at and (word.endswith("ed") or _is_relative_verb(words, at))) or is_known(words, at, start=True)
        ):
            weak = weak or (not is_known(words, at, start=True) and not word.endswith("ed"))
            spare = spare or Predicate(at, main_verb(words, at), is_known=True)
            inside, at = False, main_verb(words, at)
            continue
        elif not inside and is_known(words, at, start=joined):
            return Predicate(_with_adverbs(words, at), main_verb(words, at), is_known=True)
        elif spare and not inside and _goes_on(tokens, words, relative, at):
            return Predicate(at, at + 1, is_known=False)
        elif not (inside or weak) and agrees(tokens, begin, at) and not _other_follows(words, at):
            return Predicate(_with_adverbs(words, at), at + 1, is_known=False)
        at += 1
    return None if joined or weak else spare


def _is_relative_verb(words: Sequence[str], at: int) -> bool:
    """Whether the verb of a relative clause stands right behind its pronoun ("the list that opens")."""
    one = at > 1 and words[at].endswith("s") and not _in_plural(words[: at - 1])
    if at > 1 and words[at - 1] == "you" and words[at] not in lexicon.ADVERBS:
        return True
    return at > 1 and words[at - 1] in ("that", "which", "who") and (one or matches(words, at, APPEARS))


def _goes_on(tokens: Sequence[Token], words: Sequence[str], relative: int, at: int) -> bool:
    """Whether a verb behind a relative clause agrees with the noun before that ("the list that opens names …")."""
    ends = words[at - 1] in BESIDE and (at + 1 >= len(tokens) or tokens[at + 1].text in (".", ";"))
    if not (ends or object_follows(tokens, at + 1)) or _noun_follows(words[at - 1]):
        return False
    return agrees([*tokens[:relative], *tokens[at:]], 0, relative)


def _with_adverbs(words: Sequence[str], at: int) -> int:
    """Where the adverbs in front of a verb begin ("no longer carries")."""
    while at > 1 and (words[at - 1] in BESIDE or (words[at - 1].endswith("ly") and words[at - 1] in lexicon.ADVERBS)):
        at -= 1
    return at


def is_known(words: Sequence[str], at: int, *, start: bool = False) -> bool:
    """Whether an auxiliary, or a verb of what is seen on screens, stands at a word."""
    if words[at] in AUXILIARIES:
        return bool(at) or start
    if not (at or start) or (at and _noun_follows(words[at - 1]) and not _stands_for_all(words, at)):
        return False
    if at == 1 and words[0].endswith("ed") and words[1].endswith("s"):
        return False  # "starred lists"
    if words[at] in _GAINS or _is_sight(words, at) or matches(words, at, APPEARS):
        return True
    if not matches(words, at, SHOWS):
        return False
    return words[at] not in _NOUNS_TOO or not at or not words[at - 1] or _in_plural(words[:at])


def _is_sight(words: Sequence[str], at: int) -> bool:
    """Whether "see" tells what somebody sees."""
    return words[at] == "sees" or (words[at] == "see" and at > 0 and words[at - 1] in BESIDE)


def _stands_for_all(words: Sequence[str], at: int) -> bool:
    """ "This opens …": a pronoun, behind which no noun follows."""
    return at == 1 and words[0] in ("this", "that") and words[1].endswith("s")


def _noun_follows(word: str) -> bool:
    """Whether a noun has to stand behind a word, or behind what follows it ("the lists", "other lists")."""
    return (
        word in lexicon.DETERMINERS - {"all", "both", "one", "each", "only"}
        or word in lexicon.PREPOSITIONS
        or word in _ADJECTIVES
    )


def _in_plural(words: Sequence[str]) -> bool:
    """Whether the noun that ends a stretch, before its first preposition, is in the plural."""
    end = next((n for n, word in enumerate(words) if n and word in _ENDS_NOUN), len(words))
    return any(word.endswith("s") or word in PLURAL for word in (words[end - 1], words[-1]))


def matches(words: Sequence[str], at: int, forms: Forms) -> bool:
    """Whether one of the forms stands at a word."""
    found = forms.get(words[at], ()) if at < len(words) else ()
    return any(tuple(words[at : at + len(form)]) == form for form, _ in found)


def main_verb(words: Sequence[str], at: int) -> int:
    """Where the verb that begins at a word ends: behind its auxiliaries, adverbs and itself."""
    here = at
    while here < len(words) and (words[here] in HELPERS or words[here] in lexicon.ADVERBS):
        if words[here] == "no" and words[here + 1 : here + 2] != ["longer"]:
            return max(here, at + 1)
        here += 1
    if here > at and here < len(words) and words[here] in lexicon.DETERMINERS - {"no", "only"}:
        return here  # "has a grey frame"
    return min(here + 1, len(words))


def _is_preposition(word: str) -> bool:
    """Whether a word is a preposition, behind which a pronoun begins no relative clause."""
    return word in lexicon.PREPOSITIONS or word in lexicon.CIRCUMSTANCE


def _opens_relative(words: Sequence[str], at: int) -> bool:
    if words[at] in ("you", "it", "they") or (words[at] == "the" and at == 1 and _in_plural(words[:1])):
        before = words[at - 1] if at else "for"
        return before not in BREAKS | _NO_NOUNS and not before.endswith("ing") and not _is_preposition(words[at - 1])
    if words[at] not in RELATIVE:
        return False
    pointing = words[at] == "that" and at and words[at - 1] in lexicon.PREPOSITIONS
    return not pointing and (at > 0 or words[at] in ("who", "whoever", "what", "whatever"))


def _other_follows(words: Sequence[str], at: int) -> bool:
    """Whether a verb that is certain stands before the next joint: the word before it is a noun after all."""
    relative = 0
    for here in range(at + 1, len(words)):
        if words[here] in BREAKS or words[here] in lexicon.CIRCUMSTANCE:
            return False
        if words[here] in RELATIVE or words[here] == "you":
            relative = here
        elif is_known(words, here) and (words[here - 1] or words[here] not in _NOUNS_TOO):
            if not relative or here > relative + _NEAR:
                return True
            relative = 0
    return False
