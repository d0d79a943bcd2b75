"""Adding and editing items of any kind: fields are checked, what is protected is sealed, versions are kept."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from reference_app import history, keys
from reference_app.fields import Field, Filled, InvalidFields, check
from reference_app.items import Item
from reference_app.kind import Kind
from reference_app.people import Person
from reference_app.vault import Vault

_OF_ALL = ("name", "tags")
"""The fields that every item has."""


class SavedBefore(Exception):
    """The same fields of the same form were saved before."""


def add(
    session: Session,
    vault: Vault,
    kind: Kind,
    owner: Person,
    typed: Filled,
    now: datetime | None = None,
    form: str = "",
) -> Item:
    """Save a new item for its owner. The same fields of the same form are saved once, however often they come.

    :raises InvalidFields: if a field cannot be saved.
    :raises SavedBefore:
    """
    filled = _checked(kind, typed)
    item_id = vault.id_for(f"{owner.id}", form, kind.name, *filled.values()) if form else uuid4()
    if _there(session, item_id):
        raise SavedBefore
    _check_unique(session, kind, owner.id, item_id, filled)
    keys.lock(session, vault)
    now = now or datetime.now(UTC)
    item = Item(id=item_id, kind=kind.name, owner=owner, data_key=vault.new_data_key(item_id), created=now)
    row = kind.row(item=item, item_id=item_id, sealed_version=0)
    if any(field.unique for field in kind.fields):
        row.identified_by = owner.id
    _save(session, vault, kind, row, owner, filled, now)
    return item


def edit(session: Session, vault: Vault, kind: Kind, item: Item, editor: Person, typed: Filled, now: datetime) -> None:
    """Save other fields for an item that the caller has locked. A hidden field that is blank keeps its value.

    :raises InvalidFields: if a field cannot be saved.
    """
    kept = opened(session, vault, kind, item)
    blank = {field.name: kept[field.name] for field in kind.protected if field.stays_hidden}
    filled = _checked(kind, {**typed, **{name: typed.get(name) or value for name, value in blank.items()}})
    _check_unique(session, kind, item.owner_id, item.id, filled)
    row = session.scalars(select(kind.row).where(kind.row.item_id == item.id)).one()
    item.changed, item.changed_by_id = now, editor.id
    _save(session, vault, kind, row, editor, filled, now)


def opened(session: Session, vault: Vault, kind: Kind, item: Item) -> dict[str, str]:
    """Open what an item protects, by the names of its fields."""
    columns = [getattr(kind.row, field.name) for field in kind.protected]
    found = session.execute(select(*columns, kind.row.sealed_version).where(kind.row.item_id == item.id)).one()
    *sealed, version = found
    return {
        field.name: vault.open(item.data_key, item.id, _place(kind, field), text, version)
        for field, text in zip(kind.protected, sealed, strict=True)
    }


def _save(session: Session, vault: Vault, kind: Kind, row: Any, who: Person, filled: Filled, now: datetime) -> None:
    item: Item = row.item
    try:
        with session.begin_nested():
            _put(vault, kind, row, filled)
            session.add(row)
    except IntegrityError:
        # Another request may have saved the same since the check.
        if not row.item.number and _there(session, item.id):
            raise SavedBefore from None
        _check_unique(session, kind, item.owner_id or who.id, item.id, filled)
        raise
    if kind.has_history:
        history.keep(session, vault, item, history.Version(version=row.sealed_version, author=who, at=now), filled)


def _put(vault: Vault, kind: Kind, row: Any, filled: Filled) -> None:
    item = row.item
    row.sealed_version += 1
    for field in kind.fields:
        value: Any = filled[field.name] or (None if field.unique else "")
        if field.protected:
            value = vault.seal(item.data_key, item.id, _place(kind, field), filled[field.name], row.sealed_version)
        setattr(item if field.name in _OF_ALL else row, field.name, value)


def _checked(kind: Kind, typed: Filled) -> dict[str, str]:
    filled = {field.name: field.trimmed(typed.get(field.name, "")) for field in kind.fields}
    if problems := check(kind.fields, filled):
        raise InvalidFields(problems)
    return filled


def _check_unique(session: Session, kind: Kind, owner_id: UUID, item_id: UUID, filled: Filled) -> None:
    for field in kind.fields:
        if field.unique and filled[field.name] and _taken(session, kind, field, owner_id, item_id, filled[field.name]):
            raise InvalidFields({field.name: f"{field.label} already in use"})


def _taken(session: Session, kind: Kind, field: Field, owner_id: UUID, item_id: UUID, value: str) -> bool:
    own = select(kind.row.item_id).where(kind.row.identified_by == owner_id, kind.row.item_id != item_id)
    return session.scalar(own.where(getattr(kind.row, field.name) == value)) is not None


def _there(session: Session, item_id: UUID) -> bool:
    return session.scalar(select(Item.number).where(Item.id == item_id)) is not None


def _place(kind: Kind, field: Field) -> str:
    return f"{kind.table}.{field.name}"
