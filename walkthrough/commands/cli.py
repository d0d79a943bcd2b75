"""The command `walkthrough`: what it answers with.

Exit status 0: all holds; 1: something does not hold or could not be checked; 2: wrong use, unreadable file,
nothing to walk; 6: not everything could be tested. What stops it before the end is for `__main__.py`.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from harness.messages.could_not_test import CouldNotTest
from walkthrough.commands.arguments import parser
from walkthrough.commands.output_files import UnwritableError, prove_writable, put
from walkthrough.document.source import UnreadableError
from walkthrough.model import Tutorial

OK, NOT_OK, WRONG_USE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line; returns the exit status."""
    told = parser().parse_args(arguments)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        match told.command:
            case "check":
                return _check(told)
            case "draft":
                return _draft(told.file)
        return _lint(told)
    except (UnreadableError, UnwritableError) as error:
        sys.stderr.write(f"walkthrough: {error}\n")
        return WRONG_USE
    except CouldNotTest as trouble:
        sys.stderr.write(f"walkthrough: {trouble}\n")
        return trouble.status


def _check(told: argparse.Namespace) -> int:
    from walkthrough.commands.check import check  # noqa: PLC0415

    return check(told)


def _draft(file: Path) -> int:
    from walkthrough.plan.gherkin import feature  # noqa: PLC0415
    from walkthrough.plan.reading import read_tutorial  # noqa: PLC0415

    tutorial = read_tutorial(file)
    if not tutorial.can_be_walked:
        return _nothing_to_walk(tutorial)
    sys.stdout.write(feature(tutorial))
    return NOT_OK if tutorial.not_understood else OK


def _nothing_to_walk(tutorial: Tutorial) -> int:
    sys.stderr.write(f"walkthrough: {tutorial.file}: no step in it that could be walked\n")
    return WRONG_USE


def _lint(told: argparse.Namespace) -> int:
    from walkthrough.plan.reading import linted  # noqa: PLC0415
    from walkthrough.report.json import as_json_unrun  # noqa: PLC0415

    if told.json:
        prove_writable([told.json], [], told.files)
    tutorials = [linted(file, told.disable) for file in told.files]
    for tutorial in tutorials:
        sys.stdout.write(_listing(tutorial))
    if told.json:
        put(told.json, as_json_unrun(tutorials))
    return max(_status(tutorial, strict=told.strict) for tutorial in tutorials)


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
