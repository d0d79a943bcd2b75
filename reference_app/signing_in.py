"""Signing in with username and password, throttled.

It uses its own short transactions, so that nobody waits while a password is hashed.
"""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_app import people, sessions
from reference_app.database import Database
from reference_app.people import Person
from reference_app.throttle import SignInThrottle


class WrongUsernameOrPassword(Exception):
    """The person does not exist, or the password is wrong; users do not learn which."""


class TooManyAttempts(Exception):
    """This username or address failed too often in the last minutes."""


def sign_in(
    database: Database,
    throttle: SignInThrottle,
    *,
    username: str,
    password: str,
    address: str,
    now: datetime,
    is_known: Callable[[Person], bool] = lambda _person: False,
    browser: str = "",
) -> tuple[str, Person]:
    """Sign a person in and return the token of the new session, and who it is.

    `is_known` tells whether a person has used this browser before.

    :raises TooManyAttempts: even if the password is right.
    :raises WrongUsernameOrPassword:
    """
    # Otherwise each spelling of a username would have its own count.
    username = people.plain(username)
    with database.session(read_only=True) as session:
        person = people.by_username(session, username)
    known = person is not None and is_known(person)
    if not throttle.allows(username, address, known=known):
        raise TooManyAttempts
    if not people.password_fits(person, password) or person is None or not person.enabled:
        raise WrongUsernameOrPassword
    throttle.succeeded(username, address, known=known)
    with database.begin() as session:
        _still_the_same(session, person)
        return sessions.begin(session, person.id, now, browser), person


def change_password(
    database: Database,
    throttle: SignInThrottle,
    *,
    person: Person,
    current: str,
    new: str,
    address: str,
    but: str,
    note: Callable[[Session], None],
) -> Person:
    """Change a person's password and end all their sessions but one. `note` is called in the same transaction.

    :raises TooManyAttempts: even if the current password is right.
    :raises WrongUsernameOrPassword: if it is wrong.
    :raises UnfitAccount: if the new one is refused.
    """
    if not throttle.allows(person.username, address, known=True):
        raise TooManyAttempts
    if not people.password_fits(person, current):
        raise WrongUsernameOrPassword
    throttle.succeeded(person.username, address, known=True)
    people.check_new_password(new)
    made = people.hashed(new)
    with database.begin() as session:
        changed = _still_the_same(session, person)
        changed.password_hash = made
        sessions.end_all(session, person.id, but)
        note(session)
        return changed


def _still_the_same(session: Session, person: Person) -> Person:
    """Load and lock a person again, because somebody may have disabled them or changed the password meanwhile."""
    found = session.scalar(select(Person).where(Person.id == person.id).with_for_update())
    if found is None or not found.enabled or found.password_hash != person.password_hash:
        raise WrongUsernameOrPassword
    return found
