"""Signing in with username and password, throttled.

It uses its own short transactions, so that nobody waits while a password is hashed.
"""

from collections.abc import Callable
from datetime import datetime

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
    if not people.password_fits(person, password) or person is None:
        raise WrongUsernameOrPassword
    throttle.succeeded(username, address, known=known)
    with database.begin() as session:
        return sessions.begin(session, person.id, now), person
