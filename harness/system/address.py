"""Check whether a server answers at an address, without a browser.

Certificates are not checked; the browser does that.
"""

import ssl
from contextlib import suppress
from http.client import HTTPException, responses
from threading import Thread
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from harness.messages.could_not_test import ENVIRONMENT, UNAVAILABLE, CouldNotTest, cause_in, could_not_test

ANSWERS_WITHIN = 10.0
"""How long a server may take to answer, including the name look-up, in seconds."""

_SERVER_ERROR = 500


def no_address(base_url: str) -> str:
    """Return a message if the value of `--base-url` is not the address of a web server, else an empty text."""
    with suppress(ValueError):
        if urlsplit(base_url).scheme in {"http", "https"} and urlsplit(base_url).hostname:
            return ""
    return f"--base-url {base_url} is no address: it should look like https://product.example.com"


def trouble_at(address: str, owner: str = ENVIRONMENT) -> CouldNotTest | None:
    """Return why a server cannot be tested; None if it answers its first page without a server error.

    :param owner: whose fault it is if the server is not there.
    """
    answer = _asked(address)
    return refused_with(answer, address) if isinstance(answer, int) else unreachable(address, answer, owner)


def refused_with(status: int, address: str) -> CouldNotTest | None:
    """Return the error for a first page with this HTTP status; None if it can be tested."""
    if status < _SERVER_ERROR:
        return None
    return could_not_test(UNAVAILABLE, address, f"{status} {responses.get(status, '')}".strip())


def trouble_to_reach(address: str, owner: str = ENVIRONMENT) -> CouldNotTest | None:
    """Return why a server cannot be reached; None if it gives any answer, even a server error."""
    answer = _asked(address)
    return None if isinstance(answer, int) else unreachable(address, answer, owner)


def unreachable(address: str, error: str, owner: str = ENVIRONMENT) -> CouldNotTest:
    """Make the error for an address that cannot be reached, from the text of the reason."""
    cause, words = cause_in(error) or (None, "")
    if cause is None:
        return could_not_test(("nothing answers at {address}: {words}", ENVIRONMENT), address, error)
    return could_not_test(cause.reason, address, words, owner)


def _asked(address: str) -> int | str:
    """Request the address and return the HTTP status, or the text of an error."""
    answers: list[int | str] = []
    # In a thread, because the timeout of a socket does not cover name look-ups and redirects.
    asking = Thread(target=lambda: answers.append(_ask(address)), daemon=True)
    asking.start()
    asking.join(ANSWERS_WITHIN)
    return answers[0] if answers else "NoAnswer"


def _ask(address: str) -> int | str:
    try:
        with urlopen(Request(address), timeout=ANSWERS_WITHIN) as answer:  # noqa: S310 - the scheme is known
            return int(answer.status)
    except HTTPError as error:
        return error.code
    except (OSError, HTTPException, ValueError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        return 0 if isinstance(reason, ssl.SSLError) else text_of(reason)


def text_of(reason: str | BaseException) -> str:
    """Return why a connection failed, as the causes of `could_not_test` describe it."""
    if isinstance(reason, TimeoutError):
        return "NoAnswer"
    return f"{type(reason).__name__}: {getattr(reason, 'strerror', None) or reason}"
