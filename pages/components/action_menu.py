"""The drop-down menu behind the three vertical dots of one row or card."""

from playwright.sync_api import Locator

from pages.ladder import named, open_menu


class ActionMenu:
    """The three vertical dots of one row or card. `root` is that row or card."""

    def __init__(self, root: Locator) -> None:
        self.button = named(root, "control", "Actions")
        self.menu = open_menu(root.page)

    def choose(self, entry: str) -> None:
        """Open the menu and pick one entry by the words on the screen."""
        self.button.click()
        named(self.menu, "control", entry).click()
