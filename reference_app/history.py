"""The versions of items: what every save has left, sealed as a whole."""

import json
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from reference_app.database import Base
from reference_app.fields import Filled
from reference_app.items import Item, NoSuchItem
from reference_app.people import Person
from reference_app.vault import Vault

_PLACE = "versions.sealed"


class Version(Base):
    """What somebody saved for an item, and when."""

    __tablename__ = "versions"

    item_id: Mapped[UUID] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)

    author: Mapped[Person] = relationship(lazy="joined", innerjoin=True)


def keep(session: Session, vault: Vault, item: Item, version: Version, filled: Filled) -> None:
    """Keep what was saved as a version of the item."""
    version.item_id = item.id
    version.sealed = vault.seal(item.data_key, item.id, _PLACE, json.dumps(dict(filled)), version.version)
    session.add(version)


def versions_of(session: Session, vault: Vault, item: Item) -> list[tuple[Version, dict[str, str]]]:
    """Return the versions of an item with what was saved, the newest first."""
    found: Sequence[Version] = session.scalars(
        select(Version).where(Version.item_id == item.id).order_by(Version.version.desc())
    ).all()
    return [(version, _opened(vault, item, version)) for version in found]


def one_of(session: Session, vault: Vault, item: Item, number: int) -> tuple[Version, dict[str, str]]:
    """Return one version of an item with what was saved.

    :raises NoSuchItem: if it has none with this number.
    """
    version = session.get(Version, (item.id, number))
    if version is None:
        raise NoSuchItem
    return version, _opened(vault, item, version)


def _opened(vault: Vault, item: Item, version: Version) -> dict[str, str]:
    text = vault.open(item.data_key, item.id, _PLACE, version.sealed, version.version)
    return {str(name): str(value) for name, value in json.loads(text).items()}
