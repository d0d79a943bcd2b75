"""The sign-in screen."""

from playwright.sync_api import Page


class SignIn:
    """The form with username and password."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.username = page.get_by_label("Username", exact=True)
        self.password = page.get_by_label("Password", exact=True)
        self.button = page.get_by_role("button", name="Sign in", exact=True)
        self.alert = page.get_by_role("alert")
        self.account = page.get_by_role("group", name="Signed in as", exact=True)

    def sign_in(self, username: str, password: str) -> str:
        """Sign in, wait for the landing page, and return the person's name on it."""
        self.username.fill(username)
        self.password.fill(password)
        self.button.click()
        return (self.account.text_content() or "").strip()
