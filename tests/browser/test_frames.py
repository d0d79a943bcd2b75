"""A frame that fills most of a page is used as if it were the page."""

import pytest
from playwright.sync_api import Page

from pages.components.entry import item_entry
from pages.focus import focused
from pages.frames import in_its_frame
from pages.ladder import main_of, named
from pages.pictured import drawn_instead
from pages.seen import drawn
from tests.faults.other_sets import inline

ICON = inline("ionicons/trash-sharp").replace('"', "'")
PRODUCT = f"""<main><h1>Keys</h1><ul><li><b>Payments</b></li></ul><p>{"Line<br>" * 9}</p>
<button>Share</button><button style='color: white; background: white; border: 0'>Unseen</button>
<button title='Remove' style='width: 40px; height: 40px'>{ICON}</button></main>"""


def portal(size: str) -> str:
    return f"""<header style="height: 60px">Portal</header>
<iframe style="border: 0; {size}" srcdoc="{PRODUCT}"></iframe>"""


@pytest.fixture
def framed(page: Page) -> Page:
    page.set_content(portal("width: 100%; height: 600px"))
    return in_its_frame(page)


def test_what_is_in_the_frame_is_found(framed: Page) -> None:
    named(framed, "control", "Share").click()
    assert item_entry(framed, main_of(framed), "Payments").inner_text() == "Payments"


def test_the_picture_is_taken_where_the_frame_stands(framed: Page) -> None:
    assert drawn(named(framed, "control", "Share"))
    assert not drawn(named(framed, "control", "Unseen"))
    assert drawn_instead(named(framed, "control", "Remove"), "trash can") == ""
    assert drawn_instead(named(framed, "control", "Remove"), "pencil") != ""


def test_keys_go_to_what_has_the_focus_in_the_frame(framed: Page) -> None:
    named(framed, "control", "Share").focus()
    assert focused(framed).inner_text() == "Share"


def test_a_frame_in_a_corner_is_not_the_page(page: Page) -> None:
    page.set_content(portal("width: 300px; height: 200px"))
    assert in_its_frame(page) is page
