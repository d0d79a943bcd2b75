"""The audit log: one entry for each change and each look at a secret, in the same transaction.

Each entry has a MAC over itself and the entry before, by a key that is sealed like those of items. What is changed,
taken out or put in between is found; the last MAC is kept apart, so that a missing end is found, too.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from reference_app import keys
from reference_app.database import Base
from reference_app.people import Person
from reference_app.vault import NotOpened, Vault

SHOWN_AT_MOST = 200
LONGEST_DETAILS = 4000
ADMINISTRATOR = "administrator"


class Entry(Base):
    """What somebody did, and when. It outlives the item and the person."""

    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    username: Mapped[str] = mapped_column(String(100))
    action: Mapped[str] = mapped_column(String(40))
    item_id: Mapped[UUID | None] = mapped_column(index=True)
    details: Mapped[str] = mapped_column(String(LONGEST_DETAILS))
    mac: Mapped[bytes] = mapped_column(LargeBinary)


def note(
    session: Session,
    vault: Vault,
    at: datetime,
    who: Person | None,
    action: str,
    *,
    item_id: UUID | None = None,
    details: str = "",
) -> None:
    """Add an entry to the caller's transaction; without a person, an administrator did it by a command."""
    # Nobody else adds an entry before this transaction ends.
    row = keys.lock(session, vault)
    if row.audit_key is None:
        row.audit_key = vault.new_data_key(keys.AUDIT)
    username = who.username if who else ADMINISTRATOR
    entry = Entry(at=at, username=username, action=action, item_id=item_id, details=details[:LONGEST_DETAILS])
    entry.mac = _mac(vault, row.audit_key, row.audit_head or b"", entry)
    row.audit_head = entry.mac
    session.add(entry)
    session.flush()


def of_item(session: Session, item_id: UUID) -> Sequence[Entry]:
    """Return the last entries about an item, the newest first."""
    entries = select(Entry).where(Entry.item_id == item_id).order_by(Entry.number.desc())
    return session.scalars(entries.limit(SHOWN_AT_MOST)).all()


def first_broken(session: Session, vault: Vault) -> int | None:
    """Return the number of the first entry that was tampered with or is missing, or None."""
    row = session.scalars(select(keys.KeyInUse)).one()
    head, number = b"", 0
    for entry in session.scalars(select(Entry).order_by(Entry.number)):
        number = entry.number
        try:
            intact = entry.mac == _mac(vault, row.audit_key or b"", head, entry)
        except NotOpened:
            intact = False
        if not intact:
            return number
        head = entry.mac
    return None if head == (row.audit_head or b"") else number + 1


def _mac(vault: Vault, key: bytes, before: bytes, entry: Entry) -> bytes:
    values = [entry.at.isoformat(), entry.username, entry.action, str(entry.item_id), entry.details]
    return vault.mac(key, keys.AUDIT, before + json.dumps(values).encode())
