"""Ways through MySafe that several sentences take: from wherever a person is to a screen or a window."""

from playwright.sync_api import Locator, Page

from harness.messages.mismatch import Mismatch
from pages.api_secrets_report import ApiSecretsReport
from pages.components.grid_menu import GridMenu
from pages.components.share_window import ShareWindow
from pages.components.side_menu import SideMenu

MOST_KEYS = 60
"""How often somebody without a mouse presses a key to come to a control, before they give up."""


def open_report(page: Page) -> ApiSecretsReport:
    """Go to the API secrets report; ends when its table is there, so that an absence in it proves something."""
    GridMenu(page).open("MySafe")
    SideMenu(page).open("API secrets")
    report = ApiSecretsReport(page)
    report.table.wait_for()
    return report


def open_share_window(page: Page, item: str) -> ShareWindow:
    """Go to the Share window of the item that is called `item` on the screen; ends when it is open."""
    open_report(page).actions(item).choose("Share this API secret")
    window = ShareWindow(page)
    window.window.wait_for()
    return window


def press_by_keyboard(control: Locator, sought: str, key: str) -> None:
    """Come to a control by pressing `key` again and again, and press Enter there.

    :raises Mismatch: where it cannot be reached so.
    """
    control.wait_for()
    for _ in range(MOST_KEYS):
        if control.evaluate("control => control === document.activeElement"):
            control.page.keyboard.press("Enter")
            return
        control.page.keyboard.press(key)
    raise Mismatch(f"{sought} by the {key} key", found="no way to it")
