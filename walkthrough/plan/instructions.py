"""Turn a clause that tells the reader to do something into actions."""

from collections.abc import Iterator
from dataclasses import replace

from walkthrough.actions import (
    Action,
    CanCopy,
    Clicks,
    Locates,
    PressesKey,
    Selects,
    SelectsAny,
    Ticks,
    Types,
    TypesSecret,
)
from walkthrough.language.meaning import Meaning
from walkthrough.language.phrases import Clause
from walkthrough.place import Place, PlaceKind
from walkthrough.plan.context import Context, UnclearError

_ON_THE_LIST = Place(PlaceKind.LIST)


def instruction(clause: Clause, context: Context) -> Iterator[Action]:  # noqa: PLR0912 - one case for each
    """Yield what the reader does.

    :raises UnclearError: where the clause needs something that no clause before it says.
    """
    reader = context.reader
    match clause.meaning:
        case Meaning.PRESS:
            yield _press(clause, context, Clicks)
        case Meaning.PRESS_KEY:
            yield PressesKey(reader, clause.ui[0])
        case Meaning.CHOOSE if field := _field(clause):
            context.typed[field] = clause.ui[0]
            yield Selects(reader, clause.ui[0], Place(PlaceKind.FIELD, (field,)))
        case Meaning.CHOOSE:
            yield _press(clause, context, Selects)
        case Meaning.CHOOSE_THING:
            thing = context.profile.nouns[clause.ui[0]]
            context.things[thing] = None
            context.note_choice(clause.text, thing.existing)
            yield Clicks(reader, name=thing.existing, place=context.place_of(clause))
        case Meaning.PRESS_ICON:
            yield _press_icon(clause, context)
        case Meaning.CHOOSE_PERSON:
            yield Selects(reader, context.choose_colleague(clause), context.place_of(clause))
        case Meaning.FIND_PERSON:
            name = context.choose_colleague(clause)
            context.located()
            yield Locates(reader, name, context.place_of(clause) or _ON_THE_LIST)
        case Meaning.FIND_ITEM:
            context.focus = context.item
            context.located()
            context.note_choice(clause.text, context.item)
            yield Locates(reader, context.item, context.place_of(clause) or _ON_THE_LIST)
        case Meaning.TICK:
            context.ticked.add(clause.ui[0])
            yield Ticks(reader, clause.ui[0], context.place_of_member(clause))
        case Meaning.UNTICK:
            context.ticked.discard(clause.ui[0])
            yield Ticks(reader, clause.ui[0], context.place_of_member(clause), on=False)
        case Meaning.COPY:
            yield CanCopy(reader, clause.ui[0], context.item)
        case _:
            yield from _filling(clause, context)


def _filling(clause: Clause, context: Context) -> Iterator[Action]:
    field = _field(clause)
    window = context.place_of(clause, fields=False)
    match clause.meaning:
        case Meaning.TYPE:
            if not field:
                raise UnclearError("it is not said into which field")
            value = context.current.value or context.data.typed_into(field, clause.text)
            yield from _fill(field, value, window, context)
        case Meaning.TYPE_WORDS if field:
            yield from _fill(field, clause.ui[0], window, context, free=False)
        case Meaning.TYPE_WORDS:
            field = clause.ui[0]
            yield from _fill(field, context.data.typed_into(field), window, context)
        case Meaning.FILL:
            for one in clause.several:
                yield from _fill(one, context.data.typed_into(one), window, context)
        case Meaning.CHOOSE_VALUE:
            if value := context.data.chosen_in(field):
                yield from _fill(field, value, None, context)
            elif not field and (thing := context.grammar.patterns.thing.fullmatch(clause.text.partition(" ")[2])):
                yield from instruction(replace(clause, meaning=Meaning.CHOOSE_THING, ui=(thing["noun"],)), context)
            elif field or (field := context.data.field_of(clause.text)):
                context.note_chosen(field, "whatever it offers")
                yield SelectsAny(context.reader, field)
            else:
                raise UnclearError("it is not said what to select, or in which field")
        case _:
            raise UnclearError(f"nothing is known to do about: {clause.text}")


def _press_icon(clause: Clause, context: Context) -> Action:
    place = context.place_of(clause, icon=True)
    if not place and context.focus:
        place = Place(PlaceKind.OF, (context.focus,))
    if not place:
        raise UnclearError("it is not said where this icon is")
    context.located_in = -1
    return Clicks(context.reader, icon=clause.icon, place=place)


def _press(clause: Clause, context: Context, verb: type[Clicks] | type[Selects]) -> Action:
    icon = clause.icon or next((place.icon for place in clause.places if place.icon), "")
    place = context.place_of(clause, icon=bool(icon))
    if not place and context.located_in == context.current.unit.index:
        place = Place(PlaceKind.OF if icon else PlaceKind.ON, (context.focus,))
    context.located_in = -1
    if icon:
        return Clicks(context.reader, icon=icon, name=clause.ui[0], place=place)
    return verb(context.reader, name=clause.ui[0], place=place)


def _fill(field: str, value: str, window: Place | None, context: Context, *, free: bool = True) -> Iterator[Action]:
    """Fill in a field.

    :param free: whether the tutorial leaves it to the reader what to type.
    """
    if field == context.plan.left_empty:
        return
    context.field = field
    if context.data.is_secret(field):
        context.typed[field] = ""
        yield TypesSecret(context.reader, field, window)
        return
    context.typed[field] = value
    if free:
        context.note_chosen(field, value)
    if context.data.is_chosen(field):
        yield Selects(context.reader, value, Place(PlaceKind.FIELD, (field,)))
    else:
        yield Types(context.reader, value, field, window)


def _field(clause: Clause) -> str:
    return next((place.name for place in clause.places if place.kind in {"field", "bare"}), "")
