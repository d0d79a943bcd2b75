"""Notes, a kind of item: a text to protect."""

from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_app.database import Base
from reference_app.fields import NAME, TAGS, Field
from reference_app.items import Item
from reference_app.kind import Kind


class Note(Base):
    """The fields of a note that other items do not have."""

    __tablename__ = "notes"

    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), primary_key=True)
    note: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_version: Mapped[int]

    item: Mapped[Item] = relationship(lazy="joined", innerjoin=True)


KIND = Kind(
    name="note",
    slug="notes",
    one="note",
    many="Notes",
    row=Note,
    fields=(NAME, Field("note", "Notes", 900, mandatory=True, shape="area", protected=True), TAGS),
    columns=(),
    details=(("Name", "name"), ("Owner", "owner"), ("Last use", "last_use"), ("Tags", "tags")),
    added="Note added",
    picture="note",
    window="protected-note",
    has_history=True,
)
