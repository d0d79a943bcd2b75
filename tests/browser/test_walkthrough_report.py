"""The report of a walkthrough opens from disk, loads nothing from elsewhere, fits a phone, and axe finds nothing."""

import base64
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.unit.test_walkthrough_html import EVENTS
from walkthrough.report.event_log import run_of
from walkthrough.report.html import render

SIZES = {"desk": {"width": 1280, "height": 800}, "phone": {"width": 390, "height": 844}}
PIXEL = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report of every kind of outcome in two tutorials, with its pictures."""
    other = [event | {"file": "tutorials/other.md"} for event in EVENTS if "file" in event]
    render(run_of([*EVENTS[:-1], *other, EVENTS[-1]]), tmp_path)
    for event in EVENTS:
        if event.get("picture"):
            picture = tmp_path / event["picture"]
            picture.parent.mkdir(parents=True, exist_ok=True)
            picture.write_bytes(PIXEL)
    return tmp_path


@pytest.fixture
def opened(browser: Browser, request: pytest.FixtureRequest):
    """A plain page without the suite's watching, at the size and in the colours that the test asks for."""
    size, scheme = getattr(request, "param", ("desk", "light"))
    context = browser.new_context(viewport=SIZES[size], color_scheme=scheme)
    yield context.new_page()
    context.close()


ALL_LOOKS = [(size, scheme) for size in SIZES for scheme in ("light", "dark")]


@pytest.mark.parametrize("opened", ALL_LOOKS, indirect=True, ids=["-".join(look) for look in ALL_LOOKS])
@pytest.mark.parametrize("name", ["index.html", "every-kind.html"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(opened: Page, folder: Path, name: str) -> None:
    opened.goto((folder / name).as_uri())
    opened.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    results = Axe().run(opened)
    assert results.violations_count == 0, results.generate_report()
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_is_loaded_from_elsewhere_and_every_picture_is_there(opened: Page, folder: Path) -> None:
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto((folder / "every-kind.html").as_uri())
    pictures = opened.get_by_role("img")
    expect(pictures).to_have_count(2)
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("naturalWidth", 1)
    assert asked
    assert {url.partition(":")[0] for url in asked} == {"file"}


def test_a_picture_takes_its_room_before_it_is_there(opened: Page, folder: Path) -> None:
    opened.goto((folder / "every-kind.html").as_uri())
    picture = opened.get_by_role("img", name="The Grid Menu")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", 1)
    room = picture.bounding_box()
    picture.evaluate("image => image.removeAttribute('src')")
    assert picture.bounding_box() == room
    assert room
    assert room["height"] > 70


def test_it_is_read_with_the_keyboard_alone(opened: Page, folder: Path) -> None:
    opened.goto((folder / "index.html").as_uri())
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    expect(opened).to_have_url((folder / "every-kind.html").as_uri())
    details = opened.locator("details").first
    details.locator("summary").focus()
    opened.keyboard.press("Enter")
    expect(details).to_have_attribute("open", "")


def test_the_corrected_sentence_is_selected_with_one_click(opened: Page, folder: Path) -> None:
    opened.goto((folder / "every-kind.html").as_uri())
    opened.get_by_text("Select **Share**.", exact=True).click()
    assert opened.evaluate("getSelection().toString()").strip() == "Select **Share**."
