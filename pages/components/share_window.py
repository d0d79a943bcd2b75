"""The Share window: who may see an item."""

from playwright.sync_api import Locator, Page

from pages.components.confirmation import Confirmation
from pages.components.entry import person_entry
from pages.components.icon import icon_button
from pages.components.window import window
from pages.ladder import named


class ShareWindow:
    """The window **Share**, on top of the list from which it was opened."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.window = window(page, "Share")
        self.search = named(self.window, "field", "Search users")
        self.members = named(self.window, "list", "Members")
        self.share_button = named(self.window, "control", "Share")
        self.cancel_button = named(self.window, "control", "Cancel")
        self.alert = self.window.get_by_role("alert")
        self.confirmation = Confirmation(page)

    def member(self, username: str) -> Locator:
        """Return the entry of a member."""
        return person_entry(self.page, self.members, username)

    def found_person(self, username: str) -> Locator:
        """Return the search result for a person."""
        return named(self.window, "found", username)

    def choose(self, username: str) -> None:
        """Search for a person and choose them, and wait until the search no longer offers them."""
        self.search.fill(username)
        self.found_person(username).click()
        self.found_person(username).wait_for(state="hidden")

    def add(self, username: str) -> None:
        """Choose somebody who is not a member, and wait until they are on the list of members."""
        self.choose(username)
        self.member(username).wait_for()

    def allow_editing(self, username: str) -> None:
        """Tick **Can edit** of a member."""
        named(self.member(username), "control", "Can edit").check()

    def ask_to_remove(self, username: str) -> None:
        """Press the trash can of a member, and wait for the confirmation."""
        icon_button(self.member(username), "Remove", "trash can").click()
        self.confirmation.window.wait_for()

    def remove(self, username: str) -> None:
        """Remove a member from the list and confirm it, without saving."""
        self.ask_to_remove(username)
        self.confirmation.answer("Yes")

    def share(self) -> None:
        """Save, and wait until the window is closed."""
        self.share_button.click()
        self.window.wait_for(state="hidden")

    def leave(self) -> None:
        """Close the window without saving."""
        self.cancel_button.click()
        self.window.wait_for(state="hidden")
