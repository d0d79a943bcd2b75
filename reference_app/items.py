"""Items of any kind: who owns them, who may see them, and lists of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, LargeBinary, Select, String, and_, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, selectinload

from reference_app.database import Base
from reference_app.people import Person
from reference_app.vault import Vault

A_PAGE = 30
LONGEST_NAME = 200
LONGEST_TAGS = 500


class NoSuchItem(Exception):
    """The item does not exist, or the person may not see it."""


class NotTheOwner(Exception):
    """Only the owner of the item may do this."""


class Item(Base):
    """Something that a person keeps in MySafe."""

    __tablename__ = "items"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - ids of deleted items are not used again

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    kind: Mapped[str] = mapped_column(String(30))
    name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    tags: Mapped[str] = mapped_column(String(LONGEST_TAGS), default="")
    owner_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"), index=True)
    enabled: Mapped[bool] = mapped_column(default=True)
    share_version: Mapped[int] = mapped_column(default=0)
    created: Mapped[datetime]
    last_use: Mapped[datetime | None]
    data_key: Mapped[bytes] = mapped_column(LargeBinary)

    owner: Mapped[Person] = relationship(lazy="joined", innerjoin=True)
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
class Kind:
    """A kind of item.

    `name` marks its rows and views, `slug` is used in addresses. `finds` makes the condition for a search in its
    fields; `opens` returns the label and the value of what an item protects.
    """

    name: str
    slug: str
    one: str
    many: str
    finds: Callable[[str], ColumnElement[bool]]
    opens: Callable[[Session, Vault, Item], tuple[str, str]]


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
    """Load an item that the person may see: their own, or an enabled one that is shared with them.

    With `lock`, nobody can change the item or its members until the transaction ends.

    :raises NoSuchItem: for any other item.
    """
    if lock:
        # A second statement, because PostgreSQL would read a joined share as it was before waiting for the lock.
        session.scalar(select(Item.number).where(Item.id == item_id).with_for_update())
    visible = or_(Item.owner_id == person.id, and_(Item.enabled, _is_member(person)))
    item = session.scalar(select(Item).where(Item.id == item_id, visible).execution_options(populate_existing=lock))
    if item is None:
        raise NoSuchItem
    return item


def page_of(session: Session, person: Person, number: int, *conditions: ColumnElement[bool]) -> Page:
    """Return a page of the enabled items that the person owns or that are shared with them, newest first."""
    visible = or_(Item.owner_id == person.id, _is_member(person))
    found: Select[Any] = select(Item).where(Item.enabled, visible, *conditions).options(selectinload(Item.shares))
    first = (number - 1) * A_PAGE
    items = session.scalars(found.order_by(Item.number.desc()).offset(first).limit(A_PAGE + 1)).all()
    return Page(items[:A_PAGE], number, len(items) > A_PAGE)


def has_any(session: Session, person: Person) -> bool:
    """Tell whether the person sees any item at all."""
    return bool(page_of(session, person, 1).items)


def fits(query: str, kinds: Sequence[Kind]) -> ColumnElement[bool]:
    """Make the condition for a search by name, tag, owner and the fields of the kinds."""
    owner = select(Person.id).where(Person.name.icontains(query, autoescape=True)).scalar_subquery()
    columns = (Item.name, Item.tags)
    own = [column.icontains(query, autoescape=True) for column in columns]
    return or_(*own, Item.owner_id.in_(owner), *(kind.finds(query) for kind in kinds))


def as_tags(text: str) -> str:
    """Normalise comma-separated tags: trimmed, without empty ones and repetitions."""
    return ", ".join(dict.fromkeys(tag for part in text.split(",") if (tag := " ".join(part.split()))))


def _is_member(person: Person) -> ColumnElement[bool]:
    return (
        select(func.count())
        .select_from(Share)
        .where(Share.item_id == Item.id, Share.person_id == person.id)
        .correlate(Item)
        .scalar_subquery()
        > 0
    )
