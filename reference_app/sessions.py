"""Who is signed in: one row for each signed-in browser, found by a random token that only the browser has."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, String, delete, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from reference_app.database import Base
from reference_app.people import Person

IDLE = timedelta(hours=1)
LONGEST = timedelta(hours=12)
_LONGEST_BROWSER = 300
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
    browser: Mapped[str | None] = mapped_column(String(_LONGEST_BROWSER))
    """What the browser says about itself."""

    person: Mapped[Person] = relationship(lazy="joined", innerjoin=True)


def begin(session: Session, person_id: UUID, now: datetime, browser: str = "") -> str:
    """Start a session and return its token. Delete expired sessions."""
    session.execute(delete(SignedIn).where(or_(SignedIn.expires <= now, SignedIn.last_seen <= now - IDLE)))
    token = secrets.token_urlsafe(32)
    row = SignedIn(token_hash=hash_of(token), person_id=person_id, created=now, last_seen=now, expires=now + LONGEST)
    row.browser = browser[:_LONGEST_BROWSER]
    session.add(row)
    return token


def find(session: Session, token: str, now: datetime, *, lock: bool = False) -> SignedIn | None:
    """Return the session of a token, or None if it is unknown or has expired.

    With `lock`, who ends the session waits until the transaction ends.
    """
    found = select(SignedIn).where(SignedIn.token_hash == hash_of(token), *_valid(now))
    # A key share allows others to note that they are active.
    return session.scalar(found.with_for_update(read=True, key_share=True, of=SignedIn) if lock else found)


def note(session: Session, token: str, now: datetime) -> None:
    """Note that the person is still active, if the session has not ended."""
    session.execute(update(SignedIn).where(SignedIn.token_hash == hash_of(token), *_valid(now)).values(last_seen=now))


def of_person(session: Session, person_id: UUID, now: datetime) -> Sequence[SignedIn]:
    """Return the sessions of a person, the newest first."""
    found = select(SignedIn).where(SignedIn.person_id == person_id, *_valid(now))
    return session.scalars(found.order_by(SignedIn.created.desc(), SignedIn.token_hash)).all()


def end(session: Session, token: str) -> None:
    """End a session, so that its token is no longer valid."""
    session.execute(delete(SignedIn).where(SignedIn.token_hash == hash_of(token)))


def end_one(session: Session, person_id: UUID, token_hash: str) -> None:
    """End the session with this hash, if it is the person's."""
    session.execute(delete(SignedIn).where(SignedIn.person_id == person_id, SignedIn.token_hash == token_hash))


def end_all(session: Session, person_id: UUID, but: str = "") -> None:
    """End all sessions of a person, but that of a token."""
    session.execute(delete(SignedIn).where(SignedIn.person_id == person_id, SignedIn.token_hash != hash_of(but)))


def _valid(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return SignedIn.expires > now, SignedIn.last_seen > now - IDLE, SignedIn.person.has(Person.enabled)


def hash_of(token: str) -> str:
    """Return what of a token is kept in the database."""
    return hashlib.sha256(token.encode()).hexdigest()
