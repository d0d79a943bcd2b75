"""Signing in, the landing page and signing out."""

from datetime import timedelta

from flask import (
    Blueprint,
    Response,
    current_app,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue

from reference_app import known_browsers, sessions, signing_in
from reference_app.people import Person
from reference_app.signing_in import TooManyAttempts, WrongUsernameOrPassword
from reference_app.web import kept
from reference_app.web.services import services
from reference_app.web.signed_in import TOKEN, db, safe_next

bp = Blueprint("entrance", __name__)


@bp.get("/sign-in")
def sign_in() -> ResponseReturnValue:
    """Ask for username and password."""
    return render_template("sign_in.html", username="", problem="", next=request.args.get("next", ""), kept="")


@bp.post("/sign-in")
def try_to_sign_in() -> ResponseReturnValue:
    """Sign in with a new session."""
    username, password = request.form.get("username", ""), request.form.get("password", "")
    there, kept_form, using = request.form.get("next", ""), request.form.get("kept_form", ""), services()
    try:
        token, person = signing_in.sign_in(
            using.database,
            using.throttle,
            username=username,
            password=password,
            address=request.remote_addr or "",
            now=using.now(),
            is_known=lambda person: known_browsers.is_known(using.vault, person, request.cookies.get(_known(), "")),
            browser=request.user_agent.string,
        )
    except WrongUsernameOrPassword:
        return _again("Wrong username or password"), 401
    except TooManyAttempts:
        return _again("Too many attempts. Try again in a few minutes"), 429
    _end()
    session.clear()
    session.update({TOKEN: token, kept.WHO: kept.who(person.id)})
    if address := kept.address_of(kept_form, session[kept.WHO]):
        answer = make_response(render_template("send_again.html", address=address.rstrip("?"), kept=kept_form))
    else:
        answer = make_response(redirect(safe_next(there)))
    remember(answer, person)
    return answer


def remember(answer: Response, person: Person) -> None:
    """Let this browser be known as one in which the person has signed in."""
    answer.set_cookie(
        _known(),
        known_browsers.mark_for(services().vault, person),
        max_age=timedelta(days=365),
        secure=current_app.config["SESSION_COOKIE_SECURE"],
        httponly=True,
        samesite="Lax",
    )


@bp.get("/")
def landing() -> ResponseReturnValue:
    """Show the landing page with the Grid Menu."""
    return render_template("landing.html")


@bp.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    """End the session, also for copies of the cookie."""
    _end()
    session.clear()
    return redirect(url_for("entrance.sign_in"))


def _known() -> str:
    return f"{current_app.config['SESSION_COOKIE_NAME']}-known"


def _end() -> None:
    if token := session.get(TOKEN):
        # This request holds the session itself, as others may do that end it at the same time.
        db().close()
        sessions.end(db(), str(token))
        db().commit()


def _again(problem: str) -> str:
    typed = {name: request.form.get(name, "") for name in ("username", "next", "kept_form")}
    return render_template(
        "sign_in.html", username=typed["username"], problem=problem, next=typed["next"], kept=typed["kept_form"]
    )
