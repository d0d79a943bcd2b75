"""Hands that hold a phone: a narrow screen, and fingers instead of a mouse."""

from playwright.sync_api import Locator

from steps.hands.arriving import arriving
from steps.hands.mouse import Mouse


class Phone(Mouse):
    """Taps."""

    context = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}  # noqa: RUF012

    def click(self, control: Locator) -> None:
        """Tap a control."""
        with arriving(control.page):
            control.tap()

    def fill(self, box: Locator, text: str) -> None:
        """Tap a box, and type."""
        box.tap()
        box.fill(text)

    def tick(self, box: Locator) -> None:
        """Tap a box that is not ticked."""
        if not box.is_checked():
            box.tap()

    def untick(self, box: Locator) -> None:
        """Tap a box that is ticked."""
        if box.is_checked():
            box.tap()
