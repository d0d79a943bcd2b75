"""Whether a word that may be any verb agrees with the noun before it, and with what follows it."""

# Lists are read in one piece.

from collections.abc import Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import (
    ADVERBS,
    BASE,
    CIRCUMSTANCE,
    LINKS,
    PREPOSITIONS,
    match,
    object_follows,
)
from walkthrough.language.english.open_reader.tokens import Token

PLURAL = frozenset(("they", "people", "children", "both", "all", "rest", "these", "those"))
_LIGHT = frozenset(
    (
        "makes",
        "takes",
        "gives",
        "changes",
        "brings",
        "keeps",
        "holds",
        "bears",
        "carries",
        "leaves",
        "loses",
        "prints",
        "goes",
    )
)
"""Verbs that go together with a bare noun ("makes room for")."""
BESIDE = frozenset(
    ("never", "now", "also", "then", "longer", "no", "automatically", "still", "again", "simply", "just")
)
"""Adverbs that stand between a subject and its verb."""
_ENDS_OF_NO_VERB = ("ed", "ing", "ly", "ful", "ous", "able", "ible", "ss", "us")
_NOUNS_ALL_THE_SAME = frozenset((
    "bed", "seed", "feed", "speed", "need", "shed", "weed", "setting", "meeting", "booking", "heading", "recording",
    "listing", "warning", "drawing", "rating", "ranking", "string", "thing", "ring", "spring", "training", "painting",
    "building", "spelling", "meaning",
))  # fmt: skip
"""Nouns that end as participles do."""
_ADJECTIVES = frozenset((
    "empty", "open", "grey", "gray", "red", "green", "blank", "private", "public", "active", "inactive",
    "yellow", "blue", "orange", "black", "white", "amber", "purple", "pink", "brown", "bold", "bright",
))  # fmt: skip
_NUMBERS = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "few", "several")
)
_VERBS_ALL_THE_SAME = frozenset(("need", "exceed", "proceed", "bring", "pass", "process", "cross"))


def agrees(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether a word that may be any verb agrees with the noun before it, and something may follow it."""
    word, subject = tokens[at].low, [t for t in tokens[begin:at] if t.kind != "punct"]
    if not subject or not word.isalpha() or (word.endswith(_ENDS_OF_NO_VERB) and word not in _VERBS_ALL_THE_SAME):
        return False
    if word in _ADJECTIVES - {"open", "empty"} or subject[-1].low in _NUMBERS:
        return False
    if word not in _LIGHT and not _may_follow(tokens, at + 1):
        return False
    if (
        word in lexicon.STRAY | lexicon.DETERMINERS | LINKS
        or match(PREPOSITIONS, tokens, at)
        or match(ADVERBS, tokens, at)
    ):
        return False
    while len(subject) > 1 and subject[-1].low in BESIDE:
        subject = subject[:-1]
    before = subject[-1]
    if at == 1 and before.low in ("this", "that", "it"):
        return word.endswith("s")
    if before.kind == "word" and (
        _leads_on(before.low) or (len(subject) == 1 and not _is_plural(before) and not _is_named(tokens, at))
    ):
        return False
    if _head(subject).low in ("rest", "all", "none", "most", "some"):
        return True
    is_third = word.endswith("s")
    if before.kind == "ui" and len(subject) == 1:
        return is_third or before.text.endswith("s")
    head = _head(subject)
    if not is_third and before.text.isupper() and head is not before:
        return False  # "members of the API team": a noun, and no verb of the members
    return is_third != _is_plural(head)


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """ "Orbit keeps the change": a product's name, and a verb with an object."""
    third = at == 1 and tokens[1].low.endswith("s") and tokens[0].text[:1].isupper() and object_follows(tokens, 2)
    return third and not match(BASE, tokens, 0)


def _leads_on(word: str) -> bool:
    """Whether a noun has to follow a word, so that no verb can."""
    modifies = word.endswith(("ed", "ing")) and word not in _NOUNS_ALL_THE_SAME
    return word in lexicon.DETERMINERS or word in lexicon.PREPOSITIONS or modifies


def _head(subject: Sequence[Token]) -> Token:
    """The noun that the verb agrees with: the last one before a preposition."""
    end = next((n for n in range(1, len(subject)) if match(PREPOSITIONS, subject, n)), len(subject))
    return subject[end - 1]


def _is_plural(token: Token) -> bool:
    return token.low in PLURAL or (token.text.endswith("s") and not token.text.endswith(("ss", "us", "is")))


def _may_follow(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens) - 1:
        return True
    token = tokens[at]
    return (
        token.kind != "word"
        or token.low in lexicon.DETERMINERS
        or token.low in LINKS
        or token.low
        in (
            "you",
            "it",
            "its",
            "itself",
            "themselves",
            "them",
            "not",
            "as",
            "to",
            "who",
            "how",
            "what",
            "that",
            "which",
            "whether",
            "where",
            "out",
            "off",
            "away",
        )
        or token.text[0].isdigit()
        or token.low.endswith(("ed", "ing", "ly", "able", "ible"))
        or token.low in _ADJECTIVES
        or any(match(forms, tokens, at) for forms in (PREPOSITIONS, ADVERBS, CIRCUMSTANCE))
    ) and token.low != "of"


_CONTROLS = frozenset((*lexicon.CONTROL, *lexicon.FIELD, "checkboxe", "boxe", "switche"))
_BEHIND = frozenset((",", ";", ":", ".", "and", "but", "or", *lexicon.PREPOSITIONS))


def is_named_control(tokens: Sequence[Token]) -> bool:
    """Whether the second of two names and what both are stand there ("… and **End** fields"), and no predicate."""
    name, noun, behind = tokens[:1], tokens[1:2], tokens[2:3]
    named = name and noun and name[0].kind in ("ui", "caps") and noun[0].low.removesuffix("s") in _CONTROLS
    return bool(named) and (not behind or behind[0].low in _BEHIND)
