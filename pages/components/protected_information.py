"""The window with what an item protects."""

from playwright.sync_api import Locator, Page


class ProtectedInformation:
    """The window **Protected information**."""

    def __init__(self, page: Page) -> None:
        self.window = page.get_by_role("dialog", name="Protected information", exact=True)

    def value(self, field: str) -> Locator:
        """Return the box with the value of a protected field."""
        return self.window.get_by_role("textbox", name=field, exact=True)
