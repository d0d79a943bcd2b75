"""Signing in: username and password, throttled.

Must not know cookies or Flask. Works in short transactions of its own: nobody waits for a password's hashing.
"""

from datetime import datetime

from reference_app import people, sessions
from reference_app.database import Database
from reference_app.throttle import SignInThrottle


class WrongUsernameOrPassword(Exception):
    """No such person, or another password; nobody learns which."""


class TooManyAttempts(Exception):
    """This username or address has failed too often in the last minutes."""


def sign_in(
    database: Database, throttle: SignInThrottle, *, username: str, password: str, address: str, now: datetime
) -> str:
    """Sign a person in; returns the token of the new session.

    :raises TooManyAttempts: whether or not the password fits.
    :raises WrongUsernameOrPassword:
    """
    # Else each further spelling would have tries of its own.
    username = people.plain(username)
    if not throttle.allows(username, address):
        raise TooManyAttempts
    with database.session(read_only=True) as session:
        person = people.by_username(session, username)
    if not people.password_fits(person, password) or person is None:
        raise WrongUsernameOrPassword
    throttle.succeeded(username, address)
    with database.begin() as session:
        return sessions.begin(session, person.id, now)
