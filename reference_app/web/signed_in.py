"""The person and the database session of a request."""

import logging
from urllib.parse import urlsplit

from flask import Flask, abort, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.orm import Session

from reference_app import sessions
from reference_app.people import Person
from reference_app.web.kept import keep
from reference_app.web.services import services

TOKEN = "token"  # noqa: S105 - a key in the cookie

_log = logging.getLogger("reference_app.requests")


def connect(app: Flask) -> None:
    """Close the database session at the end of each request."""
    app.teardown_request(_close)


def db() -> Session:
    """Return the database session of this request: read-only for GET, writing for everything else."""
    if "db" not in g:
        g.db = services().database.session(read_only=_only_reads())
    opened: Session = g.db
    return opened


def me() -> Person:
    """Return the person who is signed in."""
    person: Person = g.person
    return person


def is_fetch() -> bool:
    """Tell whether the request comes from a script, which does not want a page."""
    return request.accept_mimetypes.best == "application/json"


def safe_next(address: str) -> str:
    """Return the address to go to after signing in: only within this application, or else the landing page."""
    try:
        parts = urlsplit(address) if address.isprintable() and "\\" not in address else urlsplit("")
    except ValueError:
        parts = urlsplit("")
    if parts.scheme or parts.netloc or not parts.path.startswith("/") or parts.path.startswith("//"):
        return url_for("entrance.landing")
    return request.script_root + address


def require_sign_in() -> ResponseReturnValue | None:
    """Find out who is signed in, or answer with the way to the sign-in page."""
    # Nobody waits for a slow client: all that it sends is here before a transaction begins.
    request.get_data(parse_form_data=True)
    token = session.get(TOKEN)
    now = services().now()
    signed_in = sessions.find(db(), token, now, lock=not _only_reads()) if isinstance(token, str) else None
    if signed_in is None:
        # Remove only the token, so that a sign-in page in another tab stays valid.
        session.pop(TOKEN, None)
        if is_fetch():
            abort(401)
        if kept := keep():
            return render_template("sign_in.html", username="", problem="", next="", kept=kept), 401
        wanted = request.full_path.rstrip("?") if request.method == "GET" else None
        return redirect(url_for("entrance.sign_in", next=None if wanted == "/" else wanted))
    g.person = signed_in.person
    # Error pages show the name too, when the database may not answer.
    g.full_name = signed_in.person.name
    if now - signed_in.last_seen >= sessions.NOTED_EVERY:
        g.to_note = token
    return None


def _only_reads() -> bool:
    return request.method in {"GET", "HEAD", "OPTIONS"}


def _close(_error: BaseException | None) -> None:
    if opened := g.pop("db", None):
        opened.close()
    if token := g.pop("to_note", None):
        _note(token)


def _note(token: str) -> None:
    try:
        with services().database.begin(wait=False) as writing:
            sessions.note(writing, token, services().now())
    except (DBAPIError, NoConnection) as error:
        # No request fails for that; the next one notes it.
        _log.info("last visit not noted: %s", type(error).__name__)
