"""Which harmless changes are tried at once: nobody minds several of them either, and a trial carries everything out."""

from collections.abc import Sequence

from tests.faults import catalogue
from tests.faults.fault import Harmless

AT_ONCE = 6
"""So many that a red group costs no more than a few trials of its members alone."""


def groups(names: Sequence[str]) -> list[list[str]]:
    """Deal harmless changes out, as evenly as may be; two that want another browser or start do not meet.

    Neighbours by name, which are often alike, are kept apart where there is room.
    """
    dealt: list[list[str]] = [[] for _ in range(-(-len(names) // AT_ONCE))]
    for name in names:
        change = catalogue.load(name)
        free = [group for group in dealt if not any(_clash(change, catalogue.load(other)) for other in group)]
        if not free:
            dealt.append([])
            free = dealt[-1:]
        min(free, key=len).append(name)
    return dealt


def _clash(one: object, other: object) -> bool:
    if not isinstance(one, Harmless) or not isinstance(other, Harmless):
        return True
    return bool(one.context.keys() & other.context.keys() or (one.arguments and other.arguments))
