"""Where results go: proved before a long run, written whole or not at all after it.

Must not know what the results are. Nothing that others have put there is touched.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from harness.messages.could_not_test import refused_writing
from harness.system.written_file import write_whole

_UNFINISHED = ".unfinished"
"""Where a report is put together, in its own folder: what a killed run has left there goes with the next one."""


def _index_last(path: Path) -> tuple[int, bool, Path]:
    return -len(path.parts), path.name == "index.html", path


class UnwritableError(Exception):
    """A result cannot be put where it should go."""


def prove_writable(files: Sequence[Path], folders: Sequence[Path], tutorials: Iterable[Path]) -> None:
    """Make the folders that are missing, and see that each target can be written.

    :raises UnwritableError: where one cannot, or would overwrite a tutorial or another target.
    :raises CouldNotTest: where the disk is full or not to be written to; so does whatever writes.
    """
    taken = {tutorial.resolve(): "the tutorial" for tutorial in tutorials}
    for folder in folders:
        taken[folder.resolve()] = "the folder of another result"
        _prove(folder)
    for file in files:
        if other := taken.get(file.resolve()):
            raise UnwritableError(f"{file}: would overwrite {other}")
        taken[file.resolve()] = "another result"
        if file.is_dir():
            raise UnwritableError(f"{file}: is a directory")
        _prove(file.parent)


def _prove(folder: Path) -> None:
    """Write something, because permissions do not tell: the disk may be full, or mounted for reading."""
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\n")


def put(file: Path, text: str) -> None:
    """Write a file.

    :raises UnwritableError: where that cannot be done.
    """
    with _told(file):
        write_whole(file, text)


def put_all(source: Path, folder: Path, stale: Iterable[str] = ()) -> None:
    """Put the files of `source` into a folder, so that they appear one behind the other, complete, the index last.

    :param stale: names of files in it, with slashes, that an earlier time has put there.
    :raises UnwritableError: where that cannot be done.
    """
    unfinished = folder / _UNFINISHED
    with _told(folder):
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(source, unfinished)
        new = sorted((path for path in unfinished.rglob("*") if path.is_file()), key=_index_last)
        for path in new:
            target = folder / path.relative_to(unfinished)
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
        shutil.rmtree(unfinished)
        kept = {path.relative_to(unfinished).as_posix() for path in new}
        _remove(folder, set(stale) - kept)


def _remove(folder: Path, names: Iterable[str]) -> None:
    """Remove files, and the folders that are then empty; whatever a name says, nothing outside of `folder`."""
    folder = Path(os.path.normpath(folder))
    for name in names:
        path = Path(os.path.normpath(folder / name))
        if path.is_relative_to(folder) and path != folder and not path.is_dir():
            path.unlink(missing_ok=True)
            for parent in path.parents:
                if parent == folder or not parent.is_dir() or any(parent.iterdir()):
                    break
                parent.rmdir()


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if trouble := refused_writing(OSError(error.errno, error.strerror), target):
            raise trouble from error
        raise UnwritableError(f"{target}: {error.strerror or error}") from error
