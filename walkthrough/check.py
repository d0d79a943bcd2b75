"""The sub-command `check`: what is walked, where its results go, and the exit status.

Must not know how steps are carried out or what a report looks like.
"""

import shutil
import sys
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from walkthrough import source
from walkthrough.event_log import Event, run_of
from walkthrough.model import Tutorial
from walkthrough.source import UnreadableError
from walkthrough.verdicts import summary_of, verdict_of_tutorial

OK, NOT_OK, WRONG_USE = 0, 1, 2


def check(told: Namespace) -> int:
    """Carry out the command.

    :raises walkthrough.source.UnreadableError: where a file cannot be read or written.
    """
    from walkthrough.reading import linted_text  # noqa: PLC0415
    from walkthrough.run import NotRunError, Options, carried_out  # noqa: PLC0415

    read: list[tuple[Tutorial, str]] = []
    for file in dict.fromkeys(told.files):
        text = source.read(file)
        tutorial = linted_text(text)
        if not tutorial.can_be_walked:
            sys.stderr.write(f"walkthrough: {file}: no step in it that could be walked\n")
            return WRONG_USE
        read.append((tutorial, text.text))
    # Without a folder for them they would be gone when somebody wants to look.
    pictures = bool(told.report or told.pictures) and not told.no_pictures
    options = Options(told.base_url or "", told.workers or "", told.junitxml or "", pictures=pictures)
    kept = Path(told.report) if told.report else None
    with tempfile.TemporaryDirectory(prefix="walkthrough-") as unkept:
        folder = kept or Path(unkept)
        try:
            _empty(folder)
            events = carried_out(read, options, folder, _Progress(len(read)))
        except NotRunError as error:
            sys.stderr.write(f"walkthrough: nothing could be run:\n{error}\n")
            return WRONG_USE
        except OSError as error:
            raise UnreadableError(f"{error.filename or folder}: {error.strerror or error}") from error
        _report(told, events, folder, rendered=kept is not None)
    return int(events[-1]["exit"])


def _empty(folder: Path) -> None:
    """Take away what an earlier run has left in the report's folder, and nothing else."""
    for name in ("pictures",):
        if (folder / name).is_dir() and (folder / "events.jsonl").exists():
            shutil.rmtree(folder / name)


class _Progress:
    """One line a tutorial, on the error stream, so that the output stays a report."""

    def __init__(self, count: int) -> None:
        self.count, self.done = count, 0

    def __call__(self, file: str, events: list[dict[str, Any]]) -> None:
        self.done += 1
        head: Event = {"event": "run", "version": 1}
        tutorial = run_of([head, *events]).tutorials[0]
        sys.stderr.write(
            f"[{self.done}/{self.count}] {file}: {verdict_of_tutorial(tutorial)} ({summary_of(tutorial)})\n"
        )
        sys.stderr.flush()


def _report(told: Namespace, events: Sequence[Event], folder: Path, *, rendered: bool) -> None:
    from walkthrough.json_report import as_json  # noqa: PLC0415
    from walkthrough.text_report import as_github, as_text  # noqa: PLC0415

    sys.stdout.write((as_github if told.format == "github" else as_text)(events))
    try:
        if told.json:
            told.json.write_text(as_json(events), encoding="utf-8")
        if told.pictures and (folder / "pictures").is_dir():
            shutil.copytree(folder / "pictures", told.pictures, dirs_exist_ok=True)
    except OSError as error:
        raise UnreadableError(f"{error.filename}: {error.strerror or error}") from error
    if rendered and find_spec("walkthrough.html_report"):
        import_module("walkthrough.html_report").render(events, folder)
