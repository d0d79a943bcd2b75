"""The people who have accounts: their names, their passwords, and the search for people."""

import re
from collections.abc import Sequence
from functools import cache, reduce
from uuid import UUID, uuid4

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import SQLColumnExpression, String, func, or_, select, true
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from reference_app.database import Base
from reference_app.text import is_visible, tidy

FOUND_AT_MOST = 8
SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 1000
_LONGEST_QUERY = 300
_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc"), "'")
_NAME_AND_ADDRESS = re.compile(r"[^<>]*<([^<>@]+@[^<>@]+)>")
"""As mail programs copy it."""

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


class UsernameTaken(Exception):
    """The username is taken."""


class UnfitAccount(Exception):
    """An account cannot be saved; the message says why."""


class Person(Base):
    """Somebody with an account."""

    __tablename__ = "people"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    username: Mapped[str] = mapped_column(String(100), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(300))
    password_hash: Mapped[str] = mapped_column(String(300))
    enabled: Mapped[bool] = mapped_column(default=True, server_default=true())
    """Whether they can sign in, and are found."""
    generator: Mapped[str | None] = mapped_column(String(30))
    """Their options of the password generator."""

    def __repr__(self) -> str:
        return f"Person({self.username})"


def add_person(session: Session, username: str, name: str, email: str, password: str) -> Person:
    """Add an account. Usernames ignore case.

    :raises UnfitAccount: if the username is empty, or a value is too long.
    :raises UsernameTaken: if somebody else has the username.
    """
    username, name, email = plain(username), tidy(name), tidy(email)
    for what, text, longest in (("username", username, 100), ("name", name, 200), ("email address", email, 300)):
        if not is_visible(text):
            raise UnfitAccount(f"The {what} has at least one letter.")
        if len(text) > longest:
            raise UnfitAccount(f"The {what} has at most {longest} letters.")
    if not is_visible(password):
        raise UnfitAccount("The password has at least one letter.")
    if by_username(session, username):
        raise UsernameTaken(username)
    person = Person(username=username, name=name, email=email, password_hash=hashed(password))
    try:
        with session.begin_nested():
            session.add(person)
    except IntegrityError:
        # Another request may have taken it since the check.
        raise UsernameTaken(username) from None
    return person


def check_new_password(password: str) -> None:
    """Check a password that somebody chooses.

    :raises UnfitAccount: if it is too short or too long, or nothing of it is seen.
    """
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD or not is_visible(password):
        raise UnfitAccount(f"A password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} letters.")


def hashed(password: str) -> str:
    """Hash a password with argon2id."""
    return _hasher.hash(password)


def plain(username: str) -> str:
    """Normalise a username, so that every spelling finds the same person."""
    return tidy(username.replace("\0", "")).lower()


def by_username(session: Session, username: str) -> Person | None:
    """Return the person with this username, ignoring case."""
    return session.scalar(select(Person).where(Person.username == plain(username)))


def password_fits(person: Person | None, password: str) -> bool:
    """Check a person's password. It takes as long for an unknown person."""
    try:
        _hasher.verify(person.password_hash if person else _nobodys_hash(), password)
    except (VerificationError, InvalidHashError):
        return False
    return person is not None


def search(session: Session, query: str, *, but: Person) -> Sequence[Person]:
    """Find at most eight people, except `but`: by a part of the name or username, or by the whole email address.

    A part of an address finds nobody, or it could be guessed letter by letter.
    """
    query = tidy(query).translate(_APOSTROPHES)
    if not query or len(query) > _LONGEST_QUERY or "\0" in query:
        return []
    written = _NAME_AND_ADDRESS.fullmatch(query)
    by_address = func.lower(Person.email) == (written[1] if written else query).lower()
    by_part = (_straight(column).icontains(query, autoescape=True) for column in (Person.name, Person.username))
    people = select(Person).where(or_(by_address, *by_part), Person.enabled, Person.id != but.id)
    return session.scalars(people.order_by(func.lower(Person.name), Person.username).limit(FOUND_AT_MOST)).all()


def _straight(column: SQLColumnExpression[str]) -> SQLColumnExpression[str]:
    return reduce(lambda made, sign: func.replace(made, chr(sign), "'"), _APOSTROPHES, column)


@cache
def _nobodys_hash() -> str:
    return _hasher.hash("the password of somebody who does not exist")
