"""Pages that mean the same to a reader though they are built otherwise, and pages that only look like it.

By what is special about each: its HTML, and what is looked for as a sentence would name it (kind, name, place).
"""

Looked = tuple[str, str, str]
Pages = dict[str, tuple[str, Looked]]

MENU = "<nav aria-label=MySafe><a href=#h>Home</a> {}</nav><main>Hello</main>"
FORM = "<main><h1>Add</h1><form>{}</form></main>"
WINDOW = "<main>behind <button>Share</button></main>{}"
TABLE = (
    "<main><table><tr><th>Name</th>{}<th>Owner</th></tr><tr><td>Billing</td><td>No</td><td>Ada</td></tr>"
    "<tr><td>Payments API</td><td id=it>Yes</td><td>Ada</td></tr></table></main>"
)
GRID = (
    "<main><div role=grid><div role=row><span role=columnheader>Name</span><span role=columnheader>Shared</span></div>"
    "<div role=row id=it><span role=gridcell>Payments API</span><span role=gridcell {}>Yes</span></div></div></main>"
)
SHARED = ("cell", "Yes", 'in the "Shared" column of "Payments API"')
MEMBER = 'in the "Share" window'
STROKES = "<path fill=none stroke=black d='M2 4h12M6 4V2h4v2M4 4l1 10h6l1-10M7 7v4M9 7v4'/></svg>"
TRASH_CAN = f"<svg width=16 height=16 viewBox='0 0 16 16'>{STROKES}"

HARMLESS: Pages = {
    "a count behind": (MENU.format("<a href=#a id=it>API secrets <b>3</b></a>"), ("control", "API secrets", "")),
    "a count in brackets": (MENU.format("<a href=#a id=it>API secrets (3)</a>"), ("control", "API secrets", "")),
    "dots behind": ("<main><button id=it>Share…</button></main>", ("control", "Share", "")),
    "a sign before": ("<main><button id=it>+ Add API secret</button></main>", ("control", "Add API secret", "")),
    "a shortcut behind": ("<main><button id=it>Save <kbd>Ctrl+S</kbd></button></main>", ("control", "Save", "")),
    "a line below": (
        "<main><button id=it><div>Share</div><small>Let others see it</small></button></main>",
        ("control", "Share", ""),
    ),
    "details and summary": (
        "<main><details open><summary>Actions</summary><button id=it>Share</button></details></main>",
        ("control", "Share", ""),
    ),
    "the summary itself": ("<main><details><summary id=it>More</summary>x</details></main>", ("control", "More", "")),
    "a div with a hand": (
        "<main><div id=it tabindex=0 style='cursor: pointer'>Save</div></main>",
        ("control", "Save", ""),
    ),
    "a switch": (
        "<main><button role=switch aria-checked=false id=it>Can edit</button></main>",
        ("control", "Can edit", ""),
    ),
    "a radio menu entry": (
        "<main><ul role=menu><li role=menuitemradio tabindex=0 id=it>Newest</li></ul></main>",
        ("control", "Newest", ""),
    ),
    "an input as button": ("<main><input type=submit value=Save id=it></main>", ("control", "Save", "")),
    "an icon by its title": (
        f"<main><button title=Remove id=it>{TRASH_CAN}</button></main>",
        ("icon", "trash can", ""),
    ),
    "an icon by its picture": (
        "<main><button id=it><svg role=img width=16 height=16 viewBox='0 0 16 16'><title>Remove</title>"
        f"{STROKES}</button></main>",
        ("icon", "trash can", ""),
    ),
    "label with colon": (FORM.format("<label>Name: <input id=it></label>"), ("field", "Name", "")),
    "label with asterisk": (FORM.format("<label for=it>Name *</label><input id=it>"), ("field", "Name", "")),
    "label says required": (FORM.format("<label for=it>Name (required)</label><input id=it>"), ("field", "Name", "")),
    "placeholder": (FORM.format("<input id=it placeholder='Search users'>"), ("field", "Search users", "")),
    "words before a box": (FORM.format("<div><span>Name</span><input id=it></div>"), ("field", "Name", "")),
    "number box": (FORM.format("<label>Days <input type=number id=it></label>"), ("field", "Days", "")),
    "editable text": (
        FORM.format(
            "<div id=l>Notes</div>"
            "<div role=textbox aria-labelledby=l contenteditable id=it style='border: 1px solid'></div>"
        ),
        ("field", "Notes", ""),
    ),
    "sort arrow": (TABLE.format("<th>Shared ▲</th>"), SHARED),
    "sort button": (TABLE.format("<th><button>Shared<span aria-hidden=true> ↕</span></button></th>"), SHARED),
    "grid": (GRID.format(""), SHARED),
    "entry of a grid": (GRID.format(""), ("entry", "Payments API", "")),
    "plain cells": (
        TABLE.format("<th>Shared</th>").replace("<tr><td>P", "<tr id=it><td>P"),
        ("entry", "Payments API", ""),
    ),
    "capitals by style": (
        TABLE.format("<th style='text-transform: uppercase'>Shared</th>"),
        SHARED,
    ),
    "message as alert": ("<main>x</main><div role=alert id=it>Shared</div>", ("message", "Shared", "")),
    "message without role": (
        "<main>x</main><div style='position: fixed; bottom: 0' id=it>Shared</div>",
        ("message", "Shared", ""),
    ),
    "a table of plain boxes": (
        "<main><div><div style='display: flex'><b style='width: 200px'>Name</b><b style='width: 90px'>Shared</b></div>"
        "<div style='display: flex' class=r><span style='width: 200px'>Payments API</span>"
        "<span style='width: 90px' id=it>Yes</span></div>"
        "<div style='display: flex' class=r><span style='width: 200px'>Mail</span><span style='width: 90px'>No</span>"
        "</div></div></main>",
        SHARED,
    ),
    "a box to tick in a table": (
        "<main><table><tr><td>Can view<td><input type=checkbox></tr>"
        "<tr><td>Can edit<td><input type=checkbox id=it></tr></table></main>",
        ("control", "Can edit", ""),
    ),
    "a heading with more for those who listen": (
        TABLE.format(
            "<th>Shared<span style='position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap'"
            ">, press this to sort the whole list</span></th>"
        ),
        SHARED,
    ),
    "a cell in which one chooses": (
        TABLE.format("<th>Shared</th>").replace("Yes", "<select><option>No<option selected>Yes</select>"),
        SHARED,
    ),
    "a field with a number": ("<main><label for=it>1. Name</label><input id=it></main>", ("field", "Name", "")),
    "message with its time": (
        "<main>x</main><div role=status id=it><b>Shared</b> <time>just now</time></div>",
        ("message", "Shared", ""),
    ),
    "a font that draws an icon for a word": (
        "<main><button aria-label=Share id=it style='width: 40px; height: 40px'>"
        "<i style=\"font-family: 'Material Icons'\">send</i></button></main>",
        ("control", "Share", ""),
    ),
    "a label that floats over its field": (
        "<main><div><div><input id=it placeholder=' '><label>Name</label></div>"
        "<div><input><label>URL</label></div></div></main>",
        ("field", "Name", ""),
    ),
    "a window that names its item in quotation marks": (
        "<main>x</main><div role=dialog id=it style='position: fixed; inset: 10%; background: #fff'>"
        "<h2>Share “Payments API”</h2><button>Close</button></div>",
        ("window", "Share", ""),
    ),
    "message with a link behind it": (
        "<main><div id=it><b>Shared</b> <a href=#>Undo</a></div><p>x</p></main>",
        ("message", "Shared", ""),
    ),
    "details in a grid": (
        "<main><div style='display: grid; grid-template-columns: 1fr 1fr'><div>Client ID</div><div id=it>abc</div>"
        "<div>Tags</div><div>billing</div></div></main>",
        ("detail", "Client ID", ""),
    ),
    "message in a web component": (
        "<main>x</main><app-alert><template shadowrootmode=open><div id=it><span>Shared</span></div></template>"
        "</app-alert>",
        ("message", "Shared", ""),
    ),
    "message told once more to those who listen": (
        "<main><div id=it style='padding: 8px'><span>Shared</span></div></main>"
        "<div role=log aria-live=polite style='position: absolute; width: 1px; height: 1px; overflow: hidden'>"
        "Shared</div>",
        ("message", "Shared", ""),
    ),
    "message told once more left of the screen": (
        "<main><div id=it style='padding: 8px'><span>Shared</span></div></main>"
        "<div role=status style='position: absolute; left: -10000px'>Shared</div>",
        ("message", "Shared", ""),
    ),
    "message in a toast": (
        "<main>x</main><section aria-label=Notifications><ol><li><div id=it>✓ Shared.</div><i>x</i></li></ol>"
        "</section>",
        ("message", "Shared", ""),
    ),
    "alertdialog": (
        WINDOW.format("<div role=alertdialog aria-labelledby=t id=it><h2 id=t>Confirmation</h2></div>"),
        ("window", "Confirmation", ""),
    ),
    "title without name": (
        WINDOW.format("<div role=dialog id=it><h2>Share</h2><button>Save</button></div>"),
        ("window", "Share", ""),
    ),
    "a panel": (
        WINDOW.format(
            "<div id=it style='position: fixed; inset: 20px; background: white; z-index: 9'><h2>Share</h2>"
            "<button>Save</button></div>"
        ),
        ("window", "Share", ""),
    ),
    "a control of the panel": (
        WINDOW.format(
            "<div style='position: fixed; inset: 20px; background: white; z-index: 9'><h2>Share</h2>"
            "<button id=it>Share</button></div>"
        ),
        ("control", "Share", ""),
    ),
    "found in a menu": (
        WINDOW.format(
            "<div role=dialog aria-label=Share><ul role=menu><li role=menuitem id=it><b>Betty Baker</b> "
            "<i>betty.baker</i></li></ul></div>"
        ),
        ("control", "Betty", MEMBER),
    ),
    "found with an address": (
        WINDOW.format("<div role=dialog aria-label=Share><button id=it>Betty Baker (betty.baker)</button></div>"),
        ("control", "Betty", MEMBER),
    ),
    "found in a list": (
        WINDOW.format(
            "<div role=dialog aria-label=Share><ul><li id=it tabindex=0><p>Betty</p><p>betty.baker</p></li></ul></div>"
        ),
        ("control", "Betty", MEMBER),
    ),
    "detail with colon": (
        "<main><table><tr><th scope=row>Owner:</th><td id=it>Ada</td></tr></table></main>",
        ("detail", "Owner", ""),
    ),
    "detail in a definition list": (
        "<main><dl><dt>Url</dt><dd>x</dd><dt>Owner</dt><dd id=it>Ada</dd></dl></main>",
        ("detail", "Owner", ""),
    ),
    "list named by its heading": (
        "<main><h2>Members</h2><table id=it><tr><th>Name</th></tr></table></main>",
        ("list", "Members", ""),
    ),
}

HALVES = (
    "<style>tr {{ height: 40px }} td, th {{ width: 120px }} div {{ display: flex }}</style>"
    "<div role=grid><table role=presentation><tr role=row><th role=columnheader>Name</th></tr>"
    "<tr role=row><td role=gridcell>Payments API</td></tr><tr role=row><td role=gridcell>Billing API</td></tr></table>"
    "<table role=presentation><tr role=row><th role=columnheader>{}</th></tr>"
    "<tr role=row><td role=gridcell{}>Yes</td></tr><tr role=row><td role=gridcell>No</td></tr></table></div>"
)
LAID = "<div role=row style='position: absolute; top: {}px; height: 30px; width: 400px'>{}</div>"
TURN = "<a href=#{}>Turn</a>"
CARD = "<div style='margin: 1rem'><div><b>{}</b></div><div{}>Shared: {}</div><div>Method: GET</div></div>"
TILE = (
    "<div style='margin: 1rem'><p><b>Name: </b><span>{}</span></p><p><b>Shared: </b><span{}>{}</span></p>"
    "<p><b>Action: </b><span><a href=#a>View</a> <button>More</button></span></p></div>"
)
LINES = (
    "<section><p><label>Name:</label> {}</p><p{}><label>Shared:</label> {}</p><p><button>View</button></p></section>"
)
BAR = "<main><div><h1>API secrets</h1><button>View actions</button></div>{}</main>"
LINE = "<div style='display: flex'>" + "<div style='width: 200px'>{}</div>" * 3 + "</div>"
ICON = "<a href=#a aria-label=View{}><svg width=16 height=16><circle cx=8 cy=8 r=6 /></svg></a>"
TILED = (
    "<style>thead {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }}"
    "tbody {{ display: grid; grid-template-columns: 1fr 1fr }} tr {{ display: grid; border: 1px solid }} {}</style>"
    "<main><table style='display: block'><thead><tr><th>Name</th><th>Shared</th><th>Owner</th></tr></thead><tbody>"
    "<tr><th scope=row>Billing</th><td data-label=Shared>No</td><td data-label=Owner>Ada</td></tr>"
    "<tr><th scope=row>Payments API</th><td data-label=Shared id=it>Yes</td><td data-label=Owner>Ada</td></tr>"
    "</tbody></table></main>"
)
NEW_HARMLESS: Pages = {
    "tiles of a table, each value with its heading": (
        TILED.format("td::before { content: attr(data-label) / ''; display: block }"),
        SHARED,
    ),
    "icons under a heading that is only drawn as one": (
        BAR.format(
            LINE.format("Name", "Shared", "Action")
            + LINE.format("Search API", "No", ICON.format(""))
            + LINE.format("Payments API", "Yes", ICON.format(" id=it"))
        ),
        ("control", "View", 'in the "Action" column of "Payments API"'),
    ),
    "values in one text with their names": (
        BAR.format(CARD.format("Payments API", " id=it", "Yes") + CARD.format("Payments API (old)", "", "No")),
        SHARED,
    ),
    "tiles with a name before each value": (
        BAR.format(
            "<div>" + TILE.format("Search API", "", "No") + TILE.format("Payments API", " id=it", "Yes") + "</div>"
        ),
        SHARED,
    ),
    "a single tile": (BAR.format(TILE.format("Payments API", " id=it", "Yes")), SHARED),
    "lines with labels": (
        BAR.format("".join(LINES.format(*one) for one in (("Payments API", " id=it", "Yes"), ("Old", "", "No")))),
        SHARED,
    ),
    "a list below the controls beside its heading": (
        BAR.format(
            "<form><input aria-label=Filter></form><p>1 API secret</p><div id=it>"
            + TILE.format("A", "", "No")
            + "</div>"
        ),
        ("list", "API secrets", ""),
    ),
    "rows that are laid out one by one": (
        "<main><div role=grid style='position: relative; height: 200px'>"
        + LAID.format(60, f"<span role=gridcell>Billing API</span>{TURN.format('a')}")
        + LAID.format(0, "<span role=columnheader>Name</span>")
        + LAID.format(30, f"<span role=gridcell id=it>Payments API {TURN.format('b')}</span>")
        + LAID.format(90, f"<span role=gridcell>Search API</span>{TURN.format('c')}")
        + "</div></main>",
        ("control", "Turn", 'on "Payments API"'),
    ),
    "a name between marks that cannot be seen": (
        "<main><button id=it>\u2068Share\u2069</button></main>",
        ("control", "Share", ""),
    ),
    "a column that stays where it is": (HALVES.format("Shared", " id=it"), SHARED),
    "a name above its value, and a button": (
        "<main><div><div>Owner</div><pre id=it tabindex=0>Ada</pre><button>Copy</button></div></main>",
        ("detail", "Owner", ""),
    ),
    "a name above its value": (
        "<main><div><label for=it>Owner</label><pre id=it>Ada</pre><p>Nobody else</p></div></main>",
        ("detail", "Owner", ""),
    ),
    "a value in a field that is locked": (
        "<main><label for=it>Owner</label><input id=it readonly value=Ada><label>Name<input readonly></label></main>",
        ("detail", "Owner", ""),
    ),
    "an icon that only the pointer tells to be clicked": (
        "<main><ul><li><b>Betty</b> betty.baker <span id=it aria-label=Remove style='cursor: pointer'>"
        + TRASH_CAN
        + "</span></li><li><b>Dora</b> dora <span aria-label=Remove style='cursor: pointer'>"
        + TRASH_CAN
        + "</span></li></ul></main>",
        ("icon", "trash can", 'of "Betty"'),
    ),
    "a message below a title, in a popover": (
        "<main><button>Share</button></main><div role=alert popover=manual id=t><div>"
        "<strong style='display: block'>Success</strong><span id=it>Shared</span></div></div>"
        "<script>document.getElementById('t').showPopover()</script>",
        ("message", "Shared", ""),
    ),
    "a name with a word for who looks": (
        TABLE.format("<th>Shared").replace("Yes", "Yes (you)"),
        SHARED,
    ),
    "cells that web components draw": (
        "<main><table><tr><th>Name<th>Shared<tr><th scope=row><x-a><template shadowrootmode=open>Bills</template></x-a>"
        "<td>No<tr><th scope=row><x-a><template shadowrootmode=open>Payments API</template></x-a>"
        "<td id=it><x-a><template shadowrootmode=open><b>Yes</b></template></x-a></table></main>",
        SHARED,
    ),
    "boxes that are called by the headings of their columns": (
        "<div role=dialog aria-label=Share><table><tr><th>Member<th>Can view<th>Can edit"
        "<tr><td>Dora <i>dora</i><td><input type=checkbox><td><input type=checkbox>"
        "<tr><td>Betty <i>betty.baker</i><td><input type=checkbox><td><input type=checkbox id=it></table></div>",
        ("control", "Can edit", 'for "Betty"'),
    ),
    "a field below its bar of buttons": (
        FORM.format(
            "<div>Name</div><input><div>Notes</div><div style='border: 1px solid'><div><button>B</button></div>"
            "<div id=it contenteditable=true style='height: 2rem'></div></div>"
        ),
        ("field", "Notes", ""),
    ),
    "two tables side by side that are one": (
        "<main><h1 id=h>API secrets</h1><div style='display: flex'>"
        "<table aria-labelledby=h><tr><th>Name<tr><th scope=row>Billing API<tr><th scope=row>Payments API</table>"
        "<table aria-labelledby=h><tr><th>Shared<th>Owner<tr><td>No<td>Ada<tr><td id=it>Yes<td>Ada</table></div>",
        SHARED,
    ),
    "the same card twice": (
        "<main><h2>Recent</h2><ul><li id=it><h3>Payments API</h3><a href=/p>Open</a></ul>"
        "<h2>All</h2><ul><li><h3>Billing API</h3><a href=/b>Open</a><li><h3>Payments API</h3><a href=/p>Open</a></ul>",
        ("entry", "Payments API", ""),
    ),
    "capitals": ("<main><button id=it>SHARE</button> <button>Cancel</button></main>", ("control", "Share", "")),
    "a heading with a line below": (
        TABLE.format("<th>Shared<small style='display: block'>of this row</small></th>"),
        SHARED,
    ),
    "a message in a table that lays out": (
        "<main><table role=presentation><tr><td>✔</td><td id=it>Shared</td></tr></table></main>",
        ("message", "Shared", ""),
    ),
    "a message in the large cell of a table": (
        "<table><tr><td>Side</td><td style='width: 700px; height: 600px'><center id=it><b>Shared</b></center>"
        "<p>Hello</p><button>Save</button></td></tr></table>",
        ("message", "Shared", ""),
    ),
    "a message in the head of the page": (
        "<body><header><button>Menu</button><span>A product</span><div id=it>Shared</div><i>Ada</i>"
        "<button>Sign out</button></header><main>Hello</main>",
        ("message", "Shared", ""),
    ),
    "a side menu of forms": (
        "<div style='width: 200px; height: 500px; float: left'><form><button>Home</button></form>"
        "<form><button id=it>API secrets</button></form></div><main>Hello</main>",
        ("control", "API secrets", "on the side menu"),
    ),
    "badge without a blank": (
        MENU.format("<a href=#a id=it>API secrets<span style='display: inline-block; margin-left: 4px'>12</span></a>"),
        ("control", "API secrets", ""),
    ),
    "a count of 99+": (MENU.format("<a href=#a id=it>API secrets <b>99+</b></a>"), ("control", "API secrets", "")),
    "words for screen readers": (
        "<main><button id=it>Save<span style='position: absolute; width: 1px; height: 1px; overflow: hidden'> the API"
        " secret</span></button></main>",
        ("control", "Save", ""),
    ),
    "a box in a label": (
        "<main><label><input type=checkbox id=it><span></span><b>Can edit</b></label></main>",
        ("control", "Can edit", ""),
    ),
    "a box named by words beside": (
        "<main><input type=checkbox id=it aria-labelledby=w><span id=w>Can edit:</span></main>",
        ("control", "Can edit", ""),
    ),
    "an icon with a longer name": (
        f"<main><ul><li>betty.baker <button id=it aria-label='Remove: Betty'>{TRASH_CAN}</button></li></ul></main>",
        ("icon", "trash can", ""),
    ),
    "a description below the label": (
        FORM.format("<label for=it>Name<br><small>As it is listed</small></label><input id=it>"),
        ("field", "Name", ""),
    ),
    "a floating label": (
        FORM.format("<div><input id=it placeholder=' '><label for=it>Name</label></div>"),
        ("field", "Name", ""),
    ),
    "a cell for the label": (
        FORM.format("<table><tr><td>Name:</td><td><input id=it></td></tr><tr><td>URL:</td><td><input></table>"),
        ("field", "Name", ""),
    ),
    "a filter in the heading": (
        TABLE.format("<th><span>Shared</span> <button aria-label=Filter>\u25bc</button></th>"),
        SHARED,
    ),
    "two rows of headings": (
        TABLE.format("<th>Shared</th>").replace(
            "<table>", "<table><thead><tr><th colspan=3>API secrets</th></tr></thead>"
        ),
        SHARED,
    ),
    "a link as title": (
        "<main><ul><li id=it><a href=#x>Payments API</a> <span>Ada</span></li><li><a href=#y>Billing</a></ul></main>",
        ("entry", "Payments API", ""),
    ),
    "an article": (
        "<main><article id=it><strong>Payments API</strong><p>Ada</p></article><article>Billing</article></main>",
        ("entry", "Payments API", ""),
    ),
    "a message in a live region": (
        "<main>x</main><div aria-live=polite><p id=it><svg></svg> Shared</p></div>",
        ("message", "Shared", ""),
    ),
    "a message with a headline": (
        "<main>x</main><div style='position: fixed; top: 0'><p>Done</p><p id=it>Shared</p><button>OK</button></div>",
        ("message", "Shared", ""),
    ),
    "a window with a closing cross": (
        WINDOW.format("<div role=dialog id=it><header><h5>Share <button>x</button></h5></header></div>"),
        ("window", "Share", ""),
    ),
    "a title that is no heading": (
        WINDOW.format("<div role=dialog id=it aria-labelledby=t><div id=t>Share</div><button>Save</button></div>"),
        ("window", "Share", ""),
    ),
    "a list named by a tab's heading": (
        "<main><section><h3>Members (2)</h3><div><ul id=it><li>betty.baker</li></ul></div></section></main>",
        ("list", "Members", ""),
    ),
}

WRONG: Pages = {
    "tiles of a table without headings": (TILED.format(""), SHARED),
    "two cards that lead to two places": (
        "<main><ul><li><h3>Payments API</h3><a href=/p>Open</a><li><h3>Payments API</h3><a href=/q>Open</a></ul>",
        ("entry", "Payments API", ""),
    ),
    "a value in a row that has a title": (
        "<main><table><tr><th>Name<th>Shared<tr><th scope=row>Billing API<td>Yes</table></main>",
        ("entry", "Yes", ""),
    ),
    "a value with more in parentheses": (TABLE.format("<th>Shared").replace("Yes", "Yes (old)"), SHARED),
    "a message that goes on in the same line": (
        "<main>x</main><div role=alert><b style='display: block'>Note</b><i>Shared</i> <i>with errors</i></div>",
        ("message", "Shared", ""),
    ),
    "another value in one text with its name": (BAR.format(CARD.format("Payments API", "", "No")), SHARED),
    "the value of another tile": (
        BAR.format(TILE.format("Payments API", "", "No") + TILE.format("Payments API (old)", "", "Yes")),
        SHARED,
    ),
    "another column that stays where it is": (HALVES.format("Owner", ""), SHARED),
    "two alike": ("<main><button>Share</button><button>Share</button></main>", ("control", "Share", "")),
    "two with counts": (
        MENU.format("<a href=#a>API secrets 3</a><a href=#b>API secrets 4</a>"),
        ("control", "API secrets", ""),
    ),
    "message that asks": ("<main>x</main><div role=status>Shared?</div>", ("message", "Shared", "")),
    "words that are not drawn": (
        "<main><a href=#><svg width=16 height=16><path d='M0 0h16v16z'/></svg>"
        "<span style='display: none'>Share</span></a></main>",
        ("control", "Share", ""),
    ),
    "more words": ("<main><button>Share this item</button></main>", ("control", "Share", "")),
    "part of a word": ("<main><button>Notes</button></main>", ("control", "No", "")),
    "the opposite": ("<main><button>Unshare</button></main>", ("control", "Share", "")),
    "another case": ("<main><button>share</button></main>", ("control", "Share", "")),
    "hidden": ("<main><button hidden>Share</button></main>", ("control", "Share", "")),
    "another name under the letters": ("<main><button aria-label=Yes>No</button></main>", ("control", "Yes", "")),
    "only words": ("<main><p>Share</p></main>", ("control", "Share", "")),
    "behind a window": (
        WINDOW.format("<div role=dialog aria-label=Members><button>Close</button></div>"),
        ("control", "Share", ""),
    ),
    "label of another field": (
        FORM.format("<label for=u>Name</label><label for=n>User</label><input id=n><p id=u></p>"),
        ("field", "Name", ""),
    ),
    "label of more words": (FORM.format("<label>Name of the owner <input></label>"), ("field", "Name", "")),
    "two boxes": (
        FORM.format("<label>Name: <input></label><label>Name <input></label>").replace("Name <", "Name* <"),
        ("field", "Name", ""),
    ),
    "another heading": (TABLE.format("<th>Shared with</th>"), SHARED),
    "two headings": (TABLE.format("<th>Shared ▲</th>").replace("<th>Owner", "<th>Shared ▼"), SHARED),
    "another value": (TABLE.format("<th>Shared</th>").replace("id=it>Yes", "id=it>Yes, partly"), SHARED),
    "heading as message": ("<main><h2>Shared</h2></main>", ("message", "Shared", "")),
    "column as message": (TABLE.format("<th>Shared</th>"), ("message", "Shared", "")),
    "pill as message": (
        "<main><ul><li><h3>Payments API</h3><span>Shared</span></li></ul></main>",
        ("message", "Shared", ""),
    ),
    "message with more": ("<main>x</main><div role=status>Shared with errors</div>", ("message", "Shared", "")),
    "message with brackets": ("<main>x</main><div role=status>Shared (not saved)</div>", ("message", "Shared", "")),
    "somebody of a longer name": (
        WINDOW.format("<div role=dialog aria-label=Share><button>betty.baker2</button></div>"),
        ("control", "Betty", MEMBER),
    ),
    "two found": (
        WINDOW.format(
            "<div role=dialog aria-label=Share><button>A (betty.baker)</button><button>B (betty.baker)</button></div>"
        ),
        ("control", "Betty", MEMBER),
    ),
    "an item of a longer name": (
        GRID.format("").replace("Payments API", "Payments API 2"),
        ("entry", "Payments API", ""),
    ),
    "window of more words": (
        WINDOW.format("<div role=dialog aria-label='Share link'>x</div>"),
        ("window", "Share", ""),
    ),
}
