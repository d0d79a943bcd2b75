"""Ends the command in good order when it is told to stop: by Ctrl-C, or by a signal from whoever started it."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class StoppedError(BaseException):
    """The command was told to stop; like KeyboardInterrupt, it is not to be caught on the way."""

    def __init__(self, number: int) -> None:
        super().__init__("stopped before the end; nothing was reported")
        self.status = 128 + number
        """The exit status that shells give for the signal."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Have both signals raise StoppedError; only the first one counts, so that nothing breaks off the tidying up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    for number in _SIGNALS:
        # Whoever started it with a signal ignored (nohup, a shell's &) wants it to be ignored.
        if before[number] is not signal.SIG_IGN:
            signal.signal(number, _stop)
    try:
        yield
    finally:
        for number in _SIGNALS:
            signal.signal(number, before[number])


def hold() -> None:
    """From here on what is stoppable ends by itself: it can no longer be stopped.

    Anything else is left as it is: who has not asked for `stoppable` is not to find its signals gone.
    """
    for number in _SIGNALS:
        if signal.getsignal(number) is _stop:
            signal.signal(number, signal.SIG_IGN)


def _stop(number: int, _: FrameType | None) -> None:
    hold()
    raise StoppedError(number)
