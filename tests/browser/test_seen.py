"""What counts as seen is what an eye can see: not what is merely there, nor what is merely unusual."""

# A page is read in one piece.
# ruff: noqa: E501

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from pages.seen import drawn, hardly_shown, is_veiled, shows_its_state, why_unread, why_unseen
from pages.selectors import seen

COVER = "position: fixed; inset: 0; background: white"
ICON = "<svg width=20 height=20 viewBox='0 0 10 10' {}><circle cx=5 cy=5 r=4 /></svg>"

UNSEEN = {
    "white on white": "<p id=it style='color: white'>Shared</p>",
    "white on an inherited white": "<div style='background: #fff; color: #fff'><p id=it>Shared</p></div>",
    "nearly the colour behind it": "<div style='background: #336'><p id=it style='color: #343468'>Shared</p></div>",
    "transparent letters": "<p id=it style='color: transparent'>Shared</p>",
    "letters filled with nothing": "<p id=it style='-webkit-text-fill-color: transparent'>Shared</p>",
    "a colour with no alpha": "<p id=it style='color: rgb(0 0 0 / 2%)'>Shared</p>",
    "opacity 0": "<p id=it style='opacity: 0'>Shared</p>",
    "opacity 0 around it": "<div style='opacity: 0'><section><p id=it>Shared</p></section></div>",
    "opacities that multiply": "<div style='opacity: .2'><div style='opacity: .2'><p id=it>Shared</p></div></div>",
    "a filter": "<p id=it style='filter: opacity(0)'>Shared</p>",
    "a blur": "<p id=it style='filter: blur(12px)'>Shared</p>",
    "left of the screen": "<p id=it style='position: absolute; left: -9999px'>Shared</p>",
    "above the screen": "<p id=it style='position: absolute; top: -500px'>Shared</p>",
    "moved away": "<p id=it style='transform: translateX(-3000px)'>Shared</p>",
    "indented away": "<p id=it style='text-indent: -9999px'>Shared</p>",
    "indented away in a box": "<button id=it style='text-indent: -9999px; overflow: hidden; width: 90px'>Save</button>",
    "right of a page that does not scroll": (
        "<style>body { overflow-x: hidden }</style><p id=it style='position: absolute; left: 4000px'>Shared</p>"
    ),
    "fixed below the screen": "<p id=it style='position: fixed; top: 110vh'>Shared</p>",
    "a white sheet": f"<p id=it>Shared</p><div style='{COVER}'></div>",
    "a sheet from white to grey": (
        f"<p id=it>Shared</p><div style='{COVER}; background: linear-gradient(#fff, #eee)'></div>"
    ),
    "a sheet drawn by the style sheet that lets clicks through": (
        f"<style>body::after {{ content: ''; {COVER}; pointer-events: none }}</style><p id=it>Shared</p>"
    ),
    "a sheet that lets clicks through": f"<p id=it>Shared</p><div style='{COVER}; pointer-events: none'></div>",
    "a sheet drawn by the style sheet": (f"<style>body::after {{ content: ''; {COVER} }}</style><p id=it>Shared</p>"),
    "under its own parent": (
        "<div style='position: relative; z-index: 0'><div style='background: white'>"
        "<p id=it style='position: relative; z-index: -1'>Shared</p></div></div>"
    ),
    "a patch over the letters": (
        "<div style='position: relative; width: 90px'><p id=it>Shared</p>"
        "<i style='position: absolute; inset: 0; background: #fff'></i></div>"
    ),
    "cut to nothing": "<div style='height: 0; overflow: hidden'><p id=it>Shared</p></div>",
    "cut by an outer box": (
        "<div style='height: 5px; overflow: clip'><section style='padding-top: 40px'><p id=it>Shared</p></section></div>"
    ),
    "for screen readers only": (
        "<p id=it style='position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)'>Shared</p>"
    ),
    "clipped away": "<p id=it style='clip-path: inset(50%)'>Shared</p>",
    "clipped to a point": "<p id=it style='clip-path: circle(0)'>Shared</p>",
    "letters of no size": "<p id=it style='font-size: 0'>Shared</p>",
    "letters of one pixel": "<p id=it style='font-size: 1px'>Shared</p>",
    "scaled to nothing": "<p id=it style='transform: scale(.02)'>Shared</p>",
    "dots in place of letters": "<p id=it style='-webkit-text-security: disc'>Shared</p>",
    "mirrored": "<p id=it style='transform: scaleX(-1); width: 90px'>Shared</p>",
    "upside down": "<p id=it style='transform: rotate(180deg); width: 90px'>Shared</p>",
    "turned to its back": (
        "<p id=it style='transform: rotateY(180deg); backface-visibility: hidden; width: 90px'>Shared</p>"
    ),
    "visibility hidden inside": "<p id=it><span style='visibility: hidden'>Shared</span></p>",
    "a white icon on white": f"<button id=it style='all: unset' aria-label=Menu>{ICON.format('fill=white')}</button>",
    "an icon of nothing": f"<button id=it style='all: unset' aria-label=Menu>{ICON.format('fill=none')}</button>",
    "a button without anything": "<button id=it style='all: unset; width: 20px; height: 20px' aria-label=Menu></button>",
    "dots drawn in the colour behind them": (
        "<style>b::before { content: '⋮'; color: white }</style><b id=it role=button aria-label=Actions></b>"
    ),
    "rows in a hidden half": (
        "<div style='width: 300px; overflow: hidden; display: flex'><i style='flex: 0 0 300px'>.</i><p id=it>Shared</p></div>"
    ),
    "a closed panel": "<div style='max-height: 0; overflow: hidden; transition: max-height 1s'><p id=it>Shared</p></div>",
    "behind another window": (
        "<p id=it>Shared</p><dialog id=d style='width: 100vw; height: 100vh; max-width: none; max-height: none;"
        " margin: 0; border: 0'>Busy</dialog><script>d.showModal()</script>"
    ),
}

SEEN = {
    "plain": "<p id=it>Shared</p>",
    "pale, but readable": "<p id=it style='color: #999'>Shared</p>",
    "white on dark": "<div style='background: #123'><p id=it style='color: #fff'>Shared</p></div>",
    "white on a picture": "<div style='background: linear-gradient(navy, teal)'><p id=it style='color: #fff'>Shared</p></div>",
    "white over a dark sibling": (
        "<div style='position: relative'><i style='position: absolute; inset: 0; background: navy'></i>"
        "<p id=it style='position: relative; color: white'>Shared</p></div>"
    ),
    "a gradient in the letters": (
        "<p id=it style='background: linear-gradient(red, blue); background-clip: text; color: transparent'>Shared</p>"
    ),
    "white with a dark shadow": "<p id=it style='color: white; text-shadow: 0 0 3px black'>Shared</p>",
    "half transparent": "<p id=it style='opacity: .6'>Shared</p>",
    "a disabled look": "<button id=it disabled>Save</button>",
    "far below": "<p id=it style='margin-top: 4000px'>Shared</p>",
    "far right": "<p id=it style='margin-left: 4000px; width: 90px'>Shared</p>",
    "in a box that scrolls": (
        "<div style='height: 50px; overflow: auto'><p style='height: 900px'>.</p><p id=it>Shared</p></div>"
    ),
    "in a box that scrolls, far below": (
        "<p style='height: 3000px'>.<div style='height: 50px; overflow: auto'><p style='height: 900px'>.</p><p id=it>Shared</p></div>"
    ),
    "cut at the end by dots": (
        "<p id=it style='width: 120px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap'>Payments of the whole year</p>"
    ),
    "under a shade that begins with nothing": (
        f"<p id=it>Shared</p><div style='{COVER}; background: linear-gradient(transparent, white)'></div>"
    ),
    "under a sheet of glass": f"<p id=it>Shared</p><div style='{COVER}; background: rgb(0 0 0 / 30%)'></div>",
    "under an empty layer": f"<p id=it>Shared</p><div style='{COVER}; background: none'></div>",
    "under a focus ring": (
        "<style>p { position: relative } p::after { content: ''; position: absolute; inset: 0; border: 2px solid }</style>"
        "<p id=it>Shared</p>"
    ),
    "rounded and clipped": "<div style='overflow: hidden; border-radius: 9px'><p id=it>Shared</p></div>",
    "under a row that sticks": (
        "<div style='height: 90px; overflow: auto'><p style='position: sticky; top: 0; background: white'>Head</p>"
        "<p style='height: 300px'>.</p><p id=it>Shared</p></div>"
    ),
    "a window in front": "<p>Behind</p><div role=dialog style='position: fixed; inset: 20%; background: #fff' id=it>Share</div>",
    "a native window": "<p>Behind</p><dialog id=it>Share</dialog><script>it.showModal()</script>",
    "out of a clipped box": (
        "<div style='overflow: hidden; height: 9px'><p id=it style='position: absolute'>Shared</p></div>"
    ),
    "fixed out of a clipped box": "<div style='overflow: hidden; height: 9px'><p id=it style='position: fixed'>Shared</p></div>",
    "visible inside hidden": "<div style='visibility: hidden'><p id=it style='visibility: visible'>Shared</p></div>",
    "a box of contents": "<div id=it style='display: contents'><p>Shared</p></div>",
    "upper case": "<p id=it style='text-transform: uppercase'>Shared</p>",
    "turned by a quarter": "<p id=it style='writing-mode: vertical-rl; width: 90px'>Shared</p>",
    "mirrored twice": "<div style='transform: scaleX(-1)'><p id=it style='transform: scaleX(-1)'>Shared</p></div>",
    "an arrow that is mirrored": "<button id=it>Next <i style='display: inline-block; transform: scaleX(-1)'>‹</i></button>",
    "an asterisk from the style sheet": "<style>label::after { content: ' *' }</style><label id=it>Name</label>",
    "an icon": f"<button id=it aria-label=Menu>{ICON.format('')}</button>",
    "an icon of lines": f"<button id=it aria-label=Menu>{ICON.format('fill=none stroke=black')}</button>",
    "an icon of the colour of the text": f"<a href=# id=it aria-label=Menu>{ICON.format('fill=currentColor')}</a>",
    "a white icon on a dark button": (
        f"<button id=it style='background: navy' aria-label=Menu>{ICON.format('fill=white')}</button>"
    ),
    "an icon of a font": "<style>b::before { content: '⋮' }</style><b id=it role=button aria-label=Actions></b>",
    "an icon of a mask": (
        "<b id=it role=button aria-label=Actions style='display: block; width: 20px; height: 20px; background: black;"
        " mask: linear-gradient(black, black)'></b>"
    ),
    "an icon as a background": (
        "<b id=it role=button aria-label=Actions style='display: block; width: 20px; height: 20px;"
        " background: linear-gradient(red, blue)'></b>"
    ),
    "a picture": (
        '<img id=it alt=Menu width=20 height=20 src=\'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" '
        'viewBox="0 0 1 1"><rect width="1" height="1"/></svg>\'>'
    ),
    "a field": "<input id=it>",
    "a field with a value": "<input id=it value=Payments>",
    "a tick box": "<input type=checkbox id=it>",
    "a password": "<input type=password id=it value=secret>",
    "a list to choose from": "<select id=it><option>Yes</select>",
    "a tick box drawn over": (
        "<label><input type=checkbox id=it style='opacity: 0; position: absolute'>"
        "<i style='display: inline-block; width: 14px; height: 14px; border: 1px solid'></i> Can edit</label>"
    ),
    "letters for screen readers beside letters": (
        "<button id=it><span style='position: absolute; clip: rect(0 0 0 0); width: 1px; height: 1px; overflow: hidden'>"
        "Close</span>Cancel</button>"
    ),
    "a table with many rows": f"<table id=it>{'<tr><td>Payments<td>Yes' * 400}</table>",
    "in a shadow": "<div id=it><template shadowrootmode=open><p>Shared</p></template></div>",
}


CUT = "width: {}px; overflow: hidden; white-space: nowrap; font: 16px sans-serif"
SHORT = {
    "a word with dots behind its half": (
        f"<p id=it style='{CUT.format(32)}; text-overflow: ellipsis'>Shared</p>",
        False,
    ),
    "a word without its last letters": (f"<p id=it style='{CUT.format(36)}'>Shared</p>", False),
    "a word in a box that is too narrow": (f"<div style='{CUT.format(32)}'><p id=it>Shared</p></div>", False),
    "a word that its box just holds": (f"<p id=it style='{CUT.format(60)}'>Shared</p>", True),
    "a word in a box that scrolls": (f"<p id=it style='{CUT.format(32)}; overflow: auto'>Shared</p>", True),
    "a text of which the end is missing": (f"<p id=it style='{CUT.format(150)}'>Payments of the whole year</p>", True),
}


@pytest.mark.parametrize(("html", "is_whole"), SHORT.values(), ids=SHORT)
def test_a_word_is_read_from_its_first_letter_to_its_last(
    shown: Callable[[str], Page], html: str, is_whole: bool
) -> None:
    wanted = shown(html).locator("#it")
    assert seen(wanted).count() == 1
    assert seen(wanted, "whole").count() == int(is_whole)
    assert why_unread(wanted) == ("" if is_whole else "it is cut off")


@pytest.fixture
def shown(page: Page) -> Callable[[str], Page]:
    """A page with this in it."""

    def _shown(html: str) -> Page:
        page.set_content(f"<!doctype html><body style='margin: 8px'>{html}")
        return page

    return _shown


@pytest.mark.parametrize("html", UNSEEN.values(), ids=UNSEEN.keys())
def test_what_no_eye_can_see_is_not_seen(shown: Callable[[str], Page], html: str) -> None:
    it = shown(html).locator("#it")
    assert seen(it).count() == 0 or not drawn(it)
    assert why_unseen(it)


@pytest.mark.parametrize("html", SEEN.values(), ids=SEEN.keys())
def test_what_can_be_seen_is_seen(shown: Callable[[str], Page], html: str) -> None:
    it = shown(html).locator("#it")
    assert why_unseen(it) == ""
    assert seen(it).count() == 1
    assert drawn(it)


def test_what_is_put_anew_while_it_is_looked_at_is_looked_at_again(page: Page) -> None:
    page.set_content("<p id=it>Shared</p>")
    page.evaluate(
        """() => new MutationObserver((_, watching) => {
            watching.disconnect();
            const it = document.getElementById("it"), other = document.createElement("p");
            [other.id, other.textContent] = [it.id, it.textContent];
            it.replaceWith(other);
        }).observe(document.getElementById("it"), {attributes: true})"""
    )
    assert drawn(page.locator("#it"))


def test_what_lies_under_a_tip_at_the_edge_is_moved_out_from_under_it(shown: Callable[[str], Page]) -> None:
    tip = "<div style='position: fixed; bottom: 0; right: 0; width: 300px; height: 90px; background: navy; {}'></div>"
    page = shown(
        "<div style='height: 900px'></div><p style='text-align: right'>Hello</p><div style='height: 900px'></div>"
    )
    page.evaluate("scrollTo(0, 250)")
    for more in ("", "pointer-events: none"):
        page.evaluate("tip => document.body.insertAdjacentHTML('beforeend', tip)", tip.format(more))
        assert seen(page.get_by_text("Hello")).count() == 1


@pytest.mark.parametrize(("width", "is_hidden"), [(300, False), (20, True)])
def test_a_field_that_is_far_too_narrow_hides_what_it_holds(
    shown: Callable[[str], Page], width: int, is_hidden: bool
) -> None:
    page = shown(f"<input style='width: {width}px' value='one-two-three-four-five-six'>")
    assert hardly_shown(page.get_by_role("textbox")) is is_hidden


_BOXES = """<form><style>input { appearance: none; width: 20px; height: 20px; background: STYLE }</style>
<label><input type=checkbox checked> One</label> <label><input type=checkbox> Two</label></form>"""


@pytest.mark.parametrize(
    ("style", "is_told"),
    [
        ("white } input:checked { background: navy", True),
        ("white", False),
        ("navy } input:not(:checked) { background: white } input:checked { background: white", False),
        (
            "white } form:has(label:first-of-type input:not(:checked)) label:first-of-type input { background: grey",
            False,
        ),
    ],
)
def test_a_ticked_box_looks_otherwise_than_one_that_is_not(
    shown: Callable[[str], Page], style: str, is_told: bool
) -> None:
    assert shows_its_state(shown(_BOXES.replace("STYLE", style)).get_by_label("One")) is is_told


def test_what_has_been_looked_at_is_seen_again_where_styles_are_forbidden(page: Page) -> None:
    policy = "<meta http-equiv=Content-Security-Policy content=\"style-src 'self'\">"
    page.set_content(f"{policy}<p style>Hello</p>")
    hello = page.get_by_text("Hello")
    assert drawn(hello)
    assert hello.evaluate("it => getComputedStyle(it).opacity + getComputedStyle(it).visibility") == "1visible"


@pytest.mark.parametrize(
    ("box", "is_so"),
    [
        ("<input value=abc>", False),
        ("<textarea>abc</textarea>", False),
        ("<input type=password value=abc>", True),
        ("<pre style='-webkit-text-security: disc'>abc</pre>", True),
    ],
)
def test_discs_in_place_of_letters_are_no_letters(page: Page, box: str, is_so: bool) -> None:
    page.set_content(box)
    assert is_veiled(page.locator("input, textarea, pre")) is is_so
