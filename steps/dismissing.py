"""Close the windows and banners that a product shows before anybody has done anything."""

from contextlib import suppress

from playwright.sync_api import TimeoutError as NotInTime

from pages.screen import Screen
from product.profile import load

_MOMENT = 500
"""How long each may take to come, in milliseconds."""


def close_what_comes_first(screen: Screen) -> None:
    """Press what the profile says closes them, each where it is."""
    for name in load().dismiss:
        with suppress(NotInTime):
            screen.control(name).first.click(timeout=_MOMENT)
