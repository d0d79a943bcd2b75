"""Ends the command in an orderly way on SIGINT (Ctrl-C) or SIGTERM."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class StoppedError(BaseException):
    """Raised by the first of these signals; like KeyboardInterrupt, nothing on the way catches it."""

    def __init__(self, number: int) -> None:
        super().__init__("stopped before the end; nothing was reported")
        self.status = 128 + number
        """The exit status that shells give for the signal."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Have both signals raise StoppedError, once, so that a second one does not interrupt the clean-up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    for number in _SIGNALS:
        # nohup and a shell's & start a command with a signal ignored; it stays ignored.
        if before[number] is not signal.SIG_IGN:
            signal.signal(number, _stop)
    try:
        yield
    finally:
        for number in _SIGNALS:
            signal.signal(number, before[number])


def hold() -> None:
    """Ignore both signals from here on, inside `stoppable` only: outside, they are left as they are."""
    for number in _SIGNALS:
        if signal.getsignal(number) is _stop:
            signal.signal(number, signal.SIG_IGN)


def _stop(number: int, _: FrameType | None) -> None:
    hold()
    raise StoppedError(number)
