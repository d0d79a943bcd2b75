"""Transactions lose nothing, even with concurrent writers and crashes."""

import os
import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from threading import Barrier, Event, Thread

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.exc import OperationalError, StatementError
from sqlalchemy.exc import TimeoutError as NoConnection

from reference_app import sharing
from reference_app.database import PRAGMAS, Database, Moment, is_busy, open_database
from reference_app.items import Item, NoSuchItem, load
from reference_app.people import by_username
from reference_app.start import CannotStart
from tests.databases import SERVER

on_sqlite = pytest.mark.skipif(bool(SERVER), reason="about SQLite")


def in_threads(how_many, work):
    """Run `work(number)` in threads at the same time, and return what each returned or raised."""
    outcomes = [None] * how_many

    def run(number):
        try:
            outcomes[number] = work(number)
        except Exception as error:  # noqa: BLE001 - the test asks what was raised
            outcomes[number] = error

    threads = [Thread(target=run, args=[number]) for number in range(how_many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_eight_at_once_that_add_one_each_lose_nothing(cast):
    item_id = cast.add_secret("ada")
    rounds = 25

    def add_ones(_number):
        for _ in range(rounds):
            with cast.database.begin() as session:
                item = load(session, by_username(session, "ada"), item_id, lock=True)
                item.share_version += 1

    assert in_threads(8, add_ones) == [None] * 8
    with cast.database.session(read_only=True) as session:
        assert session.scalar(select(Item.share_version).where(Item.id == item_id)) == 8 * rounds


def test_eight_windows_at_once_that_each_add_somebody_end_with_all_of_them(cast):
    """An owner whose window is outdated presses Share on the merged list."""
    item_id = cast.add_secret("ada")
    cast.join(*(f"member{number}" for number in range(8)))
    ids = [cast.id(f"member{number}") for number in range(8)]

    def share(number):
        seen, wanted = sharing.Seen(0, {}), {ids[number]: False}
        while wanted:
            with cast.database.begin() as session:
                ada = by_username(session, "ada")
                try:
                    sharing.save(session, ada, item_id, wanted, seen)
                    wanted = {}
                except sharing.Stale as stale:
                    now = sharing.open_for(session, ada, item_id)
                    seen, wanted = sharing.Seen(now.share_version, sharing.members_of(now)), stale.merged

    assert in_threads(8, share) == [None] * 8
    with cast.database.session(read_only=True) as session:
        item = session.scalars(select(Item).where(Item.id == item_id)).one()
        assert sharing.members_of(item) == dict.fromkeys(ids, False)
        assert item.share_version == 8


def test_of_two_windows_at_once_one_is_told_that_it_is_stale(cast):
    item_id, ids = cast.add_secret("ada"), [cast.id("betty"), cast.id("carol")]
    for number in range(10):
        with cast.database.session(read_only=True) as session:
            now = sharing.open_for(session, by_username(session, "ada"), item_id)
            seen = sharing.Seen(now.share_version, sharing.members_of(now))

        def share(mine, seen=seen, can_edit=bool(number % 2)):
            with cast.database.begin() as session:
                sharing.save(session, by_username(session, "ada"), item_id, {ids[mine]: can_edit}, seen)

        assert sorted(str(type(each).__name__) for each in in_threads(2, share)) == ["NoneType", "Stale"]


@pytest.fixture
def impatient(database_url, database):
    """Open the same database without waiting for locks."""
    other = open_database(database_url)
    yield Database(other.engine.execution_options(waits=0.01))
    other.engine.dispose()


def test_an_unshare_waits_for_who_was_let_in_before_it(cast, impatient):
    """Otherwise a check before an unshare could allow an action after it."""
    item_id = cast.add_secret("ada")
    _share(cast.database, item_id, "betty")
    with cast.database.begin() as session:
        item = load(session, by_username(session, "betty"), item_id, lock=True)
        with pytest.raises(OperationalError):
            _share(impatient, item_id)
        item.last_use = datetime.now(UTC)
    _share(impatient, item_id)
    with cast.database.begin() as session, pytest.raises(NoSuchItem):
        load(session, by_username(session, "betty"), item_id, lock=True)


def test_who_waits_behind_an_unshare_is_refused(cast):
    item_id = cast.add_secret("ada")
    _share(cast.database, item_id, "betty")
    answered, outcomes = Event(), []

    def act():
        try:
            with cast.database.begin() as session:
                outcomes.append(load(session, by_username(session, "betty"), item_id, lock=True).name)
        except NoSuchItem:
            outcomes.append("refused")
        answered.set()

    with cast.database.begin() as session:
        sharing.save(session, by_username(session, "ada"), item_id, {})
        betty = Thread(target=act)
        betty.start()
        # The only thing to wait for is an answer that comes too early.
        early = answered.wait(0.2)
    betty.join()
    assert outcomes == ["refused"]
    assert not early


def test_who_only_reads_waits_for_nobody_and_sees_what_was_saved_last(cast, impatient):
    item_id = cast.add_secret("ada")
    _share(cast.database, item_id, "betty")
    with cast.database.begin() as session:
        sharing.save(session, by_username(session, "ada"), item_id, {})
        with impatient.session(read_only=True) as reading:
            assert load(reading, by_username(reading, "betty"), item_id).name == "Payments API"
    with impatient.session(read_only=True) as reading, pytest.raises(NoSuchItem):
        load(reading, by_username(reading, "betty"), item_id)


@pytest.mark.parametrize("writes", range(6))
def test_a_crash_between_two_writes_leaves_the_old_share_whole(cast, writes):
    item_id = cast.add_secret("ada")
    _share(cast.database, item_id, "betty", "carol")
    before = _members(cast.database, item_id)
    done = []

    def crash(_connection, _cursor, statement, *_):
        if not statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            return
        if len(done) == writes:
            raise InterruptedError("the power went")
        done.append(statement)

    event.listen(cast.database.engine, "before_cursor_execute", crash)
    try:
        with pytest.raises(InterruptedError), cast.database.begin() as session:  # noqa: PT012 - one of its lines
            ids = {by_username(session, name).id: True for name in ("carol", "dora")}
            sharing.save(session, by_username(session, "ada"), item_id, ids)
            raise InterruptedError("the power went before the commit")
    finally:
        event.remove(cast.database.engine, "before_cursor_execute", crash)
    assert _members(cast.database, item_id) == before
    # Nothing stays locked.
    _share(cast.database, item_id, "dora")
    assert len(_members(cast.database, item_id)[1]) == 1


@on_sqlite
def test_every_connection_has_what_keeps_the_data_safe(tmp_path):
    database = open_database(f"sqlite:///{(tmp_path / 'mysafe.sqlite').as_posix()}")
    connections = [database.engine.connect() for _ in range(3)]
    try:
        for connection in connections:
            answers = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}
            assert answers == {
                "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0
            }  # fmt: skip
            assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 5000
            connection.rollback()
    finally:
        for connection in connections:
            connection.close()
        database.engine.dispose()


@on_sqlite
@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_in_memory_is_refused(url):
    with pytest.raises(CannotStart, match="must be a SQLite file"):
        open_database(url)


def test_opening_a_database_again_leaves_what_is_in_it(cast, database_url):
    item_id = cast.add_secret("ada")
    again = open_database(database_url)
    with again.session(read_only=True) as session:
        assert load(session, by_username(session, "ada"), item_id).name == "Payments API"
    again.engine.dispose()


def test_several_that_open_a_new_database_at_once_all_get_it(database_url):
    start = Barrier(4)

    def open_it(_number):
        start.wait()
        open_database(database_url).engine.dispose()

    assert in_threads(4, open_it) == [None] * 4


@on_sqlite
def test_who_opens_a_new_database_waits_for_who_is_writing_in_it(database_url, tmp_path):
    """SQLite refuses the change to WAL at once, whatever its timeout."""
    other = sqlite3.connect(tmp_path / "mysafe.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    answered, outcomes = Event(), []

    def open_it():
        outcomes.extend(in_threads(1, lambda _: open_database(database_url).engine.dispose()))
        answered.set()

    opening = Thread(target=open_it)
    opening.start()
    early = answered.wait(0.2)
    other.execute("COMMIT")
    other.close()
    opening.join()
    assert outcomes == [None]
    assert not early


def test_messages_of_database_errors_hold_no_values(cast):
    with pytest.raises(StatementError) as error, cast.database.begin() as session:
        session.execute(text("SELECT :value FROM no_such_table"), {"value": "hidden-value"})
    assert "hidden-value" not in str(error.value)
    assert "hidden-value" not in repr(error.value)


def test_moments_are_kept_in_utc_and_need_a_zone():
    moment = Moment()
    here = datetime(2026, 3, 1, 12, tzinfo=timezone(timedelta(hours=5)))
    kept = moment.process_bind_param(here, None)
    assert kept == datetime(2026, 3, 1, 7)  # noqa: DTZ001 - as stored in the database
    assert moment.process_result_value(kept, None) == here
    assert moment.process_bind_param(None, None) is moment.process_result_value(None, None) is None
    with pytest.raises(ValueError, match="time zone"):
        moment.process_bind_param(kept, None)


def _share(database, item_id, *usernames):
    with database.begin() as session:
        wanted = {by_username(session, name).id: False for name in usernames}
        sharing.save(session, by_username(session, "ada"), item_id, wanted)


def _members(database, item_id):
    with database.session(read_only=True) as session:
        item = session.scalars(select(Item).where(Item.id == item_id)).one()
        return item.share_version, sharing.members_of(item)


@on_sqlite
def test_the_files_are_their_owners_alone(tmp_path):
    wide = tmp_path / "wide.sqlite"
    before = os.umask(0)
    try:
        wide.touch(0o666)
        for path in (wide, tmp_path / "new.sqlite"):
            opened = open_database(f"sqlite:///{path}")
            with opened.begin() as session:
                session.execute(text("SELECT 1"))
                modes = {file.name: oct(file.stat().st_mode & 0o777) for file in tmp_path.glob(f"{path.name}*")}
            assert set(modes.values()) == {"0o600"}, modes
            assert len(modes) == 3
            opened.engine.dispose()
    finally:
        os.umask(before)


def refused(**attributes):
    """Make an error as the drivers raise it."""
    return type("Refused", (Exception,), attributes)()


@pytest.mark.parametrize(
    ("error", "busy"),
    [
        (OperationalError("", {}, refused(sqlite_errorcode=sqlite3.SQLITE_BUSY)), True),
        (OperationalError("", {}, refused(sqlite_errorcode=517)), True),  # a snapshot that is out of date
        (OperationalError("", {}, refused(sqlite_errorcode=sqlite3.SQLITE_FULL)), False),
        (OperationalError("", {}, refused(sqlite_errorcode=sqlite3.SQLITE_CORRUPT)), False),
        (OperationalError("", {}, refused(sqlstate=None)), True),  # the server cannot be reached
        (OperationalError("", {}, refused(sqlstate="55P03")), True),
        (OperationalError("", {}, refused(sqlstate="57P01")), True),
        (OperationalError("", {}, refused(sqlstate="40P01")), True),
        (OperationalError("", {}, refused(sqlstate="23505")), False),
        (OperationalError("", {}, refused()), False),
        (OperationalError("", {}, refused(), connection_invalidated=True), True),
        (NoConnection(), True),
        (ValueError(), False),
    ],
)
def test_busy_is_what_may_work_in_a_moment(error, busy):
    assert is_busy(error) == busy
