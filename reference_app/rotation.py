"""Change the master key while the application runs: `flask --app reference_app rotate-key`.

The key file holds the new and the former key meanwhile. Killed at any point, the same command goes on where it was.
"""

from collections.abc import Callable

from sqlalchemy import LargeBinary, func, select

from reference_app import keys
from reference_app.database import Database
from reference_app.items import Item
from reference_app.keys import KeySource
from reference_app.vault import Vault

A_BATCH = 100


class CannotRotate(Exception):
    """The key cannot be changed; the message says why."""


def rotate(database: Database, source: KeySource, told: Callable[[int], None] = lambda _sealed_again: None) -> int:
    """Seal the data keys of all items again with a new master key, and return how many there were.

    `told` is called after each batch with the number so far.

    :raises CannotRotate: if the key is given by the environment, and no new one with it.
    """
    if not source.text:
        source.put_new_key_in_front()
    newest, *former = source.read()
    if source.text and not former:
        raise CannotRotate(
            "Put the new key in front of the present one in MYSAFE_MASTER_KEY, separated by a blank, and restart first."
        )
    vault = Vault(newest, *former)
    with database.begin() as session:
        row = keys.lock(session, vault)
        # From here on, every process seals new items with the new key.
        row.key_id = Vault(newest).key_id
        vault.change_to(row.key_id)
        if row.audit_key:
            row.audit_key = vault.sealed_again(row.audit_key, keys.AUDIT)
    done = 0
    while sealed_again := _batch(database, vault):
        done += sealed_again
        told(done)
    source.put_former_keys_away()
    return done


def _batch(database: Database, vault: Vault) -> int:
    key_id = func.substr(Item.data_key, 2, 8, type_=LargeBinary)
    with database.begin() as session:
        former = select(Item).where(key_id != bytes.fromhex(vault.key_id)).order_by(Item.number).limit(A_BATCH)
        found = session.scalars(former.with_for_update(of=Item)).all()
        for item in found:
            item.data_key = vault.sealed_again(item.data_key, item.id)
        return len(found)
