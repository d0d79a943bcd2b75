"""Find out whether the browser, the server or the disk caused a failure."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Error

from harness.messages.could_not_test import (
    ANSWERS_AGAIN,
    BROWSER_IS_GONE,
    WHOEVER_RUNS_IT,
    CouldNotTest,
    NotTestedError,
    cause_in,
    could_not_test,
    errors_in,
    refused_writing,
)
from harness.system.address import trouble_to_reach

_BLOCK = b"\0" * 65536


@dataclass(frozen=True)
class Server:
    """The server under test: whose fault it is when it is gone, and functions that return what its log says.

    `last_words` returns its end, `errors` the last line of each traceback in it.
    """

    address: str
    owner: str
    last_words: Callable[[], str] = str
    errors: Callable[[], list[str]] = list


@dataclass(frozen=True)
class Observed:
    """What the browser reported during a scenario: crashed pages, and unanswered requests with the reason."""

    crashes: Iterable[str] = ()
    lost_requests: Iterable[tuple[str, str]] = ()


def outage_behind(
    error: BaseException, server: Server | None, observed: Observed, *, gone_browser: str = ""
) -> CouldNotTest | None:
    """Return the outside cause of a scenario's failure, or None.

    :param gone_browser: what to call a browser that is gone; empty if none is.

    Check the server and the disk too: after the server died, a page may merely lack what the step looks for.
    """
    errors = list(errors_in(error))
    for one in errors:
        if isinstance(one, (CouldNotTest, NotTestedError)):
            return one if isinstance(one, CouldNotTest) else one.trouble
    if gone_browser:
        return could_not_test(BROWSER_IS_GONE, gone_browser)
    for message in (*_messages(errors, server), *observed.crashes):
        if found := cause_in(message):
            return _of_server(server, found[0].reason, found[1])
    if server and (gone := trouble_to_reach(server.address, server.owner)):
        return CouldNotTest(gone.what, gone.fault, server.last_words())
    if server and any(_broken_off(url, failure, server) for url, failure in observed.lost_requests):
        return _of_server(server, ANSWERS_AGAIN)
    for one in errors:
        if isinstance(one, OSError) and (trouble := refused_writing(one)):
            return trouble
    return trouble_writing(Path(tempfile.gettempdir()))


def trouble_writing(folder: Path) -> CouldNotTest | None:
    """Return why a folder cannot be written to, or None. Write a file to find out, because the disk may be full."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(_BLOCK)
    except OSError as error:
        return refused_writing(OSError(error.errno, error.strerror, str(folder)))
    return None


def _messages(errors: list[BaseException], server: Server | None) -> Iterator[str]:
    """Yield Playwright's messages, except those about the connection to another server."""
    for error in errors:
        if isinstance(error, Error):
            message = error.message.partition("\nCall log:")[0]
            elsewhere = server and " at http" in message and f" at {_origin(server.address)}" not in message
            if not elsewhere:
                yield message


def _broken_off(url: str, failure: str, server: Server) -> bool:
    found = cause_in(failure)
    return bool(url.startswith(_origin(server.address)) and found and found[0].fault == WHOEVER_RUNS_IT)


def _origin(address: str) -> str:
    return "{0.scheme}://{0.netloc}".format(urlsplit(address))


def _of_server(server: Server | None, reason: tuple[str, str], words: str = "") -> CouldNotTest:
    if server is None:
        return could_not_test(reason, "the address", words)
    return could_not_test(reason, server.address, words, server.owner, server.last_words())
