"""What can go wrong around a run, and how it is said: in one sentence that tells whose fault it is.

Knows the words of Playwright, browsers and the system; must not know what is tested, nor how a run ends.
"""

import errno
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from _pytest.outcomes import Exit

COULD_NOT_TEST = 6
"""The exit status of a run that could not test what it was asked to; pytest itself takes 0 to 5."""

PRODUCT, ENVIRONMENT, NOBODY = "the product's", "the environment's", "nobody's"
WHOEVER_RUNS_IT = "of whoever runs the server"
"""A fault that is the product's where the suite runs the server itself, and the environment's elsewhere."""


@dataclass(frozen=True)
class Cause:
    """What the words of an error mean. `says` may name {address} and {words}; `pattern` is looked for in the error."""

    pattern: str
    says: str
    fault: str

    @property
    def told(self) -> tuple[str, str]:
        """The sentence, and whose fault it is."""
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
        "the browser does not trust the certificate of {address} ({words})",
        ENVIRONMENT,
    ),
    Cause(r"ERR_SSL_\w+|SSL_ERROR_\w+", "{address} does not speak https as it should ({words})", ENVIRONMENT),
    Cause(
        r"ERR_CONNECTION_TIMED_OUT|ERR_TIMED_OUT|NS_ERROR_NET_TIMEOUT|NoAnswer",
        "the server at {address} does not answer",
        WHOEVER_RUNS_IT,
    ),
    Cause(
        r"ERR_CONNECTION_\w+|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|NS_ERROR_NET_RESET|NS_ERROR_NET_INTERRUPT"
        r"|ConnectionReset\w*|ConnectionAborted\w*|BrokenPipe\w*|RemoteDisconnected|IncompleteRead",
        "the server at {address} breaks connections off",
        WHOEVER_RUNS_IT,
    ),
    Cause(r"ERR_INVALID_HTTP_RESPONSE|BadStatusLine", "what answers at {address} is no web server", ENVIRONMENT),
    Cause(r"ERR_UNSAFE_PORT", "browsers refuse to go to the port of {address}", ENVIRONMENT),
    Cause(
        r"ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_\w+|ERR_NETWORK_\w+|ERR_PROXY_\w+|ERR_TUNNEL_\w+"
        r"|unreachable|No route to host",
        "there is no way to {address} ({words})",
        ENVIRONMENT,
    ),
    Cause(r"(?:Page|Target) crashed", "the page has crashed in the browser, mostly for want of memory", ENVIRONMENT),
    Cause(r"Connection closed while reading from the driver", "Playwright has ended", ENVIRONMENT),
)

BROWSER_IS_GONE = ("the browser has ended: somebody or something has killed it", ENVIRONMENT)
ANSWERS_AGAIN = (
    "the server at {address} has broken a connection off and answers again: it was restarted",
    WHOEVER_RUNS_IT,
)
UNAVAILABLE = ("the server at {address} answers its first page with {words}", PRODUCT)
NO_BROWSER = ("{words}", ENVIRONMENT)
NOT_STARTED = ("the application does not start", PRODUCT)
CANNOT_WRITE = ("{address} cannot be written to: {words}", ENVIRONMENT)
BESIDE_ANOTHER = ("another run is at work in {address}: give this one a folder of its own by --output", ENVIRONMENT)
STOPPED = ("stopped before the end by whoever ran it", NOBODY)

OF_THE_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.EFBIG}
"""What the system says of a disk that is full, worn out, or not ours to write to."""


class CouldNotTest(Exit):
    """Nothing, or nothing more, can be tested, for a reason that is in no scenario.

    Outside of a scenario it ends the run by itself.

    :param what: the reason, to go on after "Could not test:".
    :param fault: whose it is.
    :param last_words: what was last heard of the application, where that was ours.
    """

    def __init__(self, what: str, fault: str, last_words: str = "", status: int = COULD_NOT_TEST) -> None:
        self.what, self.fault = " ".join(what.split()).rstrip("."), fault
        self.last_words, self.status = last_words, status
        super().__init__(str(self), returncode=status)

    def __str__(self) -> str:
        return f"Could not test: {self.what} ({self.fault} fault)."

    def at_length(self) -> str:
        """The sentence, and below it what was last heard of the application."""
        if not self.last_words:
            return str(self)
        lines = "".join(f"\n  {line}" for line in self.last_words.splitlines())
        return f"{self}\nThe application said last:{lines}"

    def said_by(self, scrub: Callable[[str], str]) -> "CouldNotTest":
        """The same without what nobody may read."""
        return CouldNotTest(scrub(self.what), self.fault, scrub(self.last_words), self.status)

    def as_dict(self) -> dict[str, Any]:
        """As a worker's report can carry it."""
        return {"what": self.what, "fault": self.fault, "last_words": self.last_words, "status": int(self.status)}


class NotTestedError(Exception):
    """A scenario was broken off by what is around it; inside of one, where pytest would leave it without a report."""

    def __init__(self, trouble: CouldNotTest) -> None:
        self.trouble = trouble
        super().__init__(str(trouble))


def could_not_test(
    told: tuple[str, str], address: object = "", words: str = "", owner: str = ENVIRONMENT, last_words: str = ""
) -> CouldNotTest:
    """Say one of the sentences of this module.

    :param owner: whose fault it is where whoever runs the server is to blame.
    """
    says, fault = told
    fault = owner if fault == WHOEVER_RUNS_IT else fault
    return CouldNotTest(says.format(address=address, words=words), fault, last_words)


def stopped() -> CouldNotTest:
    """Say that whoever ran it has stopped the run, with pytest's own status for that."""
    return CouldNotTest(*STOPPED, status=pytest.ExitCode.INTERRUPTED)


def cause_in(text: str) -> tuple[Cause, str] | None:
    """The cause that an error's text tells of, and the words by which it was recognised."""
    for cause in CAUSES:
        if found := re.search(cause.pattern, text):
            return cause, found[0]
    return None


def errors_in(error: BaseException | None) -> Iterator[BaseException]:
    """An error, those that it is made of, and those that it came from; each once, though one may come from itself."""
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
    """What to say where a disk refuses; None where the error is about something else.

    :param folder: what was to be written to, where the error does not say.
    """
    if error.errno not in OF_THE_DISK:
        return None
    return could_not_test(CANNOT_WRITE, error.filename or folder or "the disk", error.strerror or str(error))
