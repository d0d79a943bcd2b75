"""Commands for administrators: `flask --app reference_app add-person USERNAME`."""

import click
from flask import Flask

from reference_app.database import Database
from reference_app.people import UnfitAccount, UsernameTaken, add_person


def connect(app: Flask, database: Database) -> None:
    """Add the commands to the application."""

    @app.cli.command("add-person")
    @click.argument("username")
    @click.option("--name", prompt=True, help="The full name.")
    @click.option("--email", prompt=True, help="The email address.")
    @click.password_option(help="The password; asked for when not given.")
    def add(username: str, name: str, email: str, password: str) -> None:
        """Add an account."""
        try:
            with database.begin() as session:
                add_person(session, username, name, email, password)
        except UsernameTaken:
            raise click.ClickException(f"The username {username} is taken.") from None
        except UnfitAccount as unfit:
            raise click.ClickException(str(unfit)) from None
        click.echo(f"{name} can sign in as {username}.")
