"""A page that is slow to come is waited for; patience begins when it is there."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as NotInTime

from harness.messages.mismatch import Mismatch
from pages.screen import Screen
from product.profile import load
from steps.reader import Reader
from steps.scenario_data import ScenarioData
from tests.browser.late_server import Late, serving

PATIENCE = 0.6
SLOWER = 1.5 * PATIENCE
PAGES = {
    "/": '<a href="/page">A slow page</a> <a href="/script">A slow script</a> <a href="/never">None</a>'
    '<a href="/here" id=a>A link that hesitates</a> <a href="/here" onclick="return false">A link to nowhere</a>'
    "<script>a.onclick = () => { setTimeout(() => { location = a.href }, 400); return false }</script>",
    "/here": "<h1>Here</h1>",
    "/page": "<h1>Here</h1>",
    "/script": '<script src="/late.js" type=module></script>',
    "/late.js": 'document.body.innerHTML = "<h1>Here</h1>"',
    "/never": "",
}
TAKES = {"/page": SLOWER, "/late.js": SLOWER, "/never": 4 * PATIENCE}


class Slow(Late):
    """Serves the pages of this file."""

    pages, takes = PAGES, TAKES


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the pages are."""
    with serving(Slow) as there:
        yield there


@pytest.fixture
def screen_of_slow(page: Page, address: str) -> Screen:
    """The first page."""
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(address)
    return Screen(page, load())


@pytest.fixture
def click(screen_of_slow: Screen) -> Callable[[str], None]:
    """Click what has this name."""
    reader = Reader(screen_of_slow, ScenarioData(""), {}, str)
    return lambda name: reader.find(screen_of_slow.page.get_by_text(name), name, do=reader.hands.click) and None


def test_a_click_waits_for_the_page_that_it_leads_to(screen_of_slow: Screen, click: Callable[[str], None]) -> None:
    click("A slow page")
    assert screen_of_slow.page.inner_text("h1") == "Here"


def test_a_page_whose_script_is_slow_is_waited_for(screen_of_slow: Screen, click: Callable[[str], None]) -> None:
    click("A slow script")
    with pytest.raises(NotInTime):
        screen_of_slow.page.inner_text("h1")
    screen_of_slow.page.reload(wait_until="commit")
    screen_of_slow.wait_until_loaded()
    assert screen_of_slow.page.inner_text("h1") == "Here"


def test_a_link_that_hesitates_is_followed(screen_of_slow: Screen, click: Callable[[str], None]) -> None:
    click("A link that hesitates")
    assert screen_of_slow.page.url.endswith("/here")


def test_a_link_may_lead_nowhere(screen_of_slow: Screen, click: Callable[[str], None]) -> None:
    click("A link to nowhere")
    assert screen_of_slow.page.url.endswith("/")


def test_a_page_that_never_comes_is_told(click: Callable[[str], None]) -> None:
    with pytest.raises(Mismatch, match="found that the page it leads to does not come"):
        click("None")
