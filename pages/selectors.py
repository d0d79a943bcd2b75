"""What Playwright is taught to look for, beyond words and roles: a corner of the screen, a column of a table.

The browser answers it together with the question for the element itself. What nearly every question begins with, the
window in front and the entries of a list, is here too: asked for by roles, it takes so much longer that a click often
begins in a later frame of the browser. Must not know any screen.
"""

from typing import Literal

from playwright.sync_api import Locator, Page, Selectors

Corner = Literal["upper left", "upper right"]
CORNER = 1 / 4
"""How much of the screen's width and height counts as its corner."""

# As Playwright looks for roles: beyond the roots of shadow trees, and for what assistive technology is told of.
_LOOKING = """
  const everything = under =>
    [...under.querySelectorAll('*')].flatMap(one => one.shadowRoot ? [one, ...everything(one.shadowRoot)] : [one])
  const above = one => one.parentElement ?? one.getRootNode().host
  const isTold = one => !one || one.getAttribute('aria-hidden') !== 'true' && isTold(above(one))
  const boxed = one => one && getComputedStyle(one).display === 'contents' ? boxed(above(one)) : one
  const isShown = one => boxed(one)?.checkVisibility({visibilityProperty: true}) && isTold(one)
  const shown = (under, which) => everything(under).filter(one => one.matches(which) && isShown(one))
"""
_FRONT = """({
  queryAll(page) {LOOKING
    const front = shown(page, 'dialog:not([role]), [role=dialog]').pop() ?? page.body
    return front ? [front] : []
  }
})""".replace("LOOKING", _LOOKING)
_ENTRY = """({
  queryAll(scope) {LOOKING
    return shown(scope, 'tr:not([role]), li:not([role]), [role=row], [role=listitem]')
  }
})""".replace("LOOKING", _LOOKING)
# Each of these is asked of an element that is found already.
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

ENGINES = {"front": _FRONT, "entry": _ENTRY, "brought": _BROUGHT, "corner": _CORNER, "beneath": _BENEATH}
"""What is looked for, by the name that a selector begins with, and how."""


def register(selectors: Selectors) -> None:
    """Teach a Playwright what this module looks for, once, before its first page."""
    for name, script in ENGINES.items():
        # In a world of its own: the page cannot change what is asked, and need not be asked itself, which is slow.
        selectors.register(name, script, content_script=True)


def front_of(page: Page) -> Locator:
    """The window in front, the last one of those that are open; where none is, the whole page."""
    return page.locator("front=")


def entries(page: Page) -> Locator:
    """All rows, cards and members."""
    return page.locator("entry=")


def in_corner(wanted: Locator, corner: Corner) -> Locator:
    """Those of the elements that are in a corner of the screen."""
    return wanted.locator(f"corner={corner}")


def brought_into_view(wanted: Locator) -> Locator:
    """The elements, scrolled to as soon as they are found; what is in view stays where it is.

    Playwright's own scrolling first waits until nothing moves any more.
    """
    return wanted.locator("brought=")


def beneath(headings: Locator) -> Locator:
    """The headings, and the cells beneath them: as far from the start of their rows, of what is to be seen there."""
    return headings.locator("beneath=")
