"""Commands for administrators about the key, the backups and the audit log."""

from datetime import UTC, datetime
from pathlib import Path

import click
from flask import Flask

from reference_app import audit, backup, rotation
from reference_app.database import Database
from reference_app.keys import KeySource
from reference_app.vault import Vault


def connect(app: Flask, database: Database, vault: Vault, source: KeySource) -> None:
    """Add the commands to the application."""

    @app.cli.command("rotate-key")
    def rotate_key() -> None:
        """Change the master key while MySafe runs. Killed, it goes on when it is called again."""
        try:
            done = rotation.rotate(database, source, lambda so_far: click.echo(f"{so_far} items ..."))
        except rotation.CannotRotate as cannot:
            raise click.ClickException(str(cannot)) from None
        with database.begin() as session:
            audit.note(session, Vault(*source.read()), datetime.now(UTC), None, "changed the key", details=str(done))
        click.echo(
            "Every item is sealed with the new key. Restart all processes; the former key opens old backups only."
        )

    @app.cli.command("backup")
    @click.argument("file", type=click.Path(path_type=Path))
    def back_up(file: Path) -> None:
        """Write all data into a new file, while MySafe runs. Keep the key file, too, in another place."""
        try:
            rows = backup.write(database, file)
        except OSError as error:
            raise click.ClickException(f"{file} cannot be written: {error.strerror}.") from None
        click.echo(f"{rows} rows are in {file}. The key is not: keep it in another place.")

    @app.cli.command("restore")
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("--yes", is_flag=True, help="Do not ask.")
    def restore(file: Path, yes: bool) -> None:
        """Put the data of a backup in place of all present ones, and sign everybody out."""
        if not yes:
            click.confirm("This replaces all present data. Restore", abort=True)
        try:
            back = backup.restore(database, vault, file, datetime.now(UTC))
        except backup.UnfitBackup as unfit:
            raise click.ClickException(str(unfit)) from None
        click.echo(
            "\n".join([*back, f"The backup is restored, everybody is signed out. Shares brought back: {len(back)}."])
        )

    @app.cli.command("check-audit")
    def check_audit() -> None:
        """Check that nobody tampered with the audit log."""
        with database.session(read_only=True) as session:
            broken = audit.first_broken(session, vault)
        if broken:
            raise click.ClickException(f"The audit log was tampered with: look at entry {broken} and those around it.")
        click.echo("The audit log is whole.")
