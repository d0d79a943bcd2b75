"""Where the results of `walkthrough check` go, and how they get there."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from walkthrough.commands.output_files import UnwritableError, prove_writable, put, put_all
from walkthrough.report import event_log

if TYPE_CHECKING:
    from walkthrough.run.runner import Outcome

LOG = "events.jsonl"
_PARTS_OF_A_REPORT = ("index.html", "pictures")


@dataclass(frozen=True)
class Targets:
    """Where the results go, and how the summary is printed."""

    report: Path | None
    json: Path | None
    junitxml: Path | None
    pictures: Path | None
    format: str


def prove_targets(targets: Targets, tutorials: Sequence[Path]) -> None:
    """Find out before the long run, not after it, whether its results can be written."""
    report = targets.report
    if report and not (report / LOG).exists():
        for name in _PARTS_OF_A_REPORT:
            if (report / name).exists():
                raise UnwritableError(f"{report}: contains {name}, but no report of walkthrough; choose another folder")
    files = [file for file in (targets.json, targets.junitxml) if file]
    prove_writable(files, [folder for folder in (report, targets.pictures) if folder], tutorials)


def write(targets: Targets, outcome: "Outcome") -> None:
    """Print the result, and write what is asked for."""
    from walkthrough.report.html import render  # noqa: PLC0415
    from walkthrough.report.json import as_json  # noqa: PLC0415
    from walkthrough.report.junit import as_junit  # noqa: PLC0415

    click.echo(text_of(targets, outcome), nl=False)
    if targets.json:
        put(targets.json, as_json(outcome.result))
    if targets.junitxml:
        put(targets.junitxml, as_junit(outcome.result))
    if targets.pictures and (outcome.folder / "pictures").is_dir():
        put_all(outcome.folder / "pictures", targets.pictures)
    if targets.report:
        render(outcome.result, outcome.folder)
        put_all(outcome.folder, targets.report, _files_of(targets.report / LOG))


def text_of(targets: Targets, outcome: "Outcome") -> str:
    """The result as it is printed."""
    from walkthrough.report.text import as_github, as_text  # noqa: PLC0415

    if not outcome.result.tutorials:
        return ""
    return (as_github if targets.format == "github" else as_text)(outcome.result)


def _files_of(log: Path) -> Sequence[str]:
    """List the pages and pictures of an earlier report; whatever else lies beside them is not ours."""
    from walkthrough.report.file_names import page_names  # noqa: PLC0415

    try:
        tutorials, pictures = event_log.named_in(log)
    except (OSError, ValueError, event_log.LogError):
        return []
    return [*page_names(tutorials).values(), *pictures]
