"""Finds the lexicon's forms in a sentence: verbs in the imperative, gerunds, prepositions, cues."""

from collections.abc import Iterable, Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.tokens import Token

Forms = dict[str, list[tuple[tuple[str, ...], str]]]
"""By its first word: the words of each form, the longest first, and what it means."""


def _index(pairs: Iterable[tuple[str, str]]) -> Forms:
    index: Forms = {}
    for form, meaning in pairs:
        words = tuple(form.split())
        index.setdefault(words[0], []).append((words, meaning))
    for forms in index.values():
        forms.sort(key=lambda form: -len(form[0]))
    return index


def _gerund(form: str) -> str:
    first, *rest = form.split(" ")
    stem = first + first[-1] if first in lexicon.DOUBLING else first
    if first.endswith("e") and not first.endswith("ee"):
        stem = first[:-1]
    return " ".join([stem + "ing", *rest])


def _third(form: str) -> str:
    first, *rest = form.split(" ")
    return " ".join([first + ("es" if first.endswith(("s", "sh", "ch", "x", "o")) else "s"), *rest])


_PAIRS = [(form, meaning) for meaning, forms in lexicon.VERBS.items() for form in forms]


BASE = _index(_PAIRS)


GERUNDS = _index((_gerund(form), meaning) for form, meaning in _PAIRS)


THIRDS = _index((_third(form), meaning) for form, meaning in _PAIRS)


ADVERBS = _index((form, form) for form in lexicon.ADVERBS)


PREPOSITIONS = _index((form, form) for form in lexicon.PREPOSITIONS)


CIRCUMSTANCE = _index((form, form) for form in lexicon.CIRCUMSTANCE)


DESCRIBED = _index((form, form) for form in lexicon.DESCRIBED)


NAMED = _index((form, form) for form in lexicon.NAMED)


PURPOSE = _index((form, form) for form in ("in order to", "so that", "so as to", "so you can", "for you to"))


PARTICIPLES = frozenset(
    [
        "located",
        "found",
        "displayed",
        "listed",
        "shown",
        "available",
        "situated",
        "placed",
        "positioned",
        "contained",
        "presented",
        "accessed",
        "accessible",
        "reached",
    ]
)


LINKS = frozenset(
    (",", "and", "either", "both", "or", "then", ";", "but", "so", ":", "-", "\u2013", "\u2014", ".", "/", "&")
)


def match(index: Forms, tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The longest form of an index that stands at a token: where it ends, and its meaning."""
    if at >= len(tokens):
        return None
    for words, meaning in index.get(tokens[at].low, ()):
        if all(at + n < len(tokens) and tokens[at + n].low == word for n, word in enumerate(words)):
            return at + len(words), meaning
    return None


def verb_at(tokens: Sequence[Token], at: int, *, certain: bool) -> tuple[int, str] | None:
    """An imperative at a token; where that is not certain, a verb that may be a noun needs an object."""
    found = match(BASE, tokens, at)
    if found is None:
        return None
    end, _ = found
    if end > at + 1 or tokens[at].low not in lexicon.NOUNISH:
        return found
    return found if _is_verb(tokens, end, tokens[at].low, certain=certain) else None


def _is_verb(tokens: Sequence[Token], end: int, form: str, *, certain: bool) -> bool:
    """Whether a form that may be a noun is a verb, by what follows it."""
    if end >= len(tokens):
        return certain or form in lexicon.ALONE
    following = tokens[end]
    if following.kind in ("ui", "caps") or following.low in lexicon.DETERMINERS or following.low in ("it", "them"):
        return True
    if not certain or following.low in lexicon.FINITE:
        return False
    if following.text in (",", ":", ")"):
        return form in ("click", "check", "mark")
    if following.low in ("and", "or", "of"):
        return following.low != "of" and match(BASE, tokens, end + 1) is not None
    after = {t.low for t in tokens[end : end + 4]}
    return not after & {"will", "is", "are", "can", "has"} or bool(after & {"that", "which", "you", "who"})


def object_follows(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].kind in ("ui", "caps", "icon") or tokens[at].low in lexicon.DETERMINERS)
