"""Custom selector engines for what roles cannot express: a corner of the screen, a name on it, what an eye can see.

The browser evaluates them with the rest of a locator, so they need no extra round trip.
"""

from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, Selectors

from pages.ladder import LADDER

Corner = Literal["upper left", "upper right"]
CORNER = 1 / 4
"""The share of the screen's width and height that counts as a corner."""

# Each engine starts from an element that was found before.
BRING = """;(element => {
  const there = element.getBoundingClientRect().top
  element.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'})
  /* Whoever scrolls does not stop at the very edge, where a menu has no room. */
  if (element.getBoundingClientRect().top !== there) {
    element.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'})
  }
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  const isCovered = over && over !== element && !over.contains(element) && !element.contains(over)
  if (isCovered) element.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'})
})"""
"""A statement, once it is called: scrolls to an element, and out from under a bar that stays where it is."""
_BROUGHT = f"({{ queryAll: element => {{ {BRING}(element); return [element] }} }})"
_CORNER = """({
  queryAll(element, words) {
    const box = element.getBoundingClientRect()
    const across = (box.left + box.right) / 2 / innerWidth
    const onItsSide = words === 'upper left' ? across < SHARE : across > 1 - SHARE
    return onItsSide && box.top <= SHARE * innerHeight ? [element] : []
  }
})""".replace("SHARE", str(CORNER))
WHY_UNSEEN = Path(__file__).with_name("seen.js").read_text(encoding="utf-8")
"""Says of an element why no eye can see it."""
_SEEN = f"""(() => {{
  const why = {WHY_UNSEEN}
  const isSeen = (element, words) => {{
    const isNow = words.includes('now'), isWhole = words.includes('whole')
    let reason = why(element, isNow, isWhole)
    /* A reader moves it out from under what floats over the page, also where that lets clicks through. */
    const ways = [it => {{ {BRING}(it) }}, it => it.scrollIntoView({{block: 'center', behavior: 'instant'}})]
    for (const bring of isNow ? [] : ways) {{
      if (reason !== 'something covers it') break
      bring(element)
      reason = why(element, false, isWhole)
    }}
    return !reason
  }}
  return {{ queryAll: (element, words) => isSeen(element, words) ? [element] : [] }}
}})()"""

_SCROLL_ON = """element => {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    if (at.scrollHeight > at.clientHeight) at.scrollTop = at.scrollHeight
  }
}"""

_INSIDE = "({ queryAll: element => [...element.querySelectorAll('*')] })"

ENGINES = {"brought": _BROUGHT, "corner": _CORNER, "inside": _INSIDE, "named": LADDER, "seen": _SEEN}
"""The script of each engine by its name in selectors."""


def register(selectors: Selectors) -> None:
    """Register the engines with Playwright. Call it once, before the first page opens."""
    for name, script in ENGINES.items():
        # In an isolated world, which is faster and which scripts of the page cannot influence.
        selectors.register(name, script, content_script=True)


def in_corner(wanted: Locator, corner: Corner) -> Locator:
    """Return those of the elements that are in a corner of the screen."""
    return wanted.locator(f"corner={corner}")


def brought_into_view(wanted: Locator) -> Locator:
    """Return the elements, scrolled into view as soon as they are found. Visible elements do not move.

    Playwright's own scrolling first waits until the element is stable.
    """
    return wanted.locator("brought=")


def scroll_on(last: Locator) -> None:
    """Scroll every container of an element to its end."""
    last.evaluate(_SCROLL_ON)


def seen(wanted: Locator, how: Literal["", "now", "whole", "now, whole"] = "") -> Locator:
    """Return those of the elements that an eye can see; `now` without scrolling, `whole` so that it can be read."""
    return wanted.locator(f"seen={how}")


def everything_in(scope: Locator) -> Locator:
    """Return all elements in `scope`."""
    return scope.locator("inside=")
