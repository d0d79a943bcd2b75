"""The command `walkthrough doctor`: say in plain words whether a profile fits a product."""

import os
from pathlib import Path

import click

from product.profile import use
from walkthrough.commands import options
from walkthrough.commands.options import NOT_OK, OK, WRONG_USE

_EXAMPLES = """\
  walkthrough doctor --profile shop.toml --base-url https://shop.example.test
      whether the address answers, each account can sign in, each precondition can be made, and which words of the
      profile are on no screen
"""


@click.command(cls=options.Command, examples=_EXAMPLES)
@click.option("--base-url", metavar="URL", help="Where the product is, if the profile does not say it.")
@click.option("--ignore-https-errors", is_flag=True, help="Trust any certificate.")
@options.profile
@options.version
def doctor(base_url: str | None, ignore_https_errors: bool, profile_path: Path | None) -> int:
    """Examine whether a profile fits its product."""
    from harness.system.env_file import with_env_file  # noqa: PLC0415 - takes a while
    from steps.examination import examined  # noqa: PLC0415 - it imports Playwright

    profile = use(profile_path)
    address = base_url or profile.address
    if not address:
        click.echo(f"walkthrough: say where {profile.name} is, with --base-url URL", err=True)
        return WRONG_USE
    well = True
    for one in examined(address, with_env_file(Path.cwd(), os.environ), trust_any=ignore_https_errors):
        click.echo(f"{'✓' if one.is_well else '✗'} {one.words}")
        well &= one.is_well
    return OK if well else NOT_OK
