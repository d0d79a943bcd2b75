"""Run the application like a deployment, for tests that need one."""

import base64
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select

from reference_app.api_secrets import KIND
from reference_app.database import Database, open_database
from reference_app.items import Item
from reference_app.people import add_person
from reference_app.vault import Vault
from steps.environment.application import running_application

ROOT = Path(__file__).parents[1]
ROLES = {"OWNER": "olga", "COLLEAGUE": "kim", "SECOND_COLLEAGUE": "lee", "OUTSIDER": "xaver"}
"""The people with accounts on a deployed application, by the roles in the environment variables."""


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

    Its database and its log are in `folder`.
    """

    def __init__(self, folder: Path, passwords: Mapping[str, str]) -> None:
        self.folder, self.passwords, self.key = folder, passwords, secrets.token_bytes(32)
        self.url = f"sqlite:///{(folder / 'mysafe.sqlite').as_posix()}"
        with self._database() as database, database.begin() as session:
            for username, password in passwords.items():
                add_person(session, username, f"{username.title()} Example", f"{username}@example.test", password)

    @contextmanager
    def running(self, *arguments: str) -> Iterator[str]:
        """Run the application and yield its address."""
        environment = {"DATABASE_URL": self.url, "MYSAFE_MASTER_KEY": base64.b64encode(self.key).decode()}
        with running_application(self.folder / "application.log", environment, *arguments) as address:
            yield address

    def secrets(self) -> list[str]:
        """Return the passwords and every client secret in the database."""
        with self._database() as database, database.session(read_only=True) as session:
            kept = [KIND.opens(session, Vault(self.key), item)[1] for item in session.scalars(select(Item))]
        return [*self.passwords.values(), *filter(None, kept)]

    @contextmanager
    def _database(self) -> Iterator[Database]:
        database = open_database(self.url)
        yield database
        database.engine.dispose()
