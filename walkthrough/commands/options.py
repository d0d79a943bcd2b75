"""What the commands share: options, exit statuses, and the sections at the end of `--help`."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from product.profile import VARIABLE, VERSION

if TYPE_CHECKING:
    from walkthrough.model import Tutorial

OK, NOT_OK, WRONG_USE = 0, 1, 2

PATH = click.Path(path_type=Path, readable=False)
"""A path that nobody has looked at yet: whoever opens it says what is wrong with it."""

_NOTHING = "contains no instruction that walkthrough understands"
_ALL_WAIVED = "its instructions are waived, so there is nothing to carry out; leave the page out"


def why_idle(tutorial: "Tutorial") -> str:
    """Say why there is nothing to carry out in a tutorial."""
    return tutorial.not_read or (_ALL_WAIVED if any(one.role == "step" for one in tutorial.waived) else _NOTHING)


_EXIT_STATUS = """
exit status: 0 every sentence holds or is waived, 1 a sentence does not hold or could not be checked, 2 wrong use, or a
file that cannot be read or has no instructions, 6 could not test (server, browser, account or disk), 130 or 143 stopped
"""

Function = TypeVar("Function", bound=Callable[..., Any])


class Command(click.Command):
    """A command whose help ends with examples, the exit statuses and, if it reports findings, the lint rules."""

    def __init__(self, *arguments: Any, examples: str, rules: bool = False, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.examples, self.rules = examples, rules

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's names
        """Write those sections as they are, without wrapping."""
        formatter.write(f"\nexamples:\n{self.examples}{_EXIT_STATUS}{_rules() if self.rules else ''}")


class Group(click.Group):
    """The command line itself: its help ends with the examples of every command and the exit statuses."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's names
        """Write those sections as they are, without wrapping."""
        examples = "".join(command.examples for command in self.commands.values() if isinstance(command, Command))
        formatter.write(f"\nexamples:\n{examples}{_EXIT_STATUS}")


def files(command: Function) -> Function:
    """Add the argument FILE…"""
    return click.argument("files", nargs=-1, required=True, type=PATH, metavar="FILE...")(command)


def findings(command: Function) -> Function:
    """Add `--strict` and `--disable`."""
    strict = click.option("--strict", is_flag=True, help="Exit with 1 for a finding, too.")
    disable = click.option(
        "--disable", "disabled", multiple=True, callback=_rule_names, metavar="RULE", help="Leave out a rule (or: a,b)."
    )
    return strict(disable(command))


def profile(command: Function) -> Function:
    """Add `--profile`; the path, from the environment where the option is not given."""
    return click.option(
        "--profile",
        "profile_path",
        type=PATH,
        envvar=VARIABLE,
        metavar="FILE",
        help="A product profile of your own, as TOML.",
    )(command)


def version(command: Function) -> Function:
    """Add `--version`, which child processes learn from the environment."""
    return click.option(
        "--version",
        metavar="VERSION",
        expose_value=False,
        callback=_use_version,
        help="Which version of the product it is, where the profile knows several.",
    )(command)


def _use_version(_context: click.Context, _option: click.Parameter, text: str | None) -> None:
    if text:
        os.environ[VERSION] = text


def json(command: Function) -> Function:
    """Add `--json`."""
    return click.option("--json", type=PATH, metavar="FILE", help="Write the result to FILE as JSON, too.")(command)


def _rule_names(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> list[str]:
    names = [name for value in values for name in value.split(",")]
    if names:
        from walkthrough.lint import RULES  # noqa: PLC0415 - takes a while

        if unknown := [name for name in names if name not in RULES]:
            raise click.BadParameter(f"no such rule: {', '.join(unknown)} (there are: {', '.join(RULES)})")
    return names


def _rules() -> str:
    from walkthrough.lint import RULES  # noqa: PLC0415 - takes a while

    listed = "".join(f"  {rule.id:<15} {rule.reason}\n" for rule in RULES.values())
    return f"\nrules (in a file: <!-- walkthrough: disable=RULE -->):\n{listed}"
