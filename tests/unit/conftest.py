"""Keep unit tests from starting processes, and provide a database with people and items."""

import os
import subprocess
from datetime import UTC, datetime
from multiprocessing.process import BaseProcess
from uuid import UUID

import pytest

from reference_app import api_secrets, saving
from reference_app.database import open_database
from reference_app.people import Person, by_username
from reference_app.vault import Vault
from tests.databases import fresh_database

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
STARTS = ("fork", "forkpty", "posix_spawn", "posix_spawnp", "startfile", "system")


@pytest.fixture(scope="package", autouse=True)
def no_process():
    """Fail a unit test that starts a process, or a browser, which is a process too."""

    def refuse(*_, **__):
        pytest.fail("A unit test starts no process and no browser: move it to tests/integration or tests/browser.")

    with pytest.MonkeyPatch.context() as patch:
        # Patch the class, because asyncio, and so Playwright, uses it directly.
        patch.setattr(subprocess.Popen, "__init__", refuse)
        patch.setattr(BaseProcess, "start", refuse)
        for name in STARTS:
            patch.setattr(os, name, refuse, raising=False)
        yield


@pytest.fixture(scope="session")
def vault():
    return Vault(b"k" * 32)


@pytest.fixture
def database_url(tmp_path):
    with fresh_database(tmp_path) as url:
        yield url


@pytest.fixture
def database(database_url):
    opened = open_database(database_url)
    yield opened
    opened.engine.dispose()


class Cast:
    """The people of a test and their items. Each method uses its own transaction."""

    def __init__(self, database, vault):
        self.database, self.vault = database, vault

    def join(self, *usernames):
        """Add accounts with an invalid password, because hashing is slow."""
        with self.database.begin() as session:
            for username in usernames:
                name = f"{username.title()} {username[0].upper()}."
                email = f"{username}@example.test"
                session.add(Person(username=username, name=name, email=email, password_hash=""))

    def id(self, username) -> UUID:
        with self.database.session(read_only=True) as session:
            return by_username(session, username).id

    def add_secret(self, owner, name="Payments API", **filled):
        """Save an API secret and return the id of its item."""
        fields = {"name": name, "url": "https://api.example.test/", "client_id": "c", **filled}
        with self.database.begin() as session:
            return saving.add(session, self.vault, api_secrets.KIND, by_username(session, owner), fields, NOW).id


@pytest.fixture
def cast(database, vault):
    """Add the accounts of Ada, Betty, Carol and Dora."""
    cast = Cast(database, vault)
    cast.join("ada", "betty", "carol", "dora")
    return cast
