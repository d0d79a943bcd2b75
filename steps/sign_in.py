"""Sign people in, and check that each account is offered what its role needs."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic

from playwright.sync_api import BrowserContext, Locator, Page, Request, StorageState
from playwright.sync_api import TimeoutError as NotInTime

from harness.messages.could_not_test import ENVIRONMENT, CouldNotTest
from harness.system.address import refused_with
from pages.components.grid_menu import GridMenu
from pages.components.side_menu import SideMenu
from pages.frames import in_its_frame
from pages.ladder import frame_of
from pages.sign_in import SignIn
from product.profile import Kind, Profile, load
from steps.navigation import open_report
from steps.scenario_data import Person

_GRACE = 30.0
"""How long the answer to signing in may take, in seconds."""
_MOMENTS = 6
"""What part of it may pass while nothing is on its way."""
_SLICE = 250
"""How long to wait at once, in milliseconds."""

_SECOND_LOOK = 10_000
"""How long a control may take to appear before an account is said to lack it, in milliseconds."""


@dataclass(frozen=True)
class SignedIn:
    """Somebody who is signed in: their name as the product prints it, and the state for other browser contexts.

    `state` is None until the first context closes. `entrance` is the address of the sign-in screen, without its query.
    `reports` are the addresses of reports that they have seen since, by their names. `in_a_frame` says that it is
    another page that shows the product, in a frame.
    """

    full_name: str
    entrance: str
    state: StorageState | None = None
    reports: dict[str, str] = field(default_factory=dict)
    in_a_frame: bool = False


def sign_in_as(context: BrowserContext, address: str, person: Person, fault: str, grace: float = _GRACE) -> SignedIn:
    """Sign somebody in, in their own browser context. A slow answer is waited for, whatever the patience.

    :param fault: whose fault it is if the product refuses them.
    :param grace: how long an answer may take, in seconds.
    :raises CouldNotTest: if signing in fails.
    """
    product, page = load().name, context.new_page()
    waiting = _Waiting(page, grace)
    answer = page.goto(address)
    if answer and (refused := refused_with(answer.status, address)):
        raise refused
    entrance = without_query(page.url)
    if not waiting.for_(lambda: SignIn(in_its_frame(page)).username.first):
        if waiting.for_an_answer:
            raise CouldNotTest(f"the sign-in screen at {address} did not come within {grace:g} s", ENVIRONMENT)
        raise CouldNotTest(f"at {address} there is no sign-in screen of {product}, but {_what_is_there(page)}", fault)
    screen = SignIn(in_its_frame(page))
    form = screen.username.first
    # The click waits for the page that it leads to.
    with suppress(NotInTime):
        screen.enter(person.username, person.password.reveal())
    if waiting.for_(lambda: _proof_on(page, person), lambda: form.is_visible() and screen.alert.count() == 1):
        told = _name_on(page, person)
        full_name = (told.text_content() or "").strip() if told.count() == 1 else person.username
        return SignedIn(full_name, entrance, in_a_frame=in_its_frame(page) is not page)
    if waiting.for_an_answer:
        what = f'signing "{person.username}" in at {address} was not answered within {grace:g} s'
        raise CouldNotTest(what, ENVIRONMENT)
    if form.is_visible():
        said = " ".join((screen.alert.text_content() or "").split()) if screen.alert.count() == 1 else "nothing"
        raise CouldNotTest(f'{product} refuses to sign "{person.username}" in and says: {said}', fault)
    what = f'after "{person.username}" has signed in, no page says who that is, but there is {_what_is_there(page)}'
    raise CouldNotTest(what, fault)


def product_in(page: Page, somebody: SignedIn) -> Page:
    """Return the page, or the frame in it that shows the product, once that has come."""
    if somebody.in_a_frame:
        frame_of(page).wait_for()
    return in_its_frame(page)


def _name_on(page: Page, person: Person) -> Locator:
    return SignIn(in_its_frame(page)).name_of(person.username)


def _proof_on(page: Page, person: Person) -> Locator:
    return SignIn(in_its_frame(page)).proof(person.username).first


class _Waiting:
    """Waits for something on a page: long, while the page waits for an answer itself, and else for a moment."""

    def __init__(self, page: Page, grace: float) -> None:
        self.for_an_answer: set[Request] = set()
        self.grace = grace
        page.on("request", self._asked)
        page.on("requestfinished", self._answered)
        page.on("requestfailed", self._answered)

    def _asked(self, request: Request) -> None:
        self.for_an_answer.add(request)

    def _answered(self, request: Request) -> None:
        self.for_an_answer.discard(request)

    def for_(self, wanted: Callable[[], Locator], given_up: Callable[[], bool] = lambda: False) -> bool:
        """Wait, and tell whether it has come.

        :param wanted: is asked again and again, as a frame may come to hold what is waited for.
        :param given_up: tells that it will not come; asked when no answer is missing.
        """
        began = quiet = monotonic()
        while (now := monotonic()) < min(began + self.grace, quiet + self.grace / _MOMENTS):
            with suppress(NotInTime):
                wanted().wait_for(timeout=_SLICE)
                return True
            if self.for_an_answer:
                quiet = now
            elif given_up():
                break
        return False


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

    What nobody is offered does not depend on roles; the tutorials will fail on it. Before somebody is said to lack a
    role, the product gets more time, because a slow page offers nothing at first.

    :param windows: a page of the product for each person.
    """
    if _lacking(needs, windows) is None:
        return None
    for window in windows.values():
        window.set_default_timeout(_SECOND_LOOK)
    return _lacking(needs, windows)


def _lacking(needs: Mapping[str, set[str]], windows: Mapping[str, Page]) -> tuple[str, str] | None:
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
            report.open_actions()
            report.entry_to_add.wait_for()
            offered.add(kind.add)
    return offered


def _report(kind: Kind) -> str:
    return f"the {kind.report} report"
