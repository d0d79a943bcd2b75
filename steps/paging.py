"""Go through a list that does not show everything on its first screen, as a reader does: scroll, and turn the page."""

from playwright.sync_api import Locator
from playwright.sync_api import TimeoutError as NotInTime

from pages.screen import Screen
from pages.selectors import brought_into_view

MOST_PAGES = 20
TURNING = 1000
"""Milliseconds that a page of a list may take to come."""


def found_further_on(screen: Screen, entry: Locator) -> bool:
    """Scroll and turn pages until the entry is there; return whether it came."""
    shown = screen.entries(screen.lists)
    for _ in range(MOST_PAGES):
        before = shown.count()
        if not before:
            return False
        brought_into_view(shown.last).wait_for()
        forward = screen.forward.first
        turned = forward.is_visible() and forward.is_enabled()
        if turned:
            forward.click()
        try:
            entry.first.wait_for(timeout=TURNING)
        except NotInTime:
            if not turned and shown.count() == before:
                return False
        else:
            return True
    return False
