"""Wait for the page that something leads to, where Playwright does not wait by itself."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Frame, Page, Request

_BEGUN = 30
"""Milliseconds within which a page begins to ask for the next one."""


@contextmanager
def arriving(page: Page) -> Iterator[None]:
    """If what is done within leads to another page, go on only when that is there."""
    asked: list[Request] = []
    come: list[Frame] = []

    def note_request(request: Request) -> None:
        if request.is_navigation_request() and request.frame == page.main_frame:
            asked.append(request)

    def note_frame(frame: Frame) -> None:
        if frame == page.main_frame:
            come.append(frame)

    page.on("request", note_request)
    page.on("framenavigated", note_frame)
    try:
        yield
        page.wait_for_timeout(_BEGUN)
        if asked and not come:
            page.wait_for_event("framenavigated")
    finally:
        page.remove_listener("request", note_request)
        page.remove_listener("framenavigated", note_frame)
