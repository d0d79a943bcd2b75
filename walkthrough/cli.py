"""The command `walkthrough`: what it is told, and what it answers with.

Exit status 0: all holds; 1: something does not hold or could not be checked; 2: wrong use, unreadable file,
nothing to walk.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from walkthrough.model import Tutorial
from walkthrough.source import UnreadableError

OK, NOT_OK, WRONG_USE = 0, 1, 2

_EXAMPLES = """\
examples:
  walkthrough check tutorials/*.md
      carry the tutorials out in a browser, on the application that comes with the suite
  walkthrough check --base-url https://mysafe.example.test --report report tutorials/*.md
      the same on a deployed MySafe; the report is the tutorial itself, each sentence marked
  walkthrough draft tutorials/unshare-an-api-secret.md
      the tutorial as Gherkin, each step under the line that it was made from
  walkthrough lint tutorials/*.md
      what can be said without a browser: findings, and sentences that are not understood
  walkthrough lint --strict --disable tab --json lint.json tutorials/*.md
      findings count as failures, but tabs are left alone; the result is written to a file, too

exit status: 0 all holds, 1 a sentence does not hold or could not be checked, 2 wrong use or nothing to walk
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line; returns the exit status."""
    parser = _parser()
    told = parser.parse_args(arguments)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        match told.command:
            case "check":
                return _check(told)
            case "draft":
                return _draft(told.file)
        return _lint(parser, told)
    except UnreadableError as error:
        sys.stderr.write(f"walkthrough: {error}\n")
        return WRONG_USE


def _parser() -> argparse.ArgumentParser:
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        "walkthrough", description="Reads tutorials as their readers do.", epilog=_EXAMPLES, formatter_class=plain
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    draft = commands.add_parser("draft", help="print a tutorial as Gherkin", epilog=_EXAMPLES, formatter_class=plain)
    draft.add_argument("file", type=Path, metavar="FILE", help="a tutorial in Markdown")
    lint = commands.add_parser(
        "lint", help="say what can be said without a browser", epilog=_EXAMPLES + _rules(), formatter_class=plain
    )
    lint.add_argument("files", type=Path, nargs="+", metavar="FILE", help="tutorials in Markdown")
    lint.add_argument("--json", type=Path, metavar="FILE", help="write the result to FILE as JSON, too")
    lint.add_argument("--strict", action="store_true", help="exit with 1 for a finding, too")
    lint.add_argument(
        "--disable", action="append", default=[], metavar="RULE", help="leave out a rule (or several: a,b)"
    )
    _add_check(commands)
    return parser


def _add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    plain = argparse.RawDescriptionHelpFormatter
    check = commands.add_parser(
        "check", help="carry tutorials out in a browser", epilog=_EXAMPLES, formatter_class=plain
    )
    check.add_argument("files", type=Path, nargs="+", metavar="FILE", help="tutorials in Markdown")
    check.add_argument("--base-url", metavar="URL", help="a deployed MySafe instead of the application of the suite")
    check.add_argument("--report", type=Path, metavar="DIR", help="write the tutorials as marked HTML pages to DIR")
    check.add_argument("--json", type=Path, metavar="FILE", help="write the result to FILE as JSON, too")
    check.add_argument("--junitxml", metavar="FILE", help="write the result to FILE as JUnit XML, too")
    check.add_argument("--format", choices=("text", "github"), default="text", help="how to tell (default: text)")
    check.add_argument("--pictures", type=Path, metavar="DIR", help="put the pictures into DIR, for documentation")
    check.add_argument("--no-pictures", action="store_true", help="take no pictures")
    check.add_argument("-n", dest="workers", metavar="N", help="how many tutorials to carry out at once")


def _check(told: argparse.Namespace) -> int:
    from walkthrough.check import check  # noqa: PLC0415

    return check(told)


def _rules() -> str:
    from walkthrough.lint import RULES  # noqa: PLC0415

    listed = "".join(f"  {rule.id:<15} {rule.reason}\n" for rule in RULES.values())
    return f"\nrules (in a file: <!-- walkthrough: disable=RULE -->):\n{listed}"


def _draft(file: Path) -> int:
    from walkthrough.gherkin import feature  # noqa: PLC0415
    from walkthrough.reading import read_tutorial  # noqa: PLC0415

    tutorial = read_tutorial(file)
    if not tutorial.can_be_walked:
        return _nothing_to_walk(tutorial)
    sys.stdout.write(feature(tutorial))
    return NOT_OK if tutorial.not_understood else OK


def _nothing_to_walk(tutorial: Tutorial) -> int:
    sys.stderr.write(f"walkthrough: {tutorial.file}: no step in it that could be walked\n")
    return WRONG_USE


def _lint(parser: argparse.ArgumentParser, told: argparse.Namespace) -> int:
    from walkthrough.json_report import as_json_unrun  # noqa: PLC0415
    from walkthrough.lint import RULES  # noqa: PLC0415
    from walkthrough.reading import linted  # noqa: PLC0415

    disabled = [name for names in told.disable for name in names.split(",")]
    unknown = [name for name in disabled if name not in RULES]
    if unknown:
        parser.error(f"no such rule: {', '.join(unknown)} (there are: {', '.join(RULES)})")
    tutorials = [linted(file, disabled) for file in told.files]
    for tutorial in tutorials:
        sys.stdout.write(_listing(tutorial))
    if told.json:
        _write(told.json, as_json_unrun(tutorials))
    return max(_status(tutorial, strict=told.strict) for tutorial in tutorials)


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UnreadableError(f"{file}: {error.strerror or error}") from error


def _status(tutorial: Tutorial, *, strict: bool) -> int:
    if not tutorial.can_be_walked:
        return _nothing_to_walk(tutorial)
    return NOT_OK if tutorial.not_understood or (strict and tutorial.findings) else OK


def _listing(tutorial: Tutorial) -> str:
    lines: list[tuple[int, int, str]] = []
    for finding in tutorial.findings:
        fix = f"\n    write: {finding.suggestion}" if finding.suggestion else ""
        lines.append((finding.line, finding.column, f"{finding.message} [{finding.rule}]{fix}"))
    for sentence in tutorial.not_understood:
        near = "".join(f"\n    understood: {example}" for example in sentence.nearest)
        lines.append((sentence.line, sentence.column, f"not checked: {sentence.reason}{near}"))
    return "".join(f"{tutorial.file}:{line}:{column}: {text}\n" for line, column, text in sorted(lines))


if __name__ == "__main__":
    sys.exit(main())
