"""Passwords, a kind of item: their fields, what they protect, and the codes of their secret keys."""

import base64
import binascii
from datetime import datetime
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from reference_app.database import Base
from reference_app.fields import NAME, NOTES, TAGS, Field, no_web_address
from reference_app.items import Item
from reference_app.kind import Kind
from reference_app.vault import is_empty

_SHORTEST_KEY = 10


def no_secret_key(key: str) -> str:
    """Return what is wrong with the secret key of one-time codes, or nothing."""
    try:
        fits = _decoded(key) and len("".join(key.split())) >= _SHORTEST_KEY
    except (binascii.Error, ValueError):
        fits = False
    return "" if fits else "Not a valid secret key"


def code_of(key: str, now: datetime) -> str:
    """Return the one-time code of a secret key: 6 digits, by SHA-1, for 30 seconds."""
    codes = TOTP(_decoded(key), 6, SHA1(), 30, enforce_key_length=False)  # noqa: S303 - what services expect
    return codes.generate(int(now.timestamp())).decode()


def _decoded(key: str) -> bytes:
    plain = "".join(key.split()).upper().rstrip("=")
    return base64.b32decode(plain + "=" * (-len(plain) % 8))


FIELDS = (
    NAME,
    Field("username", "Username", 500, mandatory=True, shape="code", searched=True),
    Field("url", "URL", 2000, shape="url", searched=True, problem=no_web_address),
    Field("password", "Password", 10_000, shape="password", protected=True),
    Field("secret_key", "Secret key (TOTP)", 500, shape="password", protected=True, problem=no_secret_key),
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
    secret_key: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_version: Mapped[int]
    notes: Mapped[str] = mapped_column(String(10_000))

    item: Mapped[Item] = relationship(lazy="joined", innerjoin=True)

    @property
    def has_code(self) -> bool:
        """Tell whether there is a secret key to make codes with."""
        return not is_empty(self.secret_key)


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
    window="password-view",
    has_history=True,
    is_copied=True,
)  # fmt: skip
