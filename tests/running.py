"""Run the application like a deployment, for tests that need one."""

import base64
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from reference_app import saving
from reference_app.api_secrets import KIND
from reference_app.database import Database, open_database
from reference_app.items import Item
from reference_app.kinds import kind_of
from reference_app.people import add_person, by_username
from reference_app.sharing import save
from reference_app.vault import Vault
from steps.environment.application import running_application

ROOT = Path(__file__).parents[1]
ROLES = {"OWNER": "olga", "COLLEAGUE": "kim", "SECOND_COLLEAGUE": "lee", "OUTSIDER": "xaver"}
"""The people with accounts on a deployed application, by the roles in the environment variables."""

LEFT_BY_OTHERS = 120
NAMES_OF_FEATURES = ("Payments API", "payments api", "Payments API 2")


def as_environment(passwords: Mapping[str, str]) -> dict[str, str]:
    """Return the environment variables for the accounts of `ROLES`, from the passwords by username."""
    names = {f"MYSAFE_{role}_USERNAME": username for role, username in ROLES.items()}
    return names | {f"MYSAFE_{role}_PASSWORD": passwords[username] for role, username in ROLES.items()}


def as_a_user_has_it(**more: str) -> dict[str, str]:
    """Return the environment without the variables of the current test run, with additional ones."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("MYSAFE_", "PYTEST_"))}
    return inherited | more


def with_the_project(path: str) -> str:
    """Return a PYTHONPATH with the project in front."""
    return os.pathsep.join(filter(None, [str(ROOT), path]))


class Deployed:
    """A deployed application whose secrets the test knows, because it has the master key.

    Its log is in `folder`, and its database, if `url` names no other.
    """

    def __init__(self, folder: Path, passwords: Mapping[str, str], url: str = "") -> None:
        self.folder, self.passwords, self.key = folder, passwords, secrets.token_bytes(32)
        self.url = url or f"sqlite:///{(folder / 'mysafe.sqlite').as_posix()}"
        with self._database() as database, database.begin() as session:
            for username, password in passwords.items():
                add_person(session, username, f"{username.title()} Example", f"{username}@example.test", password)

    def fill(self) -> None:
        """Add what others have left: namesakes of the people, and pages of items with the names of the features."""
        with self._database() as database, database.begin() as session:
            known = {username: by_username(session, username) for username in self.passwords}
            for username, person in known.items():
                add_person(
                    session, f"{username}.2", person.name, f"{username}.2@example.test", self.passwords[username]
                )
                add_person(
                    session, f"a{username}", f"Anna {person.name}", f"a@{username}.test", self.passwords[username]
                )
            strangers = [by_username(session, f"{username}.2") for username in known]
            owners = [*known.values(), *strangers]
            for number in range(LEFT_BY_OTHERS):
                name = (*NAMES_OF_FEATURES, f"Item {number}")[number % 4]
                owner = owners[number % len(owners)]
                address = f"https://{number}.example.test/"
                fields = {"name": name, "url": address, "client_id": "left", "client_secret": f"left {number}"}
                item = saving.add(session, Vault(self.key), KIND, owner, fields)
                session.flush()
                others = [person for person in owners if person is not owner]
                save(session, owner, item.id, {person.id: bool(number % 3) for person in others[: number % 5]})

    def add(self, owner: str, name: str, *members: str) -> UUID:
        """Add an item, shared with members who can view it, and return its id."""
        with self._database() as database, database.begin() as session:
            people = [by_username(session, username) for username in (owner, *members)]
            fields = {"name": name, "url": "https://a.test/", "client_id": "c"}
            item = saving.add(session, Vault(self.key), KIND, people[0], fields)
            session.flush()
            save(session, people[0], item.id, {person.id: False for person in people[1:]})
            return item.id

    @property
    def environment(self) -> dict[str, str]:
        """Return the settings of the application."""
        return {"DATABASE_URL": self.url, "MYSAFE_MASTER_KEY": base64.b64encode(self.key).decode()}

    @contextmanager
    def running(self, *arguments: str) -> Iterator[str]:
        """Run the application and yield its address."""
        with running_application(self.folder / "application.log", self.environment, *arguments) as address:
            yield address

    def secrets(self) -> list[str]:
        """Return the passwords and everything that items in the database protect."""
        with self._database() as database, database.session(read_only=True) as session:
            vault, items = Vault(self.key), session.scalars(select(Item)).all()
            kept = [value for item in items for value in saving.opened(session, vault, kind_of(item), item).values()]
        return [*self.passwords.values(), *filter(None, kept)]

    @contextmanager
    def _database(self) -> Iterator[Database]:
        database = open_database(self.url)
        yield database
        database.engine.dispose()
