"""Windows (dialogs). A window that comes later in the page lies in front of an earlier one."""

from playwright.sync_api import Locator, Page

from pages.ladder import main_of, named, windows


def window(page: Page, *names: str) -> Locator:
    """Return the window with one of these names, or the screen with this main heading: tutorials call both a window."""
    return named(page, "window", *names).or_(main_of(page).filter(has=named(page, "top", *names)))


def front_of(page: Page) -> Locator:
    """Return the front window; if none is open, the whole page."""
    return page.locator("body").or_(windows(page)).last
