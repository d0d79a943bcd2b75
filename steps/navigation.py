"""Go from any screen to another screen or window, for steps that need it."""

from weakref import WeakKeyDictionary, WeakSet

from playwright.sync_api import BrowserContext, Locator, Page

from harness.messages.mismatch import Mismatch
from pages.components.grid_menu import GridMenu
from pages.components.share_window import ShareWindow
from pages.components.side_menu import SideMenu
from pages.home import Home
from pages.items.details import Details
from pages.items.report import Report
from product.profile import Kind, load
from steps.paging import turned_to

_REPORTS: WeakKeyDictionary[BrowserContext, dict[str, str]] = WeakKeyDictionary()
"""The addresses of reports, by their names, that the person of a context has seen."""
_JUST_OPENED: WeakSet[Page] = WeakSet()
"""Tabs that were opened at the address of a report, and not used yet."""
MOST_KEYS = 60
"""How often a key is pressed to move the focus to a control, before giving up."""


def open_home(page: Page) -> Home:
    """Go to Home by the side menu, and wait for its heading."""
    SideMenu(page, load().name).open("Home")
    return Home(page)


def remember_reports(context: BrowserContext, seen: dict[str, str]) -> None:
    """Let the person of a context go to the addresses of reports that they have seen in this run, and note others."""
    _REPORTS[context] = seen


def open_at_report(page: Page, address: str) -> None:
    """Open a report in a new tab; `open_report` then does not load it again."""
    page.goto(address)
    _JUST_OPENED.add(page)


def open_report(page: Page, kind: Kind) -> Report:
    """Go to the report of a kind, and wait for its table, so that an item that is missing in it proves something.

    Somebody goes by the menus once in a run, and then to the address that they have seen, where the side menu has to
    offer it as before.
    """
    product, report = load().name, Report(page, kind)
    seen, side = _REPORTS.setdefault(page.context, {}), SideMenu(page, product)
    if kind.report in seen:
        if page not in _JUST_OPENED or page.url != seen[kind.report]:
            page.goto(seen[kind.report])
        _JUST_OPENED.discard(page)
        report.table.wait_for()
        side.entry(kind.report).wait_for()
        return report
    GridMenu(page).open(product)
    side.entry(kind.report).wait_for()
    before = page.url
    side.open(kind.report)
    report.table.wait_for()
    if page.url != before:
        seen[kind.report] = page.url
    return report


def open_details(page: Page, kind: Kind, item: str) -> Details:
    """Go to the details of an item, by its name on the screen, and wait for them."""
    turned_to(open_report(page, kind), item).view(item)
    details = Details(page, kind)
    details.heading.wait_for()
    return details


def open_share_window(page: Page, kind: Kind, item: str) -> ShareWindow:
    """Open the Share window of an item, by its name on the screen, and wait for it."""
    turned_to(open_report(page, kind), item).share(item)
    window = ShareWindow(page)
    window.window.wait_for()
    return window


def press_by_keyboard(control: Locator, sought: str, key: str) -> None:
    """Press `key` until a control has the focus, then Enter.

    :raises Mismatch: if the control does not get the focus.
    """
    control.wait_for()
    for _ in range(MOST_KEYS):
        if control.evaluate("control => control === document.activeElement"):
            control.page.keyboard.press("Enter")
            return
        control.page.keyboard.press(key)
    raise Mismatch(f"{sought} by the {key} key", found="no way to it")


_KEYS = {"Ctrl": "Control", "Cmd": "Meta", "Command": "Meta", "Esc": "Escape", "Return": "Enter", "Del": "Delete"}
"""What writers call keys otherwise than browsers do."""


def press_key(page: Page, key: str) -> None:
    """Press a key, or several at once ("Ctrl+S")."""
    parts = [part.strip() for part in key.split("+")]
    page.keyboard.press("+".join(_KEYS.get(part, part.lower() if len(part) == 1 else part) for part in parts))
