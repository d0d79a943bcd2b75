"""Hands without a mouse: Tab and arrows lead to a control, Enter or the space bar use it."""

from playwright.sync_api import ElementHandle, Locator, Page

from pages.focus import focused, has_focus, in_arrows, shows_focus
from steps.hands.mouse import Mouse, NotWithTheseHandsError

MOST_TABS = 150
"""Keys that somebody presses to get to a control: a list of thirty entries has some in each."""
MOST_ARROWS = 15


class Keyboard(Mouse):
    """Reaches every control by keys, and looks where the focus is."""

    def click(self, control: Locator) -> None:
        """Press Enter on a control."""
        self._reach(control)
        # Unlike the page's keyboard, an element waits for the page that a key leads to.
        focused(control.page).press("Enter")

    def fill(self, box: Locator, text: str) -> None:
        """Type over what a box holds."""
        self._reach(box)
        keyboard = box.page.keyboard
        keyboard.press("ControlOrMeta+a")
        keyboard.type(text) if text else keyboard.press("Delete")

    def tick(self, box: Locator) -> None:
        """Press the space bar on a box that is not ticked."""
        self._reach(box)
        if not box.is_checked():
            box.page.keyboard.press("Space")

    def untick(self, box: Locator) -> None:
        """Press the space bar on a box that is ticked."""
        self._reach(box)
        if box.is_checked():
            box.page.keyboard.press("Space")

    def choose(self, box: Locator, label: str) -> None:
        """Type the entry of a drop-down list."""
        self._reach(box)
        box.page.keyboard.type(label)

    def _reach(self, wanted: Locator) -> None:
        """:raises NotWithTheseHandsError: where no key leads there, or nobody sees that the focus is there."""
        wanted.wait_for()
        element = wanted.element_handle()
        if not self._got_to(wanted.page, element):
            raise NotWithTheseHandsError("it, but no way to it by the keyboard")
        if not shows_focus(element):
            raise NotWithTheseHandsError("it, but nothing that shows that the focus is on it")

    def _got_to(self, page: Page, element: ElementHandle) -> bool:
        keys = ["ArrowDown"] * (MOST_ARROWS if in_arrows(element) else 0) + ["Tab"] * MOST_TABS
        for key in keys:
            if has_focus(element):
                return True
            page.keyboard.press(key)
        return has_focus(element)
