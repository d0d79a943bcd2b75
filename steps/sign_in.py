"""Signing people in, and what it means when MySafe does not let them: nothing can be tested then.

Knows the sign-in screen, and what each account has to be offered; must not know scenarios.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, Page, StorageState
from playwright.sync_api import TimeoutError as NotInTime

from harness.messages.could_not_test import CouldNotTest
from harness.system.address import refused_with
from pages.sign_in import SignIn
from steps.navigation import open_report
from steps.scenario_data import Person

REPORT, ADD = "the API secrets report", "Add API secret"


@dataclass(frozen=True)
class SignedIn:
    """Somebody who is signed in: their name as MySafe prints it, and what another browser window has to begin with.

    That is asked for when the first window closes, not while its page is still being drawn: until then it is None.
    `entrance` is the address of the sign-in screen, without its query.
    """

    full_name: str
    entrance: str
    state: StorageState | None = None


def sign_in_as(context: BrowserContext, address: str, person: Person, fault: str) -> SignedIn:
    """Sign somebody in, in a browser window of their own.

    :param fault: whose it is when MySafe refuses them.
    :raises CouldNotTest: where it cannot be done.
    """
    page = context.new_page()
    answer = page.goto(address)
    if answer and (refused := refused_with(answer.status, address)):
        raise refused
    screen, entrance = SignIn(page), without_query(page.url)
    try:
        full_name = screen.sign_in(person.username, person.password.reveal())
    except NotInTime as error:
        if not screen.username.first.is_visible():
            what = f"at {address} there is no sign-in screen of MySafe, but {_what_is_there(page)}"
            raise CouldNotTest(what, fault) from error
        said = " ".join((screen.alert.text_content() or "").split()) if screen.alert.count() == 1 else "nothing"
        raise CouldNotTest(f'MySafe refuses to sign "{person.username}" in and says: {said}', fault) from error
    return SignedIn(full_name, entrance)


def without_query(address: str) -> str:
    """An address up to its query."""
    return address.partition("?")[0]


def _what_is_there(page: Page) -> str:
    title = page.title().strip()
    return f'a page called "{title}"' if title else "a page without a title"


def lacking_role(needs: Mapping[str, set[str]], windows: Mapping[str, Page]) -> tuple[str, str] | None:
    """Who of several people is not offered what they need, though somebody else is; and what.

    What nobody is offered is no matter of roles: the tutorials will come to it.

    :param windows: a page of MySafe in the browser of each.
    """
    offers = {name: _offered(windows[name]) for name in needs}
    for name, needed in needs.items():
        for thing in sorted(needed - offers[name]):
            if any(thing in offered for offered in offers.values()):
                return name, thing
    return None


def _offered(page: Page) -> set[str]:
    offered = set()
    try:
        report = open_report(page)
        offered.add(REPORT)
        report.view_actions.click()
        report.entry_to_add.wait_for()
        offered.add(ADD)
    except NotInTime:
        pass
    return offered
