"""A lock on a folder for one process; the operating system releases it when the process ends, however it ends."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

LOCK = ".lock"
_JUST_MADE = 60.0
"""Seconds that a new folder may stay unlocked before it counts as abandoned."""


def lock(folder: Path, name: str = LOCK) -> BaseFileLock | None:
    """Lock a folder that exists, until the lock is released; None where another process has it."""
    taken = FileLock(folder / name, thread_local=False)
    try:
        taken.acquire(blocking=False)
    except Timeout:
        return None
    return taken


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Lock a folder, which is made if it is missing.

    :raises BlockingIOError: where another process has it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    taken = lock(folder)
    if taken is None:
        raise BlockingIOError(folder)
    try:
        yield
    finally:
        taken.release()


def sweep(prefix: str) -> None:
    """Remove the temporary folders with this prefix that no process has locked."""
    for folder in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        if folder.is_dir() and folder.stat().st_mtime < time.time() - _JUST_MADE:
            remove_if_unlocked(folder)


def remove_if_unlocked(folder: Path, *other_locks: str) -> None:
    """Remove a folder, unless a process has it locked.

    :param other_locks: the names of further locks that keep the folder.
    """
    names = (LOCK, *other_locks)
    with ExitStack() as held:
        for name in names:
            taken = lock(folder, name)
            if taken is None:
                return
            held.callback(taken.release)
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            elif path.name not in names:
                path.unlink(missing_ok=True)
    # Windows does not remove a file that is open, as the locks were until now.
    shutil.rmtree(folder, ignore_errors=True)
