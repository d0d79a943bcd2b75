"""Who makes this request, and in which database session. All is private but for what is listed here."""

from urllib.parse import urlsplit

from flask import Flask, abort, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from reference_app import sessions
from reference_app.people import Person
from reference_app.web.services import services

PUBLIC = {"static", "bootstrap.static", "entrance.sign_in", "entrance.try_to_sign_in"}
TOKEN = "token"  # noqa: S105 - the name of an entry in the cookie


def connect(app: Flask) -> None:
    """Ask for the sign-in before every private address, unknown ones too."""
    app.before_request(_require_sign_in)
    app.teardown_request(_close)


def db() -> Session:
    """Give the database session of this request: GET only reads, everything else takes its turn to write."""
    if "db" not in g:
        g.db = services().database.session(read_only=request.method in {"GET", "HEAD", "OPTIONS"})
    opened: Session = g.db
    return opened


def me() -> Person:
    """Tell who is signed in."""
    person: Person = g.person
    return person


def is_fetch() -> bool:
    """Tell whether a script asks, which wants an answer instead of a page."""
    return request.accept_mimetypes.best == "application/json"


def safe_next(address: str) -> str:
    """Keep an address of this application to go to after sign-in; anything else becomes the landing page."""
    try:
        parts = urlsplit(address) if address.isprintable() and "\\" not in address else urlsplit("")
    except ValueError:
        parts = urlsplit("")
    if parts.scheme or parts.netloc or not parts.path.startswith("/") or parts.path.startswith("//"):
        return url_for("entrance.landing")
    return request.script_root + address


def _require_sign_in() -> ResponseReturnValue | None:
    if request.endpoint in PUBLIC:
        return None
    token = session.get(TOKEN)
    now = services().now()
    signed_in = sessions.find(db(), token, now) if isinstance(token, str) else None
    if signed_in is None:
        # Only the token: the form of a sign-in page that is open in another tab must stay good.
        session.pop(TOKEN, None)
        if is_fetch():
            abort(401)
        wanted = request.full_path.rstrip("?") if request.method == "GET" else None
        return redirect(url_for("entrance.sign_in", next=None if wanted == "/" else wanted))
    g.person = signed_in.person
    # Error pages show the name too, when the database may not answer any more.
    g.full_name = signed_in.person.name
    if now - signed_in.last_seen >= sessions.NOTED_EVERY:
        _note(str(token))
    return None


def _note(token: str) -> None:
    if db().get_bind().get_execution_options().get("read_only"):
        with services().database.begin() as writing:
            sessions.note(writing, token, services().now())
    else:
        sessions.note(db(), token, services().now())


def _close(_error: BaseException | None) -> None:
    if opened := g.pop("db", None):
        opened.close()
