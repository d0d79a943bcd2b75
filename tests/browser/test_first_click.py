"""A control is not visible before it works, even if its script loads slowly."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from playwright.sync_api import TimeoutError as NotInTime

from pages.components.grid_menu import GridMenu
from pages.components.protected_information import ProtectedInformation
from pages.items.details import Details
from pages.items.report import Report
from product.profile import load
from steps.navigation import open_report

KIND = load().kinds[0]
SHORT = 500
"""Milliseconds, long enough to click a visible control many times."""


def grid_menu(page: Page) -> tuple[Locator, Locator]:
    menu = GridMenu(page)
    return menu.button, menu.products.get_by_role("menuitem", name="MySafe", exact=True)


def actions_of_a_row(page: Page) -> tuple[Locator, Locator]:
    menu = Report(page, KIND).actions("Payments API")
    return menu.button, menu.menu.get_by_role("menuitem", name="Share this API secret", exact=True)


def protected_information(page: Page) -> tuple[Locator, Locator]:
    return Details(page, KIND).view_the_information, ProtectedInformation(page, KIND).value("Client secret")


@pytest.mark.parametrize(
    ("script", "control"),
    [
        ("bootstrap.min.js", grid_menu),
        ("bootstrap.min.js", actions_of_a_row),
        ("protected_information.js", protected_information),
    ],
    ids=["Grid Menu", "Action", "View the information"],
)
def test_a_control_whose_script_is_still_to_come_is_not_there_to_be_clicked(
    own: Callable[..., None],
    new_tab: Callable[[str], Page],
    script: str,
    control: Callable[[Page], tuple[Locator, Locator]],
) -> None:
    own("Ada", KIND, "Payments API", [])
    page = new_tab("Ada")
    report = open_report(page, KIND)
    if control is protected_information:
        report.view("Payments API")
        Details(page, KIND).heading.wait_for()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(f"**/{script}*", hold)
    with page.expect_request(f"**/{script}*"):
        page.goto(page.url, wait_until="commit")
    button, opened = control(page)
    expect(button).to_be_attached()
    with pytest.raises(NotInTime, match="waiting for element to be visible, enabled and stable"):
        button.click(timeout=SHORT)
    for route in held:
        route.continue_()
    button.click()
    expect(opened).to_be_visible()
