"""Windows, in the order in which they stand in the page: a later one stands in front of an earlier one."""

from playwright.sync_api import Locator, Page

from pages.ladder import named, panels


def windows(page: Page) -> Locator:
    """All windows that are open."""
    return page.get_by_role("dialog").or_(page.get_by_role("alertdialog")).or_(panels(page))


def window(page: Page, name: str) -> Locator:
    """The window of that name."""
    return named(page, "window", name)


def front_of(page: Page) -> Locator:
    """The window in front; where none is open, the whole page."""
    return page.locator("body").or_(windows(page)).last
