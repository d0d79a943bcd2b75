"""The form that adds an API secret."""

from playwright.sync_api import Page

from pages.components.field import field


class AddApiSecret:
    """The screen **Add API secret**."""

    def __init__(self, page: Page) -> None:
        self.main = page.get_by_role("main")
        self.heading = self.main.get_by_role("heading", name="Add API secret", exact=True)
        self.name = field(self.main, "Name")
        self.url = field(self.main, "URL")
        self.client_id = field(self.main, "Client ID")
        self.client_secret = field(self.main, "Client secret")
        self.save_button = self.main.get_by_role("button", name="Save", exact=True)

    def save(self, *, name: str, url: str, client_id: str, client_secret: str) -> None:
        """Fill in the form and save it; ends when the form is gone."""
        self.name.fill(name)
        self.url.fill(url)
        self.client_id.fill(client_id)
        self.client_secret.fill(client_secret)
        self.save_button.click()
        self.heading.wait_for(state="hidden")
