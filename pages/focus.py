"""Where the focus of the keyboard is, and whether an eye can see that."""

from pathlib import Path

from playwright.sync_api import ElementHandle, Frame, Page

_SHOWS = (Path(__file__).parent / "focus.js").read_text(encoding="utf-8")
_ARROWS = "[role=menu], [role=menubar], [role=listbox], [role=tree], [role=radiogroup], [role=tablist]"
_HAS = """element => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  const active = at?.getAttribute('aria-activedescendant')
  return at !== document.body && element.contains(at) || Boolean(active) && document.getElementById(active) === element
}"""


_ACTIVE = "document.activeElement ?? document.body"


def has_focus(element: ElementHandle) -> bool:
    """Whether keys reach the element, or would choose it."""
    has: bool = element.evaluate(_HAS)
    return has


def focused(page: Page | Frame) -> ElementHandle:
    """What gets the keys that are pressed."""
    element = page.evaluate_handle(_ACTIVE).as_element() or page.locator("body").element_handle()
    frame = element.content_frame()
    return focused(frame) if frame else element


def in_arrows(element: ElementHandle) -> bool:
    """Whether an element stands among others between which arrows lead."""
    stands: bool = element.evaluate(f"element => Boolean(element.closest('{_ARROWS}'))")
    return stands


def shows_focus(element: ElementHandle) -> bool:
    """Whether the element looks otherwise than it would without the focus."""
    shows: bool = element.evaluate(_SHOWS)
    return shows
