"""The command line `walkthrough`: its commands, and how their errors are reported.

Signals are handled in `walkthrough/__main__.py`, before this module is imported.
"""

import sys
from collections.abc import Sequence

import click

from product.profile import ProfileError
from walkthrough.commands.check import check
from walkthrough.commands.doctor import doctor
from walkthrough.commands.draft import draft
from walkthrough.commands.init import init
from walkthrough.commands.lint import lint
from walkthrough.commands.options import WRONG_USE, Group
from walkthrough.commands.output_files import UnwritableError
from walkthrough.document.source import UnreadableError


@click.group(
    cls=Group,
    commands=[check, doctor, draft, init, lint],
    context_settings={"max_content_width": 120, "help_option_names": ["-h", "--help"]},
    no_args_is_help=False,
)
@click.version_option(package_name="mysafe-acceptance", message="%(prog)s %(version)s")
def cli() -> None:
    """Read tutorials as their readers do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line, this process's own by default, and return its exit status."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        status: int = cli.main(arguments, prog_name="walkthrough", standalone_mode=False)
    except click.UsageError as error:
        name = error.ctx.command_path if error.ctx else "walkthrough"
        return _failed(f"{name}: {error.format_message().rstrip('.')} (see {name} --help)", WRONG_USE)
    except (UnreadableError, UnwritableError, ProfileError) as error:
        return _failed(f"walkthrough: {error}", WRONG_USE)
    except Exception as error:
        from harness.messages.could_not_test import CouldNotTest  # noqa: PLC0415 - it imports pytest

        if not isinstance(error, CouldNotTest):
            raise
        return _failed(f"walkthrough: {error}", error.status)
    return status


def _failed(sentence: str, status: int) -> int:
    click.echo(sentence, err=True)
    return status
