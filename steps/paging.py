"""Go through a list that does not show everything at first, as a reader does: scroll, turn the page, search."""

from contextlib import suppress

from playwright.sync_api import Locator
from playwright.sync_api import TimeoutError as NotInTime

from pages.items.report import Report
from pages.ladder import named, search_of
from pages.screen import Screen
from pages.selectors import scroll_on

_STARTS = ("Search", "Find", "Go", "Filter", "Apply")
"""What a button is called that starts a search."""
MOST_PAGES = 20
TURNING = 2500
"""Milliseconds that a page of a list may take to come."""


def found_further_on(listed: Screen | Report, name: str, entry: Locator) -> bool:
    """Look further for the entry of an item, by its name on the screen; return whether it came."""
    return _turned_to(listed, entry) or _searched_for(listed, name, entry)


def _searched_for(listed: Screen | Report, name: str, entry: Locator) -> bool:
    """Use the list's own search, if it has one; clear it again if the entry does not come."""
    box = search_of(listed.main)
    if box.count() != 1 or not box.is_enabled():
        return False
    box.fill(name)
    box.press("Enter")
    if _comes(entry):
        return True
    starts = named(listed.main, "control", *_STARTS)
    if starts.count() == 1:
        starts.click()
        if _comes(entry):
            return True
    box.fill("")
    return False


def _comes(entry: Locator) -> bool:
    with suppress(NotInTime):
        entry.first.wait_for(timeout=TURNING)
        return True
    return False


def _turned_to(listed: Screen | Report, entry: Locator) -> bool:
    """Scroll and turn pages until the entry is there."""
    shown = listed.entries
    for _ in range(MOST_PAGES):
        if not shown.count():
            return False
        last = shown.last.inner_text()
        scroll_on(shown.last)
        forward = listed.forward.first
        turned = forward.is_visible() and forward.is_enabled()
        if turned:
            forward.click()
        if _comes(entry):
            return True
        if not turned and shown.last.inner_text() == last:
            return False
    return False


def turned_to(report: Report, name: str) -> Report:
    """Return the report on the page that shows an item, by its name on the screen; on any, if it is nowhere."""
    if not report.row(name).count():
        found_further_on(report, name, report.row(name))
    return report


def turn(report: Report) -> None:
    """Go on to the next page of the report."""
    page = report.page
    address = page.url
    report.forward.click()
    page.wait_for_url(lambda there: there != address)
