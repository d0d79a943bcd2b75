"""Estimate the rate of failure from a number of failures and tries."""

from math import exp, lgamma, log, log1p

_STEPS = 100


def upper_bound(failures: int, tries: int, certainty: float = 0.95) -> float:
    """Return the rate of failure that is not exceeded with this certainty: Clopper and Pearson's exact one-sided bound.

    Without any failure it is about 3 / tries at 95 %.
    """
    if not 0 <= failures <= tries:
        raise ValueError(f"{failures} failures in {tries} tries")
    if failures == tries:
        return 1.0
    low, high = failures / tries, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if at_most(failures, tries, middle) > 1 - certainty:
            low = middle
        else:
            high = middle
    return high


def at_most(failures: int, tries: int, rate: float) -> float:
    """Return the probability of at most this number of failures."""
    if rate <= 0:
        return 1.0
    if rate >= 1:
        return float(failures >= tries)
    return sum(
        exp(_log_choices(tries, count) + count * log(rate) + (tries - count) * log1p(-rate))
        for count in range(failures + 1)
    )


def _log_choices(tries: int, count: int) -> float:
    return lgamma(tries + 1) - lgamma(count + 1) - lgamma(tries - count + 1)
