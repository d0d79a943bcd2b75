"""The drop-down menu behind the three vertical dots of a row or card."""

from playwright.sync_api import Locator, Page

from pages.components.icon import icon_button
from pages.ladder import named, noting, open_menu


class ActionMenu:
    """The menu behind three vertical dots. `root` is the row or card."""

    def __init__(self, page: Page, root: Locator) -> None:
        self.root = root
        self.button = named(root, "control", "Actions")
        self.menu = open_menu(page)

    def choose(self, entry: str) -> None:
        """Open the menu and choose an entry."""
        noting(icon_button(self.root, "Actions", "three vertical dots")).click()
        named(self.menu, "control", entry).click()
