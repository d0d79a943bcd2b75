"""Menus, windows, lists and pages in other shapes: everything stays green."""

import re

from tests.faults import list_shapes, shapes
from tests.faults.crowd import more_items
from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.embedding import oldest_first
from tests.faults.fault import harmless
from tests.faults.scripts import WINDOWS_WITHOUT_DIALOG

REPORT = "^/mysafe/api-secrets$"
CELLS = re.compile(r'(<t[dh] role="(?:cell|rowheader|columnheader)".*?</t[dh]>)\s*', re.DOTALL)


def name_first(text: str) -> str:
    """Have the report begin with Action and the name."""

    def moved(row: re.Match[str]) -> str:
        cells = CELLS.findall(row[2])
        return row[1] + "".join([cells[-1], cells[2], cells[0], cells[1], *cells[3:-1]]) + row[3]

    return re.sub(r'(<tr role="row">)((?:(?!</tr>).)*?class="pick".*?)(</tr>)', moved, text, flags=re.DOTALL)


def as_headless(text: str) -> str:
    """Have the first row of the report be its head, in bold letters."""
    head = re.search(r'<table class="report" role="table".*?</thead>\s*<tbody role="rowgroup">', text, re.DOTALL)
    if not head:
        return text
    plain = re.sub(r'<th role="columnheader" scope="col">([^<]*)</th>', r"<td><b>\1</b></td>", head[0])
    plain = re.sub(r'<th role="columnheader" scope="col" class="pick">(.*?)</th>', r"<td>\1</td>", plain)
    plain = re.sub(r'</?thead[^>]*>|<tbody role="rowgroup">', "", plain).replace(' role="row"', "")
    text = text.replace(head[0], plain.replace(' role="table"', ""))
    return re.sub(r' role="(?:row|cell|rowheader)"', "", text)


def as_untitled(text: str) -> str:
    """Make windows of divs, whose titles are divs, too."""
    text = re.sub(r"<dialog\b", "<div", text).replace("</dialog>", "</div>")
    text = re.sub(r' aria-labelledby="(?:share|confirmation|protected-information)-title"', "", text)
    return re.sub(
        r'<h2 id="(share|confirmation|protected-information)-title">([^<]*)</h2>',
        r'<div class="window-title">\2</div>',
        text,
    )


# fmt: off
FAULTS = [
    harmless("menus_of_plain_divs", "Menus are divs that come and go, and say nothing of themselves.",
        scripted(shapes.PLAIN_MENUS), subject="menus"),
    harmless("menus_popovers", "Menus are popovers of the browser.",
        scripted(shapes.POPOVERS), styled(shapes.POPOVER_STYLE), subject="menus"),
    harmless("menus_sheets", "Menus come as sheets at the foot of the screen.",
        scripted(shapes.SHEETS), styled(shapes.SHEET_STYLE), subject="menus"),
    harmless("menus_of_options", "Menus are lists of options.",
        scripted(shapes.ENTRIES_AS_OPTIONS), subject="menus"),
    harmless("windows_untitled", "Windows are divs without any role, and their titles, too.",
        edited(as_untitled), styled(shapes.UNTITLED_STYLE), scripted(WINDOWS_WITHOUT_DIALOG),
        rewritten('querySelector("dialog")', 'querySelector(".window")', "/protected_information.js$"),
        subject="windows"),
    harmless("windows_drawers", "Windows are drawers at the right edge of the screen.",
        styled(".window { inset: 0 0 0 auto; margin: 0; height: 100dvh; max-height: none; border-radius: 0; }"),
        subject="windows"),
    harmless("share_window_a_page", "The Share window is a page.",
        scripted(shapes.WINDOW_AS_A_PAGE), subject="windows"),
    harmless("asked_beside", "The Confirmation window is a bubble beside the trash can.",
        scripted(shapes.ASKED_BESIDE), styled(".beside::backdrop { background: transparent; }"), subject="windows"),
    harmless("fixed_headings", "The headings of a list are a table of their own, which stays.",
        scripted(list_shapes.FIXED_HEADINGS), subject="tables"),
    harmless("headings_in_bold", "The headings of the report are a row of bold letters.",
        edited(as_headless, REPORT), subject="tables"),
    harmless("headings_of_headings", "Above the headings of the report stand headings of several columns.",
        rewritten('<thead role="rowgroup">\n      <tr role="row">\n        '
                  '<th role="columnheader" scope="col" class="pick">',
                  '<thead role="rowgroup"><tr role="row"><td role="cell" colspan="5">About</td>'
                  '<th role="columnheader" colspan="5" scope="colgroup">State</th></tr>\n      <tr role="row">\n'
                  '        <th role="columnheader" scope="col" class="pick">', REPORT), subject="tables"),
    harmless("columns_elsewhere", "The columns of the report stand in another order, Action first.",
        edited(name_first, REPORT), subject="tables"),
    harmless("rows_as_cards", "Each row of the report is a card, with a line for each column.",
        scripted(list_shapes.ROWS_AS_CARDS), styled(list_shapes.CARDS_STYLE), subject="tables"),
    harmless("nothing_there", "Lists with nothing on them say so in a row.",
        scripted(list_shapes.NOTHING_THERE), subject="empty"),
    harmless("sums_below", "Lists end in a row that counts.",
        scripted(list_shapes.SUMS), subject="empty"),
    harmless("bones_first", "Grey bars stand in the place of rows before they come.",
        scripted(list_shapes.SKELETONS), styled(".bone { height: 1rem; background: #ddd; border-radius: 4px; }"),
        subject="tables"),
    harmless("load_more", "A button below the report brings more of it.",
        more_items(12), oldest_first(), scripted(list_shapes.LOAD_MORE), subject="list"),
    harmless("numbered_pages", "Numbers below the report lead to its pages.",
        more_items(12), oldest_first(), scripted(list_shapes.NUMBERED_PAGES), subject="list"),
    harmless("members_of_divs", "Members stand in divs that are no list.",
        rewritten(re.compile(r'<(/?)li(?: class="member")?>'), lambda at: "</div>" if at[1] else '<div class="member">',
                  "/share$"),
        rewritten(re.compile(r'<ul class="members" role="list"(.*?)</ul>', re.DOTALL), r'<div class="members"\1</div>'),
        subject="members"),
    harmless("found_divs", "The people found are divs that are no list.",
        rewritten('document.createElement("li");\n    entry.id', 'document.createElement("div");\n    entry.id',
                  "/user_search.js$"),
        rewritten('entry.role = "option";\n    entry.ariaSelected = "false";', 'entry.className = "pt-1";',
                  "/user_search.js$"),
        rewritten(re.compile(r'<ul class="found" id="found-users"[^>]*></ul>'),
                  '<div class="found" id="found-users" hidden></div>'),
        styled(".found div { cursor: pointer; padding: 0.5rem; }"), subject="found"),
    harmless("cards_of_divs", "The cards of Home are divs that are no list.",
        rewritten('<ul class="cards" role="list" aria-label="Items">', '<div class="cards">'),
        rewritten('<li class="item-card">', '<div class="item-card">'),
        rewritten(re.compile(r"(</button>\s*</div>\s*)</li>"), r"\1</div>"), subject="cards"),
    harmless("icons_of_spans", "Icons are spans that react to the mouse, and have a tooltip.",
        scripted(shapes.BUTTONS_OF_SPANS), subject="icons' names"),
]
