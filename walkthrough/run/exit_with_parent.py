"""Ends the run of pytest, and all that it has started, when the command that wants it is gone. A pytest plugin.

The command holds the other end of the standard input: when that closes, nobody waits for the run any longer, however
the command has ended. Must not know what is run.
"""

import os
import signal
import threading

import pytest

ENDS_WITHIN = 5.0
"""Seconds that the run may take to tidy up before it is killed."""

_lifeline = -1
_cut = threading.Event()


def pytest_addoption() -> None:
    """Keep the standard input, before pytest puts something else in its place."""
    global _lifeline  # noqa: PLW0603 - there is one standard input
    _lifeline = os.dup(0)


def pytest_configure(config: pytest.Config) -> None:
    """Watch, in the process that the command has started; it leads a process group of its own."""
    if hasattr(config, "workerinput"):
        return
    # A shell's & has had it ignored; the run is to end nevertheless.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    os.read(_lifeline, 1)
    _cut.set()
    # As Ctrl-C would: the applications, the browsers and the workers of the run get it, too.
    os.kill(os.getpid(), signal.SIGINT)
    threading.Event().wait(ENDS_WITHIN)
    os.killpg(0, signal.SIGKILL)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Take along whatever has not ended by itself."""
    if _cut.is_set():
        os.killpg(0, signal.SIGKILL)
