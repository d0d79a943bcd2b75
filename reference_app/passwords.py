"""Passwords, a kind of item: their fields, and what they protect."""

from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_app.database import Base
from reference_app.fields import NAME, NOTES, TAGS, Field, no_web_address
from reference_app.items import Item, Kind

FIELDS = (
    NAME,
    Field("username", "Username", 500, mandatory=True, shape="code", searched=True),
    Field("url", "URL", 2000, shape="url", searched=True, problem=no_web_address),
    Field("password", "Password", 10_000, shape="password", protected=True),
    TAGS,
    NOTES,
)


class Password(Base):
    """The fields of a password that other items do not have."""

    __tablename__ = "passwords"

    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), primary_key=True)
    username: Mapped[str] = mapped_column(String(500))
    url: Mapped[str] = mapped_column(String(2000))
    password: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_version: Mapped[int]
    notes: Mapped[str] = mapped_column(String(10_000))

    item: Mapped[Item] = relationship(lazy="joined", innerjoin=True)


KIND = Kind(
    name="password",
    slug="passwords",
    one="password",
    many="Passwords",
    row=Password,
    fields=FIELDS,
    columns=(("URL", "url"), ("Username", "username")),
    details=(
        ("Name", "name"), ("URL", "url"), ("Username", "username"), ("Owner", "owner"), ("Last use", "last_use"),
        ("Tags", "tags"), ("Notes", "notes"),
    ),
    added="Password added",
    enabled="Password activated successfully",
    icon="key",
    has_history=True,
    is_copied=True,
)  # fmt: skip
