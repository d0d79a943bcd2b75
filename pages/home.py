"""Home: a card for each item."""

from playwright.sync_api import Locator, Page

from pages.components.action_menu import ActionMenu
from pages.components.entry import item_entry
from pages.ladder import main_of, search_in


class Home:
    """The first screen of the product."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.main = main_of(page)
        self.search = search_in(self.main)

    def card(self, name: str) -> Locator:
        """Return the card of an item."""
        return item_entry(self.page, self.main, name)

    def actions(self, name: str) -> ActionMenu:
        """Return the menu behind the three vertical dots of a card."""
        return ActionMenu(self.page, self.card(name))

    def find(self, text: str) -> None:
        """Search by name, tag, address or owner."""
        self.search.fill(text)
        self.search.press("Enter")
