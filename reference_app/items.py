"""Items of any kind: who owns them, who may see them, and lists of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, Index, LargeBinary, Select, String, and_, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from reference_app.database import Base
from reference_app.fields import LONGEST_NAME, LONGEST_TAGS
from reference_app.kind import Kind
from reference_app.people import Person

A_PAGE = 30


class NoSuchItem(Exception):
    """The item does not exist, or the person may not see it."""


class NotTheOwner(Exception):
    """This takes the owner of the item, or a member who can edit it."""


class NotWhileDisabled(Exception):
    """This cannot be done with a disabled item."""


class Item(Base):
    """Something that a person keeps in MySafe."""

    __tablename__ = "items"
    # Ids of deleted items are not used again.
    __table_args__ = (Index("ix_items_listed", "owner_id", "kind", "number"), {"sqlite_autoincrement": True})

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(String(30))
    name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    tags: Mapped[str] = mapped_column(String(LONGEST_TAGS), default="")
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    enabled: Mapped[bool] = mapped_column(default=True)
    share_version: Mapped[int] = mapped_column(default=0)
    created: Mapped[datetime]
    changed: Mapped[datetime | None]
    changed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("people.id"))
    last_use: Mapped[datetime | None]
    data_key: Mapped[bytes] = mapped_column(LargeBinary)

    owner: Mapped[Person] = relationship(lazy="joined", innerjoin=True, foreign_keys=[owner_id])
    changed_by: Mapped[Person | None] = relationship(foreign_keys=[changed_by_id])
    shares: Mapped[list["Share"]] = relationship(
        back_populates="item", cascade="all, delete-orphan", passive_deletes=True, lazy="selectin"
    )

    @property
    def shared(self) -> bool:
        """Tell whether anybody besides the owner may see the item."""
        return bool(self.shares)

    @property
    def tag_list(self) -> list[str]:
        """Return the tags as a list."""
        return [tag for tag in self.tags.split(", ") if tag]


class Share(Base):
    """A member of an item, who may view it and perhaps edit it."""

    __tablename__ = "shares"

    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), primary_key=True, index=True)
    can_edit: Mapped[bool] = mapped_column(default=False)

    item: Mapped[Item] = relationship(back_populates="shares")
    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)


@dataclass(frozen=True)
class Page:
    """One page of a list: its items, its number, and whether there are others before and after it."""

    items: Sequence[Item]
    number: int
    more: bool

    @property
    def first(self) -> bool:
        """Tell whether this is the first page."""
        return self.number == 1


def load(session: Session, person: Person, item_id: UUID, *, lock: bool = False) -> Item:
    """Load an item that the person may see: their own, one that they can edit, or an enabled one shared with them.

    With `lock`, nobody can change the item or its members until the transaction ends.

    :raises NoSuchItem: for any other item.
    """
    if lock:
        # A second statement, because PostgreSQL would read a joined share as it was before waiting for the lock.
        session.scalar(select(Item.number).where(Item.id == item_id).with_for_update())
    found = select(Item).where(Item.id == item_id, visible_to(person)).execution_options(populate_existing=lock)
    item = session.scalar(found)
    if item is None:
        raise NoSuchItem
    return item


def load_to_change(session: Session, person: Person, item_id: UUID, *, enabled: bool = True) -> Item:
    """Load and lock an item that the person may change: their own, or one that they can edit.

    :raises NoSuchItem: if they may not see it.
    :raises NotTheOwner: if they may only view it.
    :raises NotWhileDisabled: if it is disabled; without `enabled`, if it is not.
    """
    item = load(session, person, item_id, lock=True)
    if not may_change(item, person):
        raise NotTheOwner
    if item.enabled != enabled:
        raise NotWhileDisabled
    return item


def may_change(item: Item, person: Person) -> bool:
    """Tell whether a person may edit, disable and enable an item that they may see."""
    return item.owner_id == person.id or any(share.person_id == person.id and share.can_edit for share in item.shares)


def visible_to(person: Person) -> ColumnElement[bool]:
    """Make the condition for the items that a person may see."""
    disabled = and_(~Item.enabled, _can_edit(person))
    return or_(Item.owner_id == person.id, and_(Item.enabled, _is_member(person)), disabled)


def page_of(session: Session, person: Person, number: int, *conditions: ColumnElement[bool]) -> Page:
    """Return a page of the items that the person may see and that fit, newest first."""
    found = _listed(person, *conditions)
    first = (number - 1) * A_PAGE
    items = session.scalars(found.offset(first).limit(A_PAGE + 1)).all()
    return Page(items[:A_PAGE], number, len(items) > A_PAGE)


def before(
    session: Session, person: Person, number: int | None, at_most: int, *conditions: ColumnElement[bool]
) -> Sequence[Item]:
    """Return the items of a list that follow that with this number; without one, its first items."""
    older = () if number is None else (Item.number < number,)
    return session.scalars(_listed(person, *conditions, *older).limit(at_most)).all()


def has_any(session: Session, person: Person) -> bool:
    """Tell whether the person sees any enabled item at all."""
    return bool(page_of(session, person, 1, Item.enabled.is_(True)).items)


def fits(query: str, kinds: Sequence[Kind]) -> ColumnElement[bool]:
    """Make the condition for a search by name, tag, owner and the fields of the kinds."""
    owner = select(Person.id).where(Person.name.icontains(query, autoescape=True)).scalar_subquery()
    own = [column.icontains(query, autoescape=True) for column in (Item.name, Item.tags)]
    searched = [(kind.row, field.name) for kind in kinds for field in kind.fields if field.searched]
    return or_(*own, Item.owner_id.in_(owner), *(in_field(row, name, query) for row, name in searched))


def in_field(row: type[Any], name: str, query: str) -> ColumnElement[bool]:
    """Make the condition for a search in a field that is a kind's own."""
    return Item.id.in_(select(row.item_id).where(getattr(row, name).icontains(query, autoescape=True)))


def rows_of(session: Session, kind: Kind, items: Sequence[Item]) -> list[Any]:
    """Load the own fields of items of a kind, in the same order."""
    found = session.scalars(select(kind.row).where(kind.row.item_id.in_([item.id for item in items])))
    rows = {row.item_id: row for row in found}
    return [rows[item.id] for item in items]


def value_of(row: Any, name: str) -> str:
    """Return the text of a field, whether all kinds have it or one."""
    value = row.item.owner.name if name == "owner" else getattr(row if hasattr(row, name) else row.item, name)
    return value or ""


def _listed(person: Person, *conditions: ColumnElement[bool]) -> Select[Any]:
    found = select(Item).where(visible_to(person), *conditions).options(selectinload(Item.shares))
    return found.order_by(Item.number.desc())


def _can_edit(person: Person) -> ColumnElement[bool]:
    return Item.id.in_(select(Share.item_id).where(Share.person_id == person.id, Share.can_edit))


def _is_member(person: Person) -> ColumnElement[bool]:
    return (
        select(func.count())
        .select_from(Share)
        .where(Share.item_id == Item.id, Share.person_id == person.id)
        .correlate(Item)
        .scalar_subquery()
        > 0
    )
