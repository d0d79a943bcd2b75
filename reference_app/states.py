"""Disabling and enabling items, one by one or several at once."""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from reference_app.items import Item, NoSuchItem, NotTheOwner, NotWhileDisabled, load, load_to_change
from reference_app.kind import Kind
from reference_app.people import Person

AT_MOST = 1000
"""How many items are changed at once."""

_T = TypeVar("_T")


class Forbidden(Exception):
    """One of several items forbids what was asked for; the message names it."""


def change(session: Session, person: Person, item_id: UUID, now: datetime, *, enabled: bool) -> Item:
    """Enable or disable an item.

    :raises NoSuchItem: and the other errors of `load_to_change`.
    """
    item = load_to_change(session, person, item_id, enabled=not enabled)
    item.enabled = enabled
    item.changed, item.changed_by_id = now, person.id
    return item


def for_each(
    session: Session, person: Person, kind: Kind, item_ids: Collection[UUID], do: Callable[[UUID], _T]
) -> Iterable[_T]:
    """Do the same with several items of a kind, or with none of them.

    :raises NoSuchItem: if the person may not see one, or it is of another kind.
    :raises Forbidden: if one forbids it.
    """
    if not 0 < len(item_ids) <= AT_MOST:
        raise NoSuchItem
    done = []
    # In one order, so that two that do it at once do not wait for each other.
    for item_id in sorted(set(item_ids)):
        item = load(session, person, item_id)
        if item.kind != kind.name:
            raise NoSuchItem
        try:
            done.append(do(item_id))
        except (NotTheOwner, NotWhileDisabled):
            raise Forbidden(f"“{item.name}” does not allow that. Nothing was changed.") from None
    return done
