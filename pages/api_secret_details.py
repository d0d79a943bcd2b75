"""The screen that the tutorials call the View API secret window."""

from playwright.sync_api import Locator, Page

from pages.components.entry import person_entry
from pages.components.table import cell_of


class ApiSecretDetails:
    """What an API secret is, and who has access to it."""

    def __init__(self, page: Page) -> None:
        self.main = page.get_by_role("main")
        self.heading = self.main.get_by_role("heading", name="View API secret", exact=True)
        self.view_the_information = self.main.get_by_role("button", name="View the information", exact=True)
        self.users = self.main.get_by_role("table", name="Users with access to information", exact=True)

    def may(self, username: str, column: str) -> Locator:
        """The cell under **Can view?** or **Can edit?** of one member."""
        return cell_of(person_entry(self.users, username), column)
