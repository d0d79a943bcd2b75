"""Hands that do everything too often: double clicks, Enter in every text box, Escape from every window."""

from playwright.sync_api import Locator, Page

from pages.hurry import opens_something, shown, windows_open
from steps.hands.arriving import arriving
from steps.hands.mouse import Mouse, NotWithTheseHandsError

_LOADED = 5000
"""Milliseconds that a page may take to be there again after Escape."""


class Impatient(Mouse):
    """Clicks twice where once is enough, and leaves each window once by Escape, to open it again as before."""

    def __init__(self) -> None:
        self.clicked: list[Locator] = []
        """What was clicked since the last window or page, to click it again."""
        self.before = ""
        """What the page showed before the first of these clicks."""
        self.windows = 0

    def click(self, control: Locator) -> None:
        """Click twice; once where the second click would only close what the first one opens, or leave the page."""
        self._escape(control)
        page = control.page
        if not self.clicked:
            self.before = shown(page)
        address, self.windows = page.url, windows_open(page)
        if opens_something(control):
            control.click()
        else:
            control.dblclick()
        if page.url == address or windows_open(page) > self.windows:
            self.clicked.append(control)
        else:
            self.clicked.clear()

    def fill(self, box: Locator, text: str) -> None:
        """Type a text, and press Enter."""
        self._escape(box)
        super().fill(box, text)
        box.press("Enter")

    def tick(self, box: Locator) -> None:
        """Tick a box after Escape."""
        self._escape(box)
        box.check()

    def untick(self, box: Locator) -> None:
        """Untick a box after Escape."""
        self._escape(box)
        box.uncheck()

    def _escape(self, wanted: Locator) -> None:
        """Leave a window that has opened since the last click, and do again what has opened it.

        :raises NotWithTheseHandsError: where Escape does more than that.
        """
        wanted.wait_for()
        page = wanted.page
        if windows_open(page) <= self.windows or not self.clicked:
            return
        before, again, self.clicked = self.before, self.clicked, []
        with arriving(page):
            page.keyboard.press("Escape")
        page.wait_for_load_state(timeout=_LOADED)
        if windows_open(page) > self.windows:
            # Some windows do not listen to Escape, which is nobody's trouble.
            return
        self._expect_as_before(page, before)
        for control in again:
            control.click()
        self.windows = windows_open(page)
        wanted.wait_for()

    def _expect_as_before(self, page: Page, before: str) -> None:
        known, now = before.splitlines(), shown(page).splitlines()
        new = [line for line in now if line not in known]
        gone = [line for line in known if line not in now]
        if new or gone:
            did = f'that Escape shows "{new[0]}"' if new else f'that Escape takes away "{gone[0]}"'
            raise NotWithTheseHandsError(f"{did}, where it should only leave the window")
