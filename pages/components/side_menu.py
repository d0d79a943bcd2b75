"""The side menu."""

from playwright.sync_api import Page

from pages.ladder import named


class SideMenu:
    """The links to a product's screens, shown on each of them."""

    def __init__(self, page: Page, product: str) -> None:
        self.root = named(page, "navigation", product)
        self.main = page.get_by_role("main")

    def entries(self) -> set[str]:
        """Wait for the menu and return the names of its links."""
        self.root.wait_for()
        return {name.strip() for name in self.root.get_by_role("link").all_inner_texts()}

    def open(self, entry: str) -> None:
        """Go to a screen, and wait for its heading."""
        named(self.root, "control", entry).click()
        named(self.main, "heading", entry).wait_for()
