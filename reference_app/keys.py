"""The master key: where it comes from, and whether it fits the database."""

import base64
import binascii
import os
import stat
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import LargeBinary, String, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from reference_app.database import Base
from reference_app.start import CannotStart
from reference_app.vault import KEY_BYTES, Vault

AUDIT = UUID(int=0)
"""Stands for the audit log, where the id of an item is asked for."""

_DRAFT_IS_OLD_AFTER = 60
"""Seconds."""


class KeyInUse(Base):
    """The id of the master key that a database uses, and the state of the audit log, in a single row."""

    __tablename__ = "key_in_use"

    row: Mapped[int] = mapped_column(primary_key=True, default=1)
    key_id: Mapped[str] = mapped_column(String(16))
    audit_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    audit_head: Mapped[bytes | None] = mapped_column(LargeBinary)


@dataclass(frozen=True)
class KeySource:
    """Where the master keys stand: in a text, or else in a file. The first is the newest."""

    text: str
    file: Path

    def __repr__(self) -> str:
        return f"KeySource({self.file})"

    def read(self, *, make: bool = False) -> tuple[bytes, ...]:
        """Read the keys; make a missing file only if told to.

        :raises CannotStart: if there is none, or others may read the file.
        """
        if self.text:
            return master_keys_from_text(self.text, "MYSAFE_MASTER_KEY")
        return master_keys_from_file(self.file, make=make)

    def put_new_key_in_front(self) -> None:
        """Put a new key in front of the present one, unless there are two, from a change that was interrupted."""
        keys = self.read()
        if len(keys) == 1:
            _write_keys(self.file, [os.urandom(KEY_BYTES), *keys])

    def put_former_keys_away(self) -> None:
        """Leave only the first key, and move each other into a file of its own, for the backups from before."""
        if self.text:
            return
        newest, *former = self.read()
        for key in former:
            _write_keys(self.file.with_name(f"{self.file.name}.{Vault(key).key_id}"), [key])
        _write_keys(self.file, [newest])


def master_keys_from_text(text: str, source: str) -> tuple[bytes, ...]:
    """Decode master keys from the environment or a file: each base64 of 32 bytes, separated by blanks.

    :raises CannotStart: for anything else; the message names `source`.
    """
    try:
        keys = [base64.b64decode(part, validate=True) for part in text.split()]
    except (binascii.Error, ValueError):
        keys = []
    if {len(key) for key in keys} != {KEY_BYTES}:
        raise CannotStart(f"The master key in {source} is not the base64 text of {KEY_BYTES} bytes.")
    return tuple(keys)


def master_keys_from_file(path: Path, *, make: bool = True) -> tuple[bytes, ...]:
    """Read the master keys from a file that only its owner may read; make the file if it is missing.

    :raises CannotStart: if others may read the file, or it does not contain a key, or it cannot be used, or it is
        missing and must not be made.
    """
    try:
        if path.exists():
            _clear_drafts(path)
        elif make:
            _make_key_file(path)
        else:
            raise CannotStart(
                f"The key file {path} is missing, but the database is in use: put the file back, because a new key "
                "would open nothing."
            )
        with path.open(encoding="ascii", errors="replace") as file:
            if os.name == "posix" and stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                raise CannotStart(f"Others than its owner may use the key file {path}: run chmod 600 on it.")
            return master_keys_from_text(file.read(), f"the file {path}")
    except OSError as error:
        raise CannotStart(f"The key file {path} cannot be used: {error.strerror}.") from None


def _make_key_file(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Link the draft when it is complete: a process that starts at the same time must not read half a key, and both
    # must get the same one. The second process finds the file there, or its draft removed.
    draft = _draft(path, [os.urandom(KEY_BYTES)])
    try:
        os.link(draft, path)
    except (FileExistsError, FileNotFoundError):
        if not path.exists():
            raise
    finally:
        draft.unlink(missing_ok=True)


def _write_keys(path: Path, keys: Sequence[bytes]) -> None:
    _draft(path, keys).replace(path)


def _draft(path: Path, keys: Sequence[bytes]) -> Path:
    # The name is random, because process ids are used again. Only its owner may read it.
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    with os.fdopen(descriptor, "wb") as file:
        file.writelines(base64.b64encode(key) + b"\n" for key in keys)
        file.flush()
        os.fsync(file.fileno())
    return Path(name)


def _clear_drafts(path: Path) -> None:
    """Remove what killed processes left. A process that is just making the file finds that it is there."""
    for draft in path.parent.glob(f".{path.name}.*"):
        if time.time() - draft.stat().st_mtime > _DRAFT_IS_OLD_AFTER:
            draft.unlink(missing_ok=True)


def open_vault(session: Session, source: KeySource) -> Vault:
    """Make the vault of a database; only for a new one, a missing key file is made.

    :raises CannotStart: if the key cannot be read, or the database uses another.
    """
    vault = Vault(*source.read(make=session.scalar(select(KeyInUse.key_id)) is None), reread=source.read)
    check_key(session, vault)
    return vault


def lock(session: Session, vault: Vault) -> KeyInUse:
    """Keep the key in use until the transaction ends, and let the vault seal with it."""
    row = session.scalar(select(KeyInUse).with_for_update().execution_options(populate_existing=True))
    if row is None:
        row = KeyInUse(key_id=vault.key_id)
        session.add(row)
    vault.change_to(row.key_id)
    return row


def check_key(session: Session, vault: Vault) -> None:
    """Check that the vault has the key that this database uses, and seal with it.

    :raises CannotStart: if it is another.
    """
    known = session.scalar(select(KeyInUse.key_id))
    if known is None:
        try:
            with session.begin_nested():
                session.add(KeyInUse(key_id=vault.key_id))
        except IntegrityError:
            # Another process was first.
            known = session.scalar(select(KeyInUse.key_id))
    if known is not None and not vault.knows(known):
        raise CannotStart("This database was filled with another master key: start with that key, or another database.")
    vault.change_to(known or vault.key_id)
