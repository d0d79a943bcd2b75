"""The window that shows what an item protects."""

from playwright.sync_api import Locator, Page

from pages.ladder import named


class ProtectedInformation:
    """The window **Protected information**."""

    def __init__(self, page: Page) -> None:
        self.window = named(page, "window", "Protected information")

    def value(self, field: str) -> Locator:
        """The box with the value of one protected field."""
        return named(self.window, "field", field)
