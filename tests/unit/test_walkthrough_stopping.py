"""A command that is told to stop says so in one sentence, at whatever moment it is."""

import signal
import threading
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

from walkthrough.run.signals import StoppedError, hold, stoppable
from walkthrough.screenshots import background_renderer
from walkthrough.screenshots.background_renderer import BackgroundRenderer
from walkthrough.screenshots.snapshots import Snapshots

SIGNALS = (signal.SIGINT, signal.SIGTERM)


def test_what_can_no_longer_be_stopped_can_be_afterwards() -> None:
    before = [signal.getsignal(number) for number in SIGNALS]
    with stoppable():
        hold()
        assert [signal.getsignal(number) for number in SIGNALS] == [signal.SIG_IGN] * 2
    assert [signal.getsignal(number) for number in SIGNALS] == before


def test_what_has_never_been_stoppable_keeps_its_signals() -> None:
    """Or else the process, and all that it starts, could not be ended for the rest of its life."""
    before = [signal.getsignal(number) for number in SIGNALS]
    try:
        hold()
        assert [signal.getsignal(number) for number in SIGNALS] == before
    finally:
        for number, handler in zip(SIGNALS, before, strict=True):
            signal.signal(number, handler)


@pytest.fixture
def unhandled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What threads have died of, with a Playwright whose own process is gone."""

    def gone() -> Any:
        raise Exception("Connection closed while reading from the driver")  # noqa: TRY002 - as Playwright has it

    died_of: list[str] = []
    monkeypatch.setattr(background_renderer, "sync_playwright", gone)
    monkeypatch.setattr(background_renderer, "find_chromium", lambda **_: SimpleNamespace(launch_arguments={}))
    monkeypatch.setattr(threading, "excepthook", lambda died: died_of.append(str(died.exc_value)))
    return died_of


def test_ctrl_c_that_has_ended_playwright_too(unhandled: list[str], tmp_path: Path) -> None:
    with pytest.raises(StoppedError), BackgroundRenderer(Snapshots(tmp_path)):
        raise StoppedError(2)
    assert unhandled == []


def test_a_playwright_that_ends_by_itself_is_not_passed_over(unhandled: list[str], tmp_path: Path) -> None:
    with BackgroundRenderer(Snapshots(tmp_path)):
        pass
    assert unhandled == ["Connection closed while reading from the driver"]


def test_a_stopped_run_does_not_wait_for_pictures(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The renderer runs when nobody else wants to: on a busy machine that may be never."""
    freed = Event()
    monkeypatch.setattr(background_renderer, "find_chromium", lambda **_: freed.wait() and None)
    monkeypatch.setattr(background_renderer, "_STOPS_WITHIN", 0.1)
    with pytest.raises(KeyboardInterrupt), BackgroundRenderer(Snapshots(tmp_path)):
        raise KeyboardInterrupt
    freed.set()
