"""The details of an item."""

from playwright.sync_api import Locator, Page

from pages.components.entry import person_entry
from pages.components.table import cell_of
from pages.components.window import front_of
from pages.ladder import named
from product.profile import Kind


class Details:
    """The screen with the fields of an item and who has access to it. Tutorials may call it a window."""

    def __init__(self, page: Page, kind: Kind) -> None:
        self.page = page
        self.main = front_of(page)
        self.heading = named(self.main, "heading", kind.details)
        self.view_the_information = named(self.main, "control", "View the information")
        self.users = named(self.main, "list", "Users with access to information")

    def may(self, username: str, column: str) -> Locator:
        """Return the cell of a member in the column **Can view?** or **Can edit?**."""
        return cell_of(person_entry(self.page, self.users, username), column)

    def values(self) -> list[str]:
        """Return what is shown of the item itself, a line for each field."""
        fields = self.main.get_by_role("row").filter(has_not=self.page.get_by_role("columnheader"))
        of_users = self.users.get_by_role("row")
        users = set(of_users.all_inner_texts())
        return [" ".join(text.split()) for text in fields.all_inner_texts() if text not in users]
