"""The master key: where it comes from, and whether it fits the database."""

import base64
import binascii
import os
import stat
import tempfile
from pathlib import Path

from sqlalchemy import String, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from reference_app.database import Base
from reference_app.start import CannotStart
from reference_app.vault import KEY_BYTES, Vault


class KeyInUse(Base):
    """The id of the master key that a database uses, in a single row."""

    __tablename__ = "key_in_use"

    row: Mapped[int] = mapped_column(primary_key=True, default=1)
    key_id: Mapped[str] = mapped_column(String(16))


def master_key_from_text(text: str, source: str) -> bytes:
    """Decode a master key from the environment or a file: base64 of 32 bytes.

    :raises CannotStart: for anything else; the message names `source`.
    """
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise CannotStart(f"The master key in {source} is not the base64 text of {KEY_BYTES} bytes.")
    return key


def master_key_from_file(path: Path) -> bytes:
    """Read the master key from a file that only its owner may read; make the file if it is missing.

    :raises CannotStart: if others may read the file, or it does not contain a key, or it cannot be used.
    """
    try:
        if not path.exists():
            _make_key_file(path)
        with path.open(encoding="ascii", errors="replace") as file:
            if os.name == "posix" and stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                raise CannotStart(f"Others than its owner may use the key file {path}: run chmod 600 on it.")
            return master_key_from_text(file.read(), f"the file {path}")
    except OSError as error:
        raise CannotStart(f"The key file {path} cannot be used: {error.strerror}.") from None


def _make_key_file(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Write a temporary file and link it when it is complete: a process that starts at the same time must not read
    # half a key, and both must get the same one. The name is random, because process ids are used again.
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(os.urandom(KEY_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return
    finally:
        draft.unlink()


def check_key(session: Session, vault: Vault) -> None:
    """Check that the vault's key is the one that this database uses.

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
    if known not in {None, vault.key_id}:
        raise CannotStart("This database was filled with another master key: start with that key, or another database.")
