"""Lock a folder for one process. The operating system releases the lock when the process ends, even by a crash."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

LOCK = ".lock"
_JUST_MADE = 60.0
"""How long a new folder may stay unlocked before it counts as abandoned, in seconds."""


def lock(folder: Path, name: str = LOCK) -> BaseFileLock | None:
    """Lock an existing folder until the lock is released; return None if another process holds it."""
    taken = FileLock(folder / name, thread_local=False)
    try:
        taken.acquire(blocking=False)
    except Timeout:
        return None
    return taken


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Lock a folder, making it if it is missing.

    :raises BlockingIOError: if another process holds the lock.
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
    """Remove all unlocked temporary folders with this prefix."""
    for folder in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
        if folder.is_dir() and folder.stat().st_mtime < time.time() - _JUST_MADE:
            remove_if_unlocked(folder)


def remove_if_unlocked(folder: Path, *other_locks: str) -> None:
    """Remove a folder unless a process has locked it.

    :param other_locks: the names of other locks that protect the folder.
    """
    names = (LOCK, *other_locks)
    # The process that made it may remove it at the same time.
    with suppress(FileNotFoundError), ExitStack() as held:
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
    # Windows cannot remove open files, so the locks go last.
    shutil.rmtree(folder, ignore_errors=True)
