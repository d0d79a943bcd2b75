"""What an upgrade may break, written by somebody who did not know how the suite looks at the screen."""

import re
from collections.abc import Callable

from flask import Flask, g, request
from werkzeug.wrappers import Request, Response

from tests.faults.access_left import access_left, access_left_by_notes, by, now
from tests.faults.answers import edited_after, failing, somebody_gone, somebody_new
from tests.faults.deviations import Bit, Deviation, around, edit_text, edited, posted, rewritten, scripted, styled
from tests.faults.fault import broken, renamed, unclear

MESSAGE = ("unshare", "You'll get the confirmation message", 'the message "Shared"')
GONE = ("unshare", "Now, the user can no longer access", "can no longer access")
REPORT, DETAILS, HOME = "^/mysafe/api-secrets$", "^/mysafe/api-secrets/[^/]+$", "^/mysafe/$"
SHARED_CELL = re.compile(r'(<td role="cell" data-label="Shared">)(.*?)(</td>)')
ROW = re.compile(r'<tr role="row">\s*<td role="cell" class="pick">.*?</tr>', re.DOTALL)
VALUE = r'(class="detail-{}">.*?<td role="cell">)([^<]*)'

BELL = """
{ const shown = document.querySelector("main .message");
  if (shown) {
    const bell = document.createElement("button");
    const drawer = document.createElement("aside");
    bell.type = "button";
    bell.className = "banner-button";
    bell.ariaLabel = "Notifications";
    bell.innerHTML = '<svg width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
      + 'stroke-width="2"><path d="M6 17V11a6 6 0 0112 0v6l2 2H4zM10 21h4"/></svg><b class="bell-count">1</b>';
    drawer.className = "bell-drawer surface";
    drawer.hidden = true;
    drawer.append(shown);
    document.querySelector(".banner-person").after(bell);
    document.body.append(drawer);
    bell.addEventListener("click", () => { drawer.hidden = !drawer.hidden; });
  } }
"""
BELL_STYLE = """
.bell-count { background: var(--danger); border-radius: 1rem; padding: 0 0.375rem; font-size: 0.75rem; }
.bell-drawer { position: fixed; top: 4rem; right: 1rem; width: 20rem; padding: 1rem; z-index: 40; }
"""
CHOOSER = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) {
    const button = document.createElement("button");
    const panel = document.createElement("div");
    button.type = "button";
    button.className = "btn btn-outline-secondary btn-sm";
    button.textContent = "Columns";
    panel.className = "surface chooser";
    panel.hidden = true;
    [...table.tHead.rows[0].cells].forEach((heading, at) => {
      if (at < 2 || at > 8) return;
      const label = document.createElement("label");
      const box = document.createElement("input");
      const show = () => { for (const row of table.rows) row.cells[at].hidden = !box.checked; };
      box.type = "checkbox";
      box.checked = heading.textContent !== "Shared";
      box.addEventListener("change", show);
      show();
      label.append(box, " ", heading.textContent);
      panel.append(label);
    });
    button.addEventListener("click", () => { panel.hidden = !panel.hidden; });
    document.querySelector(".top-bar").prepend(button);
    document.querySelector(".page-head").after(panel);
  } }
"""
TYPE_IT = """
{ const yes = confirmation.querySelector('[data-answer="yes"]');
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.className = "form-control";
  box.autocomplete = "off";
  label.className = "form-label mt-3";
  label.append("Type REMOVE to confirm", box);
  confirmation.querySelector(".window-body").append(label);
  yes.disabled = true;
  box.addEventListener("input", () => { yes.disabled = box.value !== "REMOVE"; });
  confirmation.addEventListener("close", () => { box.value = ""; yes.disabled = true; }); }
"""
CLOSES = """
document.getElementById("found-users").addEventListener("mouseenter", (event) => { event.target.hidden = true; });
"""
EITHER = """
list.addEventListener("change", (event) => {
  if (event.target.name === "can_edit")
    event.target.closest(".member").querySelector("input:disabled").checked = !event.target.checked;
});
"""
TABS = """
{ const table = document.querySelector("table.details");
  if (table) {
    const groups = { General: [0, 1, 2], Technical: [3, 4, 5, 6], Remarks: [7, 8] };
    const bar = document.createElement("ul");
    bar.className = "nav nav-tabs px-3 pt-2";
    bar.role = "tablist";
    for (const name of Object.keys(groups)) {
      const item = document.createElement("li");
      item.className = "nav-item";
      item.role = "presentation";
      item.innerHTML = `<button type="button" class="nav-link" role="tab">${name}</button>`;
      bar.append(item);
    }
    const choose = (chosen) => {
      for (const tab of bar.querySelectorAll("button")) {
        tab.classList.toggle("active", tab.textContent === chosen);
        tab.ariaSelected = String(tab.textContent === chosen);
      }
      [...table.rows].forEach((row, at) => { row.hidden = !groups[chosen].includes(at); });
    };
    bar.addEventListener("click", (event) => {
      if (event.target.matches("button")) choose(event.target.textContent);
    });
    table.before(bar);
    choose("General");
  } }
"""
NOT_COPIED = """
document.addEventListener("copy", (event) => {
  event.clipboardData.setData("text/plain", "Your organisation does not allow copies.");
  event.preventDefault();
});
"""
LAST_SHOWN = """shown.remove();
    const last = document.querySelector(".last-shown") ?? document.createElement("p");
    last.className = "last-shown surface";
    last.textContent = `Last shown: ${value}`;
    document.querySelector(".page-head").after(last);
"""
ALLOWED = """
{ const save = document.querySelector('.form-foot [type="submit"]');
  if (save) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.className = "form-check-input me-2";
    label.className = "px-4 pb-3";
    label.append(box, "I may keep these credentials outside our own vault");
    document.querySelector("form .fields").after(label);
    save.disabled = true;
    box.addEventListener("change", () => { save.disabled = !box.checked; });
  } }
"""
BESIDE_THE_NEXT = """
{ const problem = document.getElementById("client_id-problem");
  if (problem) {
    const next = document.getElementById("client_secret");
    const own = document.getElementById("client_id");
    next.after(problem);
    next.classList.add("is-invalid");
    own.classList.remove("is-invalid");
    next.setAttribute("aria-describedby", problem.id);
    own.removeAttribute("aria-describedby");
    own.removeAttribute("aria-invalid");
  } }
"""
HOVER = """
.report:not(.report-small) .action { position: relative; }
.report:not(.report-small) tbody tr:hover .action::after { content: "Changed today"; position: absolute; inset: 0;
  z-index: 2; display: grid; place-items: center; background: #eef3f8; color: var(--ink-soft); font-size: 0.8125rem; }
"""
FACES = """
.face { display: inline-block; width: 2rem; height: 2rem; border-radius: 50%; vertical-align: middle;
  background: radial-gradient(circle at 50% 38%, #fff 0 24%, transparent 25%),
    radial-gradient(circle at 50% 95%, #fff 0 38%, #9aa8b7 39%); }
"""
FORMER = (
    '<tr role="row"><th role="rowheader" scope="row" class="name"><s>Former member</s></th>'
    '<td role="cell" data-label="Can view?"><span class="pill pill-no">No</span></td>'
    '<td role="cell" data-label="Can edit?"><span class="pill pill-no">No</span></td></tr>'
)
CARD_MENU = re.compile(r'<div class="dropdown">(?:(?!</div>).)*?href="([^"]*/share[^"]*)".*?</div>\s*</div>', re.DOTALL)


def the_row_below_changes() -> Deviation:
    """Have the report show what Share has changed in the row below the one that was meant, until the next change."""

    def deviate(app: Flask, bit: Bit) -> None:
        changed: list[str] = []

        def moved(text: str) -> str:
            rows = [row[0] for row in ROW.finditer(text)]
            at = next((place for place, row in enumerate(rows) if f"/{changed[0]}" in row), None)
            if at is None:
                return text
            yes, no = '<span class="pill pill-yes">Yes</span>', '<span class="pill pill-no">No</span>'
            text = text.replace(rows[at], SHARED_CELL.sub(rf"\g<1>{no}\3", rows[at]))
            if at + 1 < len(rows):
                text = text.replace(rows[at + 1], SHARED_CELL.sub(rf"\g<1>{yes}\3", rows[at + 1]))
            return text

        def layer(asked: Request, go_on: Callable[[], Response]) -> Response:
            if asked.method == "POST" and asked.path.endswith("/share"):
                changed[:] = [asked.path.split("/")[-2]] if somebody_new(posted(asked)) else []
                return go_on()
            answer = go_on()
            if changed and re.search(REPORT, asked.path):
                edit_text(answer, moved, bit)
            return answer

        around(app, layer)

    return deviate


def back_with_the_details() -> Deviation:
    """Have access come back to those who were removed as soon as somebody else looks at the details."""
    looked: list[tuple[float, object]] = []

    def note(response: Response) -> Response:
        if request.endpoint == "items.details" and response.status_code == 200 and "person" in g:
            looked.append((now(), g.person.id))
        return response

    return access_left_by_notes(
        note, lambda removal: any(at > now() - removal.seconds and who != g.person.id for at, who in looked)
    )


def crossed(text: str) -> str:
    """Exchange the values of Identifier and Client ID."""
    values = {name: re.search(VALUE.format(name), text, re.DOTALL) for name in ("identifier", "client-id")}
    one, other = values["identifier"], values["client-id"]
    if not one or not other:
        return text
    return text[: one.start(2)] + other[2] + text[one.end(2) : other.start(2)] + one[2] + text[other.end(2) :]


def first_tag(found: re.Match[str]) -> str:
    """Show the first tag, and how many more there are."""
    tags = found[2].split(", ")
    return found[1] + (f"{tags[0]} +{len(tags) - 1}" if len(tags) > 1 else found[2])


def grey_trash_cans(text: str) -> str:
    """Have the trash can of everybody who is on the list be out of use."""
    listed, mark, later = text.partition('<template id="new-member">')
    return listed.replace(" data-remove ", " data-remove disabled ") + mark + later


def faces(text: str) -> str:
    """Have a picture stand for the names of everybody who is on the list."""
    listed, mark, later = text.partition('<template id="new-member">')
    named = r"(class=\"member-name\"[^>]*>)<strong>[^<]*</strong> <span class=\"username\">[^<]*</span>"
    return re.sub(named, r'\1<strong class="face"></strong>', listed) + mark + later


def former(text: str) -> str:
    """Keep a line for who was removed on the list of those who have access."""
    return text.replace('<p class="empty-line">Shared with nobody</p>', "").replace(
        '<tbody role="rowgroup">\n      \n    </tbody>', f'<tbody role="rowgroup">{FORMER}</tbody>'
    )


def long_name(_: Request, answer: Response) -> bool:
    """Whether the details are those of something with a long name."""
    return bool(re.search(rb'class="title">[^<]{120,}<', answer.get_data()))


def from_home(asked: Request) -> bool:
    """Whether a window is opened from Home."""
    return asked.args.get("from") == "home"


# fmt: off
FAULTS = [
    broken("message_behind_a_bell", "Messages are put into a drawer behind a bell, which counts them.", *MESSAGE,
        scripted(BELL, "message.js"), styled(BELL_STYLE)),
    broken("message_ends_in_dots", "The message has room for a letter or two, and ends in dots.", *MESSAGE,
        styled(".message span { max-width: 2rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }")),
    unclear("column_to_be_chosen", "The column Shared is hidden until one chooses it under Columns.",
        "share", "As long as it is shared with nobody", 'sees "No" in the "Shared" column',
        scripted(CHOOSER), styled(".chooser { display: flex; gap: 1rem; padding: 0.75rem; margin-bottom: 1rem; }")),
    broken("row_below_says_yes", "After Share, the row below says Yes instead of the row that was meant.",
        "share", "The **Shared** column of the API secret now", 'sees "Yes" in the "Shared" column',
        the_row_below_changes()),
    unclear("two_columns_shared", "Two columns are headed Shared: what others share with me, and what I share.",
        "unshare", "The **Shared** column of the API secret must", 'sees "Yes" in the "Shared" column',
        edited(lambda text: SHARED_CELL.sub(
            r'\1<span class="pill pill-no">No</span>\3\1\2\3', text.replace(
                '<th role="columnheader" scope="col">Shared</th>',
                '<th role="columnheader" scope="col">Shared</th>' * 2)), REPORT),
        styled(".report:not(.report-small) :is(td, th) { padding-inline: 0.4rem; }")),
    broken("trash_can_grey", "The trash can of everybody who is on the list already is grey.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        edited(grey_trash_cans, "/share$"), styled("[data-remove]:disabled { opacity: 0.4; }")),
    unclear("word_to_be_typed", "The Confirmation window wants a word to be typed before Yes can be pressed.",
        "unshare", "8. In the **Confirmation** window", 'clicks "Yes"',
        scripted(TYPE_IT, "share_window.js")),
    broken("found_go_from_the_mouse", "The list of people found goes as soon as the mouse is over it.",
        "share", "7. Select the user", 'selects "Betty"',
        scripted(CLOSES, "share_window.js")),
    broken("either_view_or_edit", "To tick Can edit takes the tick from Can view.",
        "share", "Tick **Can edit** if the user", 'ticks "Can edit"',
        scripted(EITHER, "share_window.js")),
    broken("details_crossed", "The details show the Identifier as the Client ID, and the other way round.",
        "add", "You'll see the **Url**", 'as the "Client ID"',
        edited(crossed, DETAILS)),
    broken("first_tag_and_a_count", "The details show the first tag, and count the others.",
        "add", "You'll see the **Url**", 'as the "Tags"',
        rewritten(re.compile(VALUE.format("tags"), re.DOTALL), first_tag, DETAILS)),
    renamed("details_behind_tabs", "The details stand behind three tabs, and only the first is open.",
        "view", "The **View API secret** window opens", "sees the details",
        scripted(TABS)),
    broken("another_text_is_copied", "Whoever copies the Client secret gets another text.",
        "view", "6. Select the **Client secret**", 'can copy the "Client secret"',
        scripted(NOT_COPIED, "protected_information.js")),
    broken("secret_shown_last", "After Close, the page says which Client secret was shown last.",
        "view", "The **Client secret** is hidden again", 'does not see the "Client secret"',
        rewritten("shown.remove();", LAST_SHOWN, "/protected_information.js$"),
        styled(".last-shown { padding: 0.75rem 1rem; margin-bottom: 1rem; }")),
    broken("left_by_the_owners_name", "Whoever was removed finds the card on Home by the name of its owner.", *GONE,
        access_left(by(HOME, find="(?i)ada.*"))),
    broken("back_with_the_details", "Access comes back when the owner has looked at the details.", *GONE,
        back_with_the_details()),
    unclear("card_opens_the_details", "On a card, View API secret leads to the details instead of the secret.",
        "view", "The **Protected information** window opens", '"Protected information" window',
        rewritten(re.compile(r'<button type="button" class="(btn btn-outline-secondary btn-sm)" data-information[^>]*'
                             r'data-item="([^"]*)">(.*?)</button>'), r'<a class="\1" href="\2">\3</a>', HOME)),
    unclear("save_waits_for_a_tick", "Save is grey until one has ticked that one may do so.",
        "add", "12. Click **Save**", 'clicks "Save"',
        scripted(ALLOWED)),
    broken("required_beside_the_next", "What is wrong with the Client ID is said beside the Client secret.",
        "add", "If you leave one of them empty", 'beside "Client ID"',
        scripted(BESIDE_THE_NEXT)),
    unclear("side_menu_of_icons", "The side menu is folded: it shows a house and a key, without words.",
        "share", "2. On the side menu", 'selects "API secrets" on the side menu',
        styled(".side-menu { width: 4rem !important; } .side-menu a span { display: none; }")),
    broken("hover_hides_the_icons", "Where the mouse is over a row, a note slides over its icons.",
        "unshare", "4. In the **Action** column", '"three vertical dots" icon',
        styled(HOVER)),
    broken("members_are_faces", "The Share window shows members by the same grey picture, without their names.",
        "unshare", "6. In the **Share** window", 'selects "Betty" in the "Share" window',
        edited(faces, "/share$"), styled(FACES)),
    broken("former_member_stays", "Who was removed stays on the list of users with access as a former member.",
        "unshare", "Click **View API secret**, identified by", "an empty",
        edited_after(somebody_gone, former, DETAILS)),
    broken("long_names_fail", "The details of an API secret with a long name end in an error.",
        "promise", "A name of 200 characters", 'can access "Payments API"',
        failing(DETAILS, "GET", when=long_name, done=True)),
    renamed("search_of_home_renamed", "In the Share window of Home, and only there, the search is called Find people.",
        "share", "Type the name of the user in the **Search", 'into "Search users"',
        edited(lambda text: text.replace("Search users</label>", "Find people</label>"), "/share$", from_home)),
    renamed("share_beside_view_on_cards", "Cards have a button Share instead of a menu that has it as an entry.",
        "share", "Locate the API secret you want to share,", '"three vertical dots" icon of "Payments API"',
        rewritten(CARD_MENU, r'<a class="btn btn-outline-secondary btn-sm" href="\1">Share</a>', HOME)),
]
