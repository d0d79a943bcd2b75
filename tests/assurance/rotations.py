"""Kill the change of the master key at each of its transactions: it goes on where it was, and loses nothing."""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import select

from reference_app import keys, rotation, saving
from reference_app.api_secrets import KIND
from reference_app.items import Item
from reference_app.vault import Vault

SECRETS = {f"secret {number}" for number in range(8)}
EVENTS = 10
"""Beginnings and commits: of the transaction that puts the new key in use, of three batches, and of an empty one."""

KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from reference_app import rotation
from reference_app.database import open_database
from reference_app.keys import KeySource

rotation.A_BATCH = 3
database, left = open_database(sys.argv[1]), int(sys.argv[3])

def die(_connection):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)

event.listen(database.engine, "begin", die)
event.listen(database.engine, "commit", die)
rotation.rotate(database, KeySource("", Path(sys.argv[2])))
"""


def rotations(mysafe, rounds) -> Iterator[bool]:
    """Kill a change at one event after the other."""
    with tempfile.TemporaryDirectory() as folder:
        yield from rotations_killed(mysafe, (number % EVENTS for number in range(rounds)), Path(folder))


def rotations_killed(mysafe, events: Iterable[int], folder: Path) -> Iterator[bool]:
    """Kill a change at each of these events, and yield whether all secrets open then and once it has gone on."""
    source = mysafe.use_key_file(folder / "master.key")
    for secret in SECRETS:
        mysafe.add_secret("ada", client_secret=secret)
    for number in events:
        command = [sys.executable, "-c", KILLED, mysafe.url, str(source.file), str(number)]
        killed = subprocess.run(command, check=False).returncode == -signal.SIGKILL
        opened_meanwhile = _opened(mysafe, source) == SECRETS
        rotation.rotate(mysafe.database, source)
        [newest] = source.read()
        yield (
            killed
            and opened_meanwhile
            and _opened(mysafe, source) == SECRETS
            and _keys(mysafe) == {Vault(newest).key_id}
        )


def _opened(mysafe, source):
    """Return what a process that starts now reads."""
    with mysafe.database.begin() as session:
        vault = keys.open_vault(session, source)
        items = session.scalars(select(Item)).all()
        return {value for item in items for value in saving.opened(session, vault, KIND, item).values()}


def _keys(mysafe):
    with mysafe.database.session(read_only=True) as session:
        return {data_key[1:9].hex() for data_key in session.scalars(select(Item.data_key))}
