"""The message about what was done."""

from playwright.sync_api import Locator, Page


class Message:
    """The message area of a screen."""

    def __init__(self, page: Page) -> None:
        self.area = page.get_by_role("status")

    def reading(self, text: str) -> Locator:
        """Return the message with exactly this text."""
        return self.area.get_by_text(text, exact=True)
