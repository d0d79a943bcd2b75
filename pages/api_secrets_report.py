"""The report of API secrets."""

from playwright.sync_api import Locator, Page

from pages.components.action_menu import ActionMenu
from pages.components.entry import item_entry
from pages.components.table import cell_of


class ApiSecretsReport:
    """A row for each API secret that the person owns or was given."""

    def __init__(self, page: Page) -> None:
        self.main = page.get_by_role("main")
        self.heading = self.main.get_by_role("heading", name="API secrets", exact=True)
        self.table = self.main.get_by_role("table", name="API secrets", exact=True)
        self.view_actions = self.main.get_by_role("button", name="View actions", exact=True)
        self.entry_to_add = self.main.get_by_role("menu").get_by_role("menuitem", name="Add API secret", exact=True)

    def row(self, name: str) -> Locator:
        """The row of one API secret."""
        return item_entry(self.table, name)

    def cell(self, name: str, column: str) -> Locator:
        """What the column says about one API secret."""
        return cell_of(self.row(name), column)

    def actions(self, name: str) -> ActionMenu:
        """The three vertical dots of one row."""
        return ActionMenu(self.row(name))

    def view(self, name: str) -> None:
        """Press the magnifying glass of one row."""
        self.row(name).get_by_role("link", name="View API secret", exact=True).click()

    def add(self) -> None:
        """Choose **Add API secret** in the menu **View actions**."""
        self.view_actions.click()
        self.entry_to_add.click()
