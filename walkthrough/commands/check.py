"""The sub-command `check`: what is walked, where its results go, and the exit status.

Must not know how steps are carried out or what a report looks like.
"""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from harness.messages.could_not_test import COULD_NOT_TEST, CouldNotTest, refused_writing
from harness.system.address import no_address, trouble_at
from walkthrough.commands.output_files import UnwritableError, prove_writable, put, put_all
from walkthrough.document import source
from walkthrough.model import Tutorial
from walkthrough.report.event_log import Event, LogError, run_of
from walkthrough.report.event_log import read as read_log
from walkthrough.report.verdicts import summary_of, verdict_of_tutorial
from walkthrough.run import run_directory as workshop
from walkthrough.run.runner import BrokenOffError, NotRunError, Options, Outcome, carried_out
from walkthrough.run.signals import hold

OK, NOT_OK, WRONG_USE = 0, 1, 2

LOG = "events.jsonl"
_OF_A_REPORT = ("index.html", "pictures")


def check(told: Namespace) -> int:
    """Carry out the command.

    :raises walkthrough.document.source.UnreadableError: where a file cannot be read.
    :raises walkthrough.commands.output_files.UnwritableError: where a result cannot be written.
    """
    read = _read(told)
    if not read:
        return WRONG_USE
    _prove_targets(told)
    if told.base_url and (wrong := no_address(told.base_url)):
        return _wrong(wrong)
    if told.base_url and (trouble := trouble_at(told.base_url)):
        return _not_tested(trouble)
    # Without a folder for them they would be gone when somebody wants to look.
    pictures = bool(told.report or told.pictures) and not told.no_pictures
    options = Options(
        told.base_url or "", told.workers or "", pictures=pictures, strict=told.strict, patience=told.patience
    )
    try:
        with workshop.opened() as shop:
            outcome = carried_out(read, options, shop, _Progress(len(read)))
            hold()
            _report(told, outcome)
    except NotRunError as error:
        return _wrong(str(error))
    except BrokenOffError as error:
        return _not_tested(error.trouble, _text_of(told, error.outcome))
    except OSError as error:
        if trouble := refused_writing(error, workshop.BUILD):
            return _not_tested(trouble)
        raise UnwritableError(f"{error.filename or workshop.BUILD}: {error.strerror or error}") from error
    return int(outcome.events[-1]["exit"])


def _wrong(sentence: str) -> int:
    sys.stderr.write(f"walkthrough: {sentence}\n")
    return WRONG_USE


def _not_tested(trouble: CouldNotTest, text: str = "") -> int:
    """Say what came of the tutorials that were carried out to their end, and why the others were not.

    No file is written: what is not whole is no result.
    """
    sys.stdout.write(text)
    sys.stdout.flush()
    sys.stderr.write(f"walkthrough: {trouble.at_length()}\n")
    return COULD_NOT_TEST


def _read(told: Namespace) -> list[tuple[Tutorial, str]]:
    """Each tutorial once, with its text; none where one of them cannot be walked."""
    from walkthrough.plan.reading import linted_text  # noqa: PLC0415

    read: list[tuple[Tutorial, str]] = []
    once: dict[Path, Path] = {}
    for file in told.files:
        once.setdefault(file.resolve(), file)
    for file in once.values():
        text = source.read(file)
        tutorial = linted_text(text, told.disable)
        if not tutorial.can_be_walked:
            _wrong(f"{file}: no step in it that could be walked")
            return []
        read.append((tutorial, text.text))
    return read


def _prove_targets(told: Namespace) -> None:
    """Find out before the long run, not after it, whether its results can be kept."""
    report: Path | None = told.report
    if report and not (report / LOG).exists():
        for name in _OF_A_REPORT:
            if (report / name).exists():
                raise UnwritableError(
                    f"{report}: has {name} in it, but no report of a walkthrough; take another folder"
                )
    files = [file for file in (told.json, told.junitxml) if file]
    prove_writable(files, [folder for folder in (told.report, told.pictures) if folder], told.files)


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


def _report(told: Namespace, outcome: Outcome) -> None:
    from walkthrough.report.html import render  # noqa: PLC0415
    from walkthrough.report.json import as_json  # noqa: PLC0415

    events = outcome.events
    sys.stdout.write(_text_of(told, outcome))
    sys.stdout.flush()
    if told.json:
        put(told.json, as_json(events))
    if told.junitxml:
        put(told.junitxml, outcome.junit.read_text(encoding="utf-8"))
    if told.pictures and (outcome.folder / "pictures").is_dir():
        put_all(outcome.folder / "pictures", told.pictures)
    if told.report:
        render(events, outcome.folder)
        put_all(outcome.folder, told.report, _files_of(told.report / LOG))


def _text_of(told: Namespace, outcome: Outcome) -> str:
    from walkthrough.report.text import as_github, as_text  # noqa: PLC0415

    if not run_of(outcome.events).tutorials:
        return ""
    return (as_github if told.format == "github" else as_text)(outcome.events)


def _files_of(log: Path) -> Sequence[str]:
    """The pages and pictures that an earlier report has; what else lies beside them is not ours."""
    from walkthrough.report.html import page_names  # noqa: PLC0415

    try:
        events = read_log(log)
        pages = page_names([event["file"] for event in events if event.get("event") == "tutorial"])
    except (OSError, ValueError, LogError):
        return []
    return [*pages.values(), *(str(event["picture"]) for event in events if event.get("picture"))]
