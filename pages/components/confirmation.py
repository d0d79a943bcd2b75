"""The window that asks to confirm a removal."""

from playwright.sync_api import Page

from pages.components.window import window


class Confirmation:
    """The window **Confirmation**, on top of the one it was opened from."""

    def __init__(self, page: Page) -> None:
        self.window = window(page, "Confirmation")

    def answer(self, word: str) -> None:
        """Press **Yes** or **No**, and wait until the window is closed."""
        self.window.get_by_role("button", name=word, exact=True).click()
        self.window.wait_for(state="hidden")
