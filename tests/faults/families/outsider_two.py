"""What else an upgrade may break: lists, windows, sessions and caches, without knowing how the suite looks at them."""

import re
from collections.abc import Callable
from typing import Any

from flask import Flask
from werkzeug.wrappers import Request, Response

from reference_app import items, sharing
from tests.faults.deviations import (
    Bit,
    Deviation,
    Form,
    around,
    asked_otherwise,
    edit_text,
    edited,
    patched,
    posted,
    put_body,
    rewritten,
    scripted,
    styled,
)
from tests.faults.fault import broken, renamed, unclear
from tests.faults.forms import nobody_removed

MESSAGE = ("unshare", "You'll get the confirmation message", 'the message "Shared"')
GONE = ("unshare", "Now, the user can no longer access", "can no longer access")
CLICK_SHARE = ("unshare", "9. Click **Share**.", 'clicks "Share"')
REPORT, DETAILS = "^/mysafe/api-secrets$", "^/mysafe/api-secrets/[^/]+$"
NOT_THERE = "00000000-0000-0000-0000-000000000000"
FOUND, OK = 302, 200
HEADING = '<th role="columnheader" scope="col">{}</th>'
SHARED_CELL = re.compile(r'(<td role="cell" data-label="Shared"><span class="pill pill-(?:yes|no)">)(Yes|No)<')
ROW = re.compile(r'<tr role="row">\s*<td role="cell" class="pick">.*?</tr>', re.DOTALL)
ITEM = re.compile(r'/mysafe/api-secrets/([0-9a-f-]{36})"')
SHARE_LINK = re.compile(r"/mysafe/api-secrets/([0-9a-f-]{36})/share")
WHO = re.compile(r'aria-label="Signed in as">([^<]*)<')
MEMBER = re.compile(r'<li class="member">.*?</li>', re.DOTALL)
ONLY_VIEWS = re.compile(
    r'<tr role="row"><th role="rowheader" scope="row" class="name">(?:(?!</tr>).)*'
    r'data-label="Can edit\?"><span class="pill pill-no">No</span></td></tr>',
    re.DOTALL,
)
INFORMATION = re.compile(r'<button type="button" class="btn btn-primary" (data-information=.*?</button>)', re.DOTALL)
IN_A_MENU = (
    r'<div class="dropdown"><button type="button" class="btn btn-outline-secondary dropdown-toggle" '
    r'data-bs-toggle="dropdown" aria-haspopup="menu" aria-expanded="false">More</button>'
    r'<div class="dropdown-menu dropdown-menu-end" role="menu" aria-label="More">'
    r'<button type="button" class="dropdown-item" role="menuitem" tabindex="-1" \1</div></div>'
)

KINDS_OF_SHARING = """
{ const body = shareWindow.querySelector(".window-body");
  const cards = document.createElement("div");
  cards.className = "kinds-of-sharing";
  for (const [name, told] of [["Internal", "People who use MySafe"], ["External", "Anybody, by a link"]]) {
    const card = document.createElement("button");
    card.type = "button";
    card.className = "surface";
    card.innerHTML = `<strong>${name}</strong><span>${told}</span>`;
    card.addEventListener("click", () => {
      cards.remove();
      if (name === "Internal") body.hidden = false;
      else body.before("Links are not set up yet. Ask your administrator.");
      search.focus();
    });
    cards.append(card);
  }
  body.hidden = true;
  body.before(cards); }
"""
KINDS_STYLE = """
.kinds-of-sharing { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; padding: 1.5rem; }
.kinds-of-sharing button { display: grid; gap: 0.25rem; padding: 1.5rem 1rem; color: inherit; }
"""
BACKDROP_LEFT = """
confirmation.addEventListener("close", () => {
  const left = document.createElement("div");
  left.className = "backdrop-left";
  shareWindow.append(left);
});
"""
BACKDROP_STYLE = ".backdrop-left { position: fixed; inset: 0; z-index: 10; background: rgb(12 24 38 / 35%); }"
ONE_AT_LEAST = """
new MutationObserver(() => {
  const none = list.children.length === 0;
  share.disabled = none;
  nobody.textContent = none ? "Choose one member at least" : "Shared with nobody";
}).observe(list, { childList: true });
"""
CAUGHT = """
search.addEventListener("keydown", (event) => { if (event.key === "Tab") event.preventDefault(); });
"""
ASKED = """if (confirm(`Are you sure you want to remove ${nameOf(entry)}?`)) remove(entry);
  return;"""
CLOSED = 'addEventListener("click", () => shown.close());'
FADES = """addEventListener("click", () => {
    shown.classList.add("closing");
    shown.addEventListener("animationend", () => shown.close());
  });"""
UNTICKED = """
.member .form-check .form-check-input:checked, .member .form-check .form-check-input:checked:disabled {
  background: var(--surface); border-color: var(--line-strong); }
"""
CUT_OFF = """
.surface { overflow-x: hidden; }
.report:not(.report-small) { width: calc(100% + 9rem); }
.report:not(.report-small) :is(thead th:last-child, .action) { width: 9rem; }
"""


def seen_once() -> Deviation:
    """Have what was added be gone once the list has shown it."""

    def deviate(app: Flask, bit: Bit) -> None:
        due: list[bool] = []
        lost: list[str] = []

        def without_them(text: str) -> str:
            return ROW.sub(lambda row: "" if any(one in row[0] for one in lost) else row[0], text)

        def layer(asked: Request, go_on: Callable[[], Response]) -> Response:
            if any(one in asked.path for one in lost):
                bit()
                asked.environ["PATH_INFO"] = re.sub("|".join(lost), NOT_THERE, asked.path)
                return go_on()
            answer = go_on()
            if asked.method == "POST" and asked.path.endswith("/add") and answer.status_code == FOUND:
                due.append(True)
            elif re.search(REPORT, asked.path) and answer.status_code == OK:
                if lost:
                    edit_text(answer, without_them, bit)
                if due and (newest := ITEM.search(answer.get_data(as_text=True))):
                    due.clear()
                    lost.append(newest[1])
            return answer

        around(app, layer)

    # What follows is told by what came before, so that the answers have to be the application's own.
    deviate.__qualname__ = "patched seen_once"
    return deviate


def sent_twice() -> Deviation:
    """Have a form that adds something be carried out twice, and the second answer be shown."""

    def deviate(app: Flask, bit: Bit) -> None:
        def layer(asked: Request, go_on: Callable[[], Response]) -> Response:
            if asked.method != "POST" or not asked.path.endswith("/add"):
                return go_on()
            form = posted(asked)
            answer = go_on()
            if answer.status_code == FOUND:
                bit()
                put_body(asked.environ, form)
                return go_on()
            return answer

        around(app, layer)

    return deviate


def signed_out_by_share() -> Deviation:
    """Have the browser forget the session when Share has saved."""

    def deviate(app: Flask, bit: Bit) -> None:
        def layer(asked: Request, go_on: Callable[[], Response]) -> Response:
            answer = go_on()
            if asked.method == "POST" and asked.path.endswith("/share") and answer.status_code == FOUND:
                cookies = answer.headers.getlist("Set-Cookie")
                answer.headers.remove("Set-Cookie")
                for cookie in cookies:
                    name, (_, _, about) = cookie.partition("=")[0], cookie.partition(";")
                    answer.headers.add("Set-Cookie", f"{name}=; Max-Age=0;{about}")
                    bit()
            return answer

        around(app, layer)

    return deviate


def kept_by_the_browser() -> Deviation:
    """Have browsers keep the details for an hour instead of asking again."""

    def deviate(app: Flask, bit: Bit) -> None:
        def layer(asked: Request, go_on: Callable[[], Response]) -> Response:
            answer = go_on()
            if asked.method == "GET" and re.search(DETAILS, asked.path) and answer.status_code == OK:
                answer.headers["Cache-Control"] = "private, max-age=3600"
                answer.headers.remove("Vary")
                bit()
            return answer

        around(app, layer)

    return deviate


def second_page_acts_on_the_first() -> Deviation:
    """On other pages, have Share open the window of the item in the same row of the first page."""

    def deviate(app: Flask, bit: Bit) -> None:
        first: dict[str, list[str]] = {}

        def layer(asked: Request, go_on: Callable[[], Response]) -> Response:
            answer = go_on()
            if asked.method != "GET" or not re.search(REPORT, asked.path):
                return answer
            text = answer.get_data(as_text=True)
            who = WHO.search(text)
            if who and asked.args.get("page", "1") == "1":
                first[who[1]] = SHARE_LINK.findall(text)
            elif who:
                there = iter(first.get(who[1], []))
                edit_text(answer, lambda page: SHARE_LINK.sub(lambda link: other(link, next(there, "")), page), bit)
            return answer

        around(app, layer)

    return deviate


def other(link: re.Match[str], item: str) -> str:
    """Lead to another item, if there is one."""
    return link[0].replace(link[1], item or link[1])


def handed_over(save: Any, bit: Bit) -> Any:
    """Make the first of those who come and can edit the owner."""

    def save_and_hand_over(session: Any, owner: Any, item_id: Any, wanted: Any, seen: Any = None) -> Any:
        before = sharing.members_of(items.load(session, owner, item_id))
        item = save(session, owner, item_id, wanted, seen)
        heirs = [person for person, edits in wanted.items() if edits and person not in before]
        if heirs:
            item.owner_id = heirs[0]
            item.shares = [share for share in item.shares if share.person_id != heirs[0]]
            session.flush()
            bit()
        return item

    return save_and_hand_over


def two_members(text: str) -> str:
    """Show two members, and leave out those who follow."""
    listed, mark, later = text.partition('<template id="new-member">')
    for member in MEMBER.findall(listed)[2:]:
        listed = listed.replace(member, "")
    return listed + mark + later


def shorter(form: Form) -> None:
    """Leave out the last letter of the Client secret."""
    form["client_secret"] = form.get("client_secret", "")[:-1]


def from_home(asked: Request) -> bool:
    """Whether a window was opened from Home."""
    return asked.args.get("from") == "home"


# fmt: off
FAULTS = [
    broken("gone_after_one_look", "What was added is on the list once, but has no details, and is not on later lists.",
        "add", "You'll see the **Url**", 'as the "Url"',
        seen_once()),
    broken("saved_twice", "Save sends the form twice, so that the second time it says that the Identifier is in use.",
        "add", "You'll see the message", 'the message "API secret saved"',
        sent_twice()),
    broken("secret_without_its_last_letter", "The last letter of the Client secret is lost when it is saved.",
        "add", "Click **View the information**, identified by", 'sees the secret that was typed as the "Client secret"',
        asked_otherwise(shorter, "/add$")),
    renamed("secret_field_renamed", "In the form, the Client secret is called Secret key.",
        "add", "7. In the **Client secret** field", 'into "Client secret"',
        rewritten('for="client_secret">Client secret<', 'for="client_secret">Secret key<', "/add$")),
    broken("headings_one_too_far", "A heading Type without cells moves all headings by a column.",
        "share", "Only the **Owner** of an API secret", 'sees "Ada" in the "Owner" column',
        rewritten(HEADING.format("ID"), HEADING.format("Type") + HEADING.format("ID"), "^/mysafe/api-secrets")),
    broken("who_can_edit_becomes_the_owner", "Whoever is given Can edit becomes the Owner, and takes the item along.",
        "share", "The **Shared** column of the API secret now", 'sees "Yes" in the "Shared" column',
        patched("reference_app.sharing:save", handed_over)),
    broken("share_signs_out", "Share saves, and asks to sign in again instead of saying so.",
        "share", "You'll get the confirmation message", 'the message "Shared"',
        signed_out_by_share()),
    broken("ticks_not_drawn", "In the Share window ticked boxes look as empty as the others.",
        "share", "**Can view** is ticked by default", 'sees "Can view" ticked',
        styled(UNTICKED)),
    unclear("internal_or_external_first", "The Share window asks first whether to share internally or externally.",
        "share", "6. In the **Share** window, type", 'into "Search users"',
        scripted(KINDS_OF_SHARING, "share_window.js"), styled(KINDS_STYLE)),
    broken("menu_cut_off_by_its_cell", "The three-dots menu opens, but its cell cuts off all that is outside it.",
        "unshare", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        styled(".report:not(.report-small) .action { contain: paint; }")),
    broken("action_column_cut_off", "The report is wider than the page, which cannot be moved sideways with the mouse.",
        "unshare", "4. In the **Action** column", '"three vertical dots" icon',
        styled(CUT_OFF)),
    broken("backdrop_stays", "The grey layer of the Confirmation window stays over the Share window.", *CLICK_SHARE,
        scripted(BACKDROP_LEFT, "share_window.js"), styled(BACKDROP_STYLE)),
    broken("one_member_at_least", "Share is grey when the last member was taken off the list.", *CLICK_SHARE,
        scripted(ONE_AT_LEAST, "share_window.js")),
    unclear("asked_by_the_browser", "The browser itself asks whether to remove somebody, with OK and Cancel.",
        "unshare", "8. In the **Confirmation** window", 'clicks "Yes"',
        rewritten("confirmation.showModal();", ASKED, "/share_window.js$")),
    broken("message_is_a_key", "The message is the name of a text that nobody has translated.", *MESSAGE,
        rewritten("<span>Shared</span>", "<span>mysafe.share.notice.success</span>")),
    renamed("shared_in_other_words", "The column Shared reads With others and Only me instead of Yes and No.",
        "unshare", "The **Shared** column of the API secret must", 'sees "Yes" in the "Shared" column',
        rewritten(SHARED_CELL, lambda cell: cell[1] + ("With others<" if cell[2] == "Yes" else "Only me<"))),
    broken("removal_from_home_is_lost", "Where the Share window was opened from Home, nobody is removed.",
        "unshare", "The word **Shared**", 'no longer sees "Shared"',
        asked_otherwise(nobody_removed, "/share$", from_home)),
    broken("details_kept_by_the_browser", "Browsers keep the details, and show them again to who was removed.", *GONE,
        kept_by_the_browser()),
    broken("only_editors_are_listed", "The users with access are only those who can edit.",
        "view", "The list **Users with access to information** shows", 'sees "Betty" in the "Users with access',
        rewritten(ONLY_VIEWS, "", DETAILS)),
    unclear("information_in_a_menu", "View the information stands in a menu that is called More.",
        "view", "5. Click **View the information**", '"View the information"',
        rewritten(INFORMATION, IN_A_MENU, DETAILS)),
    broken("window_fades_but_stays", "Close makes the window paler, and waits for an animation that there is not.",
        "view", "The **Client secret** is hidden again", 'does not see the "Client secret"',
        rewritten(CLOSED, FADES, "/protected_information.js$"), styled(".closing { opacity: 0.7; }")),
    broken("tab_stays_in_the_search", "The Tab key does not leave the field Search users.",
        "promise", "With the keyboard alone", "by the keyboard alone",
        scripted(CAUGHT, "share_window.js")),
    broken("third_member_not_loaded", "The Share window shows two members; Share takes access from all others.",
        "promise", "One of three members is removed", 'can access "Payments API"',
        edited(two_members, "/share$")),
    broken("second_page_acts_on_the_first", "On the second page, menus open windows of what is on the first.",
        "promise", "An item on the second page of the report", "Betty",
        second_page_acts_on_the_first()),
]
