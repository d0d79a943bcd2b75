"""The report of a kind of item."""

from playwright.sync_api import Locator, Page

from pages.components.action_menu import ActionMenu
from pages.components.entry import item_entry
from pages.components.icon import icon_button
from pages.components.table import cell_of
from pages.ladder import entries_of, forward, main_of, named, noting, open_menu
from product.profile import Kind


class Report:
    """A table of the items of a kind that the person owns or that are shared with them."""

    def __init__(self, page: Page, kind: Kind) -> None:
        self.page = page
        self.kind = kind
        self.main = main_of(page)
        self.heading = named(self.main, "heading", kind.report)
        self.table = named(self.main, "list", kind.report)
        self.entries = entries_of(self.table)
        self.forward = forward(self.main)
        self.entry_to_add = named(open_menu(page), "control", kind.add)

    def row(self, name: str) -> Locator:
        """Return the row of an item."""
        return item_entry(self.page, self.table, name)

    def cell(self, name: str, column: str) -> Locator:
        """Return the cell of an item in a column."""
        return cell_of(self.row(name), column)

    def actions(self, name: str) -> ActionMenu:
        """Return the menu behind the three vertical dots of a row."""
        return ActionMenu(self.page, self.row(name))

    def view(self, name: str) -> None:
        """Press the magnifying glass of a row."""
        icon_button(self.row(name), self.kind.details, "magnifying glass").click()

    def share(self, name: str) -> None:
        """Choose the entry to share in the menu of a row."""
        self.actions(name).choose(self.kind.share)

    def open_actions(self) -> None:
        """Open the menu **View actions**."""
        noting(icon_button(self.main, "View actions", "three vertical dots")).click()

    def add(self) -> None:
        """Choose the entry to add an item, in the menu **View actions**."""
        self.open_actions()
        self.entry_to_add.click()
