"""What the product promises about sharing, in business words: carried out on the pages, without a tutorial's clicks."""

from collections.abc import Callable

from playwright.sync_api import Page, expect
from pytest_bdd import given, then, when

from harness.messages.mismatch import Mismatch
from pages.api_secret_details import ApiSecretDetails
from pages.api_secrets_report import ApiSecretsReport
from pages.components.grid_menu import GridMenu
from pages.components.message import Message
from pages.components.protected_information import ProtectedInformation
from pages.components.share_window import ShareWindow
from pages.components.side_menu import SideMenu
from pages.home import Home
from pages.not_found import NotFound
from pages.screen import Screen
from steps.access import Cast, must_hold, must_show
from steps.environment.deployment import TabOf
from steps.navigation import open_report, open_share_window, press_by_keyboard
from steps.parameter_types import sentence
from steps.reader import reads
from steps.scenario_data import Story
from steps.sign_in import SignedIn

ScreenOf = Callable[[str], Screen]
SignIn = Callable[[str], SignedIn]


def _share_window(screen_of: ScreenOf, story: Story, owner: str, item: str) -> ShareWindow:
    return open_share_window(screen_of(owner).page, story.on_screen(item))


def _share(window: ShareWindow, page: Page) -> None:
    window.share()
    must_show(Message(page).reading("Shared"), 'the message "Shared"')


@when(sentence("{owner:Person} stops sharing {item:Words} with {member:Person}"))
def _(screen_of: ScreenOf, story: Story, cast: Cast, owner: str, item: str, member: str) -> None:
    window = _share_window(screen_of, story, owner, item)
    window.remove(cast[member].username)
    _share(window, screen_of(owner).page)


@when(sentence("{owner:Person} stops sharing {item:Words} with {member:Person}, by the keyboard alone"))
def _(screen_of: ScreenOf, story: Story, cast: Cast, owner: str, item: str, member: str) -> None:
    page = screen_of(owner).page
    window, grid, side = ShareWindow(page), GridMenu(page), SideMenu(page)
    report = ApiSecretsReport(page)
    actions = report.actions(story.on_screen(item))
    entry = window.member(cast[member].username)
    for control, sought, key in (
        (grid.button, '"Grid Menu"', "Tab"),
        (grid.products.get_by_role("menuitem", name="MySafe", exact=True), '"MySafe"', "ArrowDown"),
        (side.root.get_by_role("link", name="API secrets", exact=True), '"API secrets"', "Tab"),
        (actions.button, f'the three vertical dots of "{item}"', "Tab"),
        (actions.menu.get_by_role("menuitem", name="Share this API secret"), '"Share this API secret"', "ArrowDown"),
        (entry.get_by_role("button", name="Remove", exact=True), f"the trash can of {member}", "Tab"),
        (window.confirmation.window.get_by_role("button", name="Yes", exact=True), '"Yes"', "Tab"),
        (window.share_button, '"Share"', "Tab"),
    ):
        press_by_keyboard(control, sought, key)
    must_show(Message(page).reading("Shared"), 'the message "Shared"')


@when(sentence("{owner:Person} shares {item:Words} with {member:Person}"))
def _(screen_of: ScreenOf, story: Story, cast: Cast, owner: str, item: str, member: str) -> None:
    window = _share_window(screen_of, story, owner, item)
    window.add(cast[member].username)
    _share(window, screen_of(owner).page)


@given(sentence("{owner:Person} shares {item:Words} with {member:Person}, who can edit it"))
@when(sentence("{owner:Person} shares {item:Words} with {member:Person}, who can edit it"))
def _(screen_of: ScreenOf, story: Story, cast: Cast, owner: str, item: str, member: str) -> None:
    window = _share_window(screen_of, story, owner, item)
    window.add(cast[member].username)
    window.allow_editing(cast[member].username)
    _share(window, screen_of(owner).page)


@when(sentence("{owner:Person} shares {item:Words} with {member:Person} in another window"))
def _(tab_of: TabOf, story: Story, cast: Cast, owner: str, item: str, member: str) -> None:
    with tab_of(owner) as page:
        window = open_share_window(page, story.on_screen(item))
        window.add(cast[member].username)
        _share(window, page)


@when(sentence("{owner:Person} is about to remove {member:Person} from {item:Words}, and answers {answer:Words}"))
def _(screen_of: ScreenOf, story: Story, cast: Cast, owner: str, item: str, member: str, answer: str) -> None:
    window = _share_window(screen_of, story, owner, item)
    window.ask_to_remove(cast[member].username)
    window.confirmation.answer(answer)


@when(sentence("{owner:Person} removes {member:Person} from {item:Words}, but leaves the window without Share"))
def _(screen_of: ScreenOf, story: Story, cast: Cast, owner: str, item: str, member: str) -> None:
    window = _share_window(screen_of, story, owner, item)
    window.remove(cast[member].username)
    window.leave()


@when(
    sentence(
        "{owner:Person} puts {member:Person} on the list of members of {item:Words}, "
        "but leaves the window without Share"
    )
)
def _(screen_of: ScreenOf, story: Story, cast: Cast, owner: str, item: str, member: str) -> None:
    window = _share_window(screen_of, story, owner, item)
    window.add(cast[member].username)
    window.leave()


@given(sentence("{owner:Person} has the Share window of {item:Words} open"))
def _(screen_of: ScreenOf, story: Story, owner: str, item: str) -> None:
    _share_window(screen_of, story, owner, item)


@when(sentence("{owner:Person} removes {member:Person} in the window that was open, and presses Share"))
def _(screen_of: ScreenOf, cast: Cast, owner: str, member: str) -> None:
    window = ShareWindow(screen_of(owner).page)
    window.remove(cast[member].username)
    window.share_button.click()


@when(sentence("{owner:Person} presses Share"))
def _(screen_of: ScreenOf, owner: str) -> None:
    page = screen_of(owner).page
    _share(ShareWindow(page), page)


@when(sentence("{owner:Person} searches for {text:Words} to share {item:Words} with"))
def _(screen_of: ScreenOf, story: Story, owner: str, text: str, item: str) -> None:
    _share_window(screen_of, story, owner, item).search.fill(text)


@when(sentence("{owner:Person} searches for {person:Person} to share {item:Words} with"))
def _(screen_of: ScreenOf, story: Story, cast: Cast, owner: str, person: str, item: str) -> None:
    _share_window(screen_of, story, owner, item).search.fill(cast[person].username)


@when(sentence("{owner:Person} searches for the full name of {person:Person} to share {item:Words} with"))
def _(screen_of: ScreenOf, story: Story, sign_in: SignIn, owner: str, person: str, item: str) -> None:
    _share_window(screen_of, story, owner, item).search.fill(sign_in(person).full_name)


@then(sentence("{owner:Person} is offered {person:Person}"))
def _(screen_of: ScreenOf, cast: Cast, owner: str, person: str) -> None:
    window = ShareWindow(screen_of(owner).page)
    must_show(window.found_person(cast[person].username), f"{person} among those who were found")


@when(sentence("{owner:Person} clears the search"))
def _(screen_of: ScreenOf, owner: str) -> None:
    ShareWindow(screen_of(owner).page).search.clear()


@when(sentence("{owner:Person} chooses {member:Person} again to share {item:Words} with"))
def _(screen_of: ScreenOf, story: Story, cast: Cast, owner: str, member: str, item: str) -> None:
    _share_window(screen_of, story, owner, item).choose(cast[member].username)


@then(sentence("{member:Person} is still on the list of members"))
def _(screen_of: ScreenOf, cast: Cast, member: str) -> None:
    must_show(ShareWindow(screen_of("Ada").page).member(cast[member].username), f"{member} on the list of members")


@then(sentence("{member:Person} is on the list of members once"))
def _(screen_of: ScreenOf, cast: Cast, member: str) -> None:
    entries = ShareWindow(screen_of("Ada").page).member(cast[member].username)
    try:
        expect(entries).to_have_count(1)
    except AssertionError as error:
        raise Mismatch(f"{member} on the list of members once", found=f"{entries.count()} entries") from error


@then(sentence("{owner:Person} is told that there is no such user, and cannot press Share"))
def _(screen_of: ScreenOf, owner: str) -> None:
    window = ShareWindow(screen_of(owner).page)
    must_show(window.window.get_by_text("User not found", exact=True), '"User not found"')
    expect(window.search).to_have_attribute("aria-invalid", "true")
    expect(window.share_button).to_be_disabled()


@then(sentence("{owner:Person} can press Share"))
def _(screen_of: ScreenOf, owner: str) -> None:
    expect(ShareWindow(screen_of(owner).page).share_button).to_be_enabled()


@then(sentence("{owner:Person} is told that sharing has changed meanwhile"))
def _(screen_of: ScreenOf, owner: str) -> None:
    must_show(
        ShareWindow(screen_of(owner).page).alert,
        "word in the Share window that sharing has changed meanwhile",
    )


@then(sentence("the report shows {person:Person} that {item:Words} is shared"))
def _(tab_of: TabOf, story: Story, person: str, item: str) -> None:
    _report_reads(tab_of, story, person, item, "Yes")


@then(sentence("the report shows {person:Person} that {item:Words} is not shared"))
def _(tab_of: TabOf, story: Story, person: str, item: str) -> None:
    _report_reads(tab_of, story, person, item, "No")


def _report_reads(tab_of: TabOf, story: Story, person: str, item: str, word: str) -> None:
    with tab_of(person) as page:
        cell = open_report(page).cell(story.on_screen(item), "Shared")
        reads(cell, word, f'"{word}" in the "Shared" column of "{item}"')


@then(sentence("the details tell {reader:Person} that {member:Person} can view, but not edit {item:Words}"))
def _(tab_of: TabOf, story: Story, cast: Cast, reader: str, member: str, item: str) -> None:
    _details_read(tab_of, story, reader, cast[member].username, item, "No")


@then(sentence("the details tell {reader:Person} that {member:Person} can view and edit {item:Words}"))
def _(tab_of: TabOf, story: Story, cast: Cast, reader: str, member: str, item: str) -> None:
    _details_read(tab_of, story, reader, cast[member].username, item, "Yes")


def _details_read(tab_of: TabOf, story: Story, reader: str, username: str, item: str, may_edit: str) -> None:
    with tab_of(reader) as page:
        open_report(page).view(story.on_screen(item))
        details = ApiSecretDetails(page)
        reads(details.may(username, "Can view?"), "Yes", f'"Yes" under "Can view?" for {username}')
        reads(details.may(username, "Can edit?"), may_edit, f'"{may_edit}" under "Can edit?" for {username}')


@then(sentence("{person:Person} can see the protected information of {item:Words}"))
def _(tab_of: TabOf, story: Story, person: str, item: str) -> None:
    with tab_of(person) as page:
        open_report(page).view(story.on_screen(item))
        ApiSecretDetails(page).view_the_information.click()
        must_hold(ProtectedInformation(page), story.items[item], person, item)


@then(sentence("{person:Person} is offered no way to share {item:Words}"))
def _(tab_of: TabOf, story: Story, person: str, item: str) -> None:
    name = story.on_screen(item)
    with tab_of(person) as page:
        report = open_report(page)
        must_show(report.row(name), f'"{item}" in the report')
        expect(report.actions(name).button).to_be_hidden()
        screen = Screen(page)
        screen.side_menu.open("Home")
        must_show(Home(page).card(name), f'"{item}" on Home')
        expect(Home(page).actions(name).button).to_be_hidden()


@given(sentence("{person:Person} has the details of {item:Words} open"))
def _(screen_of: ScreenOf, story: Story, person: str, item: str) -> None:
    page = screen_of(person).page
    open_report(page).view(story.on_screen(item))
    ApiSecretDetails(page).heading.wait_for()


@when(sentence("{person:Person} asks for the protected information in the window that was open"))
def _(screen_of: ScreenOf, person: str) -> None:
    ApiSecretDetails(screen_of(person).page).view_the_information.click()


@then(sentence("{person:Person} is told that there is nothing of that kind"))
def _(screen_of: ScreenOf, person: str) -> None:
    must_show(NotFound(screen_of(person).page).heading, f'"Not found" for {person}')
