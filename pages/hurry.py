"""What hurried hands have to know of a page: how many windows are open, and what a second click would undo."""

from playwright.sync_api import Locator, Page

_OPENS = """control => control.matches('a[href], summary, select, input, [aria-haspopup], [aria-expanded],'
  + ' [role=switch], [role=tab], [role=menuitem], [role=option]')"""
_WINDOWS = """() => [...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog]')]
  .filter(one => one.checkVisibility({visibilityProperty: true})).length"""
_SHOWN = "() => document.body.innerText.split('\\n').map(line => line.trim()).filter(Boolean).join('\\n')"


def opens_something(control: Locator) -> bool:
    """Whether a second click would close again what the first one opens, or would be meant for another page."""
    opens: bool = control.evaluate(_OPENS)
    return opens


def windows_open(page: Page) -> int:
    """How many windows are open."""
    number: int = page.evaluate(_WINDOWS)
    return number


def shown(page: Page) -> str:
    """All lines that the page shows."""
    lines: str = page.evaluate(_SHOWN)
    return lines
