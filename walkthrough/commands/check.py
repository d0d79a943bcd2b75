"""The command `walkthrough check`: carry tutorials out, and put the results where they were asked for."""

from collections.abc import Sequence
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

import click

from product.profile import Profile, use
from walkthrough.commands import options
from walkthrough.commands.options import PATH, WRONG_USE, why_idle
from walkthrough.commands.output_files import UnwritableError
from walkthrough.commands.targets import Targets, prove_targets, text_of, write
from walkthrough.document import source
from walkthrough.model import Tutorial
from walkthrough.results import BY, TutorialResult
from walkthrough.run.signals import hold

if TYPE_CHECKING:
    from harness.messages.could_not_test import CouldNotTest
    from walkthrough.run.runner import Options

LARGEST_SEED = 999_999
_EXAMPLES = """\
  walkthrough check tutorials/*.md
      carry the tutorials out in a browser, on the reference application that comes along
  walkthrough check -n 2 --report report tutorials/*.md
      two at a time; the report is the tutorials themselves, each sentence marked
  walkthrough check --base-url https://product.example.test tutorials/*.md
      on a deployed product, with the accounts that the environment names
  walkthrough check --hands keyboard tutorials/*.md
      by the keyboard alone; with --hands phone on a narrow touch screen, with --hands impatient by hasty hands
  walkthrough check --format github --strict --disable tab tutorials/*.md
      as annotations for GitHub; findings count as failures, but tabs are left alone
"""


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


def _certificate(authority: Path | None, *, ignore: bool) -> tuple[str, ...]:
    """Return the options of pytest that say which certificates are trusted."""
    return (
        *(["--ca-certificate", str(authority.absolute())] if authority else []),
        *["--ignore-https-errors"] * ignore,
    )


@click.command(cls=options.Command, examples=_EXAMPLES, rules=True)
@options.files
@click.option("--base-url", metavar="URL", help="Use the product deployed there instead of the reference application.")
@click.option("--ca-certificate", type=PATH, metavar="FILE", help="Trust certificates that this authority has signed.")
@click.option("--ignore-https-errors", is_flag=True, help="Trust any certificate of --base-url.")
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
@click.option("--hands", type=click.Choice(list(BY)), default="mouse", show_default=True, help="How it is done.")
@click.option("--seed", type=int, metavar="N", help="What else there is and where; 0: nothing (default: another one).")
@click.option("-n", "workers", callback=_workers, metavar="N", help="How many tutorials to carry out at once, or auto.")
@options.findings
@options.profile
@options.version
def check(
    files: tuple[Path, ...],
    base_url: str | None,
    ca_certificate: Path | None,
    ignore_https_errors: bool,
    report: Path | None,
    json: Path | None,
    junitxml: Path | None,
    format_: str,
    pictures: Path | None,
    no_pictures: bool,
    patience: float | None,
    hands: str,
    seed: int | None,
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
    product = use(profile_path)
    read = _read(files, disabled, product, profile_path)
    if not read:
        return WRONG_USE
    prove_targets(targets, files)
    from walkthrough.run.runner import Options  # noqa: PLC0415 - it imports Playwright

    return _carry_out(
        read,
        Options(
            base_url or product.address,
            workers,
            # Without a folder for them they would be gone when somebody wants to look.
            pictures=bool(report or pictures) and not no_pictures,
            strict=strict,
            patience=patience,
            profile=profile_path.absolute() if profile_path else None,
            certificate=_certificate(ca_certificate, ignore=ignore_https_errors),
            product=f"{product.name} {product.version}".rstrip(),
            hands=hands,
            # Pictures for a documentation show what the tutorial is about, and the same in each run.
            seed=seed if seed is not None else 0 if pictures else SystemRandom().randint(1, LARGEST_SEED),
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
            write(targets, outcome)
            if not wanted.base_url:
                click.echo(f"seed: {wanted.seed}", err=True)
    except runner.NotRunError as error:
        return _wrong(str(error))
    except runner.BrokenOffError as error:
        return _not_tested(error.trouble, text_of(targets, error.outcome))
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


class _Progress:
    """One line a tutorial, on the error stream, so that the output stays a report."""

    def __init__(self, count: int) -> None:
        self.count, self.done = count, 0

    def __call__(self, tutorial: TutorialResult) -> None:
        self.done += 1
        verdict = f"{tutorial.verdict} ({tutorial.summary})"
        click.echo(f"[{self.done}/{self.count}] {tutorial.file}: {verdict}", err=True)
