"""Who is signed in: one row for each signed-in browser, found by a random token that only the browser has."""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, String, delete, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from reference_app.database import Base
from reference_app.people import Person

IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
NOTED_EVERY = timedelta(minutes=1)
"""How old `last_seen` may be before it is written again. Writing it on every request would make readers wait."""


class SignedIn(Base):
    """A signed-in browser."""

    __tablename__ = "sessions"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    created: Mapped[datetime]
    last_seen: Mapped[datetime]
    expires: Mapped[datetime]

    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)


def begin(session: Session, person_id: UUID, now: datetime) -> str:
    """Start a session and return its token. Delete expired sessions."""
    session.execute(delete(SignedIn).where(or_(SignedIn.expires <= now, SignedIn.last_seen <= now - IDLE)))
    token = secrets.token_urlsafe(32)
    row = SignedIn(token_hash=_hash(token), person_id=person_id, created=now, last_seen=now, expires=now + LONGEST)
    session.add(row)
    return token


def find(session: Session, token: str, now: datetime, *, lock: bool = False) -> SignedIn | None:
    """Return the session of a token, or None if it is unknown or has expired.

    With `lock`, who ends the session waits until the transaction ends.
    """
    found = select(SignedIn).where(*_valid(token, now))
    # A key share allows others to note that they are active.
    return session.scalar(found.with_for_update(read=True, key_share=True, of=SignedIn) if lock else found)


def note(session: Session, token: str, now: datetime) -> None:
    """Note that the person is still active, if the session has not ended."""
    session.execute(update(SignedIn).where(*_valid(token, now)).values(last_seen=now))


def end(session: Session, token: str) -> None:
    """End a session, so that its token is no longer valid."""
    session.execute(delete(SignedIn).where(SignedIn.token_hash == _hash(token)))


def _valid(token: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return SignedIn.token_hash == _hash(token), SignedIn.expires > now, SignedIn.last_seen > now - IDLE


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
