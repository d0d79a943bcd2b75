"""Compile the routes of a tutorial into steps, with example data for what it leaves to the reader."""

from collections.abc import Iterator
from dataclasses import replace

from product.profile import Start
from walkthrough.actions import (
    Action,
    Begins,
    CanAccess,
    Clicks,
    Described,
    Has,
    Keyword,
    NotYet,
    Owns,
    SeesWindow,
    SignedIn,
    Written,
)
from walkthrough.language.meaning import REQUIREMENTS, Meaning
from walkthrough.language.phrases import Clause
from walkthrough.model import Choice, Step, Stop
from walkthrough.place import Place, PlaceKind
from walkthrough.plan.context import Context, Scene, UnclearError, kind_of
from walkthrough.plan.instructions import instruction
from walkthrough.plan.promises import promise
from walkthrough.plan.routes import PlannedClause, RoutePlan
from walkthrough.step_text import place_of, words_of

_NEEDS_NO_LOOK = {"window", "item", "person", "anywhere", "home", "bare"}
"""Places that a promise need not look up: `_arrival` looks for the window, the others name what it is about."""

_KEYWORDS: dict[str, Keyword] = {"do": "When", "promise": "Then"}


def background(plan: RoutePlan, scene: Scene) -> list[Step]:
    """Compile the Givens, each with the sentence that asks for it."""
    owner, colleague, kind, item = scene.data.owner, scene.data.colleague, scene.data.kind.name, scene.item
    first = next((one for one in plan.clauses if one.clause.sort == "do"), plan.clauses[0])
    exists = scene.needs_item or scene.shared
    owns = _first(
        plan,
        Meaning.NEEDS_SHARED_ITEM,
        Meaning.NEEDS_ITEM_OR_SHARED_WITH_YOU,
        Meaning.NEEDS_ITEM,
        Meaning.FIND_ITEM,
    )
    steps: list[Step] = []
    has_items = bool(scene.profile.kinds)
    if scene.creates and has_items:
        steps.append(_step("Given", NotYet(kind, item), _first(plan, Meaning.TYPE, Meaning.FILL) or first))
    if exists and has_items:
        steps.append(_step("Given", Owns(owner, kind, item, (colleague,) if scene.shared else ()), owns or first))
    if scene.shared and has_items and not scene.with_you:
        steps.append(_step("Given", CanAccess(colleague, item), owns or first))
    account = _first(plan, Meaning.NEEDS_ACCOUNT) or (owns if exists else None) or first
    steps.append(_step("Given", SignedIn(scene.reader), account))
    return steps


def _first(plan: RoutePlan, *meanings: Meaning) -> PlannedClause | None:
    return next((one for meaning in meanings for one in plan.clauses if one.clause.meaning is meaning), None)


def _step(keyword: Keyword, action: Action, planned: PlannedClause) -> Step:
    return Step(keyword, action, planned.unit.line, planned.unit.index, planned.borrowed)


def beginning(plan: RoutePlan, context: Context) -> Iterator[Action]:
    """Yield what a route needs beforehand, and where it begins, as the profile says."""
    start = context.profile.start.get(plan.name, context.profile.start.get("*", Start()))
    yield from (Has(context.reader, hook) for hook in start.needs)
    yield from (Has(context.reader, thing.made_by, thing.existing) for thing in context.things if thing.made_by)
    if start.address:
        yield Begins(context.reader, start.address)


class CompiledRoute:
    """The steps of one route, the choices that were made for it, and what could not be compiled."""

    def __init__(self, plan: RoutePlan, scene: Scene) -> None:
        self.steps: list[Step] = []
        self.choices: list[Choice] = []
        self.unclear: list[tuple[int, str]] = []
        """The indexes of sentences, each with the reason."""
        self.stop: Stop | None = None
        if not plan.clauses:
            return
        context = Context(plan, scene)
        self.choices = context.choices
        only_described: set[int] = set()
        for planned in plan.clauses:
            context.current = planned
            if planned.unit.index in only_described:
                continue
            if planned.clause.meaning is Meaning.NOT_DONE:
                self._break_off(planned)
            try:
                for action in _actions(planned.clause, context):
                    context.actions.append(action)
                    step = _step(action.keyword, action, planned)
                    if self.steps[-1:] != [step]:
                        self._take(step, planned)
            except UnclearError as error:
                self.unclear.append((planned.unit.index, str(error)))
                if planned.unit.described:
                    only_described.add(planned.unit.index)
                    self.steps = [step for step in self.steps if step.sentence != planned.unit.index]
                    for clause in planned.unit.described:
                        action = _description(clause, context)
                        self._take(_step(action.keyword, action, planned), planned)
                elif any(clause.sort == "do" for clause in planned.unit.saying.clauses):
                    self._break_off(planned)

        given = [_step("Given", action, plan.clauses[0]) for action in beginning(plan, context)]
        self.steps[:0] = given
        self.stop = replace(self.stop, steps=self.stop.steps + len(given)) if self.stop else None

    def _take(self, step: Step, planned: PlannedClause) -> None:
        if step.keyword == "When" and isinstance(step.action, Described):
            self._break_off(planned)
        self.steps.append(step)

    def _break_off(self, planned: PlannedClause) -> None:
        """Let what follows hang on a sentence that cannot be carried out; nothing of it is, if a reader needs all."""
        if not self.stop and not planned.unit.optional:
            own = (at for at, step in enumerate(self.steps) if step.sentence == planned.unit.index)
            self.stop = Stop(next(own, len(self.steps)), planned.unit.index)


def _actions(clause: Clause, context: Context) -> Iterator[Action]:
    if clause.meaning in REQUIREMENTS or clause.meaning is Meaning.NOT_DONE:
        return
    if clause.meaning is Meaning.WRITTEN:
        yield Written(_KEYWORDS.get(clause.sort, "Given"), clause.text)
        return
    if clause.meaning is Meaning.DESCRIBED:
        yield _description(clause, context)
        return
    arrival = list(_arrival(clause, context)) if clause.sort == "promise" else []
    yield from arrival
    if clause.choice:
        context.note_choice(f"if {clause.choice}", "done" if clause.sort == "do" else "so it is here")
    if clause.sort == "do":
        yield from instruction(clause, context)
        return
    promises = list(promise(clause, context))
    _check_places(clause, [*arrival, *promises])
    yield from promises


def _description(clause: Clause, context: Context) -> Described:
    return Described(_KEYWORDS.get(clause.sort, "Given"), context.reader, clause.parts)


def _arrival(clause: Clause, context: Context) -> Iterator[Action]:
    """Yield what has to be done or seen before a promise can be looked up where the tutorial says."""
    for said in clause.places:
        if said.kind != "window" or not said.name:
            continue
        if said.icon:
            column = next((place for place in clause.places if place.kind == "column"), None)
            cell = Place(PlaceKind.COLUMN, (column.name, context.item)) if column else None
            place = cell or Place(PlaceKind.OF, (context.item,))
            yield Clicks(context.reader, icon=said.icon, name=said.name, place=place)
        yield SeesWindow(context.reader, said.name)
        context.window = Place(PlaceKind.WINDOW, (said.name,))


def _check_places(clause: Clause, actions: list[Action]) -> None:
    """Check that a promise is looked up where the clause says; elsewhere it would hold whatever the place.

    :raises UnclearError: where it is not.
    """
    words = {word for action in actions for word in words_of(action)}
    kinds = {place.kind for action in actions if (place := place_of(action))}
    for said in clause.places:
        looked_up = said.name in words if said.name else said.kind in _NEEDS_NO_LOOK or kind_of(said) in kinds
        if said.kind not in _NEEDS_NO_LOOK and not looked_up:
            raise UnclearError(f"this is not looked up {said.step.format(said.name)}")
