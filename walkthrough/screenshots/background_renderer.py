"""Renders pictures from copies of pages while tutorials run, and reads what the screen on them offers.

The run puts copies into a folder (`snapshots.py`); a thread of the process that waits for the run renders each in a
browser of its own, at idle priority, so that no step waits for it. It never loads anything from the application: all
that a copy needs lies beside it.
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
from walkthrough.screenshots.snapshots import SCREENSHOT, Snapshots

_POLL_SECONDS = 0.05
_STOPS_WITHIN = 10.0
"""Seconds in which a run that was stopped has left the renderer."""
_RESTORED = (Path(__file__).parent / "page_restored.js").read_text(encoding="utf-8")
_SWAPPED = (Path(__file__).parent / "page_swapped.js").read_text(encoding="utf-8")
_MARGIN = 32
_MIN_WIDTH = 640
_AT_LEISURE = 300_000
"""Milliseconds that the browser or a page may take: at idle priority it gets no time at all while others are busy."""


class BackgroundRenderer:
    """Renders what comes into the folder until the context ends; without an error, it waits for the last picture."""

    def __init__(self, snapshots: Snapshots) -> None:
        self.snapshots = snapshots
        self._closing = Event()
        self._abandoned = False
        # Idle as it is, it may not get the time to end before a run that is stopped does.
        self._thread = Thread(target=self._work, name="background renderer", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._abandoned = kind is not None
        self._closing.set()
        self._thread.join(_STOPS_WITHIN if self._abandoned else None)

    def _work(self) -> None:
        try:
            self._render_all()
        except Exception:
            # A terminal's Ctrl-C also ends Playwright's own process, which then fails in many ways.
            self._closing.wait(_STOPS_WITHIN)
            if not self._abandoned:
                raise

    def _render_all(self) -> None:
        browser_found = find_chromium(headless=True)
        if browser_found is None:
            return
        if hasattr(os, "SCHED_IDLE"):
            with suppress(OSError):
                # For this thread and all that it starts. The browser may raise its own nice value, but not this.
                os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        with suppress(Error), sync_playwright() as playwright:
            # Ctrl-C is for the process that waits: it ends the run and then this context.
            browser = playwright.chromium.launch(
                **browser_found.launch_arguments, handle_sigint=False, timeout=_AT_LEISURE
            )
            try:
                renderer = SnapshotPage(browser.new_context(reduced_motion="reduce"), self.snapshots)
                done: set[str] = set()
                closing = False
                while not closing:
                    closing = self._closing.wait(_POLL_SECONDS)
                    for name in self.snapshots.copies():
                        if name not in done and not self._abandoned:
                            done.add(name)
                            with suppress(Error):
                                renderer.render(name, self.snapshots.copy(name))
            finally:
                browser.close()


class SnapshotPage:
    """One page of a browser, in which copy after copy is shown."""

    def __init__(self, context: BrowserContext, snapshots: Snapshots) -> None:
        self.snapshots = snapshots
        self.page: Page = context.new_page()
        self.page.set_default_timeout(_AT_LEISURE)
        self.camera: CDPSession = context.new_cdp_session(self.page)
        self.html = ""
        self.page.route("**/*", self._answer)

    def render(self, name: str, copy: dict[str, Any]) -> None:
        """Make the picture of a copy, and read what it offers."""
        self.html = copy["html"]
        size = {"width": copy["width"], "height": copy["height"]}
        if self.page.viewport_size != size:
            self.page.set_viewport_size(size)  # type: ignore[arg-type]
        self.page.emulate_media(color_scheme="dark" if copy["dark"] else "light")
        if not self.page.evaluate(_SWAPPED, [self.html, copy["address"]]):
            self.page.goto(copy["address"])
        scrolled, box = self.page.evaluate(_RESTORED)
        clip = _clip(box, **size)
        # A clip is told from where the page begins, not from where it is scrolled to.
        clip |= {"x": clip["x"] + scrolled["x"], "y": clip["y"] + scrolled["y"]}
        shot = self.camera.send("Page.captureScreenshot", {**SCREENSHOT, "clip": {**clip, "scale": 1}})
        self.snapshots.put_picture(base64.b64decode(shot["data"]), offered(self.page).names(), name)

    def _answer(self, route: Route) -> None:
        if route.request.is_navigation_request():
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
        elif held := self.snapshots.resource(route.request.url):
            route.fulfill(body=held[1], content_type=held[0])
        else:
            route.abort()


def _clip(box: dict[str, float] | None, width: int, height: int) -> dict[str, float]:
    """Return the part of the screen to show: an open window, or all; always in the screen's own proportions."""
    if not box:
        return {"x": 0, "y": 0, "width": width, "height": height}
    scale = max(
        (box["right"] - box["left"] + 2 * _MARGIN) / width,
        (box["bottom"] - box["top"] + 2 * _MARGIN) / height,
        _MIN_WIDTH / width,
    )
    scale = min(scale, 1)
    wide, high = round(width * scale), round(height * scale)
    left = round((box["left"] + box["right"] - wide) / 2)
    top = round((box["top"] + box["bottom"] - high) / 2)
    return {"x": min(max(left, 0), width - wide), "y": min(max(top, 0), height - high), "width": wide, "height": high}
