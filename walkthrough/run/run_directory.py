"""The folder in which a run is carried out, and what is left of it where the run was killed.

It lies inside the project, so that the project's conftest applies to the features that are made there. An installed
copy may not be writable: there it lies in the user's cache, with a conftest and a configuration of its own.
"""

import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from harness.system.folder_lock import lock, remove_if_left

ROOT = Path(__file__).parents[2]
IS_INSTALLED = not (ROOT / "pyproject.toml").exists()


def _cache() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


BUILD = _cache() / "mysafe-acceptance" if IS_INSTALLED else ROOT / "build"

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
    BUILD.mkdir(parents=True, exist_ok=True)
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
            if IS_INSTALLED:
                _configure(folder)
            yield Workshop(folder, handle.fileno())
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _configure(folder: Path) -> None:
    """Give pytest what it finds in the project elsewhere; with a `pytest.ini` it looks no further for others."""
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    shutil.copyfile(ROOT / "conftest.py", folder / "conftest.py")


def _sweep() -> None:
    for folder in BUILD.glob(f"{_PREFIX}*"):
        if folder.is_dir():
            remove_if_left(folder)
