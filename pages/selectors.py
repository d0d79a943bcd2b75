"""Custom selector engines, for what no role can ask: a corner of the screen, what is called so.

The browser evaluates them together with the rest of a locator, so they cost no round trip of their own.
"""

from typing import Literal

from playwright.sync_api import Locator, Selectors

from pages.ladder import LADDER

Corner = Literal["upper left", "upper right"]
CORNER = 1 / 4
"""How much of the screen's width and height counts as its corner."""

# Each of these starts from an element that is found already.
_BROUGHT = """({
  queryAll(element) {
    element.scrollIntoView({block: 'nearest', behavior: 'instant'})
    return [element]
  }
})"""
_CORNER = """({
  queryAll(element, words) {
    const box = element.getBoundingClientRect()
    const across = (box.left + box.right) / 2 / innerWidth
    const onItsSide = words === 'upper left' ? across < SHARE : across > 1 - SHARE
    return onItsSide && box.top <= SHARE * innerHeight ? [element] : []
  }
})""".replace("SHARE", str(CORNER))
ENGINES = {"brought": _BROUGHT, "corner": _CORNER, "named": LADDER}
"""The script of each engine, by the name that a selector begins with."""


def register(selectors: Selectors) -> None:
    """Register the engines with Playwright, once, before its first page."""
    for name, script in ENGINES.items():
        # In an isolated world: the page cannot change the answer, and its own world, which is slower, stays out of it.
        selectors.register(name, script, content_script=True)


def in_corner(wanted: Locator, corner: Corner) -> Locator:
    """Those of the elements that are in a corner of the screen."""
    return wanted.locator(f"corner={corner}")


def brought_into_view(wanted: Locator) -> Locator:
    """The elements, scrolled to as soon as they are found; what is in view stays where it is.

    Playwright's own scrolling first waits until nothing moves any more.
    """
    return wanted.locator("brought=")
