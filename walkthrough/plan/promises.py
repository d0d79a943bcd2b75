"""Turn a clause that promises the reader something into what they are to see."""

from collections.abc import Iterator
from typing import TypeVar

from walkthrough import actions as a
from walkthrough.actions import Action
from walkthrough.language.meaning import Meaning
from walkthrough.language.phrases import Clause
from walkthrough.place import Place, PlaceKind
from walkthrough.plan.context import Context, UnclearError

Known = TypeVar("Known")


def promise(clause: Clause, context: Context) -> Iterator[Action]:
    """Yield what the reader sees.

    :raises UnclearError: where the clause needs something that no clause before it says.
    """
    reader, item = context.reader, context.item
    match clause.meaning:
        case Meaning.MESSAGE:
            yield a.SeesMessage(reader, clause.ui[0])
        case Meaning.COLUMN | Meaning.MUST_COLUMN:
            column, value = clause.ui
            yield a.Sees(reader, value, _cell(column, item))
        case Meaning.OWNER | Meaning.ONLY_OWNER:
            yield a.Sees(reader, context.data.owner, _cell(clause.ui[0], item))
        case Meaning.ACCESS:
            yield a.CanAccess(context.colleague, item)
        case Meaning.NO_ACCESS:
            yield a.CanAccess(context.colleague, item, can=False)
        case Meaning.LIST_OF_PEOPLE:
            yield a.Sees(reader, context.colleague, Place(PlaceKind.NAMED_LIST, (clause.ui[0],)))
        case Meaning.EMPTY_LIST:
            yield a.SeesEmptyList(reader, clause.ui[0])
        case Meaning.MEMBER_COLUMNS:
            yield from _member_columns(clause, context)
        case Meaning.ON_LIST | Meaning.NOT_ON_LIST:
            sees = a.Sees if clause.meaning is Meaning.ON_LIST else a.NoLongerSees
            yield sees(reader, item, Place(PlaceKind.LIST))
        case Meaning.WORD_ON_ENTRY | Meaning.MUST_WORD_ON_ENTRY:
            yield a.Sees(reader, clause.ui[0], Place(PlaceKind.ON, (item,)))
        case Meaning.WORD_GONE:
            yield _word_gone(clause, context)
        case _:
            yield from _on_a_screen(clause, context)


def _on_a_screen(clause: Clause, context: Context) -> Iterator[Action]:
    """Yield what the reader sees in a window, a form or the details of an item."""
    reader, item, word = context.reader, context.item, clause.ui[0] if clause.ui else ""
    match clause.meaning:
        case Meaning.WINDOW | Meaning.WINDOW_DETAILS:
            context.window = Place(PlaceKind.WINDOW, (word,))
            yield a.SeesWindow(reader, word)
            if clause.meaning is Meaning.WINDOW_DETAILS:
                yield from _details(clause, context)
        case Meaning.DETAILS:
            yield from _details(clause, context)
        case Meaning.TYPED_DETAILS:
            yield from _typed_details(clause, context)
        case Meaning.TEXT_SHOWN:
            yield a.Sees(reader, word, _known(context.window, "it is not said where this is shown"))
        case Meaning.SECRET_SHOWN if context.grammar.is_protected(word):
            yield a.SeesProtected(reader, word, item)
        case Meaning.SECRET_SHOWN | Meaning.WORD_SHOWN:
            yield a.Sees(reader, word, _known(context.place_of(clause), "it is not said where this is shown"))
        case Meaning.SECRET_HIDDEN if context.grammar.is_protected(word):
            yield a.SeesProtected(reader, word, item, shown=False)
        case Meaning.SECRET_HIDDEN:
            raise UnclearError("it is not said where this is not shown")
        case _:
            yield from _in_a_form(clause, context)


def _in_a_form(clause: Clause, context: Context) -> Iterator[Action]:
    reader = context.reader
    match clause.meaning:
        case Meaning.TICKED | Meaning.NOT_TICKED:
            on = clause.meaning is Meaning.TICKED
            yield a.SeesTicked(reader, clause.ui[0], context.place_of_member(clause), on=on)
        case Meaning.RED:
            yield a.SeesRed(reader, _known(clause.ui[0] if clause.ui else context.field, "it is not said which box"))
        case Meaning.BESIDE_FIELD:
            field = _known(context.plan.left_empty or context.field, "it is not said which field")
            yield a.SeesBeside(reader, clause.ui[0], field)
        case Meaning.MANDATORY:
            yield a.SeesMandatory(reader, clause.several)
        case Meaning.KEPT:
            for field, value in context.typed.items():
                secret = context.data.is_secret(field)
                yield a.SeesSecretKept(reader, field) if secret else a.SeesTyped(reader, value, field)
        case _:
            raise UnclearError(f"nothing is known to do about: {clause.text}")


def _known(value: Known | None, reason: str) -> Known:
    """The value, if there is one.

    :raises UnclearError: with the reason, where there is none.
    """
    if not value:
        raise UnclearError(reason)
    return value


def _cell(column: str, entry: str) -> Place:
    return Place(PlaceKind.COLUMN, (column, entry))


def _details(clause: Clause, context: Context) -> Iterator[Action]:
    typed = {field.lower(): value for field, value in context.typed.items()}
    known = {"name": context.item, context.profile.shared.owner.lower(): context.data.owner, **typed}
    unknown: list[str] = []
    for detail in clause.several:
        if context.grammar.is_protected(detail):
            yield a.SeesProtected(context.reader, detail, context.item)
        elif value := known.get(detail.lower()):
            yield a.SeesDetail(context.reader, value, detail)
        else:
            unknown.append(detail)
    if unknown:
        yield a.SeesDetails(context.reader, tuple(unknown))


def _typed_details(clause: Clause, context: Context) -> Iterator[Action]:
    typed = {field.lower(): value for field, value in context.typed.items()}
    for detail in clause.several:
        if detail.lower() not in typed:
            if not context.current.borrowed:
                raise UnclearError(f"no step before it types anything into {detail}")
        elif context.data.is_secret(detail):
            yield a.SeesTypedSecret(context.reader, detail)
        else:
            yield a.SeesDetail(context.reader, typed[detail.lower()], detail)


def _member_columns(clause: Clause, context: Context) -> Iterator[Action]:
    shared, colleague = context.profile.shared, context.colleague
    values, members = clause.ui[:2], clause.ui[2:]
    for member in members:
        yield a.Sees(context.reader, colleague, _cell(member, colleague))
    view, edit = (column.lower().rstrip("?") for column in (shared.view, shared.edit))
    for column in clause.several:
        name = column.lower().rstrip("?")
        if name not in {view, edit}:
            raise UnclearError(f"it is not known what the column {column} should read")
        value = shared.yes if name == view or name in {box.lower() for box in context.ticked} else shared.no
        if value not in values:
            # The column has to read one of the words that the tutorial gives: the one in the place of this one.
            value = values[0] if shared.yes in {value, values[1]} else values[1]
        yield a.Sees(context.reader, value, _cell(column, colleague))


def _word_gone(clause: Clause, context: Context) -> Action:
    word, place = clause.ui[0], Place(PlaceKind.ON, (context.item,))
    # Of a word that was never there, anybody may say that it is gone.
    demanded = context.scene.shared and word.lower() == context.profile.shared.word.lower()
    said = {a.Sees(context.reader, word, place), a.NoLongerSees(context.reader, word, place)}
    if not demanded and said.isdisjoint(context.actions):
        stands = f"no sentence before it says that {word} stands there"
        raise UnclearError(f"{stands}: did you mean that it appears on the card?")
    return a.NoLongerSees(context.reader, word, place)
