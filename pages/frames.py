"""A product that another page shows in a frame, such as a portal: the frame is used in place of the page."""

from contextlib import suppress
from typing import Any, cast

from playwright.sync_api import ElementHandle, Error, FloatRect, Frame, Page

_MOST = 1 / 2
"""The share of the screen from which on a frame is what a reader looks at."""


def in_its_frame(page: Page) -> Page:
    """Return the page; or, if one frame fills most of it, something that is used as if the frame were the page."""
    size = page.viewport_size or {"width": 0, "height": 0}
    large = [frame for frame in page.frames[1:] if _area_of(frame) > _MOST * size["width"] * size["height"]]
    # Of frames in frames, the innermost comes last.
    return cast("Page", _Framed(page, large[-1])) if large else page


def _area_of(frame: Frame) -> float:
    with suppress(Error):  # where the page has taken the frame away meanwhile
        if box := frame.frame_element().bounding_box():
            return box["width"] * box["height"]
    return 0


class _Framed:
    """Asks the frame whatever a frame can be asked, such as for elements and its address, and the page all else."""

    def __init__(self, page: Page, frame: Frame) -> None:
        self.main_frame = frame
        self._page = page

    def __getattr__(self, name: str) -> Any:
        return getattr(self.main_frame if hasattr(Frame, name) else self._page, name)


def on_the_screen(page: Page, element: ElementHandle, clip: FloatRect) -> FloatRect:
    """Return where a place in the document of an element lies in the picture of its page."""
    frame = element.owner_frame() if len(page.frames) > 1 else None
    box = frame.frame_element().bounding_box() if frame and frame.parent_frame else None
    return {**clip, "x": clip["x"] + box["x"], "y": clip["y"] + box["y"]} if box else clip
