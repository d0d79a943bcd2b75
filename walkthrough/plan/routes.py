"""Plan the routes through a tutorial: which clauses make up the main one, those of shortcuts, those of an "If …"."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from walkthrough.document.inline import plain
from walkthrough.language.grammar import Grammar
from walkthrough.language.meaning import Circumstance, Meaning
from walkthrough.language.phrases import Clause, Place
from walkthrough.plan.alternatives import Alternative, alternatives, sentences_before
from walkthrough.plan.choices import Choice, choices
from walkthrough.plan.classify import ASKS, Unit
from walkthrough.plan.tasks import leading, led_to_first, tasks

_SEPARATE = {Circumstance.NOBODY_OF_THAT_NAME, Circumstance.LEFT_EMPTY}
"""The conditions under which a route of its own is gone."""
_PRESSES = {Meaning.PRESS, Meaning.CHOOSE}
_TYPES = {Meaning.TYPE, Meaning.TYPE_WORDS, Meaning.FILL}
_SHOWN_WHERE_IT_IS_DONE = {Meaning.MESSAGE, Meaning.NO_ACCESS, Meaning.ACCESS}
"""Promises that need no way back to the report."""
_SIDE_MENU = Place("menu", "on the side menu")


@dataclass(frozen=True)
class PlannedClause:
    """A clause in its turn; `borrowed` where a route takes it over from the main one."""

    unit: Unit
    clause: Clause
    borrowed: bool = False
    value: str = ""
    """What to type, where the route decides that and not the field."""


@dataclass
class RoutePlan:
    """One route, with its clauses in order."""

    name: str
    unit: Unit
    clauses: list[PlannedClause] = field(default_factory=list)
    left_empty: str = ""
    """The field that the reader leaves empty on this route."""
    reason: str = ""
    """Why the route cannot be followed."""


def plan_routes(units: list[Unit], grammar: Grammar) -> list[RoutePlan]:
    """Plan the main route first, then the others in the order of the document."""
    others = _other_routes(units)
    apart = list(tasks(units, grammar)) if grammar.profile.docs.each_section else alternatives(units, grammar)
    instead = list(choices(units, grammar))
    elsewhere = {unit.index for route in (*others, *(one.units for one in apart)) for unit in route}
    others_instead = {one.index for way in instead for one, _ in way.others if one.index not in way.instead_of}
    elsewhere |= others_instead
    main = RoutePlan("", units[0], [one for unit in units if unit.index not in elsewhere for one in _planned(unit)])
    instructions = [one.unit for one in main.clauses if one.clause.sort == "do"]
    main.unit = instructions[0] if instructions else units[0]
    main.name = _heading(main.unit)
    main.clauses[:0] = [PlannedClause(*led, borrowed=True) for led in led_to_first(units, grammar)]
    ending = _ending(main, units)
    plans = [main]
    for route in others:
        first = next(unit for unit in route if unit.saying.other_way or unit.saying.condition in _SEPARATE)
        if first.saying.other_way:
            plans.append(_shortcut(first, route, main, ending, grammar))
        else:
            plans.append(_conditional(first, route, main, grammar))
    plans += [_alternative(one, main, others_instead, units) for one in apart]
    for choice in instead:
        if plan := next((plan for plan in plans if _tells(plan, choice.instead_of)), None):
            plans.append(_chosen(choice, plan))
    return plans


def _tells(plan: RoutePlan, sentences: Collection[int]) -> bool:
    return any(one.unit.index in sentences and not one.borrowed for one in plan.clauses)


def _chosen(choice: Choice, plan: RoutePlan) -> RoutePlan:
    """The same way as another plan, but for what is done in place of some of its sentences."""
    at = next(at for at, one in enumerate(plan.clauses) if one.unit.index in choice.instead_of)
    borrowed = [replace(one, borrowed=True) for one in plan.clauses]
    before, rest = borrowed[:at], [one for one in borrowed[at:] if one.unit.index not in choice.instead_of]
    own = [one for unit, clauses in choice.others for one in _planned(unit, clauses)]
    return RoutePlan(f"{plan.name}: {choice.name}", choice.unit, [*before, *own, *rest])


def _alternative(one: Alternative, main: RoutePlan, left_out: Collection[int], units: Sequence[Unit]) -> RoutePlan:
    """A tab, or a section with steps of its own: what the page says before and behind all of them holds for it, too."""
    first, last = one.around
    own = [clause for unit in one.units if unit.index not in left_out for clause in _planned(unit)]
    borrowed = [replace(clause, borrowed=True) for clause in main.clauses]
    told = [(one.unit.index, one.clause) for one in main.clauses if first >= 0]
    way_in = sentences_before([one.clause for one in own], told)
    before = [clause for clause in borrowed if clause.unit.index < first or clause.unit.index in way_in]
    behind = [clause for clause in borrowed if clause.unit.index > last]
    led = (PlannedClause(u, clause, borrowed=True) for u in units if u.index == one.led_by for clause in leading(u))
    return RoutePlan(one.name, one.units[0], [*before, *led, *own, *behind])


def _planned(unit: Unit, clauses: Sequence[Clause] | None = None) -> Iterator[PlannedClause]:
    """Plan a sentence.

    :param clauses: what of it is taken, where it is not the first of several ways.
    """
    if unit.is_not_done:
        yield PlannedClause(unit, Clause("", Meaning.NOT_DONE))
    elif unit.role in ASKS:
        for clause in unit.saying.clauses if clauses is None else clauses:
            if clause.meaning:
                yield PlannedClause(unit, clause)


def _heading(unit: Unit) -> str:
    words = unit.block.headings[-1] if unit.block.headings else "The steps"
    return " ".join(plain(words).split()).rstrip(":.")


def _other_routes(units: list[Unit]) -> list[list[Unit]]:
    """Collect the sentences that belong to other routes, route by route."""
    routes: list[list[Unit]] = []
    taken: set[int] = set()
    for unit in units:
        starts = unit.role == "step" and unit.saying.other_way
        if unit.index in taken or not (starts or unit.saying.condition in _SEPARATE):
            continue
        route = [other for other in units if _belongs(other, unit) and other.index not in taken]
        taken |= {other.index for other in route}
        routes.append(route)
    return routes


def _belongs(other: Unit, first: Unit) -> bool:
    """Whether a sentence belongs to the route that `first` begins."""
    box = first.block.admonition
    if box:
        return other.block.admonition == box
    if first.saying.condition:
        return other is first
    return other.index >= first.index and other.block.headings == first.block.headings and not other.block.admonition


def _ending(main: RoutePlan, units: list[Unit]) -> list[PlannedClause]:
    """Collect what the tutorial says after its last numbered step: it holds for every route."""
    own = {one.unit.index for one in main.clauses}
    last = max((unit.index for unit in units if unit.index in own and (unit.block.items or unit.in_steps)), default=-1)
    return [
        replace(one, borrowed=True)
        for one in main.clauses
        if one.unit.index > last >= 0 and not one.unit.block.admonition
    ]


# Shortcuts.


def _shortcut(
    first: Unit, route: list[Unit], main: RoutePlan, ending: list[PlannedClause], grammar: Grammar
) -> RoutePlan:
    words = first.saying.other_way
    named = grammar.patterns.by_way_of.search(words)
    own = [one for unit in route for one in _planned(unit)]
    name = re.sub("[«»]", "", grammar.patterns.of_a_product.sub("", named[0] if named else words))
    plan = RoutePlan(name[:1].upper() + name[1:], first, _way_to(words, own, main))
    product = grammar.patterns.home_of.search(words)
    if product and not any(_opens([one], product[1] or product[2]) for one in _before_side_menu(main)):
        plan.reason = f"no step on the way in opens {product[1] or product[2]}"
    if grammar.patterns.home.search(words) and not _opens(own[:1], grammar.profile.home):
        home = Clause("home", Meaning.CHOOSE, "do", (grammar.profile.home,), places=(_SIDE_MENU,))
        plan.clauses.append(PlannedClause(first, home))
    plan.clauses += own
    promised = {(one.clause.meaning, one.clause.ui) for one in own if one.clause.sort == "promise"}
    rest = [one for one in ending if (one.clause.meaning, one.clause.ui) not in promised]
    report = _to_the_report(main)
    for index, one in enumerate(rest):
        if one.clause.meaning not in _SHOWN_WHERE_IT_IS_DONE:
            rest[index:index] = [replace(report, borrowed=True)] if report else []
            break
    plan.clauses += rest
    return plan


def _before_side_menu(main: RoutePlan) -> list[PlannedClause]:
    at = next((i for i, one in enumerate(main.clauses) if _SIDE_MENU in one.clause.places), len(main.clauses))
    return main.clauses[:at]


def _opens(clauses: Iterable[PlannedClause], name: str) -> bool:
    return any(one.clause.meaning in _PRESSES and name in one.clause.ui for one in clauses)


def _way_to(words: str, own: list[PlannedClause], main: RoutePlan) -> list[PlannedClause]:
    """Take over the first clauses of the main route, as far as the shortcut has them in common.

    A state that must be there before anything is done is looked up on the way, unless the shortcut says where it shows.
    """
    borrowed = [replace(one, borrowed=True) for one in main.clauses]
    if not any(one.clause.sort == "need" for one in own):
        for index in reversed(range(len(borrowed))):
            if borrowed[index].clause.meaning is Meaning.MUST_COLUMN:
                return borrowed[: index + 1]
    named = set(re.findall("«([^«»]*)»", words))
    for index, one in enumerate(borrowed):
        if one.clause.meaning in _PRESSES and named & set(one.clause.ui):
            return borrowed[: index + 1]
    for index, one in enumerate(borrowed):
        if _SIDE_MENU in one.clause.places:
            return borrowed[:index]
    return []


def _to_the_report(main: RoutePlan) -> PlannedClause | None:
    return next((one for one in main.clauses if _SIDE_MENU in one.clause.places and one.clause.sort == "do"), None)


# Conditions.


def _conditional(first: Unit, route: list[Unit], main: RoutePlan, grammar: Grammar) -> RoutePlan:
    """Plan what happens under a condition: the main route as far as it goes, then what the condition changes."""
    plan = RoutePlan(grammar.language.if_so.format(re.sub("[«»]", "", first.saying.condition_words)), first)
    own = [one for unit in route for one in _planned(unit)]
    borrowed = [replace(one, borrowed=True) for one in main.clauses]
    if first.saying.condition is Circumstance.LEFT_EMPTY:
        return _left_empty(plan, own, borrowed)
    typed = [i for i, one in enumerate(borrowed) if one.clause.meaning is Meaning.TYPE and one.unit.index < first.index]
    if not typed:
        plan.reason = "no step before it types a name"
        return plan
    at = typed[-1]
    plan.clauses = [*borrowed[:at], replace(borrowed[at], value=grammar.profile.people.nobody), *own]
    return plan


def _left_empty(plan: RoutePlan, own: list[PlannedClause], borrowed: list[PlannedClause]) -> RoutePlan:
    fields = next((one.clause.several for one in own if one.clause.meaning is Meaning.MANDATORY), ())
    ends = next((one.clause.ui for one in own if one.clause.meaning is Meaning.PRESS), ())
    filled = [i for i, one in enumerate(borrowed) if one.clause.meaning in _TYPES]
    # A control that no step has used before is looked for where the form has been filled in.
    behind = filled[-1] + 1 if filled else -1
    presses = (i for i, one in enumerate(borrowed) if one.clause.meaning is Meaning.PRESS and one.clause.ui == ends)
    at = next(presses, behind)
    if not fields or at < 0:
        plan.reason = "it is not said which fields are mandatory, or no step ends the form"
        return plan
    plan.left_empty = fields[-1]
    plan.clauses = [*borrowed[:at], *own]
    return plan
