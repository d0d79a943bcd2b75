"""Develops pictures from copies of pages while the walk goes on, and reads there what the screen offers.

The walk puts copies into a folder (films.py); a thread of the process that waits for the walk anyway renders each in a
browser of its own, behind the walk's back: not a moment of it lies on the walk's way. Must not know steps or
tutorials, and never sees the application: all that a copy needs lies beside it.
"""

import base64
import os
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Any, Self

from playwright.sync_api import BrowserContext, CDPSession, Error, Page, Route, sync_playwright

from harness.messages.offer import offered
from harness.system.browser_finder import find_chromium
from walkthrough.screenshots.snapshots import SHOT, Films

_LOOKS_EVERY = 0.05
_STOPPED_WITHIN = 10.0
"""Seconds in which the walk has ended, and leaves this room, if it was stopped."""
_RESTORED = (Path(__file__).parent / "page_restored.js").read_text(encoding="utf-8")
_SWAPPED = (Path(__file__).parent / "page_swapped.js").read_text(encoding="utf-8")
_AROUND = 32
_NARROWEST = 640


class DarkRoom:
    """Develops what comes into the folder until it is left; leaving it in good order waits for the last picture."""

    def __init__(self, films: Films) -> None:
        self.films = films
        self._closing = Event()
        self._given_up = False
        self._thread = Thread(target=self._work, name="dark room")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._given_up = kind is not None
        self._closing.set()
        self._thread.join()

    def _work(self) -> None:
        try:
            self._develop()
        except Exception:
            # A terminal's Ctrl-C ends Playwright's own process, too, which then fails in many ways.
            self._closing.wait(_STOPPED_WITHIN)
            if not self._given_up:
                raise

    def _develop(self) -> None:
        browser_found = find_chromium(headless=True)
        if browser_found is None:
            return
        if hasattr(os, "SCHED_IDLE"):
            with suppress(OSError):
                # Of this thread and of all that it starts. Where it may, the browser raises how nice it is; not this.
                os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        with suppress(Error), sync_playwright() as playwright:
            # Ctrl-C is for the process that waits: it ends the walk and then leaves this room.
            browser = playwright.chromium.launch(**browser_found.launch_arguments, handle_sigint=False)
            try:
                desk = Desk(browser.new_context(reduced_motion="reduce"), self.films)
                done: set[str] = set()
                closing = False
                while not closing:
                    closing = self._closing.wait(_LOOKS_EVERY)
                    for name in self.films.copies():
                        if name not in done and not self._given_up:
                            done.add(name)
                            with suppress(Error):
                                desk.develop(name, self.films.copy(name))
            finally:
                browser.close()


class Desk:
    """One page, in which copy after copy is shown."""

    def __init__(self, context: BrowserContext, films: Films) -> None:
        self.films = films
        self.page: Page = context.new_page()
        self.camera: CDPSession = context.new_cdp_session(self.page)
        self.html = ""
        self.page.route("**/*", self._answer)

    def develop(self, name: str, copy: dict[str, Any]) -> None:
        """Make the picture of a copy, and read what it offers."""
        self.html = copy["html"]
        size = {"width": copy["width"], "height": copy["height"]}
        if self.page.viewport_size != size:
            self.page.set_viewport_size(size)  # type: ignore[arg-type]
        self.page.emulate_media(color_scheme="dark" if copy["dark"] else "light")
        if not self.page.evaluate(_SWAPPED, [self.html, copy["address"]]):
            self.page.goto(copy["address"])
        clip = _clip(self.page.evaluate(_RESTORED), **size)
        shot = self.camera.send("Page.captureScreenshot", {**SHOT, "clip": {**clip, "scale": 1}})
        self.films.put_picture(base64.b64decode(shot["data"]), offered(self.page).names(), name)

    def _answer(self, route: Route) -> None:
        if route.request.is_navigation_request():
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
        elif held := self.films.resource(route.request.url):
            route.fulfill(body=held[1], content_type=held[0])
        else:
            route.abort()


def _clip(box: dict[str, float] | None, width: int, height: int) -> dict[str, float]:
    """The part of the screen that is worth showing: an open window, or all; always of the screen's own shape."""
    if not box:
        return {"x": 0, "y": 0, "width": width, "height": height}
    scale = max(
        (box["right"] - box["left"] + 2 * _AROUND) / width,
        (box["bottom"] - box["top"] + 2 * _AROUND) / height,
        _NARROWEST / width,
    )
    scale = min(scale, 1)
    wide, high = round(width * scale), round(height * scale)
    left = round((box["left"] + box["right"] - wide) / 2)
    top = round((box["top"] + box["bottom"] - high) / 2)
    return {"x": min(max(left, 0), width - wide), "y": min(max(top, 0), height - high), "width": wide, "height": high}
