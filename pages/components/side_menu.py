"""The side menu."""

from playwright.sync_api import Locator, Page

from pages.ladder import main_of, named


class SideMenu:
    """The links to a product's screens, shown on each of them."""

    def __init__(self, page: Page, product: str) -> None:
        self.root = named(page, "navigation", product)
        self.main = main_of(page)

    def entry(self, name: str) -> Locator:
        """Return the entry of a screen."""
        return named(self.root, "control", name)

    def open(self, entry: str) -> None:
        """Go to a screen, and wait for its heading."""
        self.entry(entry).click()
        named(self.main, "top", entry).wait_for()
