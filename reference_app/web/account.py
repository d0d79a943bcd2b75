"""The page of one's own account: the password, and where one is signed in."""

import re

from flask import Blueprint, flash, make_response, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from reference_app import sessions, signing_in
from reference_app.people import UnfitAccount
from reference_app.signing_in import TooManyAttempts, WrongUsernameOrPassword
from reference_app.web.entrance import remember
from reference_app.web.services import note, services
from reference_app.web.signed_in import TOKEN, db, me

bp = Blueprint("account", __name__, url_prefix="/account")

_PROGRAMS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
_SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux")


@bp.get("")
def show() -> ResponseReturnValue:
    """Show the form to change the password, and one's sessions."""
    return _page({})


@bp.post("/password")
def change_password() -> ResponseReturnValue:
    """Change the password and end all other sessions, or say what is wrong."""
    current, new, again = (request.form.get(name, "") for name in ("current", "new", "again"))
    if new != again:
        return _page({"again": "This is not the same password"}), 422
    using, person = services(), me()
    # Passwords are checked and hashed while nobody waits for this request.
    db().close()
    try:
        changed = signing_in.change_password(
            using.database,
            using.throttle,
            person=person,
            current=current,
            new=new,
            address=request.remote_addr or "",
            but=str(session[TOKEN]),
            note=lambda changing: note(changing, person, "changed the password"),
        )
    except WrongUsernameOrPassword:
        return _page({"current": "This is not your password"}), 422
    except TooManyAttempts:
        return _page({"current": "Too many attempts. Try again in a few minutes"}), 429
    except UnfitAccount as unfit:
        return _page({"new": str(unfit)}), 422
    flash("Password changed. You are signed in here alone")
    answer = make_response(redirect(url_for(".show")))
    remember(answer, changed)
    return answer


@bp.post("/sessions/end")
def end_session() -> ResponseReturnValue:
    """End one of one's sessions, or all but this."""
    chosen = request.form.get("session", "")
    if chosen == "others":
        sessions.end_all(db(), me().id, but=str(session[TOKEN]))
    else:
        sessions.end_one(db(), me().id, chosen)
    note(db(), me(), "ended a session")
    db().commit()
    flash("Signed out there")
    return redirect(url_for(".show"))


def _page(problems: dict[str, str]) -> str:
    here = sessions.hash_of(str(session[TOKEN]))
    listed = sessions.of_person(db(), me().id, services().now())
    return render_template("account.html", problems=problems, sessions=listed, here=here, browser_of=_browser_of)


def _browser_of(user_agent: str | None) -> str:
    text = user_agent or ""
    program = next((name for mark, name in _PROGRAMS if re.search(rf"{mark}\w*/", text)), "")
    system = next((name for name in _SYSTEMS if name in text), "")
    return " on ".join(filter(None, (program, system))) or "Unknown browser"
