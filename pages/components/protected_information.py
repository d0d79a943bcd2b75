"""The window that shows what an item protects."""

from playwright.sync_api import Page


class ProtectedInformation:
    """The window **Protected information** with the Client secret."""

    def __init__(self, page: Page) -> None:
        self.window = page.get_by_role("dialog", name="Protected information", exact=True)
        self.client_secret = self.window.get_by_role("textbox", name="Client secret", exact=True)

    def close(self) -> None:
        """Close the window; ends when it is gone."""
        self.window.get_by_role("button", name="Close", exact=True).click()
        self.window.wait_for(state="hidden")
