"""The window with what an item protects."""

from playwright.sync_api import Locator, Page

from pages.components.window import window
from pages.ladder import named


class ProtectedInformation:
    """The window **Protected information**."""

    def __init__(self, page: Page) -> None:
        self.window = window(page, "Protected information")

    def value(self, field: str) -> Locator:
        """Return the value of a protected field: a box, or a text."""
        return named(self.window, "value", field)
