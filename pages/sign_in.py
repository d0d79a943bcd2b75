"""The sign-in screen."""

from playwright.sync_api import Page

from pages.ladder import account, named


class SignIn:
    """The form with username and password."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.username = named(page, "field", "Username")
        self.password = named(page, "field", "Password")
        self.button = named(page, "control", "Sign in")
        self.alert = page.get_by_role("alert")

    def sign_in(self, username: str, password: str) -> str:
        """Sign in, wait for the landing page, and return the person's name on it."""
        self.username.fill(username)
        self.password.fill(password)
        self.button.click()
        return (account(self.page, "Signed in as", username).text_content() or "").strip()
