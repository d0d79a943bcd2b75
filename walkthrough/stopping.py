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

    def stop(number: int, _: FrameType | None) -> None:
        hold()
        raise StoppedError(number)

    for number in _SIGNALS:
        # Whoever started it with a signal ignored (nohup, a shell's &) wants it to be ignored.
        if before[number] is not signal.SIG_IGN:
            signal.signal(number, stop)
    try:
        yield
    finally:
        for number in _SIGNALS:
            signal.signal(number, before[number])


def hold() -> None:
    """From here on the command ends by itself: it can no longer be stopped."""
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_IGN)
