"""A counter that disagrees with its list is noticed; one that agrees, or counts something else, is let be."""

import pytest
from playwright.sync_api import Page

from pages.counters import miscounted

ROWS = "<tr><td>{0}<td>x</tr>"
PAGES = "<nav aria-label=Pages><a rel=next href=#>Forward</a></nav>"


def table(entries: int) -> str:
    rows = "".join(ROWS.format(number) for number in range(entries))
    return f"<table><thead><tr><th>Name<th>Owner</tr></thead><tbody>{rows}</tbody></table>"


@pytest.mark.parametrize(
    "html",
    [
        f"<h2>Users with access (3)</h2>{table(1)}",
        f"<h2>Guests <small>2</small></h2>{table(0)}",
        f"<h2>Guests</h2><p>1 user</p>{table(0)}",
        f"<h2>Guests</h2>{table(0)}<p>1 user has access</p>",
        f"<h2>Guests</h2><p>No guests</p>{table(2)}",
        f"<h2>Notes</h2>{table(2)}<p>Showing 3 of 2</p>",
        f"<h2>Notes</h2>{table(2)}<p>Showing 1 to 5 of 5</p>",
        f"<h2>Notes</h2>{table(2)}<p>1 to 2 of 1 notes</p>",
        f"<h2>Notes</h2>{table(2)}<div>0 items</div>",
        f"<h2>Notes</h2>{table(3)}<p>2 notes</p>{PAGES}",
        f"<h2>Notes</h2><p>3 notes</p>{table(2)}<button>View the note</button><button>Show hidden</button>",
        f"<h2>Notes</h2><p>3 notes</p>{table(0)}<button>Load more</button>",
        "<h2>Guests (2)</h2><ul><li>Betty</li></ul>",
        "<p>Nine lives</p><h2>Guests</h2><span>Two members</span><ul><li>Betty</li></ul>",
        f"<h2>Notes</h2>{table(4)}<dialog open><h2>Guests</h2><ul><li>Betty</li></ul><p>2 guests</p></dialog>",
    ],
)
def test_a_count_that_is_not_so(page: Page, html: str) -> None:
    page.set_content(f"<main>{html}</main>")
    assert miscounted(page)


@pytest.mark.parametrize(
    "html",
    [
        f"<h2>Users with access (1)</h2>{table(1)}",
        f"<h2>Guests</h2><p>2 users</p>{table(2)}",
        f"<h2>Notes</h2>{table(2)}<p>Showing 1 to 2 of 2</p>",
        f"<h2>Notes</h2>{table(2)}<p>Showing 2 of 40</p>{PAGES}",
        f"<h2>Notes (40)</h2>{table(2)}{PAGES}",
        f"<h2>Notes</h2>{table(2)}<p>0 items selected</p>",
        f"<h2>Notes</h2>{table(2)}<p>Page 1 of 3</p><p>30 items per page</p>",
        f"<h2>Notes</h2><p>3 reminders are due</p>{table(2)}",
        f"<h2>Notes</h2>{table(2)}<h2>Guests (1)</h2>{table(1)}",
        "<nav><a>Notes 3</a></nav><h2>Notes</h2><ul><li>a</li></ul>",
        f"<h2>Version 3</h2><p>text</p><h2>Notes</h2>{table(2)}",
        "<h2>Notes</h2><table><tbody><tr><td colspan=2>No notes</td></tr></tbody></table><p>0 notes</p>",
        "<h2>Payments API 2</h2><p>Owner: Ada</p>",
        f"<h2>Plans for 2026</h2>{table(2)}",
        f"<h2>Notes (40)</h2>{table(2)}<button>Load more</button>",
        f"<h2>Notes (40)</h2>{table(2)}<button>View all 40 notes</button>",
        f"<h2>Notes</h2><p>40 notes</p>{table(2)}<button>1</button><button>2</button>",
        f"<p>2 notes</p>{table(2).replace('</table>', '<tfoot><tr><td>Sum<td>7</tr></tfoot></table>')}",
        "<h2>Guests (1)</h2><ul><li>Betty</li><li role=separator></li></ul>",
    ],
)
def test_a_count_that_is_so_or_of_something_else(page: Page, html: str) -> None:
    page.set_content(f"<main>{html}</main>")
    assert miscounted(page) == ""
