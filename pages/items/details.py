"""The details of an item."""

from playwright.sync_api import Locator, Page

from pages.components.entry import person_entry
from pages.components.table import cell_of
from product.profile import Kind


class Details:
    """The screen with the fields of an item and who has access to it. Tutorials may call it a window."""

    def __init__(self, page: Page, kind: Kind) -> None:
        self.main = page.get_by_role("main")
        self.heading = self.main.get_by_role("heading", name=kind.details, exact=True)
        self.view_the_information = self.main.get_by_role("button", name="View the information", exact=True)
        self.users = self.main.get_by_role("table", name="Users with access to information", exact=True)

    def may(self, username: str, column: str) -> Locator:
        """Return the cell of a member in the column **Can view?** or **Can edit?**."""
        return cell_of(person_entry(self.users, username), column)
