"""Custom selector engines, for what no role can ask: a corner of the screen, the column under a heading.

The browser evaluates them together with the rest of a locator, so they cost no round trip of their own.
"""

from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, Selectors

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
_BENEATH = """({
  queryAll(heading) {
    const kinds = 'td, th, [role=cell], [role=gridcell], [role=rowheader], [role=columnheader]'
    const rows = 'tr, [role=row]'
    const isIn = row => one => one.closest(rows) === row && one.checkVisibility()
    const cells = row => [...row.querySelectorAll(kinds)].filter(isIn(row))
    const row = heading.closest(rows)
    const position = row ? cells(row).indexOf(heading) : -1
    const all = heading.closest('table, [role=table], [role=grid]')?.querySelectorAll(rows) ?? []
    return [...all].map(each => cells(each)[position]).filter(Boolean)
  }
})"""

WHY_UNSEEN = Path(__file__).with_name("seen.js").read_text(encoding="utf-8")
"""Says of an element why no eye can see it."""
_SEEN = f"""(() => {{
  const why = {WHY_UNSEEN}
  return {{ queryAll: (element, words) => why(element, words === 'now') ? [] : [element] }}
}})()"""

ENGINES = {"brought": _BROUGHT, "corner": _CORNER, "beneath": _BENEATH, "seen": _SEEN}
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


def beneath(headings: Locator) -> Locator:
    """The headings and the cells beneath them: those with as many visible cells before them in their rows."""
    return headings.locator("beneath=")
