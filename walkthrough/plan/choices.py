"""What a page lets its reader do in place of something else: "or", "either", "Or, …", lists to choose one of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from walkthrough.language.grammar import Grammar
from walkthrough.language.meaning import Meaning
from walkthrough.language.normal import normal
from walkthrough.language.phrases import Clause
from walkthrough.plan.classify import Unit

_MOST = 5
"""Of how many ways each is tried; a list of more is a list of values."""
_LEADS_ELSEWHERE = {Meaning.PRESS, Meaning.CHOOSE, Meaning.PRESS_ICON}


@dataclass(frozen=True)
class Choice:
    """What can be done in place of what the sentences of `instead_of` say."""

    unit: Unit
    instead_of: tuple[int, ...]
    others: tuple[tuple[Unit, tuple[Clause, ...] | None], ...]
    """The sentences that are followed in their place, each with the clauses of it where they are not its first way."""

    @property
    def name(self) -> str:
        """The words on the screen that it is about."""
        words = [
            word
            for unit, clauses in self.others
            for clause in clauses or unit.saying.clauses
            for word in clause.ui or (clause.icon,)
        ]
        return ", ".join(filter(None, words)) or self.unit.piece.printed.text


def choices(units: Sequence[Unit], grammar: Grammar) -> Iterator[Choice]:
    """Yield what can be done instead, in the order of the document."""
    for unit in units:
        for clauses in unit.saying.others[: _MOST - 1]:
            yield Choice(unit, (unit.index,), ((unit, clauses),))
    items = [list(run) for _, run in groupby(units, lambda one: one.block.items[-1:])]
    for item in items:
        for unit in item:
            if _begins_another_way(unit, grammar) and (before := _done_before(units, unit)):
                yield _instead(item if unit is item[0] and unit.block.items else [unit], before)
    yield from _one_of_a_list(items, grammar)


def _begins_another_way(unit: Unit, grammar: Grammar) -> bool:
    words = normal(unit.piece.printed.text, grammar)
    return unit.role == "step" and bool(grammar.patterns.or_else.match(words)) and not unit.saying.other_way


def _done_before(units: Sequence[Unit], unit: Unit) -> list[Unit]:
    """The sentences of the item, or the sentence, that stands before another way."""
    before = [one for one in units[: unit.index] if one.role == "step" and one.block.headings == unit.block.headings]
    if not before:
        return []
    return [
        one
        for one in units[: unit.index]
        if one.block.items[-1:] and one.block.items[-1:] == before[-1].block.items[-1:]
    ] or [before[-1]]


def _instead(item: Sequence[Unit], before: Sequence[Unit]) -> Choice:
    return Choice(item[0], tuple(one.index for one in before), tuple((one, None) for one in item))


def _one_of_a_list(items: Sequence[list[Unit]], grammar: Grammar) -> Iterator[Choice]:
    """Yield the items but the first of a bulleted list of which the reader is to choose one."""
    bulleted = [item for item in items if item[0].block.items and not item[0].block.items[-1].ordered]
    for _, run in groupby(bulleted, lambda item: (item[0].block.items[-1].list_line, len(item[0].block.items))):
        siblings = list(run)
        leads = items[items.index(siblings[0]) - 1][-1] if items.index(siblings[0]) else None
        told = leads is not None and bool(grammar.patterns.one_of.search(normal(leads.piece.printed.text, grammar)))
        told |= _are_chosen_in_one_field(siblings)
        if len(siblings) <= _MOST and (told or all(_is_for_a_wish(item[0], grammar) for item in siblings)):
            for item in siblings[1:]:
                yield _instead(item, siblings[0])


def _are_chosen_in_one_field(items: Sequence[list[Unit]]) -> bool:
    """Whether each item only selects something, and all of them in the same field."""
    clauses = [one[0].saying.clauses for one in items]
    fields = {
        next((place.name for place in one[0].places if place.kind == "field"), "")
        for one in clauses
        if len(one) == 1 and one[0].meaning is Meaning.CHOOSE
    }
    return len(items) > 1 and all(map(len, clauses)) and len(fields) == 1 and "" not in fields


def _is_for_a_wish(unit: Unit, grammar: Grammar) -> bool:
    """Whether a sentence leads elsewhere, for who wants that."""
    asked = grammar.patterns.condition.match(normal(unit.piece.printed.text, grammar))
    wished = bool(asked and grammar.patterns.wish.match(asked["condition"]))
    return wished and any(clause.meaning in _LEADS_ELSEWHERE for clause in unit.saying.clauses)
