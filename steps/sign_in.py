"""Sign people in, and check that each account is offered what its role needs."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Page, StorageState
from playwright.sync_api import TimeoutError as NotInTime

from harness.messages.could_not_test import CouldNotTest
from harness.system.address import refused_with
from pages.components.grid_menu import GridMenu
from pages.components.side_menu import SideMenu
from pages.ladder import noting
from pages.sign_in import SignIn
from product.profile import Kind, Profile, load
from steps.navigation import open_report
from steps.scenario_data import Person


@dataclass(frozen=True)
class SignedIn:
    """Somebody who is signed in: their name as the product prints it, and the state for other browser contexts.

    `state` is None until the first context closes. `entrance` is the address of the sign-in screen, without its query.
    `reports` are the addresses of reports that they have seen since, by their names.
    """

    full_name: str
    entrance: str
    state: StorageState | None = None
    reports: dict[str, str] = field(default_factory=dict)


def sign_in_as(context: BrowserContext, address: str, person: Person, fault: str) -> SignedIn:
    """Sign somebody in, in their own browser context.

    :param fault: whose fault it is if the product refuses them.
    :raises CouldNotTest: if signing in fails.
    """
    product = load().name
    page = context.new_page()
    answer = page.goto(address)
    if answer and (refused := refused_with(answer.status, address)):
        raise refused
    screen, entrance = SignIn(page), without_query(page.url)
    try:
        full_name = screen.sign_in(person.username, person.password.reveal())
    except NotInTime as error:
        if not screen.username.first.is_visible():
            what = f"at {address} there is no sign-in screen of {product}, but {_what_is_there(page)}"
            raise CouldNotTest(what, fault) from error
        said = " ".join((screen.alert.text_content() or "").split()) if screen.alert.count() == 1 else "nothing"
        raise CouldNotTest(f'{product} refuses to sign "{person.username}" in and says: {said}', fault) from error
    return SignedIn(full_name, entrance)


def without_query(address: str) -> str:
    """Return an address without its query."""
    return address.partition("?")[0]


def _what_is_there(page: Page) -> str:
    title = page.title().strip()
    return f'a page called "{title}"' if title else "a page without a title"


def needs_of(profile: Profile) -> dict[str, set[str]]:
    """Return what each person must be offered: the report of each kind, and for the owner the way to add items."""
    reports = {_report(kind) for kind in profile.kinds}
    adding = {kind.add for kind in profile.kinds}
    owner = profile.people.owner
    return {name: reports | adding if name == owner else reports for name in profile.people.names}


def lacking_role(needs: Mapping[str, set[str]], windows: Mapping[str, Page]) -> tuple[str, str] | None:
    """Return a person who is not offered what they need, though somebody else is, and what it is.

    What nobody is offered does not depend on roles; the tutorials will fail on it.

    :param windows: a page of the product for each person.
    """
    offers = {name: _offered(windows[name]) for name in needs}
    for name, needed in needs.items():
        for thing in sorted(needed - offers[name]):
            if any(thing in offered for offered in offers.values()):
                return name, thing
    return None


def _offered(page: Page) -> set[str]:
    offered, product = set(), load()
    menu = SideMenu(page, product.name)
    with suppress(NotInTime):
        GridMenu(page).open(product.name)
        menu.root.wait_for()
    for kind in [kind for kind in product.kinds if menu.entry(kind.report).count()]:
        with suppress(NotInTime):
            report = open_report(page, kind)
            offered.add(_report(kind))
            noting(report.view_actions).click()
            report.entry_to_add.wait_for()
            offered.add(kind.add)
    return offered


def _report(kind: Kind) -> str:
    return f"the {kind.report} report"
