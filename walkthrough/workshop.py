"""The folder in which a run is carried out, and what is left of it where the run was killed.

It lies inside the project, so that the project's conftest applies to the features that are made there. Must not know
what is made in it.
"""

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build"

_PREFIX = "walkthrough-"
_LOCK = "lock"


@dataclass(frozen=True)
class Workshop:
    """A folder of a run's own. Whoever inherits `lock`, a file descriptor, keeps it from being swept."""

    path: Path
    lock: int


@contextmanager
def opened() -> Iterator[Workshop]:
    """Sweep up after runs whose processes are gone, and give a folder for the time of this one."""
    BUILD.mkdir(exist_ok=True)
    # One at a time: a folder that is not locked yet looks like one that has been left.
    with (BUILD / f"{_PREFIX}{_LOCK}").open("w") as doorkeeper:
        fcntl.flock(doorkeeper, fcntl.LOCK_EX)
        _sweep()
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=BUILD))
        lock = _locked(folder)
    if lock is None:
        raise OSError(f"{folder} cannot be locked")
    with lock:
        try:
            yield Workshop(folder, lock.fileno())
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _sweep() -> None:
    for folder in BUILD.glob(f"{_PREFIX}*"):
        if folder.is_dir() and (lock := _locked(folder)):
            with lock:
                shutil.rmtree(folder, ignore_errors=True)


def _locked(folder: Path) -> IO[str] | None:
    """Take the lock of a folder, which the system gives back when the last process that has it is gone."""
    lock = (folder / _LOCK).open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return lock
