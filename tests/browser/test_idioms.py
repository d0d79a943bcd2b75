"""How other products build their screens: captions, switches that are drawn, files, twins, menus, parts, banners."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from harness.messages.mismatch import Mismatch
from pages.screen import Screen
from product.profile import load
from steps.choosing import choose_any
from steps.dismissing import close_what_comes_first
from steps.parameter_types import parameter_types
from steps.reader import Reader
from steps.scenario_data import ScenarioData

HARDLY = 1500
SWITCH = """<label for=s>Weekly mail</label>
<label style='position: relative; display: inline-block; width: 40px; height: 22px'>
<input type=checkbox id=s style='opacity: 0; position: absolute'>
<span style='position: absolute; inset: 0; width: 40px; height: 22px; background: teal'></span></label>"""
FILES = """<div style='position: relative; width: 200px; height: 40px'><button>Choose from your computer</button>
<input type=file accept='image/*' style='position: absolute; inset: 0; opacity: 0'></div>"""
MENU = """<main><a href='/shelf'>Shelf</a>
<button id=m onclick="document.getElementById('p').hidden = false">Filter</button>
<div id=p hidden style='position: absolute; top: 50px; z-index: 9'>
<button onclick='this.id = "chosen"'>Shelf</button></div>
</main>"""
PARTS = """<main><section aria-labelledby=a><h2 id=a>Readers</h2><label><input type=checkbox>May add</label></section>
<section aria-labelledby=b><h2 id=b>Keepers</h2><label><input type=checkbox id=it>May add</label></section></main>"""


@pytest.fixture
def reader(page: Page) -> Reader:
    page.set_default_timeout(HARDLY)
    expect.set_options(timeout=HARDLY)
    return Reader(Screen(page, load()), ScenarioData(""), {}, str)


@pytest.mark.parametrize(
    "beside", ["<span>Visibility</span> <button id=it>Everybody</button>", "Visibility <a href=x id=it>All</a>"]
)
def test_a_control_is_found_by_its_caption(page: Page, reader: Reader, beside: str) -> None:
    page.set_content(f"<main><p>{beside}</p><button>Save</button></main>")
    assert reader.control("Visibility", None).get_attribute("id") == "it"


@pytest.mark.parametrize(
    "beside", ["<h3>Visibility</h3><button>Add</button>", "<div>Visibility</div><div><button>Add</button></div>"]
)
def test_a_heading_or_another_line_is_no_caption(page: Page, reader: Reader, beside: str) -> None:
    page.set_content(f"<main>{beside}</main>")
    with pytest.raises(Mismatch):
        reader.control("Visibility", None)


def test_a_switch_is_used_where_it_is_drawn(page: Page, reader: Reader) -> None:
    page.set_content(f"<main>{SWITCH}</main>")
    reader.control("Weekly mail", None, reader.hands.tick)
    assert page.locator("#s").is_checked()


def test_a_file_is_chosen_where_a_page_asks_for_one(page: Page, reader: Reader) -> None:
    page.set_content(f"<main>{FILES}</main>")
    reader.control("Choose from your computer", None, reader.hands.click)
    expect(page.locator("input")).to_have_value("C:\\fakepath\\example.png")


def test_two_links_to_the_same_place_are_one(page: Page, reader: Reader) -> None:
    page.set_content("<main><a href='/a' id=it>Account</a> <p><a href='/a'>Account</a></p></main>")
    assert reader.control("Account", None).get_attribute("id") == "it"


def test_two_links_to_different_places_are_two(page: Page, reader: Reader) -> None:
    page.set_content("<main><a href='/a'>Account</a> <p><a href='/b'>Account</a></p></main>")
    with pytest.raises(Mismatch, match="2 of them"):
        reader.control("Account", None)


def test_of_several_the_one_is_meant_that_the_last_click_has_opened(page: Page, reader: Reader) -> None:
    page.set_content(MENU)
    reader.control("Filter", None, reader.hands.click)
    page.locator("#p").wait_for()
    reader.control("Shelf", None, reader.hands.click)
    assert page.locator("#chosen").count() == 1


def test_a_box_is_told_from_another_by_the_part_it_is_in(page: Page, reader: Reader) -> None:
    page.set_content(PARTS)
    place = parameter_types(load())["Place"]('in "Keepers"')
    reader.control("May add", place, reader.hands.tick)
    assert page.locator("#it").is_checked()


@pytest.mark.parametrize(
    ("field", "chosen"),
    [
        ("<label for=f>Parent</label><select id=f><option value=''>---</option><option>Root</option></select>", "Root"),
        ("<label for=f>Parent</label><select id=f><option>Leaf</option><option>Root</option></select>", "Root"),
    ],
)
def test_whatever_a_field_offers_is_chosen(page: Page, reader: Reader, field: str, chosen: str) -> None:
    page.set_content(f"<main>{field}</main>")
    choose_any(reader, "parent")
    assert page.locator("select").input_value() == chosen


def test_what_comes_first_is_closed(page: Page, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    page.set_content("<main><div id=b>News! <button onclick='this.parentElement.remove()'>Got it</button></div></main>")
    with monkeypatch.context() as patch:
        patch.setattr("steps.dismissing.load", lambda: replace(load(), dismiss=("Got it", "Skip the tour")))
        close_what_comes_first(reader.screen)
    assert page.locator("#b").count() == 0
