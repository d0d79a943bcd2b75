"""Locators find elements in a column, a corner, the front window and a list."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Error, Locator, Page, expect

from pages.components.message import Message
from pages.components.table import cell_of
from pages.components.window import front_of, window
from pages.ladder import entries_of, noting
from pages.selectors import Corner, brought_into_view, in_corner
from tests.bench.running import carry_out, feature

HEADINGS = "<tr><th>Name</th><th>Shared</th><th>Owner</th></tr>"
ROW = "<tr><td>Payments</td><td>Yes</td><td>Ada</td></tr>"
TABLE = f"<table>{HEADINGS}{ROW}</table>"


@pytest.fixture
def shown(page: Page) -> Callable[[str], Page]:
    """Return a function that shows a page with this content."""

    def _shown(html: str) -> Page:
        page.set_content(html)
        return page

    return _shown


def row_of(page: Page) -> Locator:
    return page.get_by_role("row").filter(has_text="Payments")


@pytest.mark.parametrize(
    "table",
    [
        TABLE,
        f"<table><thead>{HEADINGS}</thead><tbody>{ROW}</tbody></table>",
        TABLE.replace("<td>Payments</td>", "<th scope=row>Payments</th>"),
        f"<style>th {{ text-transform: uppercase }}</style>{TABLE}",
        TABLE.replace(">Shared<", "> <b>Sha</b>red\n<"),
        TABLE.replace("<tr>", "<tr><td></td>"),
        TABLE.replace("<tr>", "<tr><td hidden></td>", 1),
        TABLE.replace("<td>P", "<td><table><tr><td>1</td></tr></table>P"),
        f"<table>{HEADINGS}<tr><th scope=row>Shared</th><td>No</td><td>Ada</td></tr>{ROW}</table>",
        f"<table><tr><th>Shared</th></tr><tr><td>No</td></tr></table>{TABLE}",
        "<div role=table><div role=row><i role=columnheader>Name</i><i role=columnheader>Shared</i></div>"
        "<div role=row><i role=rowheader>Payments</i><i role=cell>Yes</i></div></div>",
    ],
)
def test_a_cell_is_the_one_under_its_heading(shown: Callable[[str], Page], table: str) -> None:
    expect(cell_of(row_of(shown(table)), "Shared")).to_have_text("Yes")


@pytest.mark.parametrize(
    "table",
    [
        TABLE.replace("Shared", "Shared with"),
        TABLE.replace("Shared", "shared"),
        f"<table>{HEADINGS.replace('<th>Shared</th>', '')}{ROW}</table>",
        f"<table>{HEADINGS}</table><table>{ROW}</table>",
        f"<ul><li>Shared</li></ul><table>{ROW}</table>",
    ],
)
def test_under_another_heading_there_is_no_such_cell(shown: Callable[[str], Page], table: str) -> None:
    row = row_of(shown(table))
    expect(row.get_by_role("cell", name="Yes")).to_be_visible()
    expect(cell_of(row, "Shared")).to_have_count(0)


def test_the_cells_of_two_rows_are_not_taken_for_one(shown: Callable[[str], Page]) -> None:
    cell = cell_of(row_of(shown(f"<table>{HEADINGS}{ROW}{ROW}</table>")), "Shared")
    expect(cell).to_have_count(2)
    with pytest.raises(Error, match="strict mode violation"):
        cell.wait_for()


@pytest.mark.parametrize(
    ("place", "corner"),
    [
        ("left: 0; top: 0", "upper left"),
        ("left: 20%; top: 20%", "upper left"),
        ("right: 0; top: 0", "upper right"),
        ("right: 20%; top: 20%", "upper right"),
        ("left: 26%; top: 0", None),
        ("left: 0; top: 26%", None),
        ("right: 26%; top: 0", None),
        ("right: 0; bottom: 0", None),
    ],
)
def test_a_control_is_in_the_corner_that_it_is_seen_in(
    shown: Callable[[str], Page], place: str, corner: Corner | None
) -> None:
    button = shown(f'<button style="position: fixed; {place}">Menu</button>').get_by_role("button")
    expect(button).to_be_visible()
    corners: tuple[Corner, ...] = ("upper left", "upper right")
    assert [each for each in corners if in_corner(button, each).count()] == ([corner] if corner else [])


@pytest.mark.parametrize("place", ["margin-top: 3000px", "margin-left: 3000px", "margin-top: calc(100vh - 10px)"])
def test_what_is_beyond_the_edge_is_brought_into_view(shown: Callable[[str], Page], place: str) -> None:
    item = shown(f'<p style="{place}; width: 90px; height: 40px">Payments</p>').get_by_text("Payments")
    brought_into_view(item).wait_for()
    expect(item).to_be_in_viewport(ratio=1)


def test_what_is_in_view_stays_where_it_is(shown: Callable[[str], Page]) -> None:
    page = shown('<p style="margin-top: 300px">Payments</p><p style="margin-top: 3000px">Billing</p>')
    page.evaluate("scrollTo(0, 100)")
    brought_into_view(page.get_by_text("Payments")).wait_for()
    assert page.evaluate("scrollY") == 100


def test_an_entry_is_seen_to_be_gone_from_a_list() -> None:
    shared = 'Given Ada owns the API secret "Payments API", shared with Betty'
    unshared = ['When Ada stops sharing "Payments API" with Betty', 'And Betty selects "API secrets" on the side menu']
    seen = ['When Betty clicks "Grid Menu"', 'And Betty selects "MySafe"', unshared[1]]
    seen.append('Then Betty sees "Payments API" on the list')
    gone = 'Then Betty no longer sees "Payments API" on the list'
    text = feature([("gone", [shared, *seen, *unshared, gone]), ("not gone", [shared, *seen, unshared[1], gone])])
    assert {ran.name: ran.passed for ran in carry_out(text, expected=1)} == {"gone": True, "not gone": False}


HIDDEN = ("hidden", "style='display: none'", "style='visibility: hidden'", "aria-hidden=true")
IN_THE_SHADOW = "<div><template shadowrootmode=open>{}</template></div>"
WINDOW = "<div role=dialog aria-label=A>A</div>"
ALERT = "<div role=alertdialog aria-label=B>B</div>"
LIST = "<ul><li>A</li></ul>"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>P</p>", "P"),
        (WINDOW, "A"),
        (f"<p>P</p>{WINDOW}<div role=dialog>B</div>", "B"),
        (f"<p>P</p>{WINDOW}{ALERT}", "B"),
        (f"<p>P</p>{ALERT}{WINDOW}", "A"),
        (f"<p>P</p>{WINDOW}{ALERT.replace('role', 'hidden role')}", "A"),
        (f"<div role=dialog>A<b role=dialog>B</b></div>{LIST}", "B"),
        ("<dialog open>A</dialog>", "A"),
        ("<dialog>A</dialog>P", "AP"),
        ("<dialog open role=alert>A</dialog>P", "AP"),
        ("<div style='display: contents' role=dialog>A</div>P", "A"),
        ("<div hidden><div style='display: contents' role=dialog>A</div></div>P", "AP"),
        *((WINDOW.replace("role", f"{hidden} role") + "P", "AP") for hidden in HIDDEN),
        *((f"<div {hidden}>{WINDOW}</div>P", "AP") for hidden in HIDDEN),
        (IN_THE_SHADOW.format(WINDOW) + "P", "A"),
        (IN_THE_SHADOW.format(IN_THE_SHADOW.format(WINDOW)) + "P", "A"),
        *((IN_THE_SHADOW.format(WINDOW).replace("<div>", f"<div {hidden}>", 1) + "P", "P") for hidden in HIDDEN),
    ],
)
def test_in_front_is_the_last_window_or_else_the_page(shown: Callable[[str], Page], html: str, text: str) -> None:
    assert front_of(shown(html)).text_content() == text


def test_a_window_is_found_by_its_name_whatever_its_sort(shown: Callable[[str], Page]) -> None:
    page = shown(WINDOW + ALERT)
    assert [window(page, name).text_content() for name in ("A", "B")] == ["A", "B"]
    expect(window(page, "C")).to_have_count(0)


@pytest.mark.parametrize(
    ("html", "number"),
    [
        ("<p>P</p>", 0),
        (LIST, 1),
        (TABLE, 1),
        (f"<div role=list><div role=listitem>A{LIST}</div></div>", 2),
        ("<div role=table><div role=row>A</div></div>", 1),
        ("<ul role=menu><li role=none>A</li><li role=menuitem>B</li></ul>", 0),
        ("<ul><li style='display: contents'>A</li></ul>", 1),
        *((f"<ul><li {hidden}>A</li><li>B</li></ul>", 1) for hidden in HIDDEN),
        *((f"<div {hidden}>{LIST}</div>", 0) for hidden in HIDDEN),
        (IN_THE_SHADOW.format(LIST) + LIST, 2),
        *((IN_THE_SHADOW.format(LIST).replace("<div>", f"<div {hidden}>", 1), 0) for hidden in HIDDEN),
    ],
)
def test_entries_are_rows_and_members_that_can_be_seen(shown: Callable[[str], Page], html: str, number: int) -> None:
    expect(entries_of(shown(html).locator("body"))).to_have_count(number)


def test_a_control_that_is_looked_at_again_makes_nothing_of_the_message_that_came_meanwhile(
    shown: Callable[[str], Page],
) -> None:
    page = shown("<main><p>Ready</p><button>Save</button></main>")
    page.get_by_role("button").evaluate(
        "it => it.onclick = () => it.insertAdjacentHTML('beforebegin', '<p role=status>Saved</p>')"
    )
    save = noting(page.get_by_role("button"))
    save.click()
    assert save.count() == 1
    assert Message(page).reading("Saved").count() == 1
    noting(page.get_by_role("button")).click(trial=True)
    assert Message(page).reading("Saved").count() == 0
