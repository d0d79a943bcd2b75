"""Hands with a mouse, and what all hands do."""

from typing import Any

from playwright.sync_api import Locator


class NotWithTheseHandsError(Exception):
    """What is there cannot be used so; the message follows "but found"."""


class Mouse:
    """Clicks once, and types. Other hands do some of it otherwise.

    Each method waits for its one element as Playwright's own does, and raises the same errors.
    """

    context: dict[str, Any] = {}  # noqa: RUF012 - read only
    """What a browser context needs for these hands."""

    def click(self, control: Locator) -> None:
        """Use a control."""
        control.click()

    def fill(self, box: Locator, text: str) -> None:
        """Type a text in place of what a box holds."""
        box.fill(text)

    def tick(self, box: Locator) -> None:
        """Tick a box that may be ticked already."""
        box.check()

    def untick(self, box: Locator) -> None:
        """Untick a box."""
        box.uncheck()

    def choose(self, box: Locator, label: str) -> None:
        """Choose an entry of a drop-down list."""
        box.select_option(label=label)
