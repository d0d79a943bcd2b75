"""Serve the application with waitress; see `python -m reference_app --help`."""

import logging
import os
from pathlib import Path

import click
from flask import Flask
from waitress.server import create_server

from reference_app import create_app, demo
from reference_app.start import CannotStart
from reference_app.web.services import services_of

LIMITS = {
    "threads": 8,
    # Twice what the application takes, so that it answers itself when a form is too long; nothing is put on disk.
    "max_request_body_size": 2 * 1024 * 1024,
    "inbuf_overflow": 2 * 1024 * 1024,
    "max_request_header_size": 64 * 1024,
    # Connections that send nothing wait without a thread, and are closed in time.
    "connection_limit": 500,
    "asyncore_use_poll": True,
    "channel_timeout": 30,
    "cleanup_interval": 5,
}

EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared, not bound
"""Addresses to listen at that are no names: who asks there names the machine."""


@click.command()
@click.option("--port", default=5000, type=click.IntRange(0, 65535), show_default=True, help="0 takes a free port.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--prefix", default="", help="The path under which MySafe is served, such as /vault.")
@click.option("--demo", "with_demo", is_flag=True, help="Use a separate database with demonstration data.")
def main(port: int, host: str, prefix: str, with_demo: bool) -> None:
    """Serve MySafe until it is stopped."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("waitress").setLevel(logging.WARNING)
    app = create_app({**names_of(host), **(_demo_config() if with_demo else {})})
    if with_demo:
        _fill(app)
    if app.config["SESSION_COOKIE_SECURE"] and not _is_this_machine(host):
        click.echo("Over plain http nobody can sign in from other machines; MYSAFE_PLAIN_HTTP=1 allows it.", err=True)
    prefix = "/" + prefix.strip("/") if prefix.strip("/") else ""
    try:
        server = create_server(app, host=host, port=port, url_prefix=prefix, ident="", **LIMITS)
    except OSError as error:
        raise CannotStart(f"Port {port} of {host} cannot be used: {error.strerror}.") from None
    click.echo(f"MySafe is at http://{host}:{server.effective_port}{prefix}/")
    if with_demo:
        _show_accounts()
    server.run()


def names_of(host: str) -> dict[str, str]:
    """Return the setting for the names that are served, if the address to listen at is one and none are set."""
    known = _is_this_machine(host) or host in EVERYWHERE or os.environ.get("MYSAFE_HOSTS")
    return {} if known else {"MYSAFE_HOSTS": host}


def _is_this_machine(host: str) -> bool:
    return host in {"localhost", "::1"} or host.startswith("127.")


def _demo_config() -> dict[str, str]:
    instance = Path(os.environ.get("MYSAFE_INSTANCE") or Path(__file__).parent.parent / "instance")
    instance.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {"DATABASE_URL": f"sqlite:///{instance / 'demo.sqlite3'}"}


def _fill(app: Flask) -> None:
    services = services_of(app)
    with services.database.begin() as session:
        demo.fill(session, services.vault)


def _show_accounts() -> None:
    click.echo("Demonstration accounts:")
    for username, name in demo.PEOPLE.items():
        click.echo(f"  {name:<14} username {username:<7} password {demo.password_of(username)}")


if __name__ == "__main__":
    main()
