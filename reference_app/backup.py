"""Copy all data into a file while the application runs, and bring them back.

Secrets stay sealed, and the key is not in the file.
"""

import base64
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, Table, Uuid, func, insert, select, text
from sqlalchemy.orm import Session

from reference_app import audit
from reference_app.database import Base, Database, Moment
from reference_app.items import Item, Share
from reference_app.people import Person
from reference_app.vault import Vault

_FORMAT = "MySafe backup 1"
_LEFT_OUT = {"sessions", "attempts"}
_VALUES: dict[type, Callable[[str], Any]] = {
    LargeBinary: base64.b64decode,
    Moment: datetime.fromisoformat,
    Uuid: UUID,
}


class UnfitBackup(Exception):
    """A file cannot be brought back; the message says why."""


def write(database: Database, file: Path) -> int:
    """Write one consistent state into a new file that only its owner may read, and return the number of rows."""
    digest, rows = hashlib.sha256(), 0
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as out, database.session(read_only=True) as session:
        if session.get_bind().dialect.name == "postgresql":
            session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        for line in _lines(session):
            out.write(line)
            digest.update(line.encode())
            rows += 1
        out.write(f"{digest.hexdigest()}\n")
        out.flush()
        os.fsync(out.fileno())
    return rows - 1


def restore(database: Database, vault: Vault, file: Path, now: datetime) -> list[str]:
    """Put the state of a file in place of all data, end all sessions, and return which shares that brings back.

    The audit log stays, if there is one, with an entry about this.

    :raises UnfitBackup: if the file is not whole, or its key is not known. Nothing is changed then.
    """
    rows = _read(file, vault)
    with database.begin() as session:
        before = {(share.item_id, share.person_id) for share in session.scalars(select(Share))}
        kept = {"audit", "key_in_use"} if session.scalar(select(audit.Entry.number).limit(1)) else set()
        if session.get_bind().dialect.name == "postgresql":
            locked = ", ".join(name for name in Base.metadata.tables if name not in {*_LEFT_OUT, *kept})
            session.execute(text(f"LOCK TABLE {locked} IN ACCESS EXCLUSIVE MODE"))
        for table in reversed(Base.metadata.sorted_tables):
            if table.name not in kept:
                session.execute(table.delete())
        for table in Base.metadata.sorted_tables:
            if table.name not in kept and rows.get(table.name):
                session.execute(insert(table), rows[table.name])
        _go_on_numbering(session)
        session.expire_all()
        back = [_sentence(share) for share in _shares(session) if (share.item_id, share.person_id) not in before]
        audit.note(session, vault, now, None, "restored a backup", details=" ".join(back))
    return back


def _lines(session: Session) -> Iterator[str]:
    yield json.dumps(_FORMAT) + "\n"
    for table in Base.metadata.sorted_tables:
        if table.name not in _LEFT_OUT:
            for row in session.execute(select(table)).mappings():
                yield json.dumps([table.name, {name: _plain(value) for name, value in row.items()}]) + "\n"


def _read(file: Path, vault: Vault) -> dict[str, list[dict[str, Any]]]:
    try:
        *lines, end = file.read_text(encoding="utf-8").splitlines(keepends=True)
    except (OSError, ValueError):
        raise UnfitBackup(f"{file} cannot be read as a backup.") from None
    if hashlib.sha256("".join(lines).encode()).hexdigest() != end.strip() or json.loads(lines[0]) != _FORMAT:
        raise UnfitBackup(f"{file} is not a whole backup.")
    rows: dict[str, list[dict[str, Any]]] = {}
    tables = Base.metadata.tables
    for name, row in map(json.loads, lines[1:]):
        rows.setdefault(name, []).append({key: _value(tables[name], key, value) for key, value in row.items()})
    for item in rows.get("items", []):
        if not vault.knows(item["data_key"][1:9].hex()):
            raise UnfitBackup("The backup was made with another master key: put that key into the key file as well.")
    return rows


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def _value(table: Table, name: str, value: Any) -> Any:
    parse = _VALUES.get(type(table.columns[name].type))
    return parse(value) if parse and value is not None else value


def _go_on_numbering(session: Session) -> None:
    if session.get_bind().dialect.name == "postgresql":
        for column in (Item.number, audit.Entry.number):
            table = column.class_.__tablename__
            last = session.scalar(select(func.max(column)))
            if last:
                session.execute(select(func.setval(func.pg_get_serial_sequence(table, "number"), last)))


def _shares(session: Session) -> list[Share]:
    found = select(Share).join(Item).join(Person, Share.person_id == Person.id)
    return list(session.scalars(found.order_by(Item.number, Person.name)))


def _sentence(share: Share) -> str:
    what = "edit" if share.can_edit else "view"
    return f"{share.person.name} can {what} {share.item.name} of {share.item.owner.name} again."
