"""Bring the database of an older version of MySafe up to this one: `python -m reference_app.upgrade`."""

import os
from pathlib import Path

import click

from reference_app.database import migrate
from reference_app.settings import read_settings


@click.command()
def main() -> None:
    """Upgrade the database at DATABASE_URL. Stop MySafe before, and keep a copy of the database."""
    settings = read_settings(os.environ, Path(__file__).parent.parent / "instance")
    before, after = migrate(settings.database_url)
    if before == after:
        click.echo(f"The database has the schema of this version already ({after}).")
    else:
        click.echo(f"The database is upgraded from schema {before} to {after}. Start MySafe.")


if __name__ == "__main__":
    main()
