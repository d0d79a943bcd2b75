"""Write results: find out before a long run that it can be done, and write each file whole or not at all.

Files that somebody else has put beside them stay as they are.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from harness.system.written_file import write_whole

_UNFINISHED = ".unfinished"
"""Where a report is put together, inside its own folder: the next run removes what a killed one has left there."""

_PAGES = frozenset({".md", ".mdx", ".markdown"})
"""What a file of results is never called: `--json *.md` would put them into the first page."""


def _index_last(path: Path) -> tuple[int, bool, Path]:
    return -len(path.parts), path.name == "index.html", path


class UnwritableError(Exception):
    """A result cannot be written where it was asked for."""


def prove_writable(files: Sequence[Path], folders: Sequence[Path], tutorials: Iterable[Path]) -> None:
    """Make the folders that are missing, and check that each target can be written.

    :raises UnwritableError: where one cannot, or would overwrite a tutorial, another page or another target.
    :raises CouldNotTest: where the disk is full or read-only. Every function here that writes does the same.
    """
    taken = {tutorial.resolve(): "the tutorial" for tutorial in tutorials}
    for folder in folders:
        taken[folder.resolve()] = "the folder of another result"
        _prove(folder)
    for file in files:
        if other := taken.get(file.resolve()):
            raise UnwritableError(f"{file}: would overwrite {other}")
        taken[file.resolve()] = "another result"
        if file.suffix.lower() in _PAGES and file.exists():
            raise UnwritableError(f"{file}: is a page; name another file for the result")
        if file.is_dir():
            raise UnwritableError(f"{file}: is a directory")
        _prove(file.parent)


def _prove(folder: Path) -> None:
    """Write something, because permissions are not enough: the disk may be full, or mounted read-only."""
    with _reported(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\n")


def put(file: Path, text: str) -> None:
    """Write a file.

    :raises UnwritableError: where it cannot be written.
    """
    with _reported(file):
        write_whole(file, text)


def put_all(source: Path, folder: Path, stale: Iterable[str] = ()) -> None:
    """Put the files of `source` into a folder one by one, each complete, the index last.

    :param stale: names of files, with slashes, that an earlier run has put there; those that are not new are removed.
    :raises UnwritableError: where one cannot be written.
    """
    unfinished = folder / _UNFINISHED
    with _reported(folder):
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
    """Remove files, and folders that are empty afterwards, but nothing outside `folder`, whatever a name says."""
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
def _reported(target: Path) -> Iterator[None]:
    """Turn an error of the system into one that names the target."""
    try:
        yield
    except OSError as error:
        from harness.messages.could_not_test import refused_writing  # noqa: PLC0415 - it imports pytest

        if trouble := refused_writing(OSError(error.errno, error.strerror), target):
            raise trouble from error
        raise UnwritableError(f"{target}: {error.strerror or error}") from error
