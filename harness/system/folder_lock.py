"""A folder that one process has to itself; the system gives it free when that process is gone, however it went.

On Windows nobody is kept out. Must not know what is in the folder.
"""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform != "win32":
    import fcntl

LOCK = ".lock"
_JUST_MADE = 60.0
"""Seconds that a folder may be without a lock because whoever made it has not come to it yet."""


def lock(folder: Path) -> IO[str] | None:
    """Take a folder, which has to be there, until the handle is closed; None where somebody else has it."""
    handle = (folder / LOCK).open("a")
    if sys.platform != "win32":
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            handle.close()
            return None
    return handle


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Have a folder to oneself.

    :raises BlockingIOError: where somebody else has it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = lock(folder)
    if handle is None:
        raise BlockingIOError(folder)
    with handle:
        yield


def sweep(prefix: str) -> None:
    """Remove the temporary folders of this prefix whose processes are gone."""
    for folder in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        if sys.platform == "win32" or not folder.is_dir() or folder.stat().st_mtime > time.time() - _JUST_MADE:
            continue
        remove_if_left(folder)


def remove_if_left(folder: Path) -> None:
    """Remove a folder, unless somebody has it."""
    if handle := lock(folder):
        with handle:
            shutil.rmtree(folder, ignore_errors=True)
