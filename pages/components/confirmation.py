"""The window that asks to confirm a removal."""

from playwright.sync_api import Page

from pages.components.window import window
from pages.ladder import named


class Confirmation:
    """The window **Confirmation**, on top of the one it was opened from."""

    def __init__(self, page: Page) -> None:
        self.window = window(page, "Confirmation")

    def answer(self, word: str) -> None:
        """Press **Yes** or **No**, and wait until the window is closed."""
        named(self.window, "control", word).click()
        self.window.wait_for(state="hidden")
