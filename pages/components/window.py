"""Windows (dialogs). A window that comes later in the page lies in front of an earlier one."""

from playwright.sync_api import Locator, Page

from pages.ladder import named, windows


def window(page: Page, name: str) -> Locator:
    """Return the window with this name."""
    return named(page, "window", name)


def front_of(page: Page) -> Locator:
    """Return the front window; if none is open, the whole page."""
    return page.locator("body").or_(windows(page)).last
