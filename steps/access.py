"""Who has what: items, owners, members, and whether somebody can get at an item.

Access is always judged in that person's own browser, on every way that leads to an item.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import TimeoutError as NotInTime
from pytest_bdd import given, then

from harness.messages.mismatch import Mismatch
from harness.plugins.secrets import Secret
from pages.api_secret_details import ApiSecretDetails
from pages.components.protected_information import ProtectedInformation
from pages.components.side_menu import SideMenu
from pages.home import Home
from pages.not_found import NotFound
from steps.environment.deployment import Door, TabOf
from steps.navigation import open_report
from steps.parameter_types import sentence
from steps.scenario_data import Item, Person, Story

Cast = dict[str, Person]
Own = Callable[..., None]

ODD_NAMES = {
    "quotation marks": 'Ada\'s "Payments" API',
    "markup": "Payments <b>API</b> & <script>",
    "Hebrew letters": "\u05ea\u05e9\u05dc\u05d5\u05de\u05d9\u05dd API",
    "200 characters": "Payments API " + "n" * 200,
}
"""Names of API secrets, by what is odd about them; longer ones than can be are cut."""


@given(sentence("{owner:Person} owns the API secret {name:Words}"))
def _(own: Own, owner: str, name: str) -> None:
    own(owner, name, [])


@given(sentence("{owner:Person} owns the API secret {name:Words}, shared with {members:People}"))
def _(own: Own, owner: str, name: str, members: list[str]) -> None:
    own(owner, name, members)


@given(
    sentence(
        "{owner:Person} owns the API secret {name:Words}, with {oddity:Words} in its name, shared with {members:People}"
    )
)
def _(own: Own, owner: str, name: str, oddity: str, members: list[str]) -> None:
    own(owner, name, members, ODD_NAMES[oddity])


@pytest.fixture
def own(door: Door, tab_of: TabOf, cast: Cast, story: Story, new_secret: Callable[[], Secret]) -> Own:
    """Give somebody an API secret, shared with others; `printed` is what its name is on the screen."""

    def _own(owner: str, name: str, members: list[str], printed: str = "") -> None:
        if name in story.items:
            raise AssertionError(f'The scenario has an API secret "{name}" already: give this one another name.')
        item = Item(story.call(name, printed), cast[owner], new_secret())
        door.add_item(item, [cast[member] for member in members], tab_of)
        story.items[name] = item
        story.seen |= {(name, "on the list"), *[("Shared", f'on "{name}"') for _ in members]}

    return _own


@given(sentence("there is no API secret {name:Words} yet"))
def _(story: Story, tab_of: TabOf, name: str) -> None:
    shown = story.call(name)
    with tab_of("Ada") as page:
        expect(open_report(page).row(shown)).to_be_hidden()


@given(sentence("{person:Person} is signed in"))
def _(screen_of: Callable[[str], object], person: str) -> None:
    screen_of(person)


@given(sentence("{person:Person} can access {name:Words}"))
@then(sentence("{person:Person} can access {name:Words}"))
def _(tab_of: TabOf, story: Story, person: str, name: str) -> None:
    item = story.items[name]
    with tab_of(person) as page:
        report = open_report(page)
        must_show(report.row(item.name), f'"{name}" in {person}\'s report')
        report.view(item.name)
        details = ApiSecretDetails(page)
        must_show(details.heading, f'the details of "{name}" for {person}')
        details.view_the_information.click()
        must_hold(ProtectedInformation(page), item, person, name)


@then(sentence("{person:Person} can no longer access {name:Words}"))
@then(sentence("{person:Person} cannot access {name:Words}"))
def _(tab_of: TabOf, story: Story, person: str, name: str) -> None:
    item = story.items[name]
    with tab_of(item.owner.name) as page:
        open_report(page).view(item.name)
        ApiSecretDetails(page).heading.wait_for()
        address = page.url
    with tab_of(person) as page:
        report = open_report(page)
        must_not_show(report.row(item.name), f'"{name}" in {person}\'s report')
        SideMenu(page).open("Home")
        must_not_show(Home(page).card(item.name), f'"{name}" on {person}\'s Home')
        page.goto(address)
        must_show(NotFound(page).heading, f'"Not found" for {person} at the address of "{name}"')


def must_show(wanted: Locator, sought: str) -> None:
    try:
        wanted.wait_for()
    except NotInTime as error:
        raise Mismatch(sought, found="nothing of that kind") from error


def must_not_show(unwanted: Locator, sought: str) -> None:
    try:
        expect(unwanted).to_be_hidden()
    except AssertionError as error:
        raise Mismatch(f"no {sought}", found="it still there") from error


def must_hold(protected: ProtectedInformation, item: Item, person: str, name: str) -> None:
    must_show(protected.client_secret, f'the protected information of "{name}" for {person}')
    try:
        expect(protected.client_secret).to_have_value(item.client_secret.reveal())
    except AssertionError:
        # The original error prints both values.
        raise Mismatch(f'the Client secret of "{name}" for {person}', found="another value") from None
