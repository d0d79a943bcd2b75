"""The drop-down menu behind the three vertical dots of a row or card."""

from playwright.sync_api import Locator

from pages.ladder import named, noting, open_menu


class ActionMenu:
    """The menu behind three vertical dots. `root` is the row or card."""

    def __init__(self, root: Locator) -> None:
        self.button = named(root, "control", "Action")
        self.menu = open_menu(root.page)

    def choose(self, entry: str) -> None:
        """Open the menu and choose an entry."""
        noting(self.button).click()
        named(self.menu, "control", entry).click()
