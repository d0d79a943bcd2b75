"""Which clauses make up which way through a tutorial: the main one, those of shortcuts, those of an "If …".

Must not know Gherkin: `compile.py` turns each way into steps.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from walkthrough.language.meaning import Circumstance, Meaning
from walkthrough.language.phrases import Clause, Place
from walkthrough.plan import test_data as choices
from walkthrough.plan.classify import Unit


@dataclass(frozen=True)
class Act:
    """A clause in its turn; `borrowed` where a way takes it over from the main one."""

    unit: Unit
    clause: Clause
    borrowed: bool = False
    value: str = ""
    """What to type, where the way decides that and not the field."""


@dataclass
class Way:
    """One way through, in the order of its acts."""

    name: str
    unit: Unit
    acts: list[Act] = field(default_factory=list)
    left_empty: str = ""
    reason: str = ""
    """Why it cannot be gone."""


def ways_of(units: list[Unit]) -> list[Way]:
    """The main way first, then the others in the order of the document."""
    others = _boxes(units)
    aside = {unit.index for box in others for unit in box}
    main = Way("", units[0], [act for unit in units if unit.index not in aside for act in _acts(unit)])
    walked = [act.unit for act in main.acts if act.clause.sort == "do"]
    main.unit = walked[0] if walked else units[0]
    main.name = _heading(main.unit)
    tail = _tail(main, units)
    ways = [main]
    for box in others:
        first = next(unit for unit in box if unit.saying.other_way or unit.saying.condition in _ASIDE)
        ways.append(_other_way(first, box, main, tail) if first.saying.other_way else _if_way(first, box, main))
    return ways


_ASIDE = {Circumstance.NOBODY_OF_THAT_NAME, Circumstance.LEFT_EMPTY}


def _acts(unit: Unit, *, borrowed: bool = False) -> Iterator[Act]:
    if unit.role in {"step", "outcome", "requirement"}:
        for clause in unit.saying.clauses:
            if clause.meaning:
                yield Act(unit, clause, borrowed)


def _heading(unit: Unit) -> str:
    words = unit.block.headings[-1] if unit.block.headings else "The steps"
    return " ".join(words.replace("«", "").replace("»", "").split()).rstrip(":.")


def _boxes(units: list[Unit]) -> list[list[Unit]]:
    """The sentences that belong to another way, way by way."""
    boxes: list[list[Unit]] = []
    taken: set[int] = set()
    for unit in units:
        starts = unit.role == "step" and unit.saying.other_way
        if unit.index in taken or not (starts or unit.saying.condition in _ASIDE):
            continue
        box = [other for other in units if _belongs(other, unit) and other.index not in taken]
        taken |= {other.index for other in box}
        boxes.append(box)
    return boxes


def _belongs(other: Unit, first: Unit) -> bool:
    """Whether a sentence goes the way that `first` begins."""
    box = first.block.admonition
    if box:
        return other.block.admonition == box
    if first.saying.condition:
        return other is first
    return other.index >= first.index and other.block.headings == first.block.headings and not other.block.admonition


def _tail(main: Way, units: list[Unit]) -> list[Act]:
    """What the tutorial says after its last numbered step: it holds for every way."""
    own = {act.unit.index for act in main.acts}
    last = max((unit.index for unit in units if unit.index in own and (unit.block.items or unit.in_steps)), default=-1)
    return [
        replace(act, borrowed=True) for act in main.acts if act.unit.index > last >= 0 and not act.unit.block.admonition
    ]


def _other_way(first: Unit, box: list[Unit], main: Way, tail: list[Act]) -> Way:
    words = first.saying.other_way
    named = re.search(r"\b(?:through|from|via|using|on|in|by) .*", words)
    own = [act for unit in box for act in _acts(unit)]
    name = re.sub(r"[«»]| of «[^«»]+»$", "", named[0] if named else words)
    way = Way(name[:1].upper() + name[1:], first, _way_in(words, own, main))
    whose = _HOME_OF.search(words)
    if whose and not any(_goes([act], whose[1] or whose[2]) for act in _before_side_menu(main)):
        way.reason = f"no step on the way in opens {whose[1] or whose[2]}"
    if "home" in words and not _goes(own[:1], "Home"):
        way.acts.append(Act(first, Clause("home", Meaning.CHOOSE, "do", ("Home",), places=(_SIDE_MENU,))))
    way.acts += own
    said = {(act.clause.meaning, act.clause.ui) for act in own if act.clause.sort == "promise"}
    rest = [act for act in tail if (act.clause.meaning, act.clause.ui) not in said]
    report = _to_the_report(main)
    for index, act in enumerate(rest):
        if act.clause.meaning not in {Meaning.MESSAGE, Meaning.NO_ACCESS, Meaning.ACCESS}:
            rest[index:index] = [replace(report, borrowed=True)] if report else []
            break
    way.acts += rest
    return way


_SIDE_MENU = Place("menu", "on the side menu")
_HOME_OF = re.compile(r"\bhome(?: screen| page)? of «([^«»]+)»|«([^«»]+)»(?:'s)? home\b")
"""The product on whose home screen another way begins: it has to be the one that the way in opens."""


def _before_side_menu(main: Way) -> list[Act]:
    at = next((i for i, act in enumerate(main.acts) if _SIDE_MENU in act.clause.places), len(main.acts))
    return main.acts[:at]


def _goes(acts: Iterable[Act], name: str) -> bool:
    return any(act.clause.meaning in {Meaning.PRESS, Meaning.CHOOSE} and name in act.clause.ui for act in acts)


def _way_in(words: str, own: list[Act], main: Way) -> list[Act]:
    """The first acts of the main way, as far as another way has them in common.

    A state that must be there before anything is done is looked up on the way, unless the other way says where it
    shows.
    """
    borrowed = [replace(act, borrowed=True) for act in main.acts]
    if not any(act.clause.sort == "need" for act in own):
        for index in reversed(range(len(borrowed))):
            if borrowed[index].clause.meaning is Meaning.MUST_COLUMN:
                return borrowed[: index + 1]
    named = set(re.findall("«([^«»]*)»", words))
    for index, act in enumerate(borrowed):
        if act.clause.meaning in {Meaning.PRESS, Meaning.CHOOSE} and named & set(act.clause.ui):
            return borrowed[: index + 1]
    for index, act in enumerate(borrowed):
        if _SIDE_MENU in act.clause.places:
            return borrowed[:index]
    return []


def _to_the_report(main: Way) -> Act | None:
    return next((act for act in main.acts if _SIDE_MENU in act.clause.places and act.clause.sort == "do"), None)


def _if_way(first: Unit, box: list[Unit], main: Way) -> Way:
    """What happens under a condition: the main way as far as it goes, then what the condition changes."""
    words = re.sub("[«»]", "", first.saying.condition_words)
    way = Way(f"If {words}", first)
    own = [act for unit in box for act in _acts(unit)]
    borrowed = [replace(act, borrowed=True) for act in main.acts]
    if first.saying.condition is Circumstance.NOBODY_OF_THAT_NAME:
        typed = [
            i for i, act in enumerate(borrowed) if act.clause.meaning is Meaning.TYPE and act.unit.index < first.index
        ]
        if not typed:
            way.reason = "no step before it types a name"
            return way
        at = typed[-1]
        way.acts = [*borrowed[:at], replace(borrowed[at], value=choices.NOBODY), *own]
        return way
    return _left_empty(way, own, borrowed)


def _left_empty(way: Way, own: list[Act], borrowed: list[Act]) -> Way:
    fields = next((act.clause.several for act in own if act.clause.meaning is Meaning.MANDATORY), ())
    ends = next((act.clause.ui for act in own if act.clause.meaning is Meaning.PRESS), ())
    filled = [
        i for i, act in enumerate(borrowed) if act.clause.meaning in {Meaning.TYPE, Meaning.TYPE_WORDS, Meaning.FILL}
    ]
    # A control that no step has used before is looked for where the form has been filled in.
    behind = filled[-1] + 1 if filled else -1
    at = next(
        (i for i, act in enumerate(borrowed) if act.clause.meaning is Meaning.PRESS and act.clause.ui == ends), behind
    )
    if not fields or at < 0:
        way.reason = "it is not said which fields are mandatory, or no step ends the form"
        return way
    way.left_empty = fields[-1]
    way.acts = [*borrowed[:at], *own]
    return way
