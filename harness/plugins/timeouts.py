"""Let the limit of pytest-timeout end a scenario with a sentence, whatever its method. A pytest plugin.

Its thread ends the whole process, and its signal breaks Playwright's event loop, so that no other scenario can run. On
Windows, which lacks the signal, pytest-timeout does what it does.
"""

import asyncio
import signal
from types import FrameType
from typing import Any

import pytest

from harness import compat
from harness.messages.failure import NotProvedError
from harness.plugins.scenario_item import is_scenario

_LIMIT = pytest.StashKey[float]()
_OVER = pytest.StashKey[float]()


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_timeout_set_timer(item: pytest.Item, settings: Any) -> bool | None:
    """Start the time of a scenario."""
    if not is_scenario(item) or not hasattr(signal, "setitimer"):
        return None
    item.stash[_LIMIT] = settings.timeout

    def over(_: int, __: FrameType | None) -> None:
        item.stash[_OVER] = settings.timeout
        if not compat.is_waiting_for_playwright():
            raise NotProvedError(sentence(item))
        # Playwright waits for an answer: an error here would end its event loop.
        asyncio.get_running_loop().call_soon_threadsafe(compat.cancel_waiting_calls)

    signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, settings.timeout)
    return True


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_timeout_cancel_timer(item: pytest.Item) -> bool | None:
    """End the time of a scenario."""
    if _LIMIT not in item.stash:
        return None
    signal.setitimer(signal.ITIMER_REAL, 0)
    return True


def sentence(item: pytest.Item) -> str:
    """Say that the time of a scenario is over; empty if it is not."""
    limit = item.stash.get(_OVER, None)
    return f"The scenario took longer than {limit:g} s, the limit of --timeout, and was stopped here." if limit else ""
