"""The database: the base of all tables, and transactions that neither lose updates nor wait for readers.

It handles the differences between SQLite and PostgreSQL.
"""

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, DateTime, Engine, Uuid, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.orm import DeclarativeBase, Session, sessionmaker
from sqlalchemy.types import TypeDecorator

from reference_app import schema
from reference_app.start import CannotStart

PRAGMAS = {
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "foreign_keys": ("ON", 1),
    "secure_delete": ("ON", 1),
    "trusted_schema": ("OFF", 0),
}
"""The settings of each SQLite connection, and the values that it must report afterwards."""

WAITS = 5.0
"""How long a transaction waits for a lock or a connection, in seconds."""

_BUSY_SQLITE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_BUSY_POSTGRESQL = ("08", "40", "53", "55P03", "57P")
"""The beginnings of codes: connection lost, conflict, no resources, lock not available, server is shutting down."""

_HARDLY = 0.05
"""How long a transaction waits that had better not be made than wait."""

_TABLES_LOCK = 7_226_233  # Any number that is the same in all processes.


class Moment(TypeDecorator[datetime]):
    """A point in time: with UTC in Python, without a time zone in the database."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Any) -> datetime | None:
        """Store UTC. A time without a zone raises an error."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, _dialect: Any) -> datetime | None:
        """Read UTC."""
        return value.replace(tzinfo=UTC) if value else None


class Base(DeclarativeBase):
    """The base of all tables."""

    type_annotation_map = {datetime: Moment, UUID: Uuid}  # noqa: RUF012 - SQLAlchemy reads it as it stands


@dataclass(frozen=True)
class Database:
    """An open database. Writing transactions run one after the other; reading transactions do not wait."""

    engine: Engine

    @cached_property
    def _writing(self) -> sessionmaker[Session]:
        return sessionmaker(self.engine, expire_on_commit=False)

    @cached_property
    def _reading(self) -> sessionmaker[Session]:
        return sessionmaker(self.engine.execution_options(read_only=True), expire_on_commit=False)

    @cached_property
    def _hasty(self) -> sessionmaker[Session]:
        return sessionmaker(self.engine.execution_options(waits=_HARDLY), expire_on_commit=False)

    def begin(self, *, wait: bool = True) -> AbstractContextManager[Session]:
        """Start a writing transaction, which commits at the end of the block or rolls back on an error.

        Loaded objects stay readable afterwards. Without `wait`, a lock that somebody else holds is an error at once.
        """
        return (self._writing if wait else self._hasty).begin()

    def session(self, *, read_only: bool) -> Session:
        """Make a session, which the caller commits and closes. A read-only session must not write."""
        return self._reading() if read_only else self._writing()


def open_database(url: str) -> Database:
    """Open the database at `url`, and make its tables if it is empty.

    :raises CannotStart: if that fails, if the tables are of another version, or if SQLite does not accept a setting
        that keeps the data safe (as in memory).
    """
    with _explained():
        engine = _engine(url)
        with _alone(engine) as connection:
            schema.prepare(connection, Base.metadata)
        return Database(engine)


def migrate(url: str) -> tuple[str, str]:
    """Bring the tables at `url` up to this version, and return their version before and afterwards.

    :raises CannotStart: if the database cannot be opened.
    """
    with _explained():
        engine = _engine(url)
        with _alone(engine) as connection:
            if not schema.version_of(connection):
                schema.prepare(connection, Base.metadata)
            versions = schema.upgrade(connection)
        engine.dispose()
        return versions


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except (ArgumentError, ValueError):
        # Do not print the value, which may contain a password.
        raise CannotStart("DATABASE_URL is not the address of a database, such as sqlite:////path/to/file.") from None
    except ImportError as error:
        raise CannotStart(f"The driver for this DATABASE_URL is not installed: {error.name}.") from None
    except DBAPIError as error:
        reason = str(error.orig).strip().partition("\n")[0].rstrip(".")
        raise CannotStart(f"The database cannot be opened: {reason}.") from None


def _engine(url: str) -> Engine:
    # hide_parameters keeps values, which may be secrets, out of error messages.
    if make_url(url).get_backend_name() != "sqlite":
        engine = create_engine(url, hide_parameters=True, pool_pre_ping=True, pool_timeout=WAITS)
        event.listen(engine, "begin", _begin_postgresql)
    else:
        engine = create_engine(url, hide_parameters=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        _make_owner_only(make_url(url).database)
        _read_back(engine)
    return engine


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """Provide a transaction in which no other process makes or changes tables."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _TABLES_LOCK})
        yield connection


def _make_owner_only(name: str | None) -> None:
    """Let nobody else read the file; SQLite gives its other files the same permissions."""
    if name and name != ":memory:" and not name.startswith("file:"):
        # What is wrong with the place, SQLite tells.
        with suppress(OSError):
            descriptor = os.open(name, os.O_RDWR | os.O_CREAT, 0o600)
            if os.name == "posix":
                os.fchmod(descriptor, 0o600)
            os.close(descriptor)


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # Otherwise the driver begins its own transactions, too late.
    for pragma, (value, _) in PRAGMAS.items():
        _set(connection, pragma, value)
    # SQLite's own lower() only changes ASCII letters.
    connection.create_function("lower", 1, lambda text: text and str(text).lower(), deterministic=True)


def _set(connection: Any, pragma: str, value: str) -> None:
    give_up = time.monotonic() + WAITS
    while True:
        try:
            connection.execute(f"PRAGMA {pragma}={value}")
        except sqlite3.OperationalError as error:
            # SQLite waits for locks by itself, except when it changes a new file to WAL.
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
            time.sleep(0.01)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(f"PRAGMA busy_timeout={_milliseconds(options)}")
    connection.exec_driver_sql("BEGIN" if options.get("read_only") else "BEGIN IMMEDIATE")


def _begin_postgresql(connection: Connection) -> None:
    options = connection.get_execution_options()
    if not options.get("read_only"):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_milliseconds(options)}")


def _milliseconds(options: Mapping[str, Any]) -> int:
    waits: float = options.get("waits", WAITS)
    return round(waits * 1000)


def is_busy(error: BaseException) -> bool:
    """Tell whether others held a lock or the server was away, so that the same may work in a moment."""
    if isinstance(error, NoConnection):
        return True
    if not isinstance(error, DBAPIError):
        return False
    # PostgreSQL's driver has no code for a server that it cannot reach.
    code = getattr(error.orig, "sqlstate", "") or ("08" if hasattr(error.orig, "sqlstate") else "")
    return error.connection_invalidated or code.startswith(_BUSY_POSTGRESQL) or _sqlite_code(error) in _BUSY_SQLITE


def _sqlite_code(error: DBAPIError) -> int:
    code: int = getattr(error.orig, "sqlite_errorcode", 0)
    return code & 0xFF


def _read_back(engine: Engine) -> None:
    with engine.connect() as connection:
        for pragma, (value, answer) in PRAGMAS.items():
            if connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() != answer:
                raise CannotStart(f"The database must be a SQLite file that accepts PRAGMA {pragma}={value}.")
