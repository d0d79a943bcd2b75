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
_PATH_TOLD = re.compile(r"«([^«»]+\s(?:>|›|→)\s[^«»]+)»")
_STEPS = re.compile(r"\s+(?:>|›|→)\s+")
_TITLE = 1
"""The level of the heading of a page, which is no section."""


def tasks(units: Sequence[Unit], grammar: Grammar) -> Iterator[Alternative]:
    """Yield the tasks but the first; a section below one with instructions goes on with it."""
    groups: list[tuple[tuple[str, ...], list[Unit]]] = []
    anew = _anew(units)
    for (headings, _), run in groupby(units, lambda one: (one.block.headings, one.index if one.index in anew else 0)):
        members = list(run)
        before = groups[-1][0] if groups else None
        is_below = before is not None and (headings == before or (len(before) > _TITLE and _is_in(headings, before)))
        if is_below and not way_in(members):
            groups[-1][1].extend(members)
        elif any(unit.role == "step" and not unit.block.admonition for unit in members):
            groups.append((headings, members))
    for _, members in groups[1:]:
        name = _name(members)
        yield Alternative(name, members, (-1, len(units)), _borrowed(units, members, name, grammar))


def _is_in(headings: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return headings[: len(others)] == others


def led_to_first(units: Sequence[Unit], grammar: Grammar) -> list[tuple[Unit, Clause]]:
    """What leads to where the first task begins, if a sentence before it says that."""
    first = next((unit for unit in units if unit.role == "step"), None)
    if first is None or not grammar.profile.docs.each_section:
        return []
    members = [unit for unit in units[first.index :] if unit.block.headings == first.block.headings]
    led_by = _borrowed(units, members, _name(members), grammar)
    return [(unit, clause) for unit in units if unit.index == led_by for clause in leading(unit)]


def _name(members: Sequence[Unit]) -> str:
    headings = members[0].block.headings
    return plain(headings[-1]) if headings else ""


def _anew(units: Sequence[Unit]) -> set[int]:
    """The sentences that are the first instruction of a paragraph, and the way to a screen."""
    first: dict[int, Unit] = {}
    for unit in units:
        if unit.role == "step" and not unit.block.items:
            first.setdefault(id(unit.block), unit)
    return {unit.index for unit in first.values() if leading(unit)}


def _borrowed(units: Sequence[Unit], members: Sequence[Unit], name: str, grammar: Grammar) -> int | None:
    """The sentence that leads to where a task begins, unless it says that itself or the profile does.

    It is the one that leads to the screen that the first instruction names, or else the nearest one before.
    """
    start = grammar.profile.start.get(name)
    if (start and start.address) or way_in(members):
        return None
    first = next(unit for unit in members if unit.role == "step")
    named = grammar.patterns.screen_named.search(first.piece.printed.text)
    before = [unit for unit in reversed(units[: first.index]) if leading(unit)]
    to_it = [unit for unit in before if named and _alike(leading(unit)[-1].ui[0], named["name"])]
    return next((unit.index for unit in (*to_it, *before)), None)


def _alike(entry: str, screen: str) -> bool:
    """Whether an entry of a menu leads to a screen: "Users" leads to "the User interface"."""
    return entry.lower().rstrip("s") == screen.lower().rstrip("s")


def way_in(members: Sequence[Unit]) -> tuple[Clause, ...]:
    """The clauses by which the first instruction of a section says how its reader gets there, if it says so."""
    first = next((unit for unit in members if unit.role == "step"), None)
    return leading(first) if first else ()


def leading(unit: Unit) -> tuple[Clause, ...]:
    """The clauses of a sentence that lead from anywhere to a screen: a path, or an entry of the side menu."""
    clauses = unit.saying.clauses
    if unit.role in {"prose", "note"} and (told := _PATH_TOLD.search(unit.piece.printed.text)):
        # "You reach the listing by going to A > B", before anything is done.
        names = _STEPS.split(told[1])
        return tuple(Clause(told[0], Meaning.PRESS, "do", (name.strip(),)) for name in names)
    pressed = next((at for at, one in enumerate(clauses) if one.meaning not in _PRESSES), len(clauses))
    on_menu = [at for at in range(pressed) if any(p.step == PlaceKind.SIDE_MENU.value for p in clauses[at].places)]
    if on_menu:
        return clauses[: on_menu[-1] + 1]
    path = _PATH.search(unit.piece.printed.text)
    return clauses[:pressed] if path and pressed > 1 else ()
