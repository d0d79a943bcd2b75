"""Fixtures of a scenario: signed-in people, their screens and tabs."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Playwright

from harness import compat
from harness.messages.could_not_test import ANSWERS_AGAIN, CouldNotTest, could_not_test
from harness.plugins.browser_contexts import OpenContext, OpenRecorded
from harness.plugins.scenario_item import record_of
from harness.system.address import trouble_to_reach
from pages.frames import in_its_frame
from pages.screen import Screen
from pages.selectors import register
from pages.sign_in import SignIn
from product.profile import load
from steps.dismissing import close_what_comes_first
from steps.environment.deployment import Deployment, SecondTab
from steps.hands.mouse import Mouse
from steps.navigation import open_at_report, remember_reports
from steps.reader import Reader, ReaderOf, ScreenOf
from steps.scenario_data import People, ScenarioData
from steps.sign_in import SignedIn, lacking_role, product_in, sign_in_as, without_query

BROWSERS_OWN_PAGE = "chrome-error:"
"""The beginning of the address of Chromium's error pages."""
FIRST_WORKER = "gw0"
"""The worker that does the checks that are needed once."""


@pytest.fixture(scope="session")
def playwright(playwright: Playwright) -> Playwright:
    """Provide Playwright with the selector engines of the pages."""
    register(playwright.selectors)
    return playwright


@pytest.fixture(scope="session")
def people(deployment: Deployment) -> People:
    """Provide the people of the features and their accounts."""
    return deployment.people


@pytest.fixture
def scenario_data(deployment: Deployment) -> ScenarioData:
    """Provide the data of this scenario, after removing what earlier ones left."""
    deployment.empty()
    return ScenarioData(deployment.mark(), others=tuple(deployment.others))


@pytest.fixture(scope="session")
def signed_in(
    deployment: Deployment, unrecorded_context: OpenContext, secrets: Any, pytestconfig: pytest.Config
) -> dict[str, SignedIn]:
    """Provide the people who are signed in: everybody, if accounts must be checked, once in a run."""
    so_far = {name: _sign_in(deployment, unrecorded_context, secrets, name) for name in deployment.needs}
    if compat.worker_input(pytestconfig).get("workerid", FIRST_WORKER) == FIRST_WORKER:
        _check_roles(deployment, unrecorded_context, so_far)
    return so_far


def _sign_in(deployment: Deployment, open_context: OpenContext, secrets: Any, name: str) -> SignedIn:
    context = open_context()
    somebody = _sign_in_there(context, deployment, secrets, name)
    state = context.storage_state()
    context.close()
    return replace(somebody, state=state)


def _sign_in_there(context: BrowserContext, deployment: Deployment, secrets: Any, name: str) -> SignedIn:
    person = deployment.people[name]
    secrets.add(person.password.reveal())
    return sign_in_as(context, deployment.address, person, deployment.fault)


def _check_roles(deployment: Deployment, open_context: OpenContext, so_far: dict[str, SignedIn]) -> None:
    windows = {name: open_context(storage_state=somebody.state).new_page() for name, somebody in so_far.items()}
    for window in windows.values():
        window.goto(deployment.address)
    windows = {name: product_in(page, so_far[name]) for name, page in windows.items()}
    if lacks := lacking_role(deployment.needs, windows):
        name, thing = lacks
        if any(window.url.startswith(BROWSERS_OWN_PAGE) for window in windows.values()):
            raise trouble_to_reach(deployment.address, deployment.fault) or could_not_test(
                ANSWERS_AGAIN, deployment.address, owner=deployment.fault
            )
        account = deployment.people[name].username
        what = f'the account "{account}", which plays {name}, lacks a role: only others are offered {thing}'
        raise CouldNotTest(what, deployment.fault)
    for window in windows.values():
        window.context.close()


@pytest.fixture
def sign_in(
    deployment: Deployment,
    signed_in: dict[str, SignedIn],
    unrecorded_context: OpenContext,
    secrets: Any,
) -> Callable[[str], SignedIn]:
    """Sign somebody in, once in a run, in a browser context without evidence."""

    def _signed_in(name: str) -> SignedIn:
        if name not in signed_in:
            signed_in[name] = _sign_in(deployment, unrecorded_context, secrets, name)
        return signed_in[name]

    return _signed_in


@pytest.fixture
def new_tab(
    request: pytest.FixtureRequest,
    deployment: Deployment,
    scenario_data: ScenarioData,  # noqa: ARG001 - removes what earlier scenarios left
    open_context: OpenRecorded,
    signed_in: dict[str, SignedIn],
    secrets: Any,
    hands: Mouse,
) -> Iterator[Callable[..., Page]]:
    """Open a tab at the product's address, in the browser of a signed-in person.

    One that only looks is opened at the report that they have seen first, if there is one.
    """
    browsers: dict[str, BrowserContext] = {}

    def _new_tab(name: str, *, looks: bool = False) -> Page:
        if name in browsers:
            page = browsers[name].new_page()
        else:
            browsers[name] = context = _browser_of(name)
            remember_reports(context, signed_in[name].reports)
            # Signing in opened a tab already.
            page = context.pages[0] if context.pages else context.new_page()
        if looks and (reports := [*signed_in[name].reports.values()]):
            open_at_report(page, reports[0])
        elif page.url != deployment.address:
            page.goto(deployment.address)
        return product_in(page, signed_in[name])

    def _browser_of(name: str) -> BrowserContext:
        somebody = signed_in.get(name)
        if somebody and somebody.state:
            return open_context(name, storage_state=somebody.state, **hands.context)

        def _first(context: BrowserContext) -> None:
            signed_in[name] = _sign_in_there(context, deployment, secrets, name)

        return open_context(name, _first, **hands.context)

    yield _new_tab
    record = record_of(request.node)
    if record and record.not_tested:
        # The browser may be gone and never answer.
        return
    _keep_signed_in(signed_in, browsers, failed=bool(record and record.failing_step))


def _keep_signed_in(signed_in: dict[str, SignedIn], browsers: Mapping[str, BrowserContext], *, failed: bool) -> None:
    """Keep the state of signed-in people for the next scenario, and forget those who were signed out."""
    signed_out = {
        name
        for name, browser in browsers.items()
        if _is_signed_out(browser, "" if failed else signed_in[name].entrance)
    }
    if signed_out and failed:
        # A restarted server may have ended all sessions, which must not fail the next scenario.
        signed_in.clear()
        return
    for name, browser in browsers.items():
        if name in signed_out:
            del signed_in[name]
        elif signed_in[name].state is None:
            signed_in[name] = replace(signed_in[name], state=browser.storage_state())


def _is_signed_out(browser: BrowserContext, entrance: str) -> bool:
    """Tell whether a tab shows the sign-in screen or does not answer.

    :param entrance: the address of the sign-in screen. Tabs at other addresses are skipped; if empty, none are.
    """
    try:
        pages = [in_its_frame(page) for page in browser.pages]
        suspects = [page for page in pages if not entrance or without_query(page.url) == entrance]
        return any(SignIn(page).button.is_visible() for page in suspects)
    except Error:
        return True


@pytest.fixture
def screen_of(new_tab: Callable[..., Page]) -> ScreenOf:
    """Provide the screens of people, each opened at its first use."""
    screens: dict[str, Screen] = {}

    def _screen_of(name: str) -> Screen:
        if name not in screens:
            screens[name] = Screen(new_tab(name), load())
            close_what_comes_first(screens[name])
        screens[name].wait_until_loaded()
        return screens[name]

    return _screen_of


@pytest.fixture
def second_tab(new_tab: Callable[..., Page]) -> SecondTab:
    """Provide a second tab, so that a look does not change somebody's screen.

    The tab is kept as it is for the next look, because opening a tab takes longer than going to another page.
    """
    tabs: dict[str, Page] = {}

    @contextmanager
    def _tab_of(name: str) -> Iterator[Page]:
        page = tabs.pop(name, None) or new_tab(name, looks=True)
        yield page
        # Not reached after a failure, because the tab is evidence then.
        tabs[name] = page

    return _tab_of


@pytest.fixture
def reader_of(
    screen_of: ScreenOf,
    scenario_data: ScenarioData,
    people: People,
    sign_in: Callable[[str], SignedIn],
    hands: Mouse,
    remark: Callable[[str], None],
) -> ReaderOf:
    """Provide the readers, one for each person."""

    def _full_name_of(name: str) -> str:
        return sign_in(name).full_name

    return lambda name: Reader(screen_of(name), scenario_data, people, _full_name_of, hands, remark)
