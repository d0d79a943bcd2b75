"""What a sentence names is found however a page is built, and is not mistaken for what only looks like it.

Each page is written as some component library would write it. The right element bears the id `it`.
"""

import pytest
from playwright.sync_api import Page, expect

from harness.evidence.secrets import Secret
from harness.messages.mismatch import Mismatch
from pages.ladder import holding, mandatory, named, noting, open_menu
from pages.screen import Screen
from product.profile import load
from steps.parameter_types import parameter_types
from steps.reader import Reader
from steps.scenario_data import Person, ScenarioData
from tests.browser.pages_alike import HARMLESS, NEW_HARMLESS, WRONG, Looked

READERS = {"Ada": "ada", "Betty": "betty.baker", "Dora": "dora"}
IS_RIGHT = "it => Boolean(it.closest('#it') || it.querySelector('#it'))"
HARDLY = 1500
"""Milliseconds after which nothing more comes: these pages are there at once."""


@pytest.fixture
def reader(page: Page) -> Reader:
    page.set_default_timeout(HARDLY)
    expect.set_options(timeout=HARDLY)
    data = ScenarioData("", names={"Payments API": "Payments API"})
    people = {name: Person(name, username, Secret("x")) for name, username in READERS.items()}
    return Reader(Screen(page, load()), data, people, lambda name: f"{name} Baker")


def look(reader: Reader, looked: Looked, *, marked: bool = True) -> None:
    """Look for what is wanted as the steps of tutorials do, and make sure that it is the right one."""
    kind, name, where = looked
    place = parameter_types(load())["Place"](where) if where else None
    screen = reader.screen
    match kind:
        case "control":
            found = reader.control(name, place)
        case "icon":
            found = reader.icon(name, place)
        case "field":
            found = reader.find(screen.field(name), f'field "{name}"')
        case "window":
            found = reader.find(screen.window(name), f'window "{name}"')
        case "detail":
            found = reader.find(screen.detail(name), f'detail "{name}"')
        case "message":
            found = reader.find(screen.message.reading(name), f'message "{name}"')
        case "entry":
            found = reader.find(reader.places.entry(name), f'"{name}"')
        case "list":
            found = reader.find(screen.named_list(name), f'list "{name}"')
        case _:
            assert place
            reader.cell(place, name)
            found = reader.places.cell(place.quoted[1], place.quoted[0])
    assert not marked or found.evaluate("it => Boolean(it.closest('#it') || it.querySelector('#it'))"), (
        "another one was found"
    )


@pytest.mark.parametrize(("html", "looked"), [*HARMLESS.values()], ids=[*HARMLESS])
def test_no_reader_would_mind(page: Page, reader: Reader, html: str, looked: Looked) -> None:
    page.set_content(html)
    look(reader, looked)


@pytest.mark.parametrize(("html", "looked"), [*NEW_HARMLESS.values()], ids=[*NEW_HARMLESS])
def test_no_reader_would_mind_either(page: Page, reader: Reader, html: str, looked: Looked) -> None:
    page.set_content(html)
    look(reader, looked)


@pytest.mark.parametrize(("html", "looked"), [*WRONG.values()], ids=[*WRONG])
def test_a_reader_would_be_at_a_loss(page: Page, reader: Reader, html: str, looked: Looked) -> None:
    page.set_content(html)
    with pytest.raises(Mismatch):
        look(reader, looked)


@pytest.mark.parametrize("role", ["role=status", "style='position: fixed; bottom: 0'"])
@pytest.mark.parametrize(
    ("does", "is_new"),
    [
        ("", False),
        ("said.textContent = 'Shared'", False),
        ("said.insertAdjacentHTML('afterend', '<p role=alert>Shared</p>')", True),
    ],
)
def test_what_was_said_before_the_last_click_is_no_message(
    page: Page, reader: Reader, role: str, does: str, is_new: bool
) -> None:
    page.set_content(f'<main><button onclick="{does}">Share</button></main><div id=said {role}>Shared</div>')
    reader.control("Share", None, reader.hands.click)
    expect(reader.screen.message.reading("Shared")).to_have_count(int(is_new))


def test_what_is_said_after_a_click_is_a_message(page: Page, reader: Reader) -> None:
    page.set_content(
        "<main><button onclick=\"said.textContent = 'Shared'\">Share</button></main><div id=said>Saved</div>"
    )
    reader.control("Share", None, reader.hands.click)
    expect(reader.screen.message.reading("Shared")).to_be_visible()


def test_a_box_that_was_there_before_the_last_click_is_no_new_window(page: Page, reader: Reader) -> None:
    page.set_content("<main><button>Open</button></main><dialog id=said><p>Shared</p></dialog>")
    page.evaluate("said.show()")
    reader.control("Open", None, reader.hands.click)
    reader.control("Open", None, reader.hands.click)


def test_a_panel_that_was_hidden_before_the_last_click_is_the_menu(page: Page, reader: Reader) -> None:
    page.set_content(
        "<button onclick='menu.hidden = false'>Products</button>"
        "<div id=menu role=dialog hidden style='position: fixed; top: 50px; width: 200px'><h2>Yours</h2>"
        "<a href=#>Safe</a></div>"
    )
    noting(page.get_by_role("button")).click()
    expect(named(open_menu(page), "control", "Safe")).to_be_visible()


@pytest.mark.parametrize(("typed", "is_held"), [("red, blue", True), ("blue", False), ("red, blue, green", False)])
def test_what_was_typed_into_a_field_may_have_become_chips(page: Page, typed: str, is_held: bool) -> None:
    chips = "<span>red <button>x</button></span> <span>blue <button>x</button></span>"
    page.set_content(
        f"<main><label for=tags>Tags</label><div>{chips}<input id=tags></div><label>Name<input></label></main>"
    )
    assert holding(page, "Tags", typed).count() == is_held


def test_an_option_may_be_a_radio_button(page: Page, reader: Reader) -> None:
    radio = "<label><input type=radio name=method> {}</label>".format
    page.set_content(f"<fieldset><legend>Method</legend>{radio('GET')}{radio('POST')}</fieldset>{radio('PUT')}")
    reader.choose_option("POST", "Method")
    assert page.get_by_label("POST").is_checked()
    with pytest.raises(Mismatch):
        reader.choose_option("PUT", "Method")


MENU_IN_FRONT = """<main><label for=m>Method</label><div id=box><input id=m role=combobox></div><p>PUT</p></main>
<script>document.getElementById('box').onclick = () => document.body.insertAdjacentHTML('beforeend',
  "<div style='position: absolute; top: 9rem'><div>GET</div><div onclick='this.id = 1'>POST</div></div>")</script>"""


def test_an_option_may_be_any_text_that_comes_with_the_click(page: Page, reader: Reader) -> None:
    page.set_content(MENU_IN_FRONT)
    reader.choose_option("POST", "Method")
    assert page.locator("[id='1']").count() == 1
    with pytest.raises(Mismatch):
        reader.choose_option("PUT", "Method")


def test_a_field_that_only_a_hint_names_is_one_to_choose_in(page: Page, reader: Reader) -> None:
    page.set_content("<main><input placeholder='Method' list=them></main>")
    assert reader.screen.offer("Method").count() == 1
    assert reader.screen.value("Method").count() == 1


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<button>Save</button>", []),
        ("<button>Save *</button>", []),
        ("<button>Save 3</button>", ['"Save" reads "Save 3" there.']),
        ("<button>Save (all of it)</button>", ['"Save" reads "Save (all of it)" there.']),
        ("<button aria-label=Save></button>", ['"Save" cannot be read there: nothing but its name or a hint says so.']),
        (
            "<button aria-label=Delete>Save</button>",
            ['"Save" is called "Delete" for those who cannot see it.'],
        ),
    ],
)
def test_it_is_told_where_the_screen_reads_otherwise(page: Page, reader: Reader, html: str, told: list[str]) -> None:
    page.set_content(f"<main>{html.replace('<button', '<button style=width:9em;height:2em')}</main>")
    remarks: list[str] = []
    reader.remark = remarks.append
    reader.control("Save", None)
    assert remarks == told


def test_it_is_told_before_a_click_leads_away(page: Page, reader: Reader) -> None:
    page.set_content("<main><a href='about:blank'>Save (all)</a></main>")
    remarks: list[str] = []
    reader.remark = remarks.append
    reader.control("Save", None, reader.hands.click)
    assert remarks == ['"Save" reads "Save (all)" there.']


def test_it_is_told_where_nobody_can_tell_an_icon(page: Page, reader: Reader) -> None:
    zigzag = (
        "<svg width=24 height=24 viewBox='0 0 24 24' fill=none stroke=black><path d='M2 2l20 3-20 4 20 5-20 6'/></svg>"
    )
    page.set_content(f"<main><button aria-label=Action>{zigzag}</button></main>")
    remarks: list[str] = []
    reader.remark = remarks.append
    reader.icon("three vertical dots", None)
    assert remarks == [
        'Whether this is the icon "three vertical dots" cannot be told from its picture: look at it yourself.'
    ]


ONE = "<li><h3>{}</h3></li>"
BY_PAGES = "<main><ul>" + ONE.format("Billing") + "</ul><button onclick={}>Next page</button></main>"
SWAPS = "\"document.querySelector('h3').textContent = '{}'\""
GROWS = """<main><div id=box style='height: 60px; overflow: auto'><ul>
<li style='height: 200px'><h3>Billing</h3></li></ul>
</div></main><script>box.onscroll = () => { box.onscroll = null; box.firstElementChild
.insertAdjacentHTML('beforeend', '<li><h3>Payments API</h3></li>') }</script>"""


FILTERED = """<main><input type=search oninput="one.hidden = this.value !== 'Payments API'">
<ul><li><h3>Billing</h3></li><li id=one hidden><h3>Payments API</h3></li></ul></main>"""


@pytest.mark.parametrize("html", [BY_PAGES.format(SWAPS.format("Payments API")), GROWS, FILTERED])
def test_an_item_is_looked_for_on_the_whole_list(page: Page, reader: Reader, html: str) -> None:
    page.set_content(html)
    look(reader, ("entry", "Payments API", ""), marked=False)


@pytest.mark.parametrize(
    "html",
    [
        BY_PAGES.format(SWAPS.format("Mail")),
        BY_PAGES.format("x").replace("button", "button disabled"),
        FILTERED.replace("!== 'Pay", "!== 'Re-pay"),
    ],
)
def test_an_item_that_is_on_no_page_is_missing(
    page: Page, reader: Reader, html: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("steps.paging.MOST_PAGES", 2)
    page.set_content(html)
    with pytest.raises(Mismatch):
        look(reader, ("entry", "Payments API", ""), marked=False)


@pytest.mark.parametrize(
    ("mark", "found"), [("<i aria-hidden=true>*</i>", 1), ("(required)", 1), ("* needed by law", 0), ("", 0)]
)
def test_a_mark_beside_its_field_makes_it_mandatory(page: Page, mark: str, found: int) -> None:
    page.set_content(f"<table><tr><td>Name:<td><input><td>{mark}<tr><td>Notes:<td><input><td></table>")
    assert mandatory(page, "Name").count() == found
    assert mandatory(page, "Notes").count() == 0


def test_letters_that_a_search_marks_name_nobody(page: Page) -> None:
    page.set_content("<ul><li><mark>bet</mark>ty.baker<li><mark>bet</mark></ul>")
    assert named(page, "person", "bet").count() == 1
    assert named(page, "person", "betty.baker").count() == 1


def test_who_is_found_is_not_who_has_the_letters_of_the_search(page: Page) -> None:
    one = "<li role=option tabindex=0><b><mark>Betty</mark> {}</b> <i><mark>betty</mark>{}</i>"
    page.set_content(f"<ul role=listbox>{one.format('Baker', '')}{one.format('Bakerman', '.bakerman')}</ul>")
    assert named(page, "found", "betty").count() == 1


SEARCHED = """<main><h1>API secrets</h1>{}<table><thead><tr><th>Name<th>Shared</thead><tbody></tbody></table></main>
<script>
  const names = ["Alpha", "Beta", "Gamma", "Delta", "Payments API"]
  const show = words => {{ document.querySelector("tbody").innerHTML =
    names.filter(one => one.includes(words)).slice(0, 3).map(one => `<tr><td>${{one}}<td>No`).join("") }}
  const box = document.querySelector("main input")
  show("")
  {}
</script>"""
TYPING, ENTER = "box.oninput = () => show(box.value)", 'box.onkeydown = key => key.key === "Enter" && show(box.value)'
BOXES = {
    "a search box": ("<input type=search>", ENTER),
    "a placeholder": ("<input placeholder='Search…'>", TYPING),
    "a placeholder with what is searched": ("<input placeholder='Find an API secret'>", ENTER),
    "a label before it": ("<label>Search: <input></label>", TYPING),
    "a name that nobody reads": ("<input aria-label='Filter by name'>", TYPING),
    "a label above it": ("<div><label for=q>Quick search</label></div><input id=q>", TYPING),
    "a button behind it": (
        "<input placeholder='Filter'><button>Go</button>",
        "document.querySelector('button').onclick = () => show(box.value)",
    ),
}


@pytest.mark.parametrize(("box", "searches"), [*BOXES.values()], ids=[*BOXES])
def test_an_item_that_a_list_does_not_show_at_first_is_searched_for(
    page: Page, reader: Reader, box: str, searches: str
) -> None:
    page.set_content(SEARCHED.format(box, searches))
    look(reader, ("entry", "Payments API", "on the list"), marked=False)
    assert page.get_by_role("row").count() == 2


def test_a_field_that_is_no_search_is_not_filled_in_to_find_an_item(page: Page, reader: Reader) -> None:
    page.set_content(SEARCHED.format("<label>New name <input></label>", TYPING))
    with pytest.raises(Mismatch):
        look(reader, ("entry", "Payments API", "on the list"))
