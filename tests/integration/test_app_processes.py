"""Other processes, even if they work at the same time or crash, lose nothing."""

import signal
import subprocess
import sys

import pytest
from sqlalchemy import select

from reference_app import sharing
from reference_app.database import open_database
from reference_app.items import Item
from reference_app.keys import master_keys_from_file
from tests.databases import SERVER

KILLED = """
import os, signal, sys
from uuid import UUID
from sqlalchemy import event
from reference_app import api_secrets, sharing
from reference_app.database import open_database
from reference_app.people import by_username

database, writes = open_database(sys.argv[1]), int(sys.argv[3])

def die(_connection, _cursor, statement, *_):
    global writes
    if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
        writes -= 1
        if writes < 0:
            os.kill(os.getpid(), signal.SIGKILL)

event.listen(database.engine, "before_cursor_execute", die)
event.listen(database.engine, "commit", lambda _connection: os.kill(os.getpid(), signal.SIGKILL))
with database.begin() as session:
    wanted = {by_username(session, name).id: True for name in ("carol", "dora")}
    sharing.save(session, by_username(session, "ada"), UUID(sys.argv[2]), wanted)
"""


def state(database, item_id):
    with database.session(read_only=True) as session:
        item = session.scalars(select(Item).where(Item.id == item_id)).one()
        return item.share_version, sharing.members_of(item)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
@pytest.mark.parametrize("writes", [1, 99])
def test_a_process_killed_in_the_middle_of_a_save_leaves_the_old_share_whole(mysafe, writes):
    item_id = mysafe.add_secret()
    mysafe.share(item_id, betty=False, carol=False)
    before = state(mysafe.database, item_id)
    killed = subprocess.run([sys.executable, "-c", KILLED, mysafe.url, str(item_id), str(writes)], check=False)
    assert killed.returncode == -signal.SIGKILL
    again = open_database(mysafe.url)
    assert state(again, item_id) == before
    mysafe.share(item_id, dora=False)
    assert mysafe.members(item_id) == {"dora": False}
    if not SERVER:
        with again.engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    again.engine.dispose()


def test_several_processes_that_start_at_once_end_with_one_key(tmp_path):
    path = tmp_path / "keys" / "master.key"
    code = (
        "import sys, pathlib; from reference_app.keys import master_keys_from_file;"
        "print('ready', flush=True); sys.stdin.readline();"
        "print(master_keys_from_file(pathlib.Path(sys.argv[1]))[0].hex())"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    assert [process.stdout.readline() for process in started] == ["ready\n"] * 3
    for process in started:
        process.stdin.write("go\n")
        process.stdin.flush()
    keys = {process.communicate()[0] for process in started}
    assert [process.returncode for process in started] == [0] * 3
    assert keys == {f"{master_keys_from_file(path)[0].hex()}\n"}
    assert [each.name for each in path.parent.iterdir()] == ["master.key"]
