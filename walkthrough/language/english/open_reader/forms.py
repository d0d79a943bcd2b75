"""Finds the lexicon's forms in a sentence: verbs in the imperative, gerunds, prepositions, cues."""

from collections.abc import Iterable, Sequence

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.english.open_reader.tokens import Token

Forms = dict[str, list[tuple[tuple[str, ...], str]]]
"""By its first word: the words of each form, the longest first, and what it means."""


def index_of(pairs: Iterable[tuple[str, str]]) -> Forms:
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


BASE = index_of(_PAIRS)


GERUNDS = index_of((_gerund(form), meaning) for form, meaning in _PAIRS)


_BASES = {_gerund(form): form for form, _ in _PAIRS}


def base_of(words: str) -> str:
    """The imperative of a gerund; other words as they are."""
    return _BASES.get(words, words)


THIRDS = index_of((_third(form), meaning) for form, meaning in _PAIRS)


ADVERBS = index_of((form, form) for form in lexicon.ADVERBS)


PREPOSITIONS = index_of((form, form) for form in lexicon.PREPOSITIONS)


CIRCUMSTANCE = index_of((form, form) for form in lexicon.CIRCUMSTANCE)


DESCRIBED = index_of((form, form) for form in lexicon.DESCRIBED)


NAMED = index_of((form, form) for form in lexicon.NAMED)


APPEARS = index_of((form, form) for form in lexicon.APPEARS)


SHOWS = index_of((form, form) for form in lexicon.SHOWS)


SHOWING = index_of(
    (form, form) for form in ("will open", "will display", "will show", "opens", "displays", "shows", "open")
)


PURPOSE = index_of((form, form) for form in ("in order to", "so that", "so as to", "so you can", "for you to"))


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


_BEGINNING = frozenset(("start", "begin", "keep", "continue", "try"))
"""Verbs that only say how far another one goes ("start typing a name")."""
QUANTITIES = frozenset(("least", "most"))
"""What stands behind "at" where it begins no place ("at least one")."""
_ASKED = frozenset(
    ("what", "which", "how", "who", "why", "where", "whether", "whatever", "whichever", "everything", "anything")
)
"""Words that begin an object, as a determiner does ("change what is needed")."""
PRONOUNS = frozenset(("it", "them", "yourself", "him", "her"))


def match(index: Forms, tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The longest form of an index that stands at a token: where it ends, and its meaning."""
    if at >= len(tokens) or (forms := index.get(tokens[at].low)) is None:
        return None
    for words, meaning in forms:
        if len(words) == 1 or all(at + n < len(tokens) and tokens[at + n].low == word for n, word in enumerate(words)):
            return at + len(words), meaning
    return None


def verb_at(tokens: Sequence[Token], at: int, *, certain: bool) -> tuple[int, str] | None:
    """An imperative at a token; where that is not certain, a verb that may be a noun needs an object."""
    if tokens[at : at + 1] and tokens[at].low in _BEGINNING and (gerund := match(GERUNDS, tokens, at + 1)):
        return gerund
    found = match(BASE, tokens, at)
    if found is None:
        return None
    end, _ = found
    if _begins_subject(tokens, end) or (end == at + 1 and tokens[end : end + 1] and tokens[end].low == "of"):
        return None
    if end > at + 1 or tokens[at].low not in lexicon.NOUNISH:
        return found
    return found if _is_verb(tokens, end, tokens[at].low, certain=certain) else None


def _begins_subject(tokens: Sequence[Token], end: int) -> bool:
    """Whether a noun with its verb follows ("deploy keys are …"), so that what could be a verb only describes it."""
    if end + 1 >= len(tokens) or tokens[end].low in lexicon.DETERMINERS:
        return False
    return tokens[end].low.endswith("s") and tokens[end + 1].low in _AUXILIARIES


_AUXILIARIES = frozenset(("is", "are", "was", "were", "will", "can", "cannot", "has", "have", "do", "does", "must"))


def _is_verb(tokens: Sequence[Token], end: int, form: str, *, certain: bool) -> bool:
    """Whether a form that may be a noun is a verb, by what follows it."""
    if end >= len(tokens):
        return certain or form in lexicon.ALONE
    following = tokens[end]
    if following.low == "that" and tokens[end + 1 :] and _is_finite(tokens[end + 1].low):
        return False  # "a person or group that needs access"
    if following.kind in ("ui", "caps", "icon") or following.low in lexicon.DETERMINERS | PRONOUNS | _ASKED:
        return True
    beside = end + 1 < len(tokens) and tokens[end + 1].kind == "ui" and following.kind == "word"
    if form in ("click", "tap", "press") and beside and following.low not in lexicon.FINITE:
        return True  # "click image **Insert image**", where an icon has left its name
    if form in ("click", "tap") and following.low == "to":
        return True  # "or click to browse"
    if not certain or following.low in lexicon.FINITE:
        return False
    if following.text in (",", ":", ")"):
        return form in ("click", "check", "mark")
    if following.low in ("and", "or", "of"):
        return following.low != "of" and match(BASE, tokens, end + 1) is not None
    after = {t.low for t in tokens[end : end + 4]}
    return not after & {"will", "is", "are", "can", "has"} or bool(after & {"that", "which", "you", "who"})


def _is_finite(word: str) -> bool:
    return word in lexicon.FINITE or (word.endswith("s") and not word.endswith("ss"))


def object_follows(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].kind in ("ui", "caps", "icon") or tokens[at].low in lexicon.DETERMINERS)
