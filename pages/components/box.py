"""Where an element is on the screen."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator

_NAME = re.compile(r'"(?:[^"\\]|\\.)*"')
_BOX = re.compile(r"\[box=([-\d.]+),([-\d.]+),([-\d.]+),([-\d.]+)\]")
_SIZE = "() => ({width: innerWidth, height: innerHeight})"


@dataclass(frozen=True)
class Box:
    """An element's place, in shares of the screen's width and height, from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Where its middle is, from left to right."""
        return (self.left + self.right) / 2

    @property
    def is_on_the_screen(self) -> bool:
        """Whether all of it is there without scrolling."""
        return min(self.left, self.top) >= 0 and max(self.right, self.bottom) <= 1


def box_of(element: Locator) -> Box | None:
    """Wait for the one element, and tell where it is; None where it cannot be seen.

    Read off an aria snapshot, of which nothing else is kept: Playwright takes it without the page's own scripts. The
    first question to those (`bounding_box`, `evaluate`) takes as long as a click, each time that a page is loaded.
    """
    first_line = element.aria_snapshot(boxes=True, depth=1).partition("\n")[0]
    found = _BOX.search(_NAME.sub("", first_line))
    if not found:
        return None
    left, top, width, height = map(float, found.groups())
    size = element.page.viewport_size or element.page.evaluate(_SIZE)
    across, down = size["width"], size["height"]
    return Box(left / across, top / down, (left + width) / across, (top + height) / down)
