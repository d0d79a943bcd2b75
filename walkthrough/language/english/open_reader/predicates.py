"""Finds the subject and the predicate of a statement, whatever its verb is, and statements joined in one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.forms import (
    ADVERBS,
    CIRCUMSTANCE,
    LINKS,
    PREPOSITIONS,
    THIRDS,
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
_RELATIVE = frozenset(("that", "which", "who", "whom", "whose", "where", "what", "whoever", "whatever"))
_BREAKS = frozenset((",", ";", "and", "but", "or", ":", "-", "\u2013", "\u2014"))
_JOINTS = frozenset(("and", "but", ";", ",", "\u2013", "\u2014", ":", "where", "while"))
_PLURAL = frozenset(("they", "people", "children", "both", "all", "rest", "these", "those"))
_NOUNS_TOO = frozenset(
    ("list", "show", "display", "read", "contain", "say", "open", "turn", "indicate", "confirm", "become")
)
"""Predicates that are nouns and imperatives, too: they need a subject in the plural."""
_GAINS = frozenset(("lose", "loses", "gain", "gains", "get", "gets", "receive", "receives"))
_ENDS_OF_NO_VERB = ("ed", "ing", "ly", "ful", "ous", "able", "ible", "ss", "us")


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
    begin = 0
    if words[:1] == ["you"] and len(words) > 1:
        return Predicate(1, main_verb(words, 1), is_known=True)
    if joined and words[:2] == ["not", "to"]:
        return Predicate(0, min(3, len(words)), is_known=True)
    if joined and match(THIRDS, tokens, 0) and object_follows(tokens, 1):
        return Predicate(0, 1, is_known=False)
    while at < len(words):
        word = words[at]
        if word == "whether":
            break
        if _opens_relative(words, at):
            inside = True
        elif word in _BREAKS and not inside:
            begin = at + 1
        elif inside and (is_known(words, at, start=True) or (word.endswith("ed") and at)):
            spare = spare or Predicate(at, main_verb(words, at), is_known=True)
            inside, at = False, main_verb(words, at)
            continue
        elif not inside and is_known(words, at, start=joined):
            return Predicate(at, main_verb(words, at), is_known=True)
        elif not inside and _agrees(tokens, begin, at) and not _other_follows(words, at):
            return Predicate(at, at + 1, is_known=False)
        at += 1
    return None if joined else spare


def is_known(words: Sequence[str], at: int, *, start: bool = False) -> bool:
    """Whether an auxiliary, or a verb of what is seen on screens, stands at a word."""
    if words[at] in AUXILIARIES or words[at] in _GAINS or matches(words, at, lexicon.APPEARS):
        return bool(at) or start
    if not (at or start) or not matches(words, at, lexicon.SHOWS):
        return False
    plural = any(w.endswith("s") for w in words[:at]) and words[at - 1] not in lexicon.DETERMINERS
    return words[at] not in _NOUNS_TOO or plural or (bool(at) and not words[at - 1])


def matches(words: Sequence[str], at: int, forms: Sequence[str]) -> bool:
    """Whether one of the forms stands at a word."""
    return any(" ".join(words[at : at + len(form.split())]) == form for form in forms)


def main_verb(words: Sequence[str], at: int) -> int:
    """Where the verb that begins at a word ends: behind its auxiliaries, adverbs and itself."""
    here = at
    while here < len(words) and (words[here] in HELPERS or words[here] in lexicon.ADVERBS):
        here += 1
    if here > at and here < len(words) and words[here] in lexicon.DETERMINERS - {"no", "only"}:
        return here  # "has a grey frame"
    return min(here + 1, len(words))


def statements_in(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], Predicate | None]]:
    """Each statement that is joined in one, with its predicate; a subject counts until another is named."""
    found = predicate_of(tokens)
    if found is None:
        yield list(tokens), None
        return
    subject, said, here = tokens[: found.start], tokens[found.start :], found.end - found.start
    while here < len(said):
        after = _behind_joint(said, here)
        own = predicate_of(said[after:], joined=True) if after > here else None
        if own is None or not _stands_alone(said[here:after], said[after:], own):
            here += 1
            continue
        yield [*subject, *said[:here]], found
        subject = said[after : after + own.start] or subject
        said, here = said[after + own.start :], own.end - own.start
        found = Predicate(len(subject), len(subject) + here, own.is_known)
    yield [*subject, *said], found


def begins_statement(tokens: Sequence[Token], at: int) -> bool:
    """Whether a statement with a subject of its own begins at a token behind an instruction."""
    own = predicate_of(tokens[at:], joined=True)
    return own is not None and own.start > 0 and _is_subject(tokens[at : at + own.start], own)


def _behind_joint(tokens: Sequence[Token], at: int) -> int:
    after = at
    while after < len(tokens) and tokens[after].low in _JOINTS:
        after += 1
    while after > at and (adverb := match(ADVERBS, tokens, after)) and tokens[after].low not in ("all", "only"):
        after = adverb[0]
    return after


def _stands_alone(joint: Sequence[Token], rest: Sequence[Token], own: Predicate) -> bool:
    """Whether what is behind "and" or a comma is a statement: with a subject, or with a verb for the same subject."""
    links = {t.low for t in joint}
    if match(CIRCUMSTANCE, rest, 0) or rest[0].low in _RELATIVE | {"how"}:
        return False
    if own.start == 0:
        return bool(links & {"and", "but", ";"}) and rest[0].low != "do"
    return links != {":"} and _is_subject(rest[: own.start], own)


def _is_subject(tokens: Sequence[Token], own: Predicate) -> bool:
    first = tokens[0]
    noun = (
        first.kind != "word" or first.low in lexicon.DETERMINERS or first.low in ("it", "they", "he", "she", "nobody")
    )
    return (noun or own.is_known) and not any(t.low in _BREAKS - {"and", "or"} for t in tokens) and first.low != "you"


def _opens_relative(words: Sequence[str], at: int) -> bool:
    if words[at] == "you":
        return at > 0 and words[at - 1] not in _BREAKS and words[at - 1] not in ("only", "for")
    if words[at] not in _RELATIVE:
        return False
    pointing = words[at] == "that" and at and words[at - 1] in lexicon.PREPOSITIONS
    return not pointing and (at > 0 or words[at] in ("who", "whoever", "what", "whatever"))


def _agrees(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether a word that may be any verb agrees with the noun before it, and something may follow it."""
    word, subject = tokens[at].low, [t for t in tokens[begin:at] if t.kind != "punct"]
    if not subject or not word.isalpha() or word.endswith(_ENDS_OF_NO_VERB) or not _may_follow(tokens, at + 1):
        return False
    if (
        word in lexicon.STRAY | lexicon.DETERMINERS | LINKS
        or match(PREPOSITIONS, tokens, at)
        or match(ADVERBS, tokens, at)
    ):
        return False
    before = subject[-1]
    if before.kind == "word" and (_leads_on(before.low) or (len(subject) == 1 and not _is_plural(before))):
        return False
    is_third = word.endswith("s")
    if before.kind == "ui" and len(subject) == 1:
        return is_third or before.text.endswith("s")
    return is_third != _is_plural(_head(subject))


def _leads_on(word: str) -> bool:
    """Whether a noun has to follow a word, so that no verb can."""
    return word in lexicon.DETERMINERS or word in lexicon.PREPOSITIONS or word.endswith(("ed", "ing"))


def _head(subject: Sequence[Token]) -> Token:
    """The noun that the verb agrees with: the last one before a preposition."""
    end = next((n for n in range(1, len(subject)) if match(PREPOSITIONS, subject, n)), len(subject))
    return subject[end - 1]


def _is_plural(token: Token) -> bool:
    return token.low in _PLURAL or (token.text.endswith("s") and not token.text.endswith(("ss", "us", "is")))


def _may_follow(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens) - 1:
        return True
    token = tokens[at]
    return (
        token.kind != "word"
        or token.low in lexicon.DETERMINERS
        or token.low in LINKS
        or token.low in ("you", "it", "them", "not", "as", "to", "who", "how", "what", "that", "out", "off", "away")
        or token.text[0].isdigit()
        or token.low.endswith(("ed", "ing", "ly"))
        or bool(match(PREPOSITIONS, tokens, at) or match(ADVERBS, tokens, at))
    ) and token.low != "of"


def _other_follows(words: Sequence[str], at: int) -> bool:
    """Whether a known verb stands before the next joint: the word before it is a noun after all."""
    for here in range(at + 1, len(words)):
        if words[here] in _BREAKS or words[here] in _RELATIVE or words[here] in lexicon.CIRCUMSTANCE:
            return False
        if is_known(words, here):
            return True
    return False
