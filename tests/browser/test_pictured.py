"""The icon of a control is looked at: another picture is told, and none of style, size, colour and means matters."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from harness.messages.mismatch import Mismatch
from pages.ladder import named, reading
from pages.pictured import BLANK, drawn_instead
from steps.expectations import expect_picture
from tests.faults.drawings import OUTLINES, STROKES
from tests.faults.other_sets import image, inline, used

STYLES: dict[str, Callable[[str], str]] = {
    "plain": inline,
    "an image": image,
    "by reference": used,
    "in a disc": lambda name: (
        f"<i style='display: inline-grid; padding: 8px; border-radius: 50%; background: navy; color: #fff'>"
        f"{inline(name)}</i>"
    ),
    "large": lambda name: inline(name).replace('"16"', '"48"'),
    "with a badge": lambda name: (
        f"<i style='position: relative'>{inline(name)}<b style='position: absolute; top: -8px; right: -8px; "
        "width: 12px; height: 12px; border-radius: 50%; background: red; font: 9px sans-serif; color: #fff'>2</b></i>"
    ),
}
SAME = [
    ("trash can", "ionicons/trash-sharp"),
    ("trash can", "carbon/trash-can"),
    ("three vertical dots", "iconoir/more-vert"),
    ("magnifying glass", "octicons/search-16"),
    ("nine squares", "iconoir/dots-grid-3x3-solid"),
    ("list", "iconoir/list"),
    ("plus sign", "ionicons/add"),
]
OTHER = [
    ("trash can", "ionicons/eye-outline"),
    ("three vertical dots", "octicons/kebab-horizontal-16"),
    ("three vertical dots", "octicons/gear-16"),
    ("magnifying glass", "carbon/edit"),
    ("nine squares", "carbon/notification"),
    ("list", "iconoir/key"),
    ("plus sign", "iconoir/heart"),
]


@pytest.fixture
def instead(page: Page) -> Callable[[str, str], str]:
    def _instead(html: str, meant: str) -> str:
        page.set_content(f"<body style='margin: 20px'><button style='width: 64px; height: 64px'>{html}</button>")
        return drawn_instead(page.get_by_role("button"), meant)

    return _instead


@pytest.mark.parametrize("style", STYLES)
def test_the_same_icon_is_known_in_any_style(instead: Callable[[str, str], str], style: str) -> None:
    assert [(name, told) for meant, name in SAME if (told := instead(STYLES[style](name), meant))] == []


@pytest.mark.parametrize("style", sorted(STYLES.keys() - {"with a badge"}))
def test_another_icon_is_told(instead: Callable[[str, str], str], style: str) -> None:
    assert [name for meant, name in OTHER if not instead(STYLES[style](name), meant)] == []


@pytest.mark.parametrize(("name", "is_it"), [("ionicons/trash-sharp", True), ("ionicons/eye-outline", False)])
def test_an_icon_that_is_put_into_a_component_is_looked_at(page: Page, name: str, is_it: bool) -> None:
    page.set_content(f"<my-button>{inline(name)}<span>Remove</span></my-button>")
    page.locator("my-button").evaluate(
        "it => it.attachShadow({mode: 'open'}).innerHTML = '<button style=\"width: 200px\"><slot></slot></button>'"
    )
    assert (drawn_instead(page.get_by_role("button"), "trash can") == "") is is_it


def test_an_icon_under_a_badge_is_not_judged(instead: Callable[[str, str], str]) -> None:
    assert instead(STYLES["with a badge"]("iconoir/key"), "trash can") == ""


def test_what_is_told_is_what_is_drawn(instead: Callable[[str, str], str]) -> None:
    for drawing, name in (("pencil", "pencil"), ("star", "star"), ("plus", "plus sign")):
        svg = f"<svg viewBox='0 0 24 24' width=20 height=20 {STROKES}>{OUTLINES[drawing]}</svg>"
        assert instead(svg, "trash can") == name
    assert instead("<svg viewBox='0 0 9 9' width=18 height=18><circle cx=4 cy=4 r=4 /></svg>", "trash can") == "disc"


def test_an_icon_that_is_not_drawn_is_nothing(instead: Callable[[str, str], str]) -> None:
    for style in ("visibility: hidden", "mask: linear-gradient(transparent, transparent)", "fill: none"):
        assert instead(f"<span style='{style}'>{inline('carbon/user')}</span>", "trash can") == BLANK


@pytest.mark.parametrize(
    ("meant", "sign", "told"),
    [
        ("three vertical dots", "\u22ee", ""),
        ("magnifying glass", "\U0001f50d", ""),
        ("trash can", "\U0001f5d1", ""),
        ("trash can", "\u270e", "pencil"),
        ("three vertical dots", "\u22ef", "three horizontal dots"),
        ("magnifying glass", "\U0001f441", "eye"),
    ],
)
def test_signs_of_a_font_are_known_by_their_names(
    instead: Callable[[str, str], str], meant: str, sign: str, told: str
) -> None:
    assert instead(f"<span>{sign}</span>", meant) == told


def test_words_without_a_picture_are_left_to_the_reader(instead: Callable[[str, str], str]) -> None:
    assert instead("Remove", "trash can") == ""


@pytest.mark.parametrize(
    ("style", "read"),
    [
        ("#it { font-size: 0 } #it::after { content: 'Yes'; font-size: 16px }", "Yes"),
        ("#it::before { content: 'Not '; white-space: pre }", "Not No"),
        ("#it::before { content: '\u2713 ' }", "No"),
        ("#it { unicode-bidi: bidi-override; direction: rtl }", "oN"),
        ("#it::before { content: attr(data-label) }", "No"),
        ("#it::after { content: ' hidden'; font-size: 0 }", "No"),
    ],
)
def test_letters_are_read_as_they_are_drawn(page: Page, style: str, read: str) -> None:
    page.set_content(f"<style>{style}</style><main><button id=it data-label=Shared>No</button></main>")
    it = page.locator("#it")
    assert [text for text in ("Yes", "No", "Not No", "oN", "SharedNo") if reading(it, text).count()] == [read]
    assert named(page, "control", read).count() == 1


def test_a_count_on_an_icon_is_no_word_for_it(page: Page) -> None:
    page.set_content(f"<button aria-label=Actions><b aria-hidden=true>2</b>{inline('iconoir/more-vert')}</button>")
    assert named(page, "control", "Actions").count() == 1


def test_both_pictures_are_given_where_another_icon_is_drawn(page: Page) -> None:
    page.set_content(f"<button style='width: 64px; height: 64px'>{inline('carbon/edit')}</button>")
    with pytest.raises(Mismatch) as raised:
        expect_picture(page.get_by_role("button"), "magnifying glass", "magnifying glass")
    there, meant = raised.value.pictures
    page.set_content(f"<img src='{there}'><img src='{meant}'>")
    sizes = page.evaluate("[...document.images].map(async one => { await one.decode(); return one.naturalWidth })[0]")
    assert sizes > 0
    assert len({there, meant}) == len(raised.value.pictures)
