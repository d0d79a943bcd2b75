"""Buttons that are nothing but an icon."""

from contextlib import suppress

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as NotInTime

from pages.ladder import named
from pages.pictured import showing


def icon_button(scope: Page | Locator, name: str, icon: str) -> Locator:
    """Return the control of this name; if none comes, the one that is called otherwise and shows this known icon."""
    by_name = named(scope, "control", name)
    with suppress(NotInTime):
        by_name.wait_for(state="attached")
        return by_name
    there = showing(scope, icon, "anything")
    return there[0] if len(there) == 1 else by_name
