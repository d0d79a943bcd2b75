"""Find the page that failing code was working with, from the variables on its stack."""

from types import TracebackType
from typing import Any

from playwright.sync_api import Locator, Page

_NO_PAGES = {"builtins", "playwright", "pytest", "_pytest", "pytest_bdd", "types"}


def page_in_traceback(traceback: TracebackType | None) -> Page | None:
    """Return the open page in the variables of the innermost function of a traceback that has one, or None."""
    frames = []
    while traceback:
        frames.append(traceback.tb_frame)
        traceback = traceback.tb_next
    for frame in reversed(frames):
        for value in list(frame.f_locals.values()):
            if (page := _page_of(value)) and not page.is_closed():
                return page
    return None


def _page_of(value: Any) -> Page | None:
    """Return the page that a variable leads to: as a page, a locator or an attribute."""
    if isinstance(value, Page):
        return value
    if isinstance(value, Locator):
        return value.page
    if type(value).__module__.split(".")[0] in _NO_PAGES or not hasattr(value, "__dict__"):
        return None
    for part in list(vars(value).values()):
        if isinstance(part, Page):
            return part
        if isinstance(part, Locator):
            return part.page
    return None
