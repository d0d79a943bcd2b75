"""Compare texts, for "Did you mean …?"."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    return fuzz.ratio(one, other) / 100


def most_alike(text: str, others: Iterable[str], at_least: float, limit: int = 1) -> list[str]:
    """Return the texts most like `text`, the best first; ties keep their order.

    :param at_least: the least likeness that counts, from 0 to 1.
    """
    found = process.extract(text, list(others), scorer=fuzz.ratio, limit=limit, score_cutoff=100 * at_least)
    return [other for other, _, _ in found]
