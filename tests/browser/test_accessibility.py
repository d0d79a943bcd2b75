"""axe finds nothing on any screen or window, at desk and at phone width, and the keyboard alone is enough."""

from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from pages.components.grid_menu import GridMenu
from pages.components.message import Message
from pages.components.protected_information import ProtectedInformation
from pages.components.share_window import ShareWindow
from pages.home import Home
from pages.items.details import Details
from pages.items.form import Form
from pages.items.report import Report
from pages.screen import Screen
from pages.sign_in import SignIn
from product.profile import load
from steps.navigation import open_report, open_share_window, press_by_keyboard

DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
(KIND, PASSWORD, NOTE), ITEM = load().kinds[:3], "Payments API"


def landing(page: Page) -> None:
    GridMenu(page).button.wait_for()


def grid_menu(page: Page) -> None:
    GridMenu(page).button.click()
    GridMenu(page).products.wait_for()


def home(page: Page) -> None:
    GridMenu(page).open("MySafe")
    Home(page).card(ITEM).wait_for()


def home_menu(page: Page) -> None:
    home(page)
    Home(page).actions(ITEM).button.click()
    Home(page).actions(ITEM).menu.wait_for()


def home_nothing_found(page: Page) -> None:
    home(page)
    Home(page).find("nothing is called so")
    Home(page).card(ITEM).wait_for(state="hidden")


def report(page: Page) -> None:
    open_report(page, KIND).row(ITEM).wait_for()


def report_action_menu(page: Page) -> None:
    menu = open_report(page, KIND).actions(ITEM)
    menu.button.click()
    menu.menu.wait_for()


def report_view_actions(page: Page) -> None:
    shown = open_report(page, KIND)
    shown.open_actions()
    shown.entry_to_add.wait_for()


def report_with_message(page: Page) -> None:
    open_share_window(page, KIND, ITEM).share()
    Message(page).reading("Shared").wait_for()


def share_window(page: Page) -> None:
    open_share_window(page, KIND, ITEM).member("betty").wait_for()


def share_window_found(page: Page) -> None:
    window = open_share_window(page, KIND, ITEM)
    window.search.fill("carol")
    window.found_person("carol").wait_for()


def share_window_nobody(page: Page) -> None:
    window = open_share_window(page, KIND, ITEM)
    window.search.fill("Nobody of this name")
    window.window.get_by_text("User not found", exact=True).wait_for()


def share_window_without_members(page: Page) -> None:
    window = open_share_window(page, KIND, ITEM)
    window.remove("betty")
    window.member("betty").wait_for(state="hidden")


def share_window_stale(page: Page) -> None:
    window = open_share_window(page, KIND, ITEM)
    other = page.context.new_page()
    other.goto(page.url)
    ShareWindow(other).add("dora")
    ShareWindow(other).share()
    other.close()
    window.remove("betty")
    window.share_button.click()
    window.alert.wait_for()


def confirmation(page: Page) -> None:
    open_share_window(page, KIND, ITEM).ask_to_remove("betty")


def details(page: Page) -> None:
    open_report(page, KIND).view(ITEM)
    Details(page, KIND).heading.wait_for()


def protected_information(page: Page) -> None:
    details(page)
    Details(page, KIND).view_the_information.click()
    ProtectedInformation(page, KIND).value("Client secret").wait_for()


def activity(page: Page) -> None:
    details(page)
    page.get_by_role("link", name="Activity", exact=True).click()
    page.get_by_role("heading", name="Activity", exact=True).wait_for()


def add(page: Page) -> None:
    open_report(page, KIND).add()
    Form(page, KIND).heading.wait_for()


def add_with_errors(page: Page) -> None:
    add(page)
    Form(page, KIND).save_button.click()
    expect(Form(page, KIND).field("URL")).to_have_accessible_description("This field is required")


def edit(page: Page) -> None:
    open_report(page, KIND).actions(ITEM).choose("Edit")
    page.get_by_role("heading", name="Edit API secret").wait_for()


def record_information(page: Page) -> None:
    edit(page)
    page.get_by_role("button", name="Record information").click()
    page.get_by_role("dialog", name="Record information").wait_for()


def question(page: Page) -> None:
    open_report(page, KIND).actions(ITEM).choose("Disable")
    page.get_by_role("dialog", name="Confirmation").wait_for()


def selected(page: Page) -> None:
    open_report(page, KIND).row(ITEM).get_by_role("checkbox").check()
    expect(page.get_by_role("button", name="Disable", exact=True)).to_be_enabled()


def disabled(page: Page) -> None:
    question(page)
    page.get_by_role("dialog").get_by_role("button", name="Yes").click()
    open_report(page, KIND).filter_by("Enabled", "No")
    Report(page, KIND).row(ITEM).wait_for()


def help_page(page: Page) -> None:
    page.goto(urljoin(page.url, "/mysafe/help"))


def add_a_password(page: Page) -> None:
    page.goto(urljoin(page.url, "/mysafe/passwords/add"))
    page.get_by_role("button", name="Generate a password").click()
    page.get_by_role("button", name="Action", exact=True).click()
    page.get_by_role("button", name="Confirm").wait_for()


def password_added(page: Page) -> None:
    add_a_password(page)
    form = Form(page, PASSWORD)
    form.fill("Name", "Mail account")
    form.fill("Username", "ada")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Share this password").wait_for()


def password_view(page: Page) -> None:
    password_added(page)
    page.get_by_role("link", name="View password").click()
    page.get_by_role("button", name="View password").click()
    page.get_by_label("Contrast").fill("80")


def password_history(page: Page) -> None:
    password_added(page)
    page.get_by_role("button", name="Action", exact=True).click()
    page.get_by_role("menuitem", name="Information history").click()
    page.get_by_role("dialog", name="Information history").wait_for()


def note_view(page: Page) -> None:
    page.goto(urljoin(page.url, "/mysafe/notes/add"))
    form = Form(page, NOTE)
    form.fill("Name", "Door code")
    form.fill("Notes", "4711")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="View note").click()
    page.get_by_role("button", name="View the information").click()
    page.get_by_role("dialog", name="Protected information").wait_for()


def account(page: Page) -> None:
    page.get_by_role("group", name="Signed in as").get_by_role("link").click()
    page.get_by_role("heading", name="Your account", exact=True).wait_for()


def account_with_errors(page: Page) -> None:
    account(page)
    for label in ("Current password", "New password", "New password again"):
        page.get_by_label(label, exact=True).fill("short")
    page.get_by_role("button", name="Change password").click()
    page.get_by_text("This is not your password").wait_for()


def not_found(page: Page) -> None:
    page.goto(page.url + "mysafe/nothing-here")
    page.get_by_role("heading", name="Not found", exact=True).wait_for()


SCREENS = [
    landing,
    grid_menu,
    home,
    home_menu,
    home_nothing_found,
    report,
    report_action_menu,
    report_view_actions,
    report_with_message,
    share_window,
    share_window_found,
    share_window_nobody,
    share_window_without_members,
    share_window_stale,
    confirmation,
    details,
    protected_information,
    activity,
    add,
    add_with_errors,
    edit,
    record_information,
    question,
    selected,
    disabled,
    help_page,
    add_a_password,
    password_added,
    password_view,
    password_history,
    note_view,
    account,
    account_with_errors,
    not_found,
]


@pytest.fixture
def ada(own: Callable[..., None], screen_of: Callable[[str], Screen]) -> Page:
    own("Ada", KIND, ITEM, ["Betty"])
    return screen_of("Ada").page


def findings(page: Page) -> str:
    results = Axe().run(page)
    return "" if results.violations_count == 0 else results.generate_report()


@pytest.mark.parametrize("go_to", SCREENS, ids=lambda go_to: go_to.__name__)
def test_axe_finds_nothing(ada: Page, go_to: Callable[[Page], None]) -> None:
    ada.set_viewport_size(DESK)
    go_to(ada)
    assert not findings(ada), "at a desk"
    ada.set_viewport_size(PHONE)
    assert not findings(ada), "on a phone"


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("failed", [False, True], ids=["sign in", "sign in refused"])
def test_axe_finds_nothing_before_signing_in(
    unrecorded_context: Callable[..., object], base_url: str, size: dict[str, int], failed: bool
) -> None:
    page = unrecorded_context(viewport=size).new_page()
    page.goto(base_url)
    if failed:
        screen = SignIn(page)
        screen.username.fill("nobody")
        screen.password.fill("wrong")
        screen.button.click()
        screen.alert.wait_for()
    assert not findings(page)


def test_nothing_has_to_be_scrolled_sideways_on_a_phone(ada: Page) -> None:
    ada.set_viewport_size(PHONE)
    for go_to in (report, home, details, add):
        ada.goto(ada.url.split("mysafe")[0])
        go_to(ada)
        assert ada.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], go_to.__name__


def test_an_api_secret_is_unshared_by_keyboard_alone(ada: Page) -> None:
    def tab_to(name: str) -> None:
        for _ in range(60):
            ada.keyboard.press("Tab")
            if (
                ada.evaluate(
                    "document.activeElement.getAttribute('aria-label') || document.activeElement.innerText"
                ).strip()
                == name
            ):
                return
        pytest.fail(f"Tab never comes to {name}")

    shown = open_report(ada, KIND)
    ada.evaluate("document.activeElement.blur()")
    press_by_keyboard(shown.actions(ITEM).button, "the three vertical dots", "Tab")
    ada.keyboard.press("Home")
    expect(ada.get_by_role("menuitem", name="Share this API secret")).to_be_focused()
    ada.keyboard.press("Enter")
    window = ShareWindow(ada)
    window.window.wait_for()
    tab_to("Remove")
    ada.keyboard.press("Enter")
    window.confirmation.window.wait_for()
    tab_to("Yes")
    ada.keyboard.press("Enter")
    window.confirmation.window.wait_for(state="hidden")
    tab_to("Share")
    ada.keyboard.press("Enter")
    Message(ada).reading("Shared").wait_for()
    expect(Report(ada, KIND).cell(ITEM, "Shared")).to_have_text("No")
