"""Who is signed in: one row for each signed-in browser, found by a random token that only the browser has.

Must not know cookies or passwords.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ForeignKey, String, delete, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from reference_app.database import Base
from reference_app.people import Person

IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
NOTED_EVERY = timedelta(minutes=1)
"""How much older than now `last_seen` may be: writing it on every request would make readers wait."""


class SignedIn(Base):
    """One signed-in browser."""

    __tablename__ = "sessions"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    created: Mapped[datetime]
    last_seen: Mapped[datetime]
    expires: Mapped[datetime]

    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)


def begin(session: Session, person_id: UUID, now: datetime) -> str:
    """Sign a person in; returns the token. Forgets whoever has not come back in time."""
    session.execute(delete(SignedIn).where(or_(SignedIn.expires <= now, SignedIn.last_seen <= now - IDLE)))
    token = secrets.token_urlsafe(32)
    row = SignedIn(token_hash=_hash(token), person_id=person_id, created=now, last_seen=now, expires=now + LONGEST)
    session.add(row)
    return token


def find(session: Session, token: str, now: datetime) -> SignedIn | None:
    """Find who has this token, unless they were away too long or signed in too long ago."""
    return session.scalar(
        select(SignedIn).where(
            SignedIn.token_hash == _hash(token), SignedIn.expires > now, SignedIn.last_seen > now - IDLE
        )
    )


def note(session: Session, token: str, now: datetime) -> None:
    """Remember that the person is still there."""
    if signed_in := find(session, token, now):
        signed_in.last_seen = now


def end(session: Session, token: str) -> None:
    """Sign out: the token is worth nothing any more."""
    session.execute(delete(SignedIn).where(SignedIn.token_hash == _hash(token)))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
