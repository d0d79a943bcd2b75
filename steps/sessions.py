"""Who stands where in a scenario: people signed in, their screens and tabs, and the secrets that are made up for them.

Knows doors, not what is behind them.
"""

import secrets as randomness
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Playwright

from harness.messages.could_not_test import ANSWERS_AGAIN, CouldNotTest, could_not_test
from harness.plugins.evidence import OpenContext, OpenRecorded
from harness.plugins.scenario_item import record_of
from harness.plugins.secrets import Secret
from harness.system.address import trouble_to_reach
from pages.screen import Screen
from pages.selectors import register
from pages.sign_in import SignIn
from steps.environment.deployment import Door, TabOf
from steps.reader import Eyes
from steps.scenario_data import Person, Story
from steps.sign_in import SignedIn, lacking_role, sign_in_as, without_query

BROWSERS_OWN_PAGE = "chrome-error:"
"""How the address begins of what Chromium shows where no page has come."""
FIRST_WORKER = "gw0"
"""Which of several workers proves what need not be proved in each."""


@pytest.fixture(scope="session")
def playwright(playwright: Playwright) -> Playwright:
    """Playwright, which has learnt what the pages look for."""
    register(playwright.selectors)
    return playwright


@pytest.fixture(scope="session")
def cast(door: Door) -> dict[str, Person]:
    """The people of the features, with their accounts."""
    return door.cast


@pytest.fixture
def story(door: Door) -> Story:
    """What this scenario has so far; nothing of what earlier ones had."""
    door.empty()
    return Story(door.mark())


@pytest.fixture(scope="session")
def signed_in(
    door: Door, unrecorded_context: OpenContext, secrets: Any, pytestconfig: pytest.Config
) -> dict[str, SignedIn]:
    """Who has signed in already: where accounts have to be proved, everybody, once a run."""
    so_far = {name: _sign_in(door, unrecorded_context, secrets, name) for name in door.needs}
    if getattr(pytestconfig, "workerinput", {}).get("workerid", FIRST_WORKER) == FIRST_WORKER:
        _prove_roles(door, unrecorded_context, so_far)
    return so_far


def _sign_in(door: Door, open_context: OpenContext, secrets: Any, name: str) -> SignedIn:
    context = open_context()
    somebody = _sign_in_there(context, door, secrets, name)
    state = context.storage_state()
    context.close()
    return replace(somebody, state=state)


def _sign_in_there(context: BrowserContext, door: Door, secrets: Any, name: str) -> SignedIn:
    person = door.cast[name]
    secrets.add(person.password.reveal())
    return sign_in_as(context, door.address, person, door.fault)


def _prove_roles(door: Door, open_context: OpenContext, so_far: dict[str, SignedIn]) -> None:
    windows = {name: open_context(storage_state=somebody.state).new_page() for name, somebody in so_far.items()}
    for window in windows.values():
        window.goto(door.address)
    if lacks := lacking_role(door.needs, windows):
        name, thing = lacks
        if any(window.url.startswith(BROWSERS_OWN_PAGE) for window in windows.values()):
            raise trouble_to_reach(door.address, door.fault) or could_not_test(
                ANSWERS_AGAIN, door.address, owner=door.fault
            )
        account = door.cast[name].username
        what = f'the account "{account}", which plays {name}, lacks a role: it is not offered {thing}, others are'
        raise CouldNotTest(what, door.fault)
    for window in windows.values():
        window.context.close()


@pytest.fixture
def sign_in(
    door: Door,
    signed_in: dict[str, SignedIn],
    unrecorded_context: OpenContext,
    secrets: Any,
) -> Callable[[str], SignedIn]:
    """Sign somebody in, once a run, in a browser window of which no evidence is kept."""

    def _signed_in(name: str) -> SignedIn:
        if name not in signed_in:
            signed_in[name] = _sign_in(door, unrecorded_context, secrets, name)
        return signed_in[name]

    return _signed_in


@pytest.fixture
def new_tab(
    request: pytest.FixtureRequest,
    door: Door,
    story: Story,  # noqa: ARG001 - what others have left is gone before anybody looks
    open_context: OpenRecorded,
    signed_in: dict[str, SignedIn],
    secrets: Any,
) -> Iterator[Callable[[str], Page]]:
    """Open a tab in the browser of one of the people, who is signed in, at MySafe's address."""
    browsers: dict[str, BrowserContext] = {}

    def _new_tab(name: str) -> Page:
        if name in browsers:
            page = browsers[name].new_page()
        else:
            browsers[name] = context = _browser_of(name)
            # Who has only just signed in has a tab already.
            page = context.pages[0] if context.pages else context.new_page()
        if page.url != door.address:
            page.goto(door.address)
        return page

    def _browser_of(name: str) -> BrowserContext:
        somebody = signed_in.get(name)
        if somebody and somebody.state:
            return open_context(name, storage_state=somebody.state)

        def _first(context: BrowserContext) -> None:
            signed_in[name] = _sign_in_there(context, door, secrets, name)

        return open_context(name, _first)

    yield _new_tab
    record = record_of(request.node)
    if record and record.not_tested:
        # The browser may be gone, and never answer.
        return
    _keep_signed_in(signed_in, browsers, failed=bool(record and record.failing_step))


def _keep_signed_in(signed_in: dict[str, SignedIn], browsers: Mapping[str, BrowserContext], *, failed: bool) -> None:
    """Keep for the next scenario who is signed in, and with what; forget who has been signed out."""
    signed_out = {
        name
        for name, browser in browsers.items()
        if _is_signed_out(browser, "" if failed else signed_in[name].entrance)
    }
    if signed_out and failed:
        # A server that was restarted may have forgotten everybody; the next scenario is not to suffer from it.
        signed_in.clear()
        return
    for name, browser in browsers.items():
        if name in signed_out:
            del signed_in[name]
        elif signed_in[name].state is None:
            signed_in[name] = replace(signed_in[name], state=browser.storage_state())


def _is_signed_out(browser: BrowserContext, entrance: str) -> bool:
    """Whether the sign-in screen is in one of the tabs, or one of them does not answer.

    :param entrance: the address where it is to be expected: tabs elsewhere are not asked. Empty: all are.
    """
    suspects = [page for page in browser.pages if not entrance or without_query(page.url) == entrance]
    try:
        return any(SignIn(page).button.is_visible() for page in suspects)
    except Error:
        return True


@pytest.fixture
def screen_of(new_tab: Callable[[str], Page]) -> Callable[[str], Screen]:
    """What one of the people has in front of them, opened at first use."""
    screens: dict[str, Screen] = {}

    def _screen_of(name: str) -> Screen:
        if name not in screens:
            screens[name] = Screen(new_tab(name))
        return screens[name]

    return _screen_of


@pytest.fixture
def tab_of(door: Door, new_tab: Callable[[str], Page]) -> TabOf:
    """A tab beside somebody's screen, at MySafe's address, for a look that leaves the screen alone.

    It is kept for the next look, which loads everything anew: a tab takes longer to open than a page to load.
    """
    tabs: dict[str, Page] = {}

    @contextmanager
    def _tab_of(name: str) -> Iterator[Page]:
        page = tabs.pop(name, None)
        if page:
            page.goto(door.address)
        else:
            page = new_tab(name)
        yield page
        # After a failure it is left as it is: the evidence is in it.
        tabs[name] = page

    return _tab_of


@pytest.fixture
def eyes_of(
    screen_of: Callable[[str], Screen],
    story: Story,
    cast: dict[str, Person],
    sign_in: Callable[[str], SignedIn],
) -> Callable[[str], Eyes]:
    """How one of the people sees their screen."""
    return lambda name: Eyes(screen_of(name), story, cast, lambda other: sign_in(other).full_name)


@pytest.fixture
def new_secret(secrets: Any) -> Callable[[], Secret]:
    """Make up a client secret that no artifact of the run may hold."""

    def _new_secret() -> Secret:
        value = f"cs-{randomness.token_urlsafe(18)}"
        secrets.add(value)
        return Secret(value)

    return _new_secret
