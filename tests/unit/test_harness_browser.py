"""The message for a browser that does not start, and the end of calls to a browser that was killed."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from harness import compat
from harness.plugins import early_end
from harness.plugins.browser import in_one_line, why_no_start
from harness.plugins.browser_contexts import why_no_video


class FakeBrowser:
    """The part of a browser that early_end.py uses."""

    def on(self, _event, handler):
        self.gone = handler


@pytest.mark.parametrize("closed_by_us", [False, True])
def test_only_of_a_browser_that_was_killed_no_answer_is_waited_for(monkeypatch, closed_by_us):
    """Otherwise calls to another browser would be cancelled."""
    monkeypatch.setattr(early_end, "_ANSWERS_WITHIN", 0)
    config, browser = SimpleNamespace(stash=pytest.Stash()), FakeBrowser()

    async def call():
        early_end.watch_browser(config, browser)
        waiting = asyncio.create_task(asyncio.sleep(60))
        setattr(waiting, compat.WAITING_CALL, None)
        if closed_by_us:
            early_end.watch_no_longer(config, browser)
        browser.gone(browser)
        await asyncio.sleep(0.01)
        return waiting.cancelled() or waiting.cancelling() > 0

    with ThreadPoolExecutor(1) as elsewhere:  # Playwright may have its loop in this thread
        assert elsewhere.submit(asyncio.run, call()).result() is not closed_by_us


def test_playwrights_boxes_and_logs_become_one_line():
    message = (
        "BrowserType.launch: Executable doesn't exist at /x\n╔════╗\n║ Run this: ║\n║   playwright install ║\n╚════╝\n"
        "Call log:\n  - <launching> /x --lots --of --flags"
    )
    assert in_one_line(message) == "Executable doesn't exist at /x Run this: playwright install"


def test_the_browsers_own_complaint_is_kept():
    message = (
        "BrowserType.launch: Target page, context or browser has been closed\nBrowser logs:\n\n<launching> /x --flags\n"
        "[pid=1][err] /x: error while loading shared libraries: libnss3.so: cannot open\nCall log:\n - more\n"
    )
    assert in_one_line(message).endswith(
        "has been closed (/x: error while loading shared libraries: libnss3.so: cannot open)"
    )


@pytest.mark.parametrize(
    "message",
    [
        "BrowserType.launch: Target closed\n[err] Missing X server or $DISPLAY",
        "Looks like you launched a headed browser without having a XServer running.",
    ],
)
def test_a_missing_display_is_told_with_its_remedy(message):
    assert why_no_start(message).startswith("There is no display for --headed: put xvfb-run -a before")


def test_missing_videos_are_told_with_their_remedy():
    message = (
        "BrowserContext.new_page: Executable doesn't exist at /x/ffmpeg-1013/ffmpeg-linux\nRun: playwright install"
    )
    assert why_no_video(message).endswith(" -m playwright install ffmpeg'")
    assert why_no_video("Something else\nand more") == "Something else"
