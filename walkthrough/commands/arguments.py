"""What the command `walkthrough` may be told. Must not know what comes of it."""

import argparse
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

from harness.system.duration import seconds

_CHECK = """\
examples:
  walkthrough check tutorials/*.md
      carry the tutorials out in a browser, on the application that comes with the suite
  walkthrough check -n 2 --report report tutorials/*.md
      two at a time; the report is the tutorials themselves, each sentence marked
  walkthrough check --base-url https://mysafe.example.test tutorials/*.md
      on a deployed MySafe, with the accounts that the environment names
  walkthrough check --format github --strict --disable tab tutorials/*.md
      as annotations; findings count as failures, but tabs are left alone
"""
_DRAFT = """\
examples:
  walkthrough draft tutorials/unshare-an-api-secret.md
      the tutorial as Gherkin, each step under the line that it was made from
"""
_LINT = """\
examples:
  walkthrough lint tutorials/*.md
      what can be said without a browser: findings, and sentences that are not understood
  walkthrough lint --strict --disable tab --json lint.json tutorials/*.md
      findings count as failures, but tabs are left alone; the result is written to a file, too
"""
_STATUS = """
exit status: 0 all holds, 1 a sentence does not hold or could not be checked, 2 wrong use or nothing to walk,
6 could not test: something around the run is wrong, 130 or 143 stopped before the end
"""

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def parser() -> argparse.ArgumentParser:
    """Give the parser of the command line."""
    whole = argparse.ArgumentParser(
        "walkthrough",
        description="Reads tutorials as their readers do.",
        epilog=_CHECK + (_DRAFT + _LINT).replace("examples:\n", "") + _STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"%(prog)s {version('mysafe-acceptance')}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_check(commands)
    draft = _command(commands, "draft", "print a tutorial as Gherkin", _DRAFT + _STATUS)
    draft.add_argument("file", type=Path, metavar="FILE", help="a tutorial in Markdown")
    lint = _command(commands, "lint", "say what can be said without a browser", _LINT + _STATUS + _rules())
    _add_files(lint)
    _add_findings(lint)
    lint.add_argument("--json", type=Path, metavar="FILE", help="write the result to FILE as JSON, too")
    return whole


def _command(commands: _Commands, name: str, purpose: str, epilog: str) -> argparse.ArgumentParser:
    plain = argparse.RawDescriptionHelpFormatter
    return commands.add_parser(
        name, help=purpose, description=purpose[0].upper() + purpose[1:] + ".", epilog=epilog, formatter_class=plain
    )


def _add_check(commands: _Commands) -> None:
    check = _command(commands, "check", "carry tutorials out in a browser", _CHECK + _STATUS + _rules())
    _add_files(check)
    check.add_argument("--base-url", metavar="URL", help="a deployed MySafe instead of the application of the suite")
    check.add_argument("--report", type=Path, metavar="DIR", help="write the tutorials as marked HTML pages to DIR")
    check.add_argument("--json", type=Path, metavar="FILE", help="write the result to FILE as JSON, too")
    check.add_argument("--junitxml", type=Path, metavar="FILE", help="write the result to FILE as JUnit XML, too")
    check.add_argument("--format", choices=("text", "github"), default="text", help="how to tell (default: text)")
    pictures = check.add_mutually_exclusive_group()
    pictures.add_argument("--pictures", type=Path, metavar="DIR", help="put the pictures into DIR, for documentation")
    pictures.add_argument("--no-pictures", action="store_true", help="take no pictures")
    check.add_argument(
        "--patience", type=seconds, metavar="SECONDS", help="how long a control may take to appear (default: 2.9)"
    )
    check.add_argument("-n", dest="workers", type=_workers, metavar="N", help="how many tutorials to carry out at once")
    _add_findings(check)


def _add_files(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", type=Path, nargs="+", metavar="FILE", help="tutorials in Markdown")


def _add_findings(command: argparse.ArgumentParser) -> None:
    command.add_argument("--strict", action="store_true", help="exit with 1 for a finding, too")
    command.add_argument(
        "--disable", type=_rule_names, action="extend", default=[], metavar="RULE", help="leave out a rule (or: a,b)"
    )


def _workers(text: str) -> str:
    if text != "auto" and not (text.isdecimal() and int(text)):
        raise argparse.ArgumentTypeError(f"a number from 1 on or auto, not {text}")
    return text


def _rule_names(text: str) -> list[str]:
    from walkthrough.lint import RULES  # noqa: PLC0415

    names = text.split(",")
    if unknown := [name for name in names if name not in RULES]:
        raise argparse.ArgumentTypeError(f"no such rule: {', '.join(unknown)} (there are: {', '.join(RULES)})")
    return names


def _rules() -> str:
    from walkthrough.lint import RULES  # noqa: PLC0415

    listed = "".join(f"  {rule.id:<15} {rule.reason}\n" for rule in RULES.values())
    return f"\nrules (in a file: <!-- walkthrough: disable=RULE -->):\n{listed}"
