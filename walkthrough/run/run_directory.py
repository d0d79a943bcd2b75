"""The directory in which a run works, and the removal of those that killed runs have left.

It is inside the project, so that the project's conftest applies to the features that are written there. An installed
copy may not be writable: there it is in the user's cache, with a conftest and a configuration of its own.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import BaseFileLock, FileLock

from harness.system.folder_lock import lock, remove_if_unlocked

ROOT = Path(__file__).parents[2]
IS_INSTALLED = not (ROOT / "pyproject.toml").exists()


def _cache() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


BUILD = _cache() / "mysafe-acceptance" if IS_INSTALLED else ROOT / "build"

PROGRESS = "@walked "
"""What a line of the run's output has before the name of the feature whose scenario is over."""

TROUBLE = "could-not-test.json"
"""The file beside the log that says why not everything could be tested."""

LOG = "log"
"""The folder of the log in a run directory."""

_PREFIX = "walkthrough-"
_LOCK_OF_PYTEST = ".pytest.lock"


@contextmanager
def opened() -> Iterator[Path]:
    """Remove what killed runs have left, and make a directory for the time of this run."""
    BUILD.mkdir(parents=True, exist_ok=True)
    # One run at a time: a directory that is not locked yet looks like one that a killed run has left.
    with FileLock(BUILD / f"{_PREFIX}lock"):
        _sweep()
        path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=BUILD))
        taken = lock(path)
    if taken is None:
        raise OSError(f"{path} cannot be locked")
    try:
        if IS_INSTALLED:
            _configure(path)
        yield path
    finally:
        taken.release()
        shutil.rmtree(path, ignore_errors=True)


def lock_for_pytest(path: Path) -> BaseFileLock | None:
    """Lock a run directory for its run of pytest, too, which may outlive a command that is killed."""
    return lock(path, _LOCK_OF_PYTEST)


def _configure(path: Path) -> None:
    """Give pytest the configuration it would find in the project; with a `pytest.ini` it looks for no other."""
    (path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    shutil.copyfile(ROOT / "conftest.py", path / "conftest.py")


def _sweep() -> None:
    for path in BUILD.glob(f"{_PREFIX}*"):
        if path.is_dir():
            remove_if_unlocked(path, _LOCK_OF_PYTEST)
