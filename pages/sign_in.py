"""The sign-in screen."""

from playwright.sync_api import Locator, Page

from pages.ladder import account, named
from product.profile import load


class SignIn:
    """The sign-in form. The profile has the labels of its fields and of its button."""

    def __init__(self, page: Page) -> None:
        words = load().sign_in
        self.page = page
        first, *_, last = words.fields or {"Username": "", "Password": ""}
        self.username = named(page, "field", first)
        self.password = named(page, "field", last)
        self.button = named(page, "control", words.button)
        self.alert = page.get_by_role("alert")
        self.known_by = words.known_by

    def enter(self, username: str, password: str) -> None:
        """Fill in the form, and send it; the password may be asked for only when the username is known."""
        self.username.fill(username)
        if not self.password.is_visible():
            self.username.press("Enter")
        self.password.fill(password)
        self.button.click()

    def name_of(self, username: str) -> Locator:
        """Return the person's name on the landing page."""
        return account(self.page, self.known_by, username)

    def proof(self, username: str) -> Locator:
        """Return what only those see who are signed in: their name, or what the profile says they are known by."""
        told = named(self.page, "control", self.known_by).or_(named(self.page, "heading", self.known_by))
        return self.name_of(username).or_(told)
