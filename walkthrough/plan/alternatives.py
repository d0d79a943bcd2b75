"""What a page gives its reader to choose from: tabs, and sections that each have steps of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from walkthrough.document.inline import plain
from walkthrough.language.grammar import Grammar
from walkthrough.language.phrases import Clause
from walkthrough.place import PlaceKind
from walkthrough.plan.classify import Unit

_SIDE_MENU = PlaceKind.SIDE_MENU.value


@dataclass(frozen=True)
class Alternative:
    """A way through a page that does not belong to the first one, and where the first and last of them stand."""

    name: str
    units: list[Unit]
    around: tuple[int, int]
    led_by: int | None = None
    """The sentence, outside the first way, that leads to where it begins."""


def alternatives(units: list[Unit], grammar: Grammar) -> list[Alternative]:
    """List the tabs but the first of each group, and the sections with steps but the first."""
    tabs = list(_tabs(units))
    return tabs or list(_sections(units, grammar))


def _tabs(units: list[Unit]) -> Iterator[Alternative]:
    for in_tabs, run in groupby(units, lambda unit: bool(_tab(unit))):
        if not in_tabs:
            continue
        group = list(run)
        around = group[0].index, group[-1].index
        for number, (tab, members) in enumerate(groupby(group, _tab)):
            if number and tab:
                yield Alternative(tab[1], list(members), around)


def _tab(unit: Unit) -> tuple[int, str] | None:
    """The innermost tab that a sentence stands in, by where it begins and its title."""
    return next(((one.start, one.title) for one in reversed(unit.block.regions) if one.kind == "tab"), None)


def sentences_before(own: list[Clause], main: list[tuple[int, Clause]]) -> set[int]:
    """The sentences of the first way that lead to where another one begins, which goes without saying there."""
    first = next((clause for clause in own if clause.sort == "do"), None)
    begins = next((index for index, clause in main if first and _begins_alike(clause, first)), 0)
    return {index for index, _ in main if index < begins}


def _begins_alike(one: Clause, other: Clause) -> bool:
    """Whether two instructions begin at the same place: they say the same, or both choose from the side menu."""
    if _SIDE_MENU in {place.step for place in one.places} & {place.step for place in other.places}:
        return True
    return (one.meaning, one.ui, one.icon) == (other.meaning, other.ui, other.icon) and one.sort == "do"


def _sections(units: list[Unit], grammar: Grammar) -> Iterator[Alternative]:
    """Sections with numbered steps from 1 on that begin where one before them has been.

    One whose heading counts it, or that begins elsewhere, goes on where the one before it has ended; a section without
    a numbered list is one of them only where it begins with the very first instruction.
    """
    sections = [(headings, list(members)) for headings, members in groupby(units, lambda unit: unit.block.headings)]
    with_steps = [one for one in sections if _has_steps(one[1]) or _done_in(one[1])]
    if any(grammar.patterns.chained.match(plain(headings[-1])) for headings, _ in with_steps if headings):
        return
    groups: list[tuple[str, list[Unit]]] = []
    for headings, members in with_steps:
        if groups and not _begins_again(members, groups[0][1]):
            groups[-1][1].extend(members)
        else:
            groups.append((plain(headings[-1]) if headings else "", list(members)))
    around = with_steps[0][1][0].index if with_steps else 0, with_steps[-1][1][-1].index if with_steps else 0
    for name, members in groups[1:]:
        yield Alternative(name, members, around)


def _begins_again(members: list[Unit], main: list[Unit]) -> bool:
    first, known = next(iter(_done_in(members)), None), _done_in(main)
    if first is None or not members[0].block.headings[1:]:
        return False
    return any(_begins_alike(one, first) for one in (known if _has_steps(members) else known[:1]))


def _done_in(members: list[Unit]) -> list[Clause]:
    """The instructions of a section, outside boxes."""
    told = [unit for unit in members if unit.role == "step" and not unit.block.admonition and not unit.saying.other_way]
    return [clause for unit in told for clause in unit.saying.clauses if clause.sort == "do"]


def _has_steps(members: list[Unit]) -> bool:
    """Whether a section has a numbered list of instructions that begins with 1, and is no part of a list itself."""
    heading = members[0].block
    steps = [unit for unit in members if unit.role == "step" and unit.in_steps and unit.block.items]
    if not members[0].block.headings[1:] or (heading.level > 0 and heading.items) or not steps:
        return False
    return steps[0].block.items[0].shown == 1 and steps[0].block.items[0].written in {"1", ""}
