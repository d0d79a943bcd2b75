"""API secrets, a kind of item: their fields, and what they protect."""

from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_app.database import Base
from reference_app.fields import NAME, NOTES, TAGS, Field, no_web_address
from reference_app.items import Item
from reference_app.kind import Kind

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")

FIELDS = (
    NAME,
    Field("url", "URL", 2000, mandatory=True, shape="url", searched=True, problem=no_web_address),
    Field("client_id", "Client ID", 500, mandatory=True, shape="code"),
    Field("client_secret", "Client secret", 10_000, shape="password", protected=True),
    Field("identifier", "Identifier", 200, shape="code", hint="Unique among your own.", unique=True),
    Field("method", "Method", 10, shape="choice", choices=METHODS),
    TAGS,
    NOTES,
)


class ApiSecret(Base):
    """The fields of an API secret that other items do not have."""

    __tablename__ = "api_secrets"
    __table_args__ = (UniqueConstraint("identified_by", "identifier"),)

    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), primary_key=True)
    url: Mapped[str] = mapped_column(String(2000))
    client_id: Mapped[str] = mapped_column(String(500))
    client_secret: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_version: Mapped[int] = mapped_column(server_default="0")
    """Counts the Client secrets of an item, so that a former one is not taken for the present one; 0 is uncounted."""
    identifier: Mapped[str | None] = mapped_column(String(200))
    identified_by: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    """The owner, because an identifier must be unique among a person's API secrets."""
    method: Mapped[str] = mapped_column(String(10), default="")
    notes: Mapped[str] = mapped_column(String(10_000), default="")

    item: Mapped[Item] = relationship(lazy="joined", innerjoin=True)


KIND = Kind(
    name="api_secret",
    slug="api-secrets",
    one="API secret",
    many="API secrets",
    row=ApiSecret,
    fields=FIELDS,
    columns=(("Url", "url"),),
    details=(
        ("Name", "name"), ("Owner", "owner"), ("Last use", "last_use"), ("Url", "url"), ("Identifier", "identifier"),
        ("Client ID", "client_id"), ("Method", "method"), ("Tags", "tags"), ("Notes", "notes"),
    ),
    share="Share this API secret",
    picture="braces",
    added="API secret saved",
    edited="API key updated",
)  # fmt: skip
