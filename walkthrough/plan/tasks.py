"""Sections that are tasks by themselves, where the profile says that a documentation is written so.

A task that does not say how its reader gets there begins where the nearest sentence before it leads that does.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from walkthrough.document.inline import plain
from walkthrough.language.grammar import Grammar
from walkthrough.language.meaning import Meaning
from walkthrough.language.phrases import Clause
from walkthrough.place import PlaceKind
from walkthrough.plan.alternatives import Alternative
from walkthrough.plan.classify import Unit

_PRESSES = {Meaning.PRESS, Meaning.CHOOSE}
_PATH = re.compile(r"«[^«»]*\s(?:>|›|→)\s[^«»]*»|»\s*(?:>|›|→)\s*«")
_TITLE = 1
"""The level of the heading of a page, which is no section."""


def tasks(units: Sequence[Unit], grammar: Grammar) -> Iterator[Alternative]:
    """Yield the tasks but the first; a section below one with instructions goes on with it."""
    groups: list[tuple[tuple[str, ...], list[Unit]]] = []
    for (headings, _), run in groupby(units, lambda unit: (unit.block.headings, _begins_anew(unit) and unit.index)):
        members = list(run)
        if not any(unit.role == "step" and not unit.block.admonition for unit in members):
            continue
        before = groups[-1][0] if groups else ()
        is_below = headings == before or (len(before) > _TITLE and headings[: len(before)] == before)
        if groups and is_below and not way_in(members):
            groups[-1][1].extend(members)
        else:
            groups.append((headings, members))
    for headings, members in groups[1:]:
        name = plain(headings[-1]) if headings else ""
        yield Alternative(name, members, (-1, len(units)), _borrowed(units, members, name, grammar))


def _begins_anew(unit: Unit) -> bool:
    """Whether a paragraph begins with the way to a screen."""
    return unit.piece.first and not unit.block.items and bool(leading(unit))


def _borrowed(units: Sequence[Unit], members: Sequence[Unit], name: str, grammar: Grammar) -> int | None:
    """The sentence that leads to where a task begins, unless it says that itself or the profile does."""
    start = grammar.profile.start.get(name)
    if (start and start.address) or way_in(members):
        return None
    before = (unit.index for unit in reversed(units[: members[0].index]) if leading(unit))
    return next(before, None)


def way_in(members: Sequence[Unit]) -> tuple[Clause, ...]:
    """The clauses by which the first instruction of a section says how its reader gets there, if it says so."""
    first = next((unit for unit in members if unit.role == "step"), None)
    return leading(first) if first else ()


def leading(unit: Unit) -> tuple[Clause, ...]:
    """The clauses of a sentence that lead from anywhere to a screen: a path, or an entry of the side menu."""
    clauses = unit.saying.clauses
    pressed = next((at for at, one in enumerate(clauses) if one.meaning not in _PRESSES), len(clauses))
    on_menu = [at for at in range(pressed) if any(p.step == PlaceKind.SIDE_MENU.value for p in clauses[at].places)]
    if on_menu:
        return clauses[: on_menu[-1] + 1]
    path = _PATH.search(unit.piece.printed.text)
    return clauses[:pressed] if path and pressed > 1 else ()
