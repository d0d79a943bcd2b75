"""The command `walkthrough lint`: report findings, and sentences that are not understood, without a browser."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from product.profile import load
from walkthrough.commands import options
from walkthrough.commands.options import NOT_OK, OK, WRONG_USE, why_idle
from walkthrough.commands.output_files import prove_writable, put
from walkthrough.document import source
from walkthrough.model import TaughtPhrase, Tutorial, advice

_EXAMPLES = """\
  walkthrough lint tutorials/*.md
      what can be said without a browser: findings, and sentences that are not understood
  walkthrough lint --summary tutorials/*.md
      a line for each tutorial, and one for all: how much of it is read, and how many findings there are
  walkthrough lint --strict --disable tab --json lint.json tutorials/*.md
      findings count as failures, but tabs are left alone; the result is written to a file, too
"""

_MANY = 10


@click.command(cls=options.Command, examples=_EXAMPLES, rules=True)
@options.files
@click.option("--summary", is_flag=True, help="Print counts for each file and for all, instead of lines.")
@click.option(
    "--coverage", is_flag=True, help="Print what a reader sees and no sentence holds, and exit with 1 for it."
)
@options.findings
@options.json
@options.profile
@options.version
def lint(
    files: tuple[Path, ...],
    summary: bool,
    coverage: bool,
    strict: bool,
    disabled: list[str],
    json: Path | None,
    profile_path: Path | None,
) -> int:
    """Say what can be said without a browser.

    FILE is a tutorial in Markdown.
    """
    from walkthrough.lint.linted import linted_together  # noqa: PLC0415 - takes a while
    from walkthrough.lint.rules_of_comments import UNUSED, use_of  # noqa: PLC0415
    from walkthrough.plan.phrasebook import phrasebook_for  # noqa: PLC0415
    from walkthrough.report.json import as_json_unrun  # noqa: PLC0415 - takes a while

    if json:
        prove_writable([json], [], files)
    profile = load(profile_path)
    phrasebooks = {file: phrasebook_for(file, profile, profile_path) for file in files}
    tutorials = linted_together(_read(files), disabled, profile, phrases=lambda text: phrasebooks[Path(text.file)])
    taught = use_of(dict.fromkeys(phrase for phrases in phrasebooks.values() for phrase in phrases), tutorials)
    unused = [] if UNUSED in disabled else [phrase for phrase, places in taught.items() if not places]
    if not summary:
        click.echo("".join(map(_listing, tutorials)) + "".join(_phrase_lines(taught, unused)), nl=False)
    if coverage:
        click.echo(_coverage(tutorials), nl=False)
    if summary:
        click.echo(_summary(tutorials), nl=False)
    if json:
        put(json, as_json_unrun(tutorials, taught))
    status = max(_status(tutorial, strict=strict, coverage=coverage) for tutorial in tutorials)
    return max(status, NOT_OK) if unused and strict else status


def _phrase_lines(
    taught: Mapping[TaughtPhrase, Sequence[tuple[str, int]]], unused: list[TaughtPhrase]
) -> Iterator[str]:
    """Say which sentences have a phrase, and which phrases none has."""
    for phrase, places in taught.items():
        found = ", ".join(f"{file}:{line}" for file, line in places)
        if places:
            yield f"{phrase.file}:{phrase.line}: “{phrase.says}” is read as “{phrase.means}” in {found}\n"
        elif phrase in unused:
            yield f"{phrase.file}:{phrase.line}:1: no sentence of these files says “{phrase.says}” [unused-phrase]\n"


def _read(files: Sequence[Path]) -> Iterator[source.Source]:
    """Read the files one after the other; of many, show at a terminal how far this is, without colours."""
    hidden = len(files) < _MANY or not sys.stderr.isatty()
    with click.progressbar(files, label="reading", file=sys.stderr, show_pos=True, hidden=hidden) as shown:
        yield from map(source.read, shown)


def _status(tutorial: Tutorial, *, strict: bool, coverage: bool) -> int:
    if not tutorial.can_be_walked:
        click.echo(f"walkthrough: {tutorial.file}: {why_idle(tutorial)}", err=True)
        return WRONG_USE
    missed = tutorial.not_checked or (strict and tutorial.findings) or (coverage and tutorial.coverage.unread)
    return NOT_OK if missed else OK


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


def _coverage(tutorials: Iterable[Tutorial]) -> str:
    lines: list[str] = []
    for tutorial in tutorials:
        unread = tutorial.coverage.unread
        missed = sum(len("".join(words.split())) for _, words in unread)
        seen = tutorial.coverage.seen
        lines.append(f"{tutorial.file}: {seen - missed} of {seen} characters belong to a sentence\n")
        lines += [f"{tutorial.file}:{line}: in no sentence: {words}\n" for line, words in unread]
    return "".join(lines)


def _summary(tutorials: Sequence[Tutorial]) -> str:
    """A table: a row of counts for each file, and one for all."""
    total = sum((Counter(tutorial.counts) for tutorial in tutorials), Counter())
    names = list(tutorials[0].counts)
    rows = [(tutorial.file, tutorial.counts) for tutorial in tutorials] + [(f"all {len(tutorials)}", total)]
    width = max(len(file) for file, _ in rows)
    lines = [" " * width + "".join(f"  {name:>{_WIDTH}}" for name in names)]
    lines += [f"{file:<{width}}" + "".join(f"  {counts[name]:>{_WIDTH}}" for name in names) for file, counts in rows]
    return "".join(f"{line}\n" for line in lines)


_WIDTH = len("not checked")
