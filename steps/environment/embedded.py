"""The embedded application, and the fixture that chooses between it and a product deployed at `--base-url`.

This is the only module of the suite that imports `reference_app`; it writes into its database.
"""

import base64
import secrets as randomness
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import delete, event, select, text, update

from harness.evidence.secrets import Secret
from harness.messages.could_not_test import ENVIRONMENT, PRODUCT
from harness.plugins.early_end import watch_server
from harness.system.address import no_address
from harness.system.outage import Server
from product.profile import load
from reference_app import api_secrets, items, people, saving, sharing
from reference_app.database import Database, open_database
from reference_app.kind import Kind
from reference_app.kinds import KINDS
from reference_app.vault import Vault
from steps.environment.accounts import ended_before_the_first, people_of
from steps.environment.application import LOG, errors_in, last_words, running_application
from steps.environment.crowd import FILLERS, NOTHING, crowd_of
from steps.environment.deployed import RemoteDeployment
from steps.environment.deployment import Deployment, SecondTab
from steps.scenario_data import Item, Person

_TABLES = ("items", *(kind.table for kind in KINDS), "versions", "shares")
_APART = 100
"""Between the numbers of two items of the crowd, so that a scenario's items fit in."""

SURNAMES = ("Archer", "Baker", "Cooper", "Dyer")
"""The surnames of the profile's people, in their order."""


def pytest_configure(config: pytest.Config) -> None:
    """Reject a `--base-url` that is not an address."""
    address = config.getoption("base_url")
    if address and (wrong := no_address(address)):
        raise pytest.UsageError(wrong)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Check, before the first scenario, that a deployed product answers and that its accounts are given."""
    address = session.config.getoption("base_url")
    return ended_before_the_first(session.config, address) if address else None


@pytest.fixture(scope="session")
def deployment(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    """Provide the product under test. Each xdist worker has its own embedded application."""
    address = pytestconfig.getoption("base_url")
    if address:
        watch_server(pytestconfig, Server(address, ENVIRONMENT))
        yield RemoteDeployment(address, people_of(pytestconfig), randomness.token_hex(3))
    else:
        folder = tmp_path_factory.mktemp("mysafe")
        with embedded_deployment(folder, pytestconfig.getoption("seed")) as embedded:
            log = folder / LOG
            server = Server(embedded.address, PRODUCT, lambda: last_words(log), lambda: errors_in(log))
            watch_server(pytestconfig, server)
            yield embedded


class EmbeddedDeployment:
    """The reference application of one worker, with a crowd. What scenarios leave in its database is undone."""

    def __init__(self, address: str, database: Database, vault: Vault, seed: int = NOTHING) -> None:
        self.address = address
        self.database = database
        self.vault = vault
        self.fault = PRODUCT
        self.needs: Mapping[str, set[str]] = {}
        full_names = {name: f"{name} {last}" for name, last in zip(load().people.names, SURNAMES, strict=True)}
        self.people = {name: self._person(name, full_names[name]) for name in full_names}
        self.crowd = crowd_of(seed, load(), full_names)
        self.others: Sequence[str] = tuple(item.name for item in self.crowd.items)
        self.bystanders: Sequence[Person] = tuple(Person(name, name, Secret("")) for name in self.crowd.members)
        self._kept: dict[UUID, str] = {}
        self._first = (len(self.crowd.items) - self.crowd.newer) * _APART + 1
        """The number of a scenario's first item: below the newer ones of the crowd."""
        self._fill()

    def _person(self, name: str, full_name: str) -> Person:
        username = name.lower()
        person = Person(name, username, Secret(randomness.token_urlsafe(12)), f"{username}@example.test")
        with self.database.begin() as session:
            people.add_person(session, username, full_name, person.email, person.password.reveal())
        return person

    def _fill(self) -> None:
        """Write the crowd, and keep a copy of it beside."""
        with self.database.begin() as session:
            for username, name in self.crowd.people.items():
                # Nobody signs in as these: to hash passwords for them would take a while.
                session.add(people.Person(username=username, name=name, email=f"{username}@x.test", password_hash=""))
            session.flush()
            by_name = {person.username: person for person in session.scalars(select(people.Person))}
            for number, other in enumerate(self.crowd.items, start=1):
                address = f"https://{number}.example.test/"
                fields = {"name": other.name, "url": address, "client_id": "other", "tags": other.tags}
                item = saving.add(session, self.vault, api_secrets.KIND, by_name[other.owner], fields)
                item.number = number * _APART
                session.flush()
                members = {by_name[member].id: can_edit for member, can_edit in other.members.items()}
                sharing.save(session, item.owner, item.id, members)
            for table in _TABLES:
                session.execute(text(f"CREATE TABLE crowd_{table} AS SELECT * FROM {table}"))  # noqa: S608
        self._next = self._first

    def mark(self) -> str:
        """Return no mark, because there are no items of other scenarios."""
        return ""

    def empty(self) -> None:
        """Put the items of the crowd back as they were, and delete all others that are not kept.

        People stay, and stay signed in.
        """
        with self.database.begin() as session:
            session.execute(delete(items.Item).where(items.Item.id.not_in(self._kept)))
            for number, (kept, name) in enumerate(self._kept.items(), start=1):
                session.execute(update(items.Item).where(items.Item.id == kept).values(name=name, number=-number))
            for table in _TABLES:
                session.execute(text(f"INSERT INTO {table} SELECT * FROM crowd_{table}"))  # noqa: S608
        self._next = self._first

    def keep(self, item: Item) -> Item | None:
        """Keep an item behind all others, under another name, if there are others at all."""
        newest = select(items.Item.id).where(items.Item.name == item.name).order_by(items.Item.number.desc()).limit(1)
        with self.database.session(read_only=True) as session:
            found = session.scalar(newest)
        if found is None or not self.crowd.items:
            return None
        return replace(item, name=self._kept.setdefault(found, f"Former item {randomness.token_hex(4)}"))

    @contextmanager
    def further_on(self) -> Iterator[None]:
        """Put what is added meanwhile behind all of the crowd, and behind a page of more items."""
        self._next = 1
        yield
        owner, kind = self.people[load().people.owner], load().kinds[0]
        for number in range(FILLERS):
            secrets = {field: Secret(randomness.token_urlsafe(8)) for field in kind.protected}
            self.add_item(Item(kind, f"Item {number}", owner, secrets), [], None)

    def add_item(
        self,
        item: Item,
        members: Sequence[Person],
        second_tab: SecondTab | None,  # noqa: ARG002
    ) -> None:
        """Write the item and its members into the database, through the application's own rules."""
        kind = _kind_called(item.kind.name)
        typed = {**item.kind.filled, **{field: secret.reveal() for field, secret in item.secrets.items()}}
        fields = {field.name: typed[field.label] for field in kind.fields if field.label in typed}
        common = {"name": item.name, "tags": "acceptance, scenario", "notes": "Whatever happens to others, this stays."}
        with self.database.begin() as session:
            owner = people.by_username(session, item.owner.username)
            chosen = [people.by_username(session, member.username) for member in members]
            if owner is None or None in chosen:
                raise LookupError("the embedded application has lost its people")
            added = saving.add(session, self.vault, kind, owner, {**common, **fields})
            if self.crowd.items:
                added.number = self._next
                self._next += 1
            session.flush()
            sharing.save(session, owner, added.id, {person.id: False for person in chosen if person})


def _kind_called(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.one.lower() == name.lower())


@contextmanager
def embedded_deployment(folder: Path, seed: int = NOTHING) -> Iterator[EmbeddedDeployment]:
    """Run the application with a new database in `folder`, and the crowd of the seed in it."""
    key = randomness.token_bytes(32)
    url = f"sqlite:///{(folder / 'mysafe.sqlite').as_posix()}"
    environment = {"DATABASE_URL": url, "MYSAFE_MASTER_KEY": base64.b64encode(key).decode()}
    with running_application(folder / LOG, environment) as address:
        database = open_database(url)
        # Seeding needs no fsync, because nobody keeps the data. The application itself saves as in production.
        database.engine.dispose()
        event.listen(database.engine, "connect", lambda opened, _: opened.execute("PRAGMA synchronous = OFF"))
        yield EmbeddedDeployment(address, database, Vault(key), seed)
