"""The message about what was done."""

from playwright.sync_api import Locator, Page

from pages.ladder import named


class Message:
    """What a screen says by itself, wherever; what it said before the last click is no message any more."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reading(self, text: str, about: str = "") -> Locator:
        """Return the message with exactly this text, or with what it is about before or behind it."""
        more = (f"{text}: {about}", f"{text} {about}", f"{about}: {text}", f"{about} {text.lower()}") if about else ()
        return named(self.page, "message", text, *more)
