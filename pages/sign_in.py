"""The sign-in screen."""

from playwright.sync_api import Locator, Page

from pages.ladder import account, named


class SignIn:
    """The form with username and password."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.username = named(page, "field", "Username")
        self.password = named(page, "field", "Password")
        self.button = named(page, "control", "Sign in")
        self.alert = page.get_by_role("alert")

    def enter(self, username: str, password: str) -> None:
        """Fill in the form, and send it; the password may be asked for only when the username is known."""
        self.username.fill(username)
        if not self.password.is_visible():
            self.username.press("Enter")
        self.password.fill(password)
        self.button.click()

    def name_of(self, username: str) -> Locator:
        """Return the person's name on the landing page."""
        return account(self.page, "Signed in as", username)
