"""The command `walkthrough draft`: print a tutorial as Gherkin."""

from pathlib import Path

import click

from product.profile import load
from walkthrough.commands import options
from walkthrough.commands.options import NOT_OK, OK, PATH, WRONG_USE, why_idle

_EXAMPLES = """\
  walkthrough draft tutorials/unshare-an-api-secret.md
      the tutorial as Gherkin, each step under the line that it was made from
"""


@click.command(cls=options.Command, examples=_EXAMPLES)
@click.argument("file", type=PATH, metavar="FILE")
@options.profile
@options.version
def draft(file: Path, profile_path: Path | None) -> int:
    """Print a tutorial as Gherkin.

    FILE is a tutorial in Markdown.
    """
    from walkthrough.plan.gherkin import feature  # noqa: PLC0415 - takes a while
    from walkthrough.plan.phrasebook import phrasebook_for  # noqa: PLC0415
    from walkthrough.plan.reading import read_tutorial  # noqa: PLC0415 - takes a while

    profile = load(profile_path)
    tutorial = read_tutorial(file, profile, phrases=phrasebook_for(file, profile, profile_path))
    if not tutorial.can_be_walked:
        click.echo(f"walkthrough: {file}: {why_idle(tutorial)}", err=True)
        return WRONG_USE
    click.echo(feature(tutorial), nl=False)
    return NOT_OK if tutorial.not_checked else OK
