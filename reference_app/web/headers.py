"""The security headers of every response, and a log line for each request."""

import logging
import time
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request
from secure import Secure
from secure.headers import (
    ContentSecurityPolicy,
    CrossOriginOpenerPolicy,
    CrossOriginResourcePolicy,
    PermissionsPolicy,
    ReferrerPolicy,
    XContentTypeOptions,
    XFrameOptions,
)

_A_YEAR = 365 * 24 * 60 * 60
_STATIC = {"static", "bootstrap.static"}
_log = logging.getLogger("reference_app.requests")

_secure = Secure(
    csp=ContentSecurityPolicy()
    .default_src("'none'")
    .script_src("'self'")
    .style_src("'self'")
    .img_src("'self'", "data:")  # Bootstrap's style sheet contains its ticks and arrows as data addresses.
    .connect_src("'self'")
    .form_action("'self'")
    .frame_ancestors("'none'")
    .base_uri("'none'"),
    coop=CrossOriginOpenerPolicy().same_origin(),
    corp=CrossOriginResourcePolicy().same_origin(),
    # Not no-referrer, because over https the CSRF check reads the referrer of a form.
    referrer=ReferrerPolicy().same_origin(),
    permissions=PermissionsPolicy().camera().geolocation().microphone(),
    xcto=XContentTypeOptions().nosniff(),
    xfo=XFrameOptions().deny(),
)


def connect(app: Flask) -> None:
    """Add the headers to every response."""
    app.before_request(_start)
    app.after_request(_finish)
    # The development server's own log would show search texts.
    logging.getLogger("werkzeug").addFilter(_without_query)


def _start() -> Response | None:
    g.started = time.perf_counter()
    if urlsplit(f"//{request.host}").hostname not in current_app.config["MYSAFE_HOSTS"]:
        told = "MySafe does not serve this host name. MYSAFE_HOSTS lists those that it serves."
        return Response(f"{told}\n", 400, mimetype="text/plain")
    return None


def _finish(response: Response) -> Response:
    _secure.set_headers(response)
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={_A_YEAR}"
    if request.endpoint in _STATIC and response.status_code in {200, 304}:
        response.headers["Cache-Control"] = f"public, max-age={_A_YEAR}, immutable"
    else:
        response.headers["Cache-Control"] = "no-store"
        # Only the path, because a query may contain a search text.
        took = (time.perf_counter() - g.get("started", time.perf_counter())) * 1000
        _log.info("%s %r %s %.0f ms", request.method, request.path, response.status_code, took)
    return response


def _without_query(record: logging.LogRecord) -> bool:
    if isinstance(record.args, tuple):
        record.args = tuple(arg.split("?")[0] if isinstance(arg, str) else arg for arg in record.args)
    return True
