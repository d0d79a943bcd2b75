"""Compare texts, for "Did you mean …?"."""

import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    return fuzz.ratio(one, other) / 100


def strange_letter(word: str, other: str) -> str:
    """Name the first letter of `other` that only looks like the one of `word`, because it is of another script."""
    pairs = list(zip(word, other, strict=False)) if len(word) == len(other) else []
    differing = [(at, a, b) for at, (a, b) in enumerate(pairs, start=1) if a != b]
    if not differing or any(not a.isalpha() or not b.isalpha() or _script(a) == _script(b) for _, a, b in differing):
        return ""
    at, _, letter = differing[0]
    return f"letter {at} of it is a {_script(letter).capitalize()} {letter}"


def _script(letter: str) -> str:
    return unicodedata.name(letter, "unknown").partition(" ")[0]


def most_alike(text: str, others: Iterable[str], at_least: float, limit: int = 1) -> list[str]:
    """Return the texts most like `text`, the best first; ties keep their order.

    :param at_least: the least likeness that counts, from 0 to 1.
    """
    found = process.extract(text, list(others), scorer=fuzz.ratio, limit=limit, score_cutoff=100 * at_least)
    return [other for other, _, _ in found]
