"""More of the same kinds, written after the ladder was mended for the first: everything stays green."""

import re

from tests.faults.crowd import more_items
from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.embedding import oldest_first
from tests.faults.fault import harmless

MESSAGE = re.compile(r'<div class="message" role="status">(.*?)<span>([^<]*)</span>(.*?)</div>', re.DOTALL)
REPORT = "^/mysafe/api-secrets$"
STEPPED = """
{ const rows = document.querySelector("table.report:not(.report-small) tbody");
  if (rows && rows.children.length > 8) {
    const there = [...rows.children];
    const bar = document.createElement("div");
    let page = 0;
    bar.innerHTML = '<span role="button" tabindex="0" aria-label="Previous page">‹</span> <em></em> '
      + '<span role="button" tabindex="0" aria-label="Next page">›</span>';
    const turn = (by) => {
      page = Math.max(0, Math.min(page + by, Math.ceil(there.length / 8) - 1));
      rows.replaceChildren(...there.slice(page * 8, page * 8 + 8));
      bar.querySelector("em").textContent = `${page * 8 + 1} to ${page * 8 + rows.children.length} of ${there.length}`;
    };
    bar.children[0].addEventListener("click", () => turn(-1));
    bar.children[2].addEventListener("click", () => turn(1));
    turn(0);
    rows.closest(".surface").append(bar);
  } }
"""
TILES = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) {
    const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    const tiles = document.createElement("div");
    tiles.className = "tiles-of-rows";
    for (const row of table.tBodies[0].rows) {
      const tile = document.createElement("div");
      [...row.cells].forEach((cell, at) => {
        if (!at) return;
        const line = document.createElement("p");
        const name = document.createElement("b");
        const value = document.createElement("span");
        name.textContent = `${names[at]}: `;
        value.append(...cell.childNodes);
        line.append(name, value);
        tile.append(line);
      });
      tiles.append(tile);
    }
    table.replaceWith(tiles);
  } }
"""
TIP = """
{ const tip = document.createElement("div");
  tip.className = "tip-of-the-day";
  tip.innerHTML = "<strong>Did you know?</strong><p>You can share from Home, too.</p><button>Got it</button>";
  document.body.append(tip);
  tip.lastChild.addEventListener("click", () => tip.remove()); }
"""
RENEWED = """
{ const side = document.querySelector(".side-menu ul");
  if (side) setInterval(() => { side.innerHTML = side.innerHTML; }, 400); }
"""


def flat(text: str) -> str:
    """Have the details be lines of a label and a value."""
    row = re.compile(
        r'<tr role="row" class="detail-[a-z-]+"><th role="rowheader" scope="row">([^<]*)</th>'
        r'<td role="cell">([^<]*)</td></tr>'
    )
    text = row.sub(lambda at: f'<div class="line"><span>{at[1]}</span><span>{at[2] or "none"}</span></div>', text)
    return re.sub(
        r'<table class="details" role="table"[^>]*>\s*<tbody role="rowgroup">(.*?)</tbody>\s*</table>',
        r'<div class="details-of-lines">\1</div>',
        text,
        flags=re.DOTALL,
    )


# fmt: off
FAULTS = [
    harmless("message_in_brackets", "Messages stand in brackets, behind a picture.",
        rewritten(MESSAGE, r'<div class="message"><b>✔</b> [\2]</div>'), subject="message"),
    harmless("message_in_a_table", "Messages stand in a table that lays them out.",
        rewritten(MESSAGE, r'<table class="message" role="presentation"><tr><td>✔</td><td>\2</td></tr></table>'),
        subject="message"),
    harmless("message_as_heading", "Messages are set as small headings.",
        rewritten(MESSAGE, r'<div class="message" role="status"><h6 class="m-0">\2</h6></div>'), subject="message"),
    harmless("steps_of_eight", "The report shows eight rows at a time, and arrows turn them.",
        more_items(12), oldest_first(), scripted(STEPPED), styled("[role=button] { padding: 0.5rem; }"),
        subject="list"),
    harmless("tiles", "Rows are tiles without any role, with bold names before the values.",
        scripted(TILES), styled(".tiles-of-rows > div { border: 1px solid #ccc; margin: 1rem; padding: 0.5rem; }"),
        subject="tables"),
    harmless("lines_of_details", "The details are lines of words.",
        edited(flat), styled(".line { display: flex; gap: 2rem; }"), alone=True, tutorials=("view",)),
    harmless("tip_of_the_day", "A bubble tells what else can be done.",
        scripted(TIP), styled(".tip-of-the-day { position: fixed; right: 1rem; bottom: 1rem; background: #ffd; "
                              "padding: 0.5rem; z-index: 40; width: 14rem; }"), subject="bubble"),
    harmless("renewed_all_the_time", "A script writes the side menu anew, twice a second and more.",
        scripted(RENEWED), subject="side menu"),
    harmless("menu_headings", "Menus begin with a heading.",
        rewritten(re.compile(r'(<div class="dropdown-menu[^>]*>)'), r'\1<h6 class="dropdown-header">Choose</h6>'),
        subject="menus"),
    harmless("side_menu_on_the_right", "The side menu stands at the right.",
        styled(".product { flex-direction: row-reverse; }"), subject="side menu"),
    harmless("side_menu_of_buttons", "The entries of the side menu are buttons in a division.",
        rewritten(re.compile(r'<nav class="side-menu" aria-label="MySafe">(.*?)</nav>', re.DOTALL),
                  lambda at: '<div class="side-menu">' + re.sub(r'<a href="([^"]*)"[^>]*>(.*?)</a>',
                  r'<form action="\1"><button class="btn">\2</button></form>', at[1], flags=re.DOTALL) + "</div>"),
        subject="side menu"),
    harmless("account_in_a_menu", "Who is signed in is told by a button, with initials.",
        rewritten(re.compile(r'<span class="banner-person" role="group" aria-label="Signed in as"><a [^>]*>([^<]*)</a>'
                             '</span>'),
                  r'<button class="banner-button banner-person"><i>A</i> <span>\1</span></button>'), subject="account"),
    harmless("headings_twice", "Headings of columns have a short name for small screens, too.",
        rewritten(re.compile(r'(role="columnheader" scope="col">)(Shared|Owner|Action)<'),
                  r'\1<span>\2</span><span class="d-none">\2 (short)</span><'), subject="headings"),
    harmless("headings_in_two_lines", "Headings of columns have a line below that explains them.",
        rewritten(re.compile(r'(role="columnheader" scope="col">)(Shared|Action)<', ),
                  r'\1\2<small class="d-block">of this row</small><', REPORT), subject="headings"),
    harmless("buttons_with_arrows", "Buttons end in an arrow.",
        rewritten(re.compile(r">(Yes|Share)</button>"), r">\1 →</button>"), subject="buttons"),
    harmless("buttons_in_capitals", "Buttons are written in capitals.",
        rewritten(re.compile(r">(Yes|No|Share|Cancel)</button>"), lambda at: f">{at[1].upper()}</button>"),
        subject="buttons"),
    harmless("windows_with_two_titles", "Windows have a small line above their titles.",
        rewritten(re.compile(r'(<h2 id="(?:share|confirmation)-title">)'), r'<small>MySafe</small>\1'),
        subject="windows"),
    harmless("members_with_addresses", "Members are shown with their address and picture.",
        rewritten(re.compile(r'(<strong>[^<]+</strong> <span class="username">([^<]+)</span>)'),
                  r'<img alt="" width="16" height="16" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">\1 '
                  r"<small>\2@example.test</small>"), subject="members"),
    harmless("values_as_words", "Yes and No have a dot before them that is drawn by the style sheet.",
        styled('.pill::before { content: "● "; }'), subject="pills"),
    harmless("trail_of_links", "The page begins with links to where one was.",
        rewritten('<div class="page-head">', '<ol class="breadcrumb"><li class="breadcrumb-item"><a href="#">MySafe</a>'
                  '</li><li class="breadcrumb-item active">API secrets</li></ol><div class="page-head">'),
        alone=True),
]
