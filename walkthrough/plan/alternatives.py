"""What a page gives its reader to choose from: tabs, and sections that each have steps of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from walkthrough.document.inline import plain
from walkthrough.language.grammar import Grammar
from walkthrough.plan.classify import Unit


@dataclass(frozen=True)
class Alternative:
    """A way through a page that does not belong to the first one, and where the first and last of them stand."""

    name: str
    units: list[Unit]
    around: tuple[int, int]


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


def _sections(units: list[Unit], grammar: Grammar) -> Iterator[Alternative]:
    """Sections of one level with numbered steps from 1 on, unless their headings count them."""
    sections = [(headings, list(members)) for headings, members in groupby(units, lambda unit: unit.block.headings)]
    with_steps = [(headings, members) for headings, members in sections if _has_steps(members)]
    chained = grammar.patterns.chained
    if len(with_steps) < 2 or any(chained.match(plain(headings[-1])) for headings, _ in with_steps):  # noqa: PLR2004
        return
    around = with_steps[0][1][0].index, with_steps[-1][1][-1].index
    for headings, members in with_steps[1:]:
        yield Alternative(plain(headings[-1]), members, around)


def _has_steps(members: list[Unit]) -> bool:
    """Whether a section has a numbered list of instructions that begins with 1, and is no part of a list itself."""
    heading = members[0].block
    steps = [unit for unit in members if unit.role == "step" and unit.in_steps and unit.block.items]
    if not members[0].block.headings[1:] or (heading.level > 0 and heading.items) or not steps:
        return False
    return steps[0].block.items[0].shown == 1 and steps[0].block.items[0].written in {"1", ""}
