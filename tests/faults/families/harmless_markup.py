"""Other markup for the same screen, as other libraries of components write it: everything stays green."""

import re

from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.fault import harmless
from tests.faults.scripts import (
    BOX_STYLE,
    CHECKBOX_BUTTONS,
    DETAILS_CLOSE,
    DETAILS_STYLE,
    GOES,
    LISTBOX,
    MENUS_IN_THE_BODY,
    TIP_STYLE,
    TOAST,
    TOAST_STYLE,
    TOOLTIPS,
    WINDOW_STYLE,
    WINDOWS_WITHOUT_DIALOG,
    WITH_A_WINDOW,
    into_a_root,
)

MESSAGE = '<div class="message" role="status">'
DROPDOWN = re.compile(
    r'<div class="dropdown">\s*<button type="button" class="([^"]*)"( id="grid-menu")?[^>]*?aria-label="([^"]*)"[^>]*>'
    r'(.*?)</button>\s*<div class="dropdown-menu([^"]*)" role="menu"[^>]*>(.*?)</div>\s*</div>',
    re.DOTALL,
)
NAMED_BY_LABEL_AND_TITLE = re.compile(r'aria-label="([^"]*)" title="\1"')
NAMED_PICTURE = re.compile(r'aria-label="([^"]*)" title="\1">(<svg class="icon"[^>]*?) aria-hidden="true"([^>]*>)')
DIVS = """
[role="table"] { display: table; } [role="rowgroup"] { display: table-row-group; } [role="row"] { display: table-row; }
.report :is([role="columnheader"], [role="cell"], [role="rowheader"]) { display: table-cell;
  padding: 0.6875rem 0.75rem; }
.details[role="table"] { display: grid; } .details [role="row"] { display: block; }
.details [role="rowheader"] { margin-top: 0.75rem; font-weight: 600; }
"""


def folded(text: str) -> str:
    """Make each menu a disclosure."""

    def fold(at: re.Match[str]) -> str:
        classes, identity, name, picture, more, entries = at.groups()
        entries = entries.replace(' role="menuitem" tabindex="-1"', "")
        return (
            f'<details class="dropdown"><summary class="{classes}"{identity or ""} aria-label="{name}" title="{name}">'
            f'{picture}</summary><div class="dropdown-menu show{more}">{entries}</div></details>'
        )

    return DROPDOWN.sub(fold, text)


def as_divs(text: str) -> str:
    """Make tables of divs, whose roles say what they are."""
    return re.sub(r"(</?)(?:table|thead|tbody|tr|th|td)\b", r"\1div", text).replace(' scope="col"', "")


def as_plain_windows(text: str) -> str:
    """Make windows of divs."""
    text = re.sub(r"<dialog\b", '<div role="dialog" aria-modal="true"', text)
    return text.replace("</dialog>", "</div>")


# fmt: off
FAULTS = [
    harmless("message_alert", "Messages are alerts.",
        rewritten(MESSAGE, MESSAGE.replace("status", "alert")), subject="message"),
    harmless("message_without_role", "Messages have no role.",
        rewritten(MESSAGE, '<div class="message">'), subject="message"),
    harmless("message_output", "Messages are outputs.",
        rewritten(re.compile(r'<div class="message" role="status">(.*?)</div>', re.DOTALL),
                  r'<output class="message">\1</output>'), subject="message"),
    harmless("message_toast", "Messages come as toasts, in a region at the bottom right.",
        scripted(TOAST, "message.js"), styled(TOAST_STYLE), subject="message"),
    harmless("message_goes", "Messages go after six seconds.",
        scripted(GOES, "message.js"), subject="message"),
    harmless("message_window", "Messages come in a small window of their own that waits for nothing.",
        scripted(WITH_A_WINDOW, "message.js"), subject="message"),
    harmless("message_log", "Messages stand in a log.",
        rewritten(MESSAGE, '<div class="message" role="log" aria-live="polite">'), subject="message"),
    harmless("menus_unfolded", "Menus are disclosures, without roles.",
        edited(folded), scripted(DETAILS_CLOSE), styled(DETAILS_STYLE), subject="menus"),
    harmless("menus_in_the_body", "Menus are put at the end of the page when they open.",
        scripted(MENUS_IN_THE_BODY),
        rewritten("""event.target.parentElement.querySelector('[role="menu"]')""",
                  """document.querySelector('[role="menu"].show')""", "/menus.js$"), subject="menus"),
    harmless("menus_of_links", "Menus are lists of links, without roles.",
        rewritten(' role="menuitem" tabindex="-1"', ""), rewritten(' role="menu" aria-label', " aria-label"),
        rewritten('aria-haspopup="menu"', 'aria-haspopup="true"'),
        rewritten("""querySelectorAll('[role="menuitem"]')""", 'querySelectorAll(".dropdown-item")', "/menus.js$"),
        rewritten("""menu.querySelector('[role="menuitem"]').focus()""",
                  'menu?.querySelector(".dropdown-item").focus()', "/menus.js$"), subject="menus"),
    harmless("entries_to_tick", "Entries of menus have roles of entries to tick.",
        rewritten('role="menuitem" tabindex', 'role="menuitemradio" aria-checked="false" tabindex'),
        rewritten('[role="menuitem"]', '[role="menuitemradio"]', "/(menus|share_window).js$"), subject="menus"),
    harmless("side_menu_menubar", "The side menu is a menu bar.",
        rewritten(re.compile(r'(<nav class="side-menu"[^>]*>\s*)<ul>'),
                  r'\1<ul role="menubar" aria-orientation="vertical">'),
        rewritten(re.compile(r'<li><a href="([^"]*)"([^>]*)>(<svg[^>]*>(?:(?!</svg>).)*</svg><span>)', re.DOTALL),
                  r'<li role="none"><a role="menuitem" href="\1"\2>\3'), subject="side menu"),
    harmless("side_menu_shadow", "The side menu is a web component.",
        scripted(into_a_root(".side-menu", "side-menu", "open")), subject="side menu"),
    harmless("side_menu_complementary", "The side menu is no landmark of navigation, but a sidebar.",
        rewritten('<nav class="side-menu" aria-label="MySafe">', '<aside class="side-menu" aria-label="Sidebar">'),
        rewritten(re.compile(r"</ul>\s*</nav>(?=\s*<main)"), "</ul></aside>"), subject="side menu"),
    harmless("grids", "Tables are grids.",
        rewritten('role="table"', 'role="grid"'), rewritten('role="cell"', 'role="gridcell"'), subject="tables"),
    harmless("tables_of_divs", "Tables are divs with roles.",
        edited(as_divs), styled(DIVS), rewritten('closest("tr")', "closest('[role=\"row\"]')", "/selection.js$"),
        subject="tables"),
    harmless("tables_without_roles", "Tables have no roles but those that they have by themselves.",
        rewritten(re.compile(r' role="(?:table|rowgroup|row|columnheader|rowheader|cell)"'), ""), subject="tables"),
    harmless("names_in_cells", "The name of a row stands in a cell like all others, as a link.",
        rewritten(re.compile(r'<th role="rowheader" scope="row" class="name">([^<]*)</th>'),
                  r'<td role="cell" data-label="Name" class="name"><a href="#">\1</a></td>'), subject="tables"),
    harmless("switches", "Can view and Can edit are switches.",
        rewritten('<input type="checkbox" class="form-check-input" name="can_edit"',
                  '<input type="checkbox" role="switch" class="form-check-input" name="can_edit"'),
        rewritten('<input type="checkbox" class="form-check-input" checked disabled>',
                  '<input type="checkbox" role="switch" class="form-check-input" checked disabled>'), subject="boxes"),
    harmless("boxes_of_buttons", "Can view and Can edit are buttons with the role of a checkbox.",
        scripted(CHECKBOX_BUTTONS, "share_window.js"), styled(BOX_STYLE), subject="boxes"),
    harmless("method_listbox", "Method is a button that opens a list of options.",
        scripted(LISTBOX), subject="method", tutorials=("add",)),
    harmless("alertdialog", "The Confirmation window has the role of an alert.",
        rewritten('id="confirmation" aria-labelledby', 'id="confirmation" role="alertdialog" aria-labelledby'),
        subject="windows"),
    harmless("windows_of_divs", "Windows are divs with the role of a dialog.",
        edited(as_plain_windows), styled(WINDOW_STYLE), scripted(WINDOWS_WITHOUT_DIALOG),
        rewritten('querySelector("dialog")', "querySelector('[role=\"dialog\"]')", "/protected_information.js$"),
        subject="windows"),
    harmless("windows_with_a_cross", "Windows have a cross, named Close, in their corner.",
        rewritten('<div class="window-head"><h2 id="protected-information-title">Protected information</h2></div>',
                  '<div class="window-head"><h2 id="protected-information-title">Protected information</h2>'
                  '<button type="button" class="icon-button cross" aria-label="Close" title="Close">\u00d7</button>'
                  "</div>"),
        rewritten('shown.querySelector("[data-close]")',
                  'shown.querySelector(".cross").addEventListener("click", () => shown.close());\n'
                  '  shown.querySelector("[data-close]")', "/protected_information.js$"),
        styled(".cross { position: absolute; top: 0.5rem; right: 0.5rem; }"), subject="windows"),
    harmless("titles_without_headings", "Titles of windows are no headings.",
        rewritten(re.compile(r'<h2 id="(share-title|confirmation-title|protected-information-title)">([^<]*)</h2>'),
                  r'<div class="h5" id="\1">\2</div>'), subject="windows"),
    harmless("found_menu_entries", "The people found are entries of a menu.",
        rewritten('entry.role = "option"', 'entry.role = "menuitem"', "/user_search.js$"),
        rewritten('id="found-users" role="listbox"', 'id="found-users" role="menu"'), subject="found"),
    harmless("found_buttons", "The people found are buttons on a list.",
        rewritten('entry.role = "option";\n    entry.ariaSelected = "false";', "", "/user_search.js$"),
        rewritten('entry.append(name, " ", username);',
                  'const press = document.createElement("button"); press.type = "button";'
                  'press.className = "member-name";'
                  'press.append(name, " ", username); entry.append(press);', "/user_search.js$"),
        rewritten('id="found-users" role="listbox"', 'id="found-users" role="list"'), subject="found"),
    harmless("named_by_titles", "Icons are named by their tooltips alone.",
        rewritten(NAMED_BY_LABEL_AND_TITLE, r'title="\1"'), subject="icons' names"),
    harmless("named_by_labels", "Icons have no tooltips.",
        rewritten(NAMED_BY_LABEL_AND_TITLE, r'aria-label="\1"'), subject="icons' names"),
    harmless("named_by_hidden_words", "Icons are named by words that only screen readers are told.",
        rewritten(re.compile(r'aria-label="([^"]*)" title="\1">'), r'><span class="visually-hidden">\1</span>'),
        subject="icons' names"),
    harmless("named_by_pictures", "Icons are named by the title inside the picture.",
        rewritten(NAMED_PICTURE, r'>\2 role="img"\3<title>\1</title>'), subject="icons' names"),
    harmless("tooltips", "Tooltips are drawn by the page.",
        scripted(TOOLTIPS), styled(TIP_STYLE), subject="icons' names"),
    harmless("buttons_that_are_links", "Save and Share are links with the role of a button.",
        rewritten('<button type="submit" class="btn btn-primary">Save</button>',
                  '<input type="submit" class="btn btn-primary" value="Save">'),
        rewritten('<button type="button" class="btn btn-outline-secondary" data-cancel>Cancel</button>',
                  '<a role="button" tabindex="0" class="btn btn-outline-secondary" data-cancel>Cancel</a>'),
        subject="buttons", tutorials=("add", "unshare")),
]
