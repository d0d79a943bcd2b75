"""Ways through MySafe that several sentences take: from wherever a person is to a screen or a window."""

from playwright.sync_api import Page

from pages.api_secrets_report import ApiSecretsReport
from pages.components.grid_menu import GridMenu
from pages.components.share_window import ShareWindow
from pages.components.side_menu import SideMenu


def open_report(page: Page) -> ApiSecretsReport:
    """Go to the API secrets report; ends when its table is there, so that an absence in it proves something."""
    GridMenu(page).open("MySafe")
    SideMenu(page).open("API secrets")
    report = ApiSecretsReport(page)
    report.table.root.wait_for()
    return report


def open_share_window(page: Page, item: str) -> ShareWindow:
    """Go to the Share window of the item that is called `item` on the screen; ends when it is open."""
    open_report(page).actions(item).choose("Share this API secret")
    window = ShareWindow(page)
    window.window.wait_for()
    return window
