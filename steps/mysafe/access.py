"""Steps about who owns an item, who is signed in, and who can access an item.

Access is checked in the person's own browser, in every place where an item can be reached.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Error, Locator, Page, expect
from pytest_bdd import given, then, when

from harness.evidence.camera import Camera
from harness.evidence.secrets import Secret
from harness.messages.mismatch import Mismatch
from harness.plugins.scenario_item import record_of
from harness.record import PASSED
from pages.components.protected_information import ProtectedInformation
from pages.items.details import Details
from pages.items.report import Report
from pages.not_found import NotFound
from product.profile import Kind, load
from steps.environment.deployment import Deployment, SecondTab
from steps.expectations import expect_secret, expect_text, expect_visible
from steps.mysafe.addresses import expect_nothing_at
from steps.mysafe.departures import Departures
from steps.navigation import open_details, open_home, open_report, open_share_window
from steps.paging import turned_to
from steps.parameter_types import sentence
from steps.reader import ScreenOf
from steps.scenario_data import Item, People, ScenarioData

Own = Callable[..., None]

ODD_NAMES = {
    "quotation marks": 'Ada\'s "Payments" API',
    "markup": "Payments <b>API</b> & <script>",
    "Hebrew letters": "\u05ea\u05e9\u05dc\u05d5\u05de\u05d9\u05dd API",
    "200 characters": "Payments API " + "n" * 200,
}
"""Odd names for items, by what is odd about them. Names that are too long are cut."""


@given(sentence("{owner:Person} owns the {kind:Kind} {name:Words}"))
def _(own: Own, owner: str, kind: Kind, name: str) -> None:
    own(owner, kind, name, [])


@given(sentence("{owner:Person} owns the {kind:Kind} {name:Words}, shared with {members:People}"))
def _(own: Own, owner: str, kind: Kind, name: str, members: list[str]) -> None:
    own(owner, kind, name, members)


@given(sentence("{owner:Person} owns the {kind:Kind} {name:Words}, shared with {members:People} among others"))
def _(own: Own, owner: str, kind: Kind, name: str, members: list[str]) -> None:
    own(owner, kind, name, members, among_others=True)


@given(
    sentence(
        "{owner:Person} owns the {kind:Kind} {name:Words}, with {oddity:Words} in its name, "
        "shared with {members:People}"
    )
)
def _(own: Own, owner: str, kind: Kind, name: str, oddity: str, members: list[str]) -> None:
    if oddity not in ODD_NAMES:
        pytest.fail(f'No name with "{oddity}" is known. Known are: {", ".join(ODD_NAMES)}.', pytrace=False)
    own(owner, kind, name, members, ODD_NAMES[oddity])


@pytest.fixture
def own(
    deployment: Deployment,
    second_tab: SecondTab,
    people: People,
    scenario_data: ScenarioData,
    new_secret: Callable[[], Secret],
) -> Own:
    """Add an item for its owner and share it with the members. `printed` is its name on the screen."""

    def _own(
        owner: str, kind: Kind, name: str, members: list[str], printed: str = "", *, among_others: bool = False
    ) -> None:
        if name in scenario_data.items:
            raise AssertionError(f'The scenario has "{name}" already: give this one another name.')
        secrets = {field: new_secret() for field in kind.protected}
        item = Item(kind, scenario_data.name_item(name, printed), people[owner], secrets)
        others = deployment.bystanders if among_others else ()
        deployment.add_item(item, [*(people[member] for member in members), *others], second_tab)
        scenario_data.items[name] = item
        shared = load().shared.word
        scenario_data.seen |= {(name, "on the list"), *[(shared, f'on "{name}"') for _ in members]}

    return _own


@given(sentence("there is no {kind:Kind} {name:Words} yet"))
def _(scenario_data: ScenarioData, second_tab: SecondTab, kind: Kind, name: str) -> None:
    shown = scenario_data.name_item(name)
    with second_tab(load().people.owner) as page:
        expect(open_report(page, kind).row(shown)).to_be_hidden()


@given(sentence("{person:Person} can access {name:Words}"))
@then(sentence("{person:Person} can access {name:Words}"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, name: str) -> None:
    item = scenario_data.items[name]
    with second_tab(person) as page:
        report = turned_to(open_report(page, item.kind), item.name)
        expect_visible(report.row(item.name), f'"{name}" in {person}\'s report')
        report.view(item.name)
        details = Details(page, item.kind)
        expect_visible(details.heading, f'the details of "{name}" for {person}')
        details.view_the_information.click()
        _expect_protected_values(ProtectedInformation(page, item.kind), item, person, name)


@then(sentence("{person:Person} can no longer access {name:Words}"))
@then(sentence("{person:Person} cannot access {name:Words}"))
def _(
    request: pytest.FixtureRequest,
    second_tab: SecondTab,
    scenario_data: ScenarioData,
    camera: Camera,
    departures: Departures,
    looked_at_again: dict[str, Item],
    person: str,
    name: str,
) -> None:
    item = scenario_data.items[name]
    with second_tab(person) as page:
        # At once: who is told that access has ended is not asked to wait for it.
        report = open_report(page, item.kind)
        _expect_none(report.row(item.name), f'"{name}" in {person}\'s report')
        if report.forward.count():
            _expect_none(turned_to(report, item.name).row(item.name), f'"{name}" in {person}\'s report')
        home = open_home(page)
        _expect_none(home.card(item.name), f'"{name}" on {person}\'s Home')
        for words in (item.name, item.owner.username):
            home.find(words)
            _expect_none(home.card(item.name), f'"{name}" among what {person} finds on Home')
    with second_tab(item.owner.name) as page:
        open_report(page, item.kind)
        addresses = addresses_of_details(page, item)
    with second_tab(person) as page:
        requests = list(camera.requests.values())
        expect_nothing_at(addresses, page, item, requests, scenario_data.alike(item.name))
        for address in addresses:
            page.goto(address)
            expect_visible(NotFound(page).heading, f'"Not found" for {person} at the address of "{name}"')
        camera.troubles.forget()
    departures.note(request, person, item, addresses, requests)
    looked_at_again[name] = item


@pytest.fixture
def looked_at_again(request: pytest.FixtureRequest, second_tab: SecondTab) -> Iterator[dict[str, Item]]:
    """Have their owners open the Share window of items once more, when the scenario has passed.

    That must not change who has access, which is asked at the end of the run. In the scenario, it might hide what the
    owner's next steps would find.
    """
    items: dict[str, Item] = {}
    yield items
    record = record_of(request.node)
    for item in items.values() if record and all(step.status == PASSED for step in record.steps) else ():
        with suppress(Error), second_tab(item.owner.name) as page:
            open_share_window(page, item.kind, item.name).leave()


def addresses_of_details(page: Page, item: Item) -> list[str]:
    """Go from the report to the details of an item, and return their address; none where they open over the report."""
    report = turned_to(Report(page, item.kind), item.name)
    listed = page.url
    report.view(item.name)
    Details(page, item.kind).heading.wait_for()
    return [page.url] if page.url != listed else []


def _expect_none(unwanted: Locator, sought: str) -> None:
    """:raises Mismatch: where the screen shows it now."""
    if unwanted.count():
        raise Mismatch(f"no {sought}", found="it still there")


@then(sentence("{person:Person} can see the protected information of {name:Words}"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, person: str, name: str) -> None:
    item = scenario_data.items[name]
    with second_tab(person) as page:
        open_details(page, item.kind, item.name).view_the_information.click()
        _expect_protected_values(ProtectedInformation(page, item.kind), item, person, name)


@pytest.fixture
def opened_details() -> dict[str, Details]:
    """Return whose details are open: nobody's, before a step opens them."""
    return {}


@given(sentence("{person:Person} has the details of {name:Words} open"), target_fixture="opened_details")
def _(screen_of: ScreenOf, scenario_data: ScenarioData, person: str, name: str) -> dict[str, Details]:
    item = scenario_data.items[name]
    return {person: open_details(screen_of(person).page, item.kind, item.name)}


@when(sentence("{person:Person} asks for the protected information in the window that was open"))
def _(opened_details: dict[str, Details], person: str) -> None:
    if person not in opened_details:
        pytest.fail(f"No Given of this scenario lets {person} have details open.", pytrace=False)
    opened_details[person].view_the_information.click()


@then(sentence("{person:Person} is told that there is nothing of that kind"))
def _(screen_of: ScreenOf, person: str) -> None:
    expect_visible(NotFound(screen_of(person).page).heading, f'"Not found" for {person}')


@then(sentence("the details tell {reader:Person} that {member:Person} can view, but not edit {item:Words}"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, people: People, reader: str, member: str, item: str) -> None:
    _expect_rights(second_tab, scenario_data, reader, people[member].username, item, "No")


@then(sentence("the details tell {reader:Person} that {member:Person} can view and edit {item:Words}"))
def _(second_tab: SecondTab, scenario_data: ScenarioData, people: People, reader: str, member: str, item: str) -> None:
    _expect_rights(second_tab, scenario_data, reader, people[member].username, item, "Yes")


def _expect_rights(
    second_tab: SecondTab, scenario_data: ScenarioData, reader: str, username: str, item: str, may_edit: str
) -> None:
    with second_tab(reader) as page:
        details = open_details(page, scenario_data.items[item].kind, scenario_data.items[item].name)
        expect_text(details.may(username, "Can view?"), "Yes", f'"Yes" under "Can view?" for {username}')
        expect_text(details.may(username, "Can edit?"), may_edit, f'"{may_edit}" under "Can edit?" for {username}')


def _expect_protected_values(window: ProtectedInformation, item: Item, person: str, name: str) -> None:
    for field, secret in item.secrets.items():
        box = window.value(field)
        expect_visible(box, f'the protected information of "{name}" for {person}')
        expect_secret(box, secret, f'the {field} of "{name}" for {person}')
