"""The window with what an item protects."""

from playwright.sync_api import Locator, Page

from pages.components.window import window
from pages.ladder import named
from product.profile import Kind


class ProtectedInformation:
    """The window with what an item of a kind protects, such as **Protected information**."""

    def __init__(self, page: Page, kind: Kind) -> None:
        self.window = window(page, kind.revealed)

    def value(self, field: str) -> Locator:
        """Return the value of a protected field: a box, or a text."""
        return named(self.window, "value", field)
