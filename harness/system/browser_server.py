"""Check whether a browser server of Playwright's answers at an address, and fits this version of Playwright.

The server refuses other versions when a connection is opened, before it starts a browser.
"""

import re
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from harness.messages.could_not_test import ENVIRONMENT, CouldNotTest, could_not_test
from harness.system.address import ANSWERS_WITHIN, text_of, unreachable

_SWITCHED, _OTHER_VERSION = 101, 428
_HANDSHAKE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "bm90aGluZyBzZWNyZXQhIQ==",
}
_ITS_VERSION = re.compile(r"server version: v([\d.]+)")
_NO_SERVER = (
    "{address} is no browser server of Playwright's (it answers {words}): start one there with "
    "'playwright run-server --port 3000 --host 0.0.0.0'",
    ENVIRONMENT,
)
_DIFFERS = ("the browser server at {address} has Playwright {words}: install the same version on both", ENVIRONMENT)


def no_endpoint(endpoint: str) -> str:
    """Return a message if a text is not the address of a browser server, else an empty text."""
    try:
        parts = urlsplit(endpoint)
        fits = parts.scheme in {"ws", "wss"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    return (
        ""
        if fits
        else f"--browser-endpoint {endpoint} is no address: it should look like ws://browsers.example.com:3000"
    )


def trouble_at(endpoint: str, version: str) -> CouldNotTest | None:
    """Return why this version of Playwright cannot use the browser server; None if it can."""
    parts = urlsplit(endpoint)
    connects = HTTPSConnection if parts.scheme == "wss" else HTTPConnection
    connection = connects(parts.hostname or "", parts.port, timeout=ANSWERS_WITHIN)
    try:
        path = f"{parts.path or '/'}?{parts.query}".rstrip("?")
        connection.request("GET", path, headers={**_HANDSHAKE, "User-Agent": f"Playwright/{version}"})
        answer = connection.getresponse()
        if answer.status == _SWITCHED:
            return None
        if answer.status == _OTHER_VERSION:
            other = _ITS_VERSION.search(answer.read().decode(errors="replace"))
            words = f"{other[1] if other else 'of another version'}, this run has {version}"
            return could_not_test(_DIFFERS, endpoint, words)
        return could_not_test(_NO_SERVER, endpoint, f"{answer.status} {answer.reason}".strip())
    except (OSError, HTTPException) as error:
        return unreachable(endpoint, text_of(error))
    finally:
        connection.close()
