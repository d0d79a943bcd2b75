"""The messages for runs that could not test anything, each with whose fault it is.

`CAUSES` maps the errors of Playwright, browsers and the operating system to messages.
"""

import errno
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

COULD_NOT_TEST = 6
"""The exit status of a run that could not test; pytest itself uses 0 to 5."""

INTERRUPTED = 2
"""The exit status of a run that was stopped, the same as pytest's."""

PRODUCT, ENVIRONMENT, NOBODY = "the product's", "the environment's", "nobody's"
WHOEVER_RUNS_IT = "of whoever runs the server"
"""Stands for the product if the suite runs the server itself, or else for the environment."""


@dataclass(frozen=True)
class Cause:
    """A cause of errors: `pattern` is searched for in their text; the message `says` may use {address} and {words}."""

    pattern: str
    says: str
    fault: str

    @property
    def reason(self) -> tuple[str, str]:
        """Return the message and whose fault it is."""
        return self.says, self.fault


CAUSES = (
    Cause(
        r"\w*ERR\w*_CONNECTION_REFUSED|ConnectionRefused\w*|Could not connect to",
        "the server at {address} refuses connections",
        WHOEVER_RUNS_IT,
    ),
    Cause(
        r"ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED|ERR_DNS_\w+|NS_ERROR_UNKNOWN_HOST|gaierror"
        r"|Could not resolve",
        "the host of {address} is unknown",
        ENVIRONMENT,
    ),
    Cause(
        r"ERR_CERT_\w+|SEC_ERROR_\w+|MOZILLA_PKIX_\w+|SSL_ERROR_BAD_CERT_DOMAIN",
        "the browser does not trust the certificate of {address} ({words}): name the authority that has signed it with "
        "--ca-certificate FILE, or trust any with --ignore-https-errors",
        ENVIRONMENT,
    ),
    Cause(r"ERR_SSL_\w+|SSL_ERROR_\w+", "{address} does not answer properly over https ({words})", ENVIRONMENT),
    Cause(
        r"ERR_CONNECTION_TIMED_OUT|ERR_TIMED_OUT|NS_ERROR_NET_TIMEOUT|NoAnswer",
        "the server at {address} does not answer",
        WHOEVER_RUNS_IT,
    ),
    Cause(
        r"ERR_CONNECTION_\w+|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|NS_ERROR_NET_RESET|NS_ERROR_NET_INTERRUPT"
        r"|ConnectionReset\w*|ConnectionAborted\w*|BrokenPipe\w*|RemoteDisconnected|IncompleteRead",
        "the server at {address} drops connections",
        WHOEVER_RUNS_IT,
    ),
    Cause(r"ERR_INVALID_HTTP_RESPONSE|BadStatusLine", "what answers at {address} is not a web server", ENVIRONMENT),
    Cause(r"ERR_UNSAFE_PORT", "browsers block the port of {address}", ENVIRONMENT),
    Cause(
        r"ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_\w+|ERR_NETWORK_\w+|ERR_PROXY_\w+|ERR_TUNNEL_\w+"
        r"|unreachable|No route to host",
        "{address} cannot be reached ({words})",
        ENVIRONMENT,
    ),
    Cause(r"(?:Page|Target) crashed", "the page crashed in the browser, probably because memory ran out", ENVIRONMENT),
    Cause(r"Connection closed while reading from the driver", "Playwright's driver has exited", ENVIRONMENT),
)

BROWSER_IS_GONE = ("{address} was killed", ENVIRONMENT)
ANSWERS_AGAIN = (
    "the server at {address} dropped a connection and answers again: it was restarted",
    WHOEVER_RUNS_IT,
)
UNAVAILABLE = ("the server at {address} answers its first page with {words}", PRODUCT)
NO_BROWSER = ("{words}", ENVIRONMENT)
NOT_STARTED = ("the application does not start", PRODUCT)
CANNOT_WRITE = ("{address} cannot be written to: {words}", ENVIRONMENT)
BESIDE_ANOTHER = ("another run is using {address}: choose another folder for this one with --output", ENVIRONMENT)
STOPPED = ("the run was stopped", NOBODY)

OF_THE_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.EFBIG}
"""The error numbers of a disk that is full, broken or not writable."""


class CouldNotTest(Exception):
    """Raised to end the run when something outside the scenarios makes testing impossible.

    :param what: the reason, to follow "Could not test:".
    :param fault: whose fault it is.
    :param last_words: the end of the application's log, where the suite runs the application.
    :param status: the exit status of the run.
    """

    def __init__(self, what: str, fault: str, last_words: str = "", status: int = COULD_NOT_TEST) -> None:
        self.what, self.fault = " ".join(what.split()).rstrip("."), fault
        self.last_words, self.status = last_words, status
        super().__init__(str(self))

    def __str__(self) -> str:
        return f"Could not test: {self.what} ({self.fault} fault)."

    def at_length(self) -> str:
        """Return the message, followed by the end of the application's log."""
        if not self.last_words:
            return str(self)
        lines = "".join(f"\n  {line}" for line in self.last_words.splitlines())
        return f"{self}\nThe last lines of the application's log:{lines}"

    def scrubbed(self, scrub: Callable[[str], str]) -> "CouldNotTest":
        """Return a copy with secrets replaced by `scrub`."""
        return CouldNotTest(scrub(self.what), self.fault, scrub(self.last_words), self.status)

    def as_dict(self) -> dict[str, Any]:
        """Return the arguments that rebuild the error, as plain data."""
        return {"what": self.what, "fault": self.fault, "last_words": self.last_words, "status": self.status}


class NotTestedError(Exception):
    """Raised inside a scenario in place of `CouldNotTest`, so that pytest still reports the scenario."""

    def __init__(self, trouble: CouldNotTest) -> None:
        self.trouble = trouble
        super().__init__(str(trouble))


def could_not_test(
    reason: tuple[str, str], address: object = "", words: str = "", owner: str = ENVIRONMENT, last_words: str = ""
) -> CouldNotTest:
    """Make the error for one of the reasons in this module.

    :param owner: who replaces `WHOEVER_RUNS_IT` as the one at fault.
    """
    says, fault = reason
    fault = owner if fault == WHOEVER_RUNS_IT else fault
    return CouldNotTest(says.format(address=address, words=words), fault, last_words)


def stopped() -> CouldNotTest:
    """Make the error for a run that was stopped."""
    return CouldNotTest(*STOPPED, status=INTERRUPTED)


def cause_in(text: str) -> tuple[Cause, str] | None:
    """Return the cause that an error's text matches, and the matching words; None if there is none."""
    for cause in CAUSES:
        if found := re.search(cause.pattern, text):
            return cause, found[0]
    return None


def errors_in(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error, the members of its group and its causes, each once."""
    waiting, seen = [error], set()
    while waiting:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting.append(one.__cause__ or (None if one.__suppress_context__ else one.__context__))
        if isinstance(one, BaseExceptionGroup):
            waiting += reversed(one.exceptions)


def refused_writing(error: OSError, folder: object = "") -> CouldNotTest | None:
    """Make the error for a disk that cannot be written to; None if `error` has another reason.

    :param folder: the place to name if the error has no file name.
    """
    if error.errno not in OF_THE_DISK:
        return None
    return could_not_test(CANNOT_WRITE, error.filename or folder or "the disk", error.strerror or str(error))
