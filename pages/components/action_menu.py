"""The drop-down menu behind the three vertical dots of a row or card."""

from playwright.sync_api import Locator


class ActionMenu:
    """The menu behind three vertical dots. `root` is the row or card."""

    def __init__(self, root: Locator) -> None:
        self.button = root.get_by_role("button", name="Actions", exact=True)
        self.menu = root.get_by_role("menu")

    def choose(self, entry: str) -> None:
        """Open the menu and choose an entry."""
        self.button.click()
        self.menu.get_by_role("menuitem", name=entry, exact=True).click()
