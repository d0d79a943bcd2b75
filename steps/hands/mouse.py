"""Hands with a mouse, and what all hands do."""

from typing import Any

from playwright.sync_api import Locator

MOST_KEYS = 100
"""Letters of a text that is typed by keys; a longer one is pasted, as people do."""
_PICKED = {"color", "date", "datetime-local", "month", "range", "time", "week"}
"""Boxes in which a value is picked, in parts or by a slider."""


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
        """Type a text in place of what a box holds, key by key: what listens to keys, or takes only some, is met."""
        if len(text) > MOST_KEYS or box.get_attribute("type") in _PICKED:
            box.fill(text)
            return
        if not box.is_editable() or box.evaluate("box => box.value ?? box.textContent"):
            box.fill("")
        box.press_sequentially(text)

    def tick(self, box: Locator) -> None:
        """Tick a box that may be ticked already."""
        box.check()

    def untick(self, box: Locator) -> None:
        """Untick a box."""
        box.uncheck()

    def choose(self, box: Locator, label: str) -> None:
        """Choose an entry of a drop-down list."""
        box.select_option(label=label)
