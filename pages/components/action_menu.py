"""The drop-down menu behind the three vertical dots of one row or card."""

from playwright.sync_api import Locator


class ActionMenu:
    """The three vertical dots of one row or card. `root` is that row or card."""

    def __init__(self, root: Locator) -> None:
        self.button = root.get_by_role("button", name="Actions", exact=True)
        self.menu = root.get_by_role("menu")

    def choose(self, entry: str) -> None:
        """Open the menu and pick one entry by the words on the screen."""
        self.button.click()
        self.menu.get_by_role("menuitem", name=entry, exact=True).click()
