"""The command `walkthrough check`: carry tutorials out, and put the results where they were asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from product.profile import Profile, use
from walkthrough.commands import options
from walkthrough.commands.options import PATH, WRONG_USE, why_idle
from walkthrough.commands.output_files import UnwritableError, prove_writable, put, put_all
from walkthrough.document import source
from walkthrough.model import Tutorial
from walkthrough.report import event_log
from walkthrough.results import TutorialResult
from walkthrough.run.signals import hold

if TYPE_CHECKING:
    from harness.messages.could_not_test import CouldNotTest
    from walkthrough.run.runner import Options, Outcome

LOG = "events.jsonl"
_PARTS_OF_A_REPORT = ("index.html", "pictures")
_EXAMPLES = """\
  walkthrough check tutorials/*.md
      carry the tutorials out in a browser, on the reference application that comes along
  walkthrough check -n 2 --report report tutorials/*.md
      two at a time; the report is the tutorials themselves, each sentence marked
  walkthrough check --base-url https://product.example.test tutorials/*.md
      on a deployed product, with the accounts that the environment names
  walkthrough check --format github --strict --disable tab tutorials/*.md
      as annotations for GitHub; findings count as failures, but tabs are left alone
"""


@dataclass(frozen=True)
class Targets:
    """Where the results go, and how the summary is printed."""

    report: Path | None
    json: Path | None
    junitxml: Path | None
    pictures: Path | None
    format: str


def _workers(_context: click.Context, _option: click.Parameter, text: str | None) -> str:
    if text and text != "auto" and not (text.isdecimal() and int(text)):
        raise click.BadParameter(f"a number from 1 on or auto, not {text}")
    return text or ""


def _patience(_context: click.Context, _option: click.Parameter, text: str | None) -> float | None:
    from harness.system.duration import seconds  # noqa: PLC0415 - only `check` needs it

    try:
        return None if text is None else seconds(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command(cls=options.Command, examples=_EXAMPLES, rules=True)
@options.files
@click.option("--base-url", metavar="URL", help="Use the product deployed there instead of the reference application.")
@click.option("--report", type=PATH, metavar="DIR", help="Write the tutorials as marked HTML pages to DIR.")
@options.json
@click.option("--junitxml", type=PATH, metavar="FILE", help="Write the result to FILE as JUnit XML, too.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "github"]),
    default="text",
    show_default=True,
    help="How to print the result.",
)
@click.option("--pictures", type=PATH, metavar="DIR", help="Put the pictures into DIR, for documentation.")
@click.option("--no-pictures", is_flag=True, help="Take no pictures.")
@click.option(
    "--patience", callback=_patience, metavar="SECONDS", help="How long a control may take to appear (default: 2.9)."
)
@click.option("-n", "workers", callback=_workers, metavar="N", help="How many tutorials to carry out at once, or auto.")
@options.findings
@options.profile
def check(
    files: tuple[Path, ...],
    base_url: str | None,
    report: Path | None,
    json: Path | None,
    junitxml: Path | None,
    format_: str,
    pictures: Path | None,
    no_pictures: bool,
    patience: float | None,
    workers: str,
    strict: bool,
    disabled: list[str],
    profile_path: Path | None,
) -> int:
    """Carry tutorials out in a browser.

    FILE is a tutorial in Markdown.
    """
    if pictures and no_pictures:
        raise click.UsageError("--pictures and --no-pictures exclude each other")
    targets = Targets(report, json, junitxml, pictures, format_)
    read = _read(files, disabled, use(profile_path), profile_path)
    if not read:
        return WRONG_USE
    _prove_targets(targets, files)
    from walkthrough.run.runner import Options  # noqa: PLC0415 - it imports Playwright

    return _carry_out(
        read,
        Options(
            base_url or "",
            workers,
            # Without a folder for them they would be gone when somebody wants to look.
            pictures=bool(report or pictures) and not no_pictures,
            strict=strict,
            patience=patience,
            profile=profile_path.absolute() if profile_path else None,
        ),
        targets,
    )


def _carry_out(read: list[tuple[Tutorial, str]], wanted: "Options", targets: Targets) -> int:
    from harness.messages.could_not_test import refused_writing  # noqa: PLC0415 - it imports pytest
    from harness.system.address import no_address, trouble_at  # noqa: PLC0415
    from walkthrough.run import run_directory, runner  # noqa: PLC0415

    if wanted.base_url and (wrong := no_address(wanted.base_url)):
        return _wrong(wrong)
    if wanted.base_url and (trouble := trouble_at(wanted.base_url)):
        return _not_tested(trouble)
    try:
        with run_directory.opened() as directory:
            outcome = runner.run_tutorials(read, wanted, directory, _Progress(len(read)))
            hold()
            _report(targets, outcome)
    except runner.NotRunError as error:
        return _wrong(str(error))
    except runner.BrokenOffError as error:
        return _not_tested(error.trouble, _text_of(targets, error.outcome))
    except OSError as error:
        if trouble := refused_writing(error, run_directory.BUILD):
            return _not_tested(trouble)
        raise UnwritableError(f"{error.filename or run_directory.BUILD}: {error.strerror or error}") from error
    return outcome.result.status(strict=wanted.strict)


def _wrong(sentence: str) -> int:
    click.echo(f"walkthrough: {sentence}", err=True)
    return WRONG_USE


def _not_tested(trouble: "CouldNotTest", text: str = "") -> int:
    """Print the results of the tutorials that were carried out to their end, and why the others were not.

    A partial run writes no files.
    """
    from harness.messages.could_not_test import COULD_NOT_TEST  # noqa: PLC0415 - it imports pytest

    click.echo(text, nl=False)
    click.echo(f"walkthrough: {trouble.at_length()}", err=True)
    return COULD_NOT_TEST


def _read(
    files: Sequence[Path], disabled: Sequence[str], profile: Profile, profile_path: Path | None
) -> list[tuple[Tutorial, str]]:
    """Read each tutorial once, with its text; none where one of them has no instructions."""
    from walkthrough.lint.linted import linted_together  # noqa: PLC0415 - takes a while
    from walkthrough.plan.phrasebook import phrasebook_for  # noqa: PLC0415

    once: dict[Path, Path] = {}
    for file in files:
        once.setdefault(file.resolve(), file)
    texts = [source.read(file) for file in once.values()]
    tutorials = linted_together(
        texts, disabled, profile, phrases=lambda text: phrasebook_for(Path(text.file), profile, profile_path)
    )
    for tutorial in tutorials:
        tutorial.leave_out_described()
        if not tutorial.can_be_walked:
            _wrong(f"{tutorial.file}: {why_idle(tutorial)}")
            return []
    return [(tutorial, text.text) for tutorial, text in zip(tutorials, texts, strict=True)]


def _prove_targets(targets: Targets, tutorials: Sequence[Path]) -> None:
    """Find out before the long run, not after it, whether its results can be written."""
    report = targets.report
    if report and not (report / LOG).exists():
        for name in _PARTS_OF_A_REPORT:
            if (report / name).exists():
                raise UnwritableError(f"{report}: contains {name}, but no report of walkthrough; choose another folder")
    files = [file for file in (targets.json, targets.junitxml) if file]
    prove_writable(files, [folder for folder in (report, targets.pictures) if folder], tutorials)


class _Progress:
    """One line a tutorial, on the error stream, so that the output stays a report."""

    def __init__(self, count: int) -> None:
        self.count, self.done = count, 0

    def __call__(self, tutorial: TutorialResult) -> None:
        self.done += 1
        verdict = f"{tutorial.verdict} ({tutorial.summary})"
        click.echo(f"[{self.done}/{self.count}] {tutorial.file}: {verdict}", err=True)


def _report(targets: Targets, outcome: "Outcome") -> None:
    from walkthrough.report.html import render  # noqa: PLC0415
    from walkthrough.report.json import as_json  # noqa: PLC0415
    from walkthrough.report.junit import as_junit  # noqa: PLC0415

    click.echo(_text_of(targets, outcome), nl=False)
    if targets.json:
        put(targets.json, as_json(outcome.result))
    if targets.junitxml:
        put(targets.junitxml, as_junit(outcome.result))
    if targets.pictures and (outcome.folder / "pictures").is_dir():
        put_all(outcome.folder / "pictures", targets.pictures)
    if targets.report:
        render(outcome.result, outcome.folder)
        put_all(outcome.folder, targets.report, _files_of(targets.report / LOG))


def _text_of(targets: Targets, outcome: "Outcome") -> str:
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
