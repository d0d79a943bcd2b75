"""The message that says what has been done."""

from playwright.sync_api import Locator, Page

from pages.ladder import named


class Message:
    """What a screen says by itself, wherever; what it said before the last click is no message any more."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reading(self, text: str) -> Locator:
        """The message that says just this, word for word."""
        return named(self.page, "message", text)
