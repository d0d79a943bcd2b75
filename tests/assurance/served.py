"""An application for the figures, on SQLite or the PostgreSQL at `MYSAFE_TEST_DATABASE_URL`."""

from contextlib import contextmanager

from sqlalchemy import delete

from reference_app.items import Share
from reference_app.people import Person
from reference_app.sessions import SignedIn
from tests.integration.conftest import Clock, MySafe, new_mysafe


@contextmanager
def served(folder):
    """Provide an application with its people and a new database."""
    with new_mysafe(folder, Clock()) as mysafe:
        yield mysafe


def forget(self, username):
    """Remove a person who was added for one round."""
    with self.database.begin() as session:
        session.execute(delete(Share).where(Share.person_id == self.id(username)))
        session.execute(delete(SignedIn).where(SignedIn.person_id == self.id(username)))
        session.execute(delete(Person).where(Person.username == username))


MySafe.forget = forget
