"""Which harmless changes are tried at once: nobody minds several of them either, and a trial carries everything out."""

from collections.abc import Sequence

from tests.faults import catalogue
from tests.faults.fault import Harmless

AT_ONCE = 6
"""So many that a red group costs no more than a few trials of its members alone."""


def groups(names: Sequence[str]) -> list[list[str]]:
    """Deal the harmless changes among these out evenly; two that want another browser or another start do not meet.

    Neighbours by name, which are often alike, are kept apart where there is room.
    """
    changes = {name: change for name in names if isinstance(change := catalogue.load(name), Harmless)}
    together = {name: change for name, change in changes.items() if not change.alone}
    dealt: list[list[str]] = [[] for _ in range(-(-len(together) // AT_ONCE))]
    for name, change in together.items():
        free = [group for group in dealt if len(group) < AT_ONCE]
        free = [group for group in free if not any(_clash(change, changes[other]) for other in group)]
        if not free:
            dealt.append([])
            free = dealt[-1:]
        min(free, key=len).append(name)
    return dealt + [[name] for name in changes if name not in together]


def _clash(one: Harmless, other: Harmless) -> bool:
    same = one.subject and one.subject == other.subject
    return bool(same or one.context.keys() & other.context.keys() or (one.arguments and other.arguments))
