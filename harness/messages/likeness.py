"""How alike two texts are, for "Did you mean …?"."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def likeness(one: str, other: str) -> float:
    """How much of two texts is the same, from 0 to 1."""
    return fuzz.ratio(one, other) / 100


def most_alike(text: str, others: Iterable[str], at_least: float, limit: int = 1) -> list[str]:
    """The texts most like `text`, the most alike first; of equal ones the first given.

    :param at_least: the likeness from which on a text counts, from 0 to 1.
    """
    found = process.extract(text, list(others), scorer=fuzz.ratio, limit=limit, score_cutoff=100 * at_least)
    return [other for other, _, _ in found]
