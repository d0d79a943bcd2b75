"""Windows (dialogs). A window that comes later in the page lies in front of an earlier one."""

from playwright.sync_api import Locator, Page


def windows(page: Page) -> Locator:
    """Return all open windows."""
    return page.get_by_role("dialog").or_(page.get_by_role("alertdialog"))


def window(page: Page, name: str) -> Locator:
    """Return the window with this name."""
    return page.get_by_role("dialog", name=name, exact=True).or_(page.get_by_role("alertdialog", name=name, exact=True))


def front_of(page: Page) -> Locator:
    """Return the front window; if none is open, the whole page."""
    return page.locator("body").or_(windows(page)).last
