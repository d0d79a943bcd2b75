"""The drop-down menu behind the three vertical dots of a row or card."""

from playwright.sync_api import Locator

from pages.ladder import named, noting, open_menu


class ActionMenu:
    """The menu behind three vertical dots. `root` is the row or card."""

    def __init__(self, root: Locator) -> None:
        self.button = named(root, "control", "Action")
        self.menu = open_menu(root.page)

    def opened(self) -> Locator:
        """Open the menu, and return it."""
        noting(self.button).click()
        return self.menu

    def entry(self, name: str) -> Locator:
        """Return an entry of the open menu."""
        return named(self.menu, "control", name)

    def choose(self, entry: str) -> None:
        """Open the menu and choose an entry."""
        self.opened()
        self.entry(entry).click()
