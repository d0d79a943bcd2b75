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

from harness.system.folder_lock import lock, remove_if_left

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build"

PROGRESS = "@walked "
"""What stands in a line of the run before the name of the feature whose scenario is over."""

TROUBLE = "could-not-test.json"
"""The file, in the folder of the log, that says why not everything could be tested."""

_PREFIX = "walkthrough-"


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
    with (BUILD / f"{_PREFIX}lock").open("w") as doorkeeper:
        fcntl.flock(doorkeeper, fcntl.LOCK_EX)
        _sweep()
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=BUILD))
        handle = lock(folder)
    if handle is None:
        raise OSError(f"{folder} cannot be locked")
    with handle:
        try:
            yield Workshop(folder, handle.fileno())
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _sweep() -> None:
    for folder in BUILD.glob(f"{_PREFIX}*"):
        if folder.is_dir():
            remove_if_left(folder)
