"""Reverse proxies: what they say about a request is believed only as far as there are any, and it is one clean path."""

import re
from typing import TYPE_CHECKING, Any

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

if TYPE_CHECKING:
    from collections.abc import Iterable

_PREFIX = "HTTP_X_FORWARDED_PREFIX"
_CLEAN = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")


def trust(app: Flask, hops: int) -> None:
    """Believe the forwarded headers of this many proxies, so that not everybody behind them counts as one client."""
    if not hops:
        return
    # However many they are, the outermost sets the prefix, and the others pass it on.
    forwarded = ProxyFix(app.wsgi_app, hops, hops, hops, x_prefix=1)

    def checked(environ: dict[str, Any], start_response: Any) -> "Iterable[bytes]":
        if not _CLEAN.fullmatch(environ.get(_PREFIX, "")):
            environ.pop(_PREFIX, None)
        return forwarded(environ, start_response)

    app.wsgi_app = checked  # type: ignore[method-assign]
