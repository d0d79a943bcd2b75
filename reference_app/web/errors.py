"""Error pages in the product's style. Items that a person may not see look like items that do not exist."""

import logging

from flask import Flask, jsonify, render_template
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection
from werkzeug.exceptions import Forbidden, HTTPException, InternalServerError, NotFound, ServiceUnavailable

from reference_app.database import is_busy
from reference_app.items import NoSuchItem, NotTheOwner, NotWhileDisabled
from reference_app.web.kept import keep
from reference_app.web.signed_in import is_fetch

_TRY_AGAIN_AFTER = 5
"""Seconds."""

_log = logging.getLogger("reference_app.requests")

PAGES = {
    400: ("Something is missing", "The request was not complete. Go back, reload the page and try again."),
    403: ("Not allowed", "You can see this, but what you asked for is not yours to do."),
    404: ("Not found", "There is nothing at this address, or nothing that you have access to."),
    405: ("Not possible", "This address does not take that kind of request."),
    413: ("Too large", "That was more than MySafe takes at once."),
    429: ("Too many attempts", "Try again in a few minutes."),
    503: ("MySafe is busy", "Others are saving right now. Nothing was saved. Try again in a moment."),
    500: (
        "Something went wrong",
        "This is our mistake, not yours. Nothing was saved. Try again in a moment.",
    ),
}


def connect(app: Flask) -> None:
    """Add the error pages to the application."""
    app.register_error_handler(HTTPException, _show)
    app.register_error_handler(CSRFError, _out_of_date)
    app.register_error_handler(DBAPIError, _busy)
    app.register_error_handler(NoConnection, _busy)
    app.register_error_handler(NoSuchItem, lambda _error: _show(NotFound()))
    app.register_error_handler(NotTheOwner, lambda _error: _show(Forbidden()))
    app.register_error_handler(NotWhileDisabled, lambda _error: _show(Forbidden()))


def _show(error: HTTPException) -> ResponseReturnValue:
    code = error.code or InternalServerError.code
    if code < 400:  # noqa: PLR2004 - a redirect by the routing, not an error
        return error.get_response()
    headers = [header for header in error.get_headers() if header[0] in {"Allow", "Retry-After"}]
    if is_fetch():
        return jsonify(error=code), code, headers
    heading, text = PAGES.get(code, (error.name, "The request could not be answered."))
    kept = keep() if code == ServiceUnavailable.code else ""
    if kept:
        text += " What you typed is kept."
    return render_template("error.html", heading=heading, text=text, kept=kept), code, headers


def _busy(error: Exception) -> ResponseReturnValue:
    if not is_busy(error):
        raise error
    _log.warning("the database is busy: %s", type(error).__name__)
    return _show(ServiceUnavailable(retry_after=_TRY_AGAIN_AFTER))


def _out_of_date(_error: CSRFError) -> ResponseReturnValue:
    if is_fetch():
        return jsonify(error=400), 400
    text = "The page was open for too long, or you have signed in again since. Go back, reload it and try again."
    return render_template("error.html", heading="This page is out of date", text=text), 400
