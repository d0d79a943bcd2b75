"""Commands for administrators about people, such as `flask --app reference_app add-person USERNAME`."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import click
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from reference_app import audit, sessions
from reference_app.database import Database
from reference_app.people import (
    Person,
    UnfitAccount,
    UsernameTaken,
    add_person,
    check_new_password,
    hashed,
    plain,
)
from reference_app.vault import Vault


def connect(app: Flask, database: Database, vault: Vault) -> None:
    """Add the commands to the application."""

    @contextmanager
    def noted(action: str, username: str) -> Iterator[Session]:
        """Provide a transaction with an entry in the audit log."""
        with database.begin() as session:
            yield session
            audit.note(session, vault, datetime.now(UTC), None, action, details=plain(username))

    @contextmanager
    def changed(action: str, username: str) -> Iterator[Person]:
        """Provide a person to change, whose sessions all end with it."""
        with noted(action, username) as session:
            person = _person(session, username)
            yield person
            sessions.end_all(session, person.id)

    @app.cli.command("add-person")
    @click.argument("username")
    @click.option("--name", prompt=True, help="The full name.")
    @click.option("--email", prompt=True, help="The email address.")
    @click.password_option(help="The password; asked for when not given.")
    def add(username: str, name: str, email: str, password: str) -> None:
        """Add an account."""
        try:
            check_new_password(password)
            with noted("added a person", username) as session:
                add_person(session, username, name, email, password)
        except UsernameTaken:
            raise click.ClickException(f"The username {username} is taken.") from None
        except UnfitAccount as unfit:
            raise click.ClickException(str(unfit)) from None
        click.echo(f"{name} can sign in as {username}.")

    @app.cli.command("disable-person")
    @click.argument("username")
    def disable(username: str) -> None:
        """Keep a person from signing in, and sign them out at once."""
        with changed("disabled a person", username) as person:
            person.enabled = False
        click.echo(f"{person.name} is signed out, and cannot sign in.")

    @app.cli.command("enable-person")
    @click.argument("username")
    def enable(username: str) -> None:
        """Let a disabled person sign in again."""
        with changed("enabled a person", username) as person:
            person.enabled = True
        click.echo(f"{person.name} can sign in.")

    @app.cli.command("reset-password")
    @click.argument("username")
    @click.password_option(help="The new password; asked for when not given.")
    def reset(username: str, password: str) -> None:
        """Give a person a new password, and sign them out at once."""
        try:
            check_new_password(password)
        except UnfitAccount as unfit:
            raise click.ClickException(str(unfit)) from None
        made = hashed(password)
        with changed("reset a password", username) as person:
            person.password_hash = made
        click.echo(f"{person.name} is signed out, and has the new password.")


def _person(session: Session, username: str) -> Person:
    found = session.scalar(select(Person).where(Person.username == plain(username)).with_for_update())
    if found is None:
        raise click.ClickException(f"Nobody has the username {username}.")
    return found
