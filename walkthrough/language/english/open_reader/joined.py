"""Statements that are joined in one sentence: where each begins, and whose its verb is."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.agreement import is_named_control
from walkthrough.language.english.open_reader.chunks import Chunk
from walkthrough.language.english.open_reader.forms import ADVERBS, CIRCUMSTANCE, match
from walkthrough.language.english.open_reader.predicates import AUXILIARIES, BREAKS, RELATIVE, Predicate, predicate_of
from walkthrough.language.english.open_reader.tokens import Token

_JOINTS = frozenset(("and", "but", ";", ",", "\u2013", "\u2014", ":", "where"))


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
    named = at + 1 if tokens[at : at + 1] and tokens[at].low in lexicon.DETERMINERS else at
    if is_named_control(tokens[named:]):
        return False
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
    if "where" in links and "," not in links:
        return False
    if match(CIRCUMSTANCE, rest, 0) or rest[0].low in RELATIVE | {"how"}:
        return False
    if own.start == 0:
        return bool(links & {"and", "but", ";"}) and rest[0].low != "do"
    return (links != {":"} or rest[0].low in ("nobody", "only", "none")) and _is_subject(rest[: own.start], own)


def _is_subject(tokens: Sequence[Token], own: Predicate) -> bool:
    first = tokens[0]
    noun = (
        first.kind != "word" or first.low in lexicon.DETERMINERS or first.low in ("it", "they", "he", "she", "nobody")
    )
    return (noun or own.is_known) and not any(t.low in BREAKS - {"and", "or"} for t in tokens) and first.low != "you"


_BEGINNING = frozenset(("you", "we", "i", "they", "he", "she"))
"""What begins another statement behind "and"."""


def other_in(tokens: Sequence[Token]) -> list[str]:
    """What begins something else in a stretch of a promise: "but" behind a comma, "you" behind "and"."""
    return [
        token.text
        for n, (before, token) in enumerate(pairwise(tokens), start=1)
        if (before.text == "," and token.low == "but" and tokens[n + 1 : n + 2] and tokens[n + 1].low != "not")
        or (before.low == "and" and token.low.partition("'")[0] in _BEGINNING)
    ]


def left_in(chunk: Chunk) -> list[str]:
    """The verbs of a stretch that should have none, and an "or" at its end: there something else begins."""
    words = [t for t in chunk.tokens if t.kind != "punct"]
    if words and words[-1].low == "or":
        return [words[-1].text]
    whole = chunk.kind in ("condition", "purpose", "relative", "means")
    return [] if whole else [*other_in(chunk.tokens), *(t.text for t in chunk.tokens if t.low in AUXILIARIES)]
