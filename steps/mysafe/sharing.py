"""Steps about what the product promises on sharing, in business words."""

from playwright.sync_api import Page, expect
from pytest_bdd import given, then, when

from pages.components.action_menu import ActionMenu
from pages.components.grid_menu import GridMenu
from pages.components.message import Message
from pages.components.share_window import ShareWindow
from pages.components.side_menu import SideMenu
from pages.items.report import Report
from pages.ladder import named
from product.profile import Kind, load
from steps.environment.deployment import SecondTab
from steps.expectations import expect_text, expect_visible
from steps.navigation import open_home, open_report, open_share_window, press_by_keyboard
from steps.paging import turned_to
from steps.parameter_types import sentence
from steps.reader import ScreenOf
from steps.scenario_data import People, ScenarioData


def _item(scenario_data: ScenarioData, name: str) -> tuple[Kind, str]:
    item = scenario_data.items[name]
    return item.kind, item.name


def share_window(screen_of: ScreenOf, scenario_data: ScenarioData, owner: str, item: str) -> ShareWindow:
    """Open the Share window of an item on the owner's screen."""
    return open_share_window(screen_of(owner).page, *_item(scenario_data, item))


def _share(window: ShareWindow, page: Page) -> None:
    window.share()
    expect_visible(Message(page).reading("Shared"), 'the message "Shared"')


@when(sentence("{owner:Person} stops sharing {item:Words} with {member:Person}, by the keyboard alone"))
def _(screen_of: ScreenOf, scenario_data: ScenarioData, people: People, owner: str, item: str, member: str) -> None:
    page, product = screen_of(owner).page, load().name
    kind, name = _item(scenario_data, item)
    window, grid, side = ShareWindow(page), GridMenu(page), SideMenu(page, product)
    actions = Report(page, kind).actions(name)
    entry = window.member(people[member].username)
    for control, sought, key in (
        (grid.button, '"Grid Menu"', "Tab"),
        (named(grid.products, "control", product), f'"{product}"', "ArrowDown"),
        (named(side.root, "control", kind.report), f'"{kind.report}"', "Tab"),
        (actions.button, f'the three vertical dots of "{item}"', "Tab"),
        (named(actions.menu, "control", kind.share), f'"{kind.share}"', "ArrowDown"),
        (named(entry, "control", "Remove"), f"the trash can of {member}", "Tab"),
        (named(window.confirmation.window, "control", "Yes"), '"Yes"', "Tab"),
        (window.share_button, '"Share"', "Tab"),
    ):
        press_by_keyboard(control, sought, key)
    expect_visible(Message(page).reading("Shared"), 'the message "Shared"')


@when(sentence("{owner:Person} stops sharing {item:Words} with {members:People}"))
@when(sentence("{owner:Person} stops sharing {item:Words} with {members:People} at once"))
def _(
    screen_of: ScreenOf, scenario_data: ScenarioData, people: People, owner: str, item: str, members: list[str]
) -> None:
    window = share_window(screen_of, scenario_data, owner, item)
    for member in members:
        window.remove(people[member].username)
    _share(window, screen_of(owner).page)


@when(sentence("{owner:Person} shares {item:Words} with {members:People}"))
@when(sentence("{owner:Person} shares {item:Words} with {members:People} at once"))
def _(
    screen_of: ScreenOf, scenario_data: ScenarioData, people: People, owner: str, item: str, members: list[str]
) -> None:
    window = share_window(screen_of, scenario_data, owner, item)
    for member in members:
        window.add(people[member].username)
    _share(window, screen_of(owner).page)


@when(sentence("{owner:Person} opens the Share window of {item:Words}, and leaves it"))
def _(screen_of: ScreenOf, scenario_data: ScenarioData, owner: str, item: str) -> None:
    share_window(screen_of, scenario_data, owner, item).leave()


@given(sentence("{owner:Person} shares {item:Words} with {member:Person}, who can edit it"))
@when(sentence("{owner:Person} shares {item:Words} with {member:Person}, who can edit it"))
def _(screen_of: ScreenOf, scenario_data: ScenarioData, people: People, owner: str, item: str, member: str) -> None:
    window = share_window(screen_of, scenario_data, owner, item)
    window.add(people[member].username)
    window.allow_editing(people[member].username)
    _share(window, screen_of(owner).page)


@when(sentence("{owner:Person} shares {item:Words} with {member:Person} in another window"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, people: People, owner: str, item: str, member: str) -> None:
    with second_tab(owner) as page:
        window = open_share_window(page, *_item(scenario_data, item))
        window.add(people[member].username)
        _share(window, page)


@when(sentence("{owner:Person} is about to remove {member:Person} from {item:Words}, and answers {answer:Words}"))
def _(
    screen_of: ScreenOf, scenario_data: ScenarioData, people: People, owner: str, item: str, member: str, answer: str
) -> None:
    window = share_window(screen_of, scenario_data, owner, item)
    window.ask_to_remove(people[member].username)
    window.confirmation.answer(answer)


@when(sentence("{owner:Person} removes {member:Person} from {item:Words}, but leaves the window without Share"))
def _(screen_of: ScreenOf, scenario_data: ScenarioData, people: People, owner: str, item: str, member: str) -> None:
    window = share_window(screen_of, scenario_data, owner, item)
    window.remove(people[member].username)
    window.leave()


@when(
    sentence(
        "{owner:Person} puts {member:Person} on the list of members of {item:Words}, "
        "but leaves the window without Share"
    )
)
def _(screen_of: ScreenOf, scenario_data: ScenarioData, people: People, owner: str, item: str, member: str) -> None:
    window = share_window(screen_of, scenario_data, owner, item)
    window.add(people[member].username)
    window.leave()


@given(sentence("{owner:Person} has the Share window of {item:Words} open"))
def _(screen_of: ScreenOf, scenario_data: ScenarioData, owner: str, item: str) -> None:
    share_window(screen_of, scenario_data, owner, item)


@when(sentence("{owner:Person} removes {member:Person} in the window that was open, and presses Share"))
def _(screen_of: ScreenOf, people: People, owner: str, member: str) -> None:
    window = ShareWindow(screen_of(owner).page)
    window.remove(people[member].username)
    window.share_button.click()


@when(sentence("{owner:Person} presses Share"))
def _(screen_of: ScreenOf, owner: str) -> None:
    page = screen_of(owner).page
    _share(ShareWindow(page), page)


@then(sentence("{owner:Person} can press Share"))
def _(screen_of: ScreenOf, owner: str) -> None:
    expect(ShareWindow(screen_of(owner).page).share_button).to_be_enabled()


@then(sentence("{owner:Person} is told that sharing has changed meanwhile"))
def _(screen_of: ScreenOf, owner: str) -> None:
    expect_visible(
        ShareWindow(screen_of(owner).page).alert,
        "word in the Share window that sharing has changed meanwhile",
    )


@then(sentence("the report shows {person:Person} that {item:Words} is shared"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    _expect_shared(second_tab, scenario_data, person, item, load().shared.yes)


@then(sentence("the report shows {person:Person} that {item:Words} is not shared"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    _expect_shared(second_tab, scenario_data, person, item, load().shared.no)


def _expect_shared(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str, text: str) -> None:
    kind, name = _item(scenario_data, item)
    column = load().shared.word
    with second_tab(person) as page:
        cell = turned_to(open_report(page, kind), name).cell(name, column)
        expect_text(cell, text, f'"{text}" in the "{column}" column of "{item}"')


@then(sentence("{person:Person} is offered no way to share {item:Words}"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, item: str) -> None:
    kind, name = _item(scenario_data, item)
    with second_tab(person) as page:
        report = turned_to(open_report(page, kind), name)
        expect_visible(report.row(name), f'"{item}" in the report')
        _expect_no_sharing(report.actions(name), kind.share)
        home = open_home(page)
        expect_visible(home.card(name), f'"{item}" on Home')
        _expect_no_sharing(home.actions(name), "Share")


def _expect_no_sharing(actions: ActionMenu, entry: str) -> None:
    """Expect no menu, or one that offers something else."""
    if actions.button.count():
        expect(actions.opened()).to_be_visible()
        expect(actions.entry(entry)).to_be_hidden()
