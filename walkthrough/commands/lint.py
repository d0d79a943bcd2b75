"""The command `walkthrough lint`: report findings, and sentences that are not understood, without a browser."""

from pathlib import Path

import click

from product.profile import load
from walkthrough.commands import options
from walkthrough.commands.options import NOT_OK, NOTHING_TO_DO, OK, WRONG_USE
from walkthrough.commands.output_files import prove_writable, put
from walkthrough.model import TaughtPhrase, Tutorial, advice

_EXAMPLES = """\
  walkthrough lint tutorials/*.md
      what can be said without a browser: findings, and sentences that are not understood
  walkthrough lint --strict --disable tab --json lint.json tutorials/*.md
      findings count as failures, but tabs are left alone; the result is written to a file, too
"""


@click.command(cls=options.Command, examples=_EXAMPLES, rules=True)
@options.files
@options.findings
@options.json
@options.profile
def lint(
    files: tuple[Path, ...], strict: bool, disabled: list[str], json: Path | None, profile_path: Path | None
) -> int:
    """Say what can be said without a browser.

    FILE is a tutorial in Markdown.
    """
    from walkthrough.lint.linted import linted  # noqa: PLC0415 - takes a while
    from walkthrough.lint.rules_of_comments import UNUSED, use_of  # noqa: PLC0415
    from walkthrough.plan.phrasebook import phrasebook_for  # noqa: PLC0415
    from walkthrough.report.json import as_json_unrun  # noqa: PLC0415 - takes a while

    if json:
        prove_writable([json], [], files)
    profile = load(profile_path)
    phrasebooks = [phrasebook_for(file, profile, profile_path) for file in files]
    pairs = zip(files, phrasebooks, strict=True)
    tutorials = [linted(file, disabled, profile, phrases=phrases) for file, phrases in pairs]
    for tutorial in tutorials:
        click.echo(_listing(tutorial), nl=False)
    taught = use_of(dict.fromkeys(phrase for phrases in phrasebooks for phrase in phrases), tutorials)
    unused = [] if UNUSED in disabled else [phrase for phrase, places in taught.items() if not places]
    click.echo("".join(_phrase_line(phrase, places) for phrase, places in taught.items() if places), nl=False)
    for phrase in unused:
        click.echo(f"{phrase.file}:{phrase.line}:1: no sentence of these files says “{phrase.says}” [{UNUSED}]")
    if json:
        put(json, as_json_unrun(tutorials, taught))
    status = max(_status(tutorial, strict=strict) for tutorial in tutorials)
    return max(status, NOT_OK) if unused and strict else status


def _phrase_line(phrase: TaughtPhrase, places: list[tuple[str, int]]) -> str:
    """Say which sentences have a phrase."""
    found = ", ".join(f"{file}:{line}" for file, line in places)
    return f"{phrase.file}:{phrase.line}: “{phrase.says}” is read as “{phrase.means}” in {found}\n"


def _status(tutorial: Tutorial, *, strict: bool) -> int:
    if not tutorial.can_be_walked:
        click.echo(f"walkthrough: {tutorial.file}: {tutorial.not_read or NOTHING_TO_DO}", err=True)
        return WRONG_USE
    return NOT_OK if tutorial.not_checked or (strict and tutorial.findings) else OK


def _listing(tutorial: Tutorial) -> str:
    lines: list[tuple[int, int, str]] = []
    for finding in tutorial.findings:
        fix = f"\n    write: {finding.suggestion}" if finding.suggestion else ""
        lines.append((finding.line, finding.column, f"{finding.message} [{finding.rule}]{fix}"))
    for sentence in tutorial.not_checked:
        near = "".join(f"\n    understood: {example}" for example in sentence.nearest)
        help_ = f"\n    {advice(sentence.remedy)}" if sentence.remedy else ""
        lines.append((sentence.line, sentence.column, f"not checked: {sentence.why_not_checked}{near}{help_}"))
    lines += [(one.line, one.column, f"waived: {one.waived}") for one in tutorial.waived]
    return "".join(f"{tutorial.file}:{line}:{column}: {text}\n" for line, column, text in sorted(lines))
