"""What a picture that was rendered from a copy shows is what the page showed; secrets are in neither."""

import base64
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from harness.evidence.secrets import Secrets
from harness.messages.offer import offered
from walkthrough.screenshots.background_renderer import BackgroundRenderer, SnapshotPage
from walkthrough.screenshots.photographer import Photographer
from walkthrough.screenshots.snapshots import SCREENSHOT, Snapshots

ADDRESS = "http://mysafe.test/"
SECRET = "cs-one-two-three-four"
STYLE = (
    "main { padding: 20px } .tall { height: 60px; overflow: auto; background: #dde } :modal { border: 4px solid teal }"
)
PAGE = """<!doctype html><html lang=en><head><title>A page</title><link rel=stylesheet href=/style.css>
<script>window.onload = () => document.querySelector('h1').append(' as it was changed')</script></head>
<body><main><h1>A page</h1>
<label>Name <input id=name value=before></label> <label><input type=checkbox id=box> Tick</label>
<label>Method <select id=method><option>GET<option>POST</select></label>
<label>Notes <textarea id=notes>before</textarea></label>
<div class=tall tabindex=0><p>one<p>two<p>three<p>four<p>five</div>
<a href=/elsewhere>Elsewhere</a> <button onclick="alert(1)">Share</button></main>
<dialog aria-label=Share><p>In the window <button>Yes</button></dialog></body></html>"""
STATE = """() => {
    document.getElementById('name').value = 'typed';
    document.getElementById('notes').value = 'typed as well';
    document.getElementById('box').checked = true;
    document.getElementById('method').value = 'POST';
    document.querySelector('.tall').scrollTop = 40;
}"""


@pytest.fixture
def page(browser: Browser):
    """A plain page without the suite's watching, in the state that a reader has brought it to."""
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 720})
    context.route("**/*", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    context.route("**/style.css", lambda route: route.fulfill(body=STYLE, content_type="text/css"))
    opened = context.new_page()
    opened.goto(ADDRESS)
    opened.evaluate(STATE)
    yield opened
    context.close()


@pytest.fixture
def snapshots(tmp_path: Path) -> Snapshots:
    snapshots = Snapshots(tmp_path)
    # What the tests answer themselves cannot be asked for once more.
    snapshots.put_resource(f"{ADDRESS}style.css", "text/css", STYLE.encode())
    return snapshots


@pytest.fixture
def photographer(snapshots: Snapshots) -> Photographer:
    secrets = Secrets()
    secrets.add(SECRET)
    taking = Photographer(snapshots, secrets)
    taking.begin()
    return taking


@pytest.fixture
def rendered(browser: Browser, snapshots: Snapshots):
    """Render a copy and return the picture."""
    context = browser.new_context(reduced_motion="reduce")
    shown = SnapshotPage(context, snapshots)

    def _rendered(name: str | None) -> bytes:
        assert name
        shown.render(name, snapshots.copy(name))
        picture = snapshots.picture(name)
        assert picture
        return picture.read_bytes()

    yield _rendered
    context.close()


Rendered = Callable[[str | None], bytes]


def as_it_stands(page: Page) -> bytes:
    """The picture that the browser makes of the page itself."""
    camera = page.context.new_cdp_session(page)
    clip = {**page.evaluate("({ x: scrollX, y: scrollY })"), "width": 1280, "height": 720, "scale": 1}
    return base64.b64decode(camera.send("Page.captureScreenshot", {**SCREENSHOT, "clip": clip})["data"])


def test_it_shows_what_the_page_showed_with_the_element_in_use_outlined(
    page: Page, photographer: Photographer, rendered: Rendered, snapshots: Snapshots
) -> None:
    button = page.get_by_role("button", name="Share", exact=True)
    before = as_it_stands(page)
    photographer.look(button)
    photographer.finish()
    assert as_it_stands(page) == before
    picture = rendered(photographer.picture)
    button.evaluate("button => { button.style.outline = '3px solid #d6006c'; button.style.outlineOffset = '2px' }")
    assert picture == as_it_stands(page)
    assert picture != before
    assert photographer.picture
    assert snapshots.names(photographer.picture) == offered(page).names()


def test_a_page_that_is_scrolled_shows_what_its_reader_saw(
    page: Page, photographer: Photographer, rendered: Rendered
) -> None:
    page.evaluate("() => { document.body.style.paddingBottom = '2000px'; scrollTo(0, 100) }")
    picture = rendered(_seen(photographer, page))
    page.get_by_role("main").evaluate(
        "it => { it.style.outline = '3px solid #d6006c'; it.style.outlineOffset = '2px' }"
    )
    assert picture == as_it_stands(page)


def test_an_open_window_is_in_front_and_fills_the_picture(
    page: Page, photographer: Photographer, rendered: Rendered, snapshots: Snapshots
) -> None:
    whole = rendered(_seen(photographer, page))
    page.locator("dialog").evaluate("dialog => dialog.showModal()")
    photographer.begin()
    name = _seen(photographer, page)
    picture = rendered(name)
    assert snapshots.names(name) == ["Yes"]
    assert _size(page, whole) == [1280, 720]
    assert _size(page, picture) == [640, 360]


def test_equal_screens_are_one_copy(page: Page, photographer: Photographer) -> None:
    first = _seen(photographer, page)
    photographer.begin()
    assert _seen(photographer, page) == first
    page.evaluate("document.getElementById('name').value = 'else'")
    photographer.begin()
    assert _seen(photographer, page) != first


def test_what_was_developed_before_leaves_no_trace_in_a_picture(
    page: Page, photographer: Photographer, rendered: Rendered
) -> None:
    tall = "document.body.style.paddingBottom = '2000px'"
    page.evaluate(tall)
    page.evaluate("scrollTo({top: 300, behavior: 'instant'})")
    page.locator("dialog").evaluate("dialog => dialog.showModal()")
    page.evaluate("document.documentElement.style.background = 'teal'")
    rendered(_seen(photographer, page))
    page.goto(ADDRESS)
    page.evaluate(tall)
    photographer.begin()
    photographer.seen(page.locator("no-such-element"))
    photographer.finish()
    assert rendered(photographer.picture) == as_it_stands(page)


def test_a_picture_does_not_change_with_the_clock(page: Page, photographer: Photographer, snapshots: Snapshots) -> None:
    heading = page.locator("h1")
    spellings = ("%Y-%m-%d %H:%M UTC", "%Y-%m-%dT%H:%M:%S", "%d.%m.%Y, %H:%M", "%m/%d/%Y")
    for spelling in spellings:
        names = set()
        for moment in (datetime.now(UTC), datetime.now(UTC) - timedelta(hours=20, minutes=3)):
            heading.evaluate("(heading, text) => heading.textContent = text", f"Used {moment.strftime(spelling)} last")
            photographer.begin()
            names.add(_seen(photographer, page))
        (name,) = names
        assert datetime(2026, 1, 1, 9, tzinfo=UTC).strftime(spelling) in snapshots.copy(name)["html"]


@pytest.mark.parametrize("moment", ["2031-05-01 10:30", "01.05.2019", "version 1.2.2019", "10:30"])
def test_a_moment_that_is_not_of_these_days_stays(
    page: Page, photographer: Photographer, snapshots: Snapshots, moment: str
) -> None:
    page.locator("h1").evaluate("(heading, text) => heading.textContent = text", moment)
    assert moment in snapshots.copy(_seen(photographer, page))["html"]


PLACES = {
    "a field": "document.getElementById('name').value = SECRET",
    "many lines": "document.getElementById('notes').value = 'x\\n' + SECRET",
    "a text": "document.querySelector('h1').textContent = 'It is ' + SECRET + '!'",
    "a title": "document.querySelector('h1').title = SECRET",
    "a choice": "document.querySelector('option').textContent = SECRET",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_secret_is_in_no_copy_and_makes_no_difference_to_the_picture(
    page: Page, snapshots: Snapshots, photographer: Photographer, rendered: Rendered, place: str
) -> None:
    pictures = []
    for secret in (SECRET, SECRET[::-1]):
        photographer.secrets.add(secret)
        page.evaluate(PLACES[place].replace("SECRET", repr(secret)))
        photographer.begin()
        name = _seen(photographer, page)
        assert secret not in (snapshots.folder / "copies" / f"{name}.json").read_text(encoding="utf-8")
        pictures.append(rendered(name))
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("place", PLACES)
def test_a_secret_cannot_be_read_in_a_screenshot_either(
    page: Page, snapshots: Snapshots, photographer: Photographer, place: str
) -> None:
    pictures = set()
    for secret in (SECRET, SECRET[::-1]):
        photographer.secrets.add(secret)
        page.evaluate(PLACES[place].replace("SECRET", repr(secret)))
        photographer.shoot(page)
        path = snapshots.picture(photographer.picture or "")
        assert path
        pictures.add(path.read_bytes())
    assert len(pictures) == 1


@pytest.mark.parametrize("thing", ["iframe", "canvas", "video"])
def test_what_cannot_be_copied_is_photographed(
    page: Page, snapshots: Snapshots, photographer: Photographer, thing: str
) -> None:
    page.evaluate(f"document.body.append(document.createElement('{thing}'))")
    name = _seen(photographer, page)
    assert snapshots.picture(name)
    assert snapshots.copies() == []


def test_copies_are_rendered_in_the_background_until_the_context_ends(
    page: Page, snapshots: Snapshots, photographer: Photographer
) -> None:
    with BackgroundRenderer(snapshots):
        first = _seen(photographer, page)
        page.evaluate("document.querySelector('h1').textContent = 'Another page'")
        photographer.begin()
        second = _seen(photographer, page)
    assert snapshots.picture(first)
    assert snapshots.picture(second)


def _seen(photographer: Photographer, page: Page) -> str:
    """The name of the picture of a step that only looks."""
    photographer.seen(page.get_by_role("main"))
    photographer.finish()
    assert photographer.picture
    return photographer.picture


def _size(page: Page, picture: bytes) -> list[int]:
    """Width and height of a picture, by a browser's measure."""
    return page.evaluate(
        """async data => {
            const image = await createImageBitmap(await (await fetch(`data:image/webp;base64,${data}`)).blob());
            return [image.width, image.height];
        }""",
        base64.b64encode(picture).decode(),
    )
