"""What releases break: caches, races, wrong people, hot keys, a layer too many, and what is only said for a blink."""

import re
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from flask import Flask
from sqlalchemy import select
from werkzeug.wrappers import Request, Response

import reference_app
from reference_app import sharing
from reference_app.items import Item
from reference_app.people import Person
from reference_app.web.services import services_of
from tests.faults.deviations import (
    Bit,
    Deviation,
    around,
    edited,
    patched,
    posted,
    put_body,
    rewritten,
    scripted,
    styled,
)
from tests.faults.fault import broken, renamed, unclear

REPORT, DETAILS = "^/mysafe/api-secrets$", "^/mysafe/api-secrets/[^/]+$"
MESSAGE = ("unshare", "You'll get the confirmation message", 'the message "Shared"')
ADDED = ("add", "You'll see the message", 'the message "API secret saved"')
NOW_SHARED = ("share", "The **Shared** column of the API secret now")
TOLD = re.compile(r'<div class="message" role="status">.*?</div>', re.DOTALL)
WHO = re.compile(r'aria-label="Signed in as">([^<]*)<')
MAIN = '<main id="main" tabindex="-1">'
FIRST_USER = re.compile(r'<tr role="row"><th role="rowheader" scope="row" class="name">.*?</tr>', re.DOTALL)
SHARE_OF_A_CARD = re.compile(r"<span>Share</span></a>")
SHAPES = re.findall(
    r'^  "\w+": \'(.*)\',$',
    (Path(reference_app.__file__).parent / "templates" / "icons.html").read_text(encoding="utf-8"),
    re.MULTILINE,
)
NEXT_SHAPE = dict(pairwise(SHAPES[2:]))
SHAPE = re.compile("|".join(map(re.escape, NEXT_SHAPE)))
PORTUGUESE = {
    ">Name<": ">Nome<",
    ">Shared</th>": ">Compartilhada</th>",
    ">Owner<": ">Proprietário<",
    ">Last use<": ">Último uso<",
    ">Enabled<": ">Ativo<",
    ">Action<": ">Ação<",
    '">Yes<': '">Sim<',
    '">No<': '">Não<',
}

INITIALS = """
{ const draw = () => {
    for (const button of list.querySelectorAll(".member-name:not(.initials)")) {
      const disc = document.createElement("span");
      const name = button.querySelector("strong");
      const words = name.textContent.split(/\\s+/);
      button.classList.add("initials");
      button.title = name.textContent;
      disc.className = "disc";
      disc.textContent = [words[0][0], words.length > 1 ? words.at(-1)[0] : ""].join("");
      name.hidden = button.querySelector(".username").hidden = true;
      button.append(disc);
    }
  };
  draw();
  new MutationObserver(draw).observe(list, { childList: true }); }
"""
DISC = """
.disc { display: inline-grid; place-items: center; width: 2rem; height: 2rem; border-radius: 50%; background: #5b4b8a;
  color: #fff; font-size: 0.75rem; }
"""
STRETCHED = """
.member { position: relative; }
.member-name::after { content: ""; position: absolute; inset: 0; }
.member .form-check { position: relative; z-index: 1; }
"""
NOTHING_NEW = """
{ const rights = () => new Map([...list.children].map((entry) =>
    [entry.querySelector('[name="member"]').value, entry.querySelector('[name="can_edit"]').checked]));
  const before = rights();
  const look = () => { share.disabled = [...rights()].every(([id, right]) => before.get(id) === right); };
  look();
  list.addEventListener("change", look);
  new MutationObserver(look).observe(list, { childList: true }); }
"""
ONE_SLOT = """
{ const words = document.querySelector("main .message span");
  if (words) setTimeout(() => { words.textContent = "Your session has been extended"; }, 80); }
"""
ONLY_ADDED = """
for (const card of document.querySelectorAll(".item-card")) {
  const key = `shared ${card.querySelector("h2").textContent}`;
  const foot = card.querySelector(".item-card-foot").firstElementChild;
  if (foot.matches(".pill-shared")) sessionStorage.setItem(key, "yes");
  else if (sessionStorage.getItem(key)) {
    foot.className = "pill pill-shared";
    foot.textContent = "Shared";
  }
}
"""
IN_THE_CORNER = """
.item-card .pill-shared { position: absolute; left: 1rem; bottom: 1rem; }
"""
PICK_THEN_ADD = """choose: (person) => {
    const button = document.querySelector(".add-picked") ?? document.createElement("button");
    button.type = "button";
    button.className = "btn btn-outline-secondary btn-sm add-picked";
    button.textContent = "Add";
    button.onclick = () => { button.remove(); search.value = ""; add(person); };
    search.closest(".search-box").after(button);
    search.value = person.name;
  },"""
TOGGLED_TWICE = """
list.addEventListener("change", ({ target }) => {
  if (target.name === "can_edit") target.checked = !target.checked;
});
"""
HIDES_SHARED = """
{ const told = document.querySelector("main .message span")?.textContent;
  const table = document.querySelector("table.report:not(.report-small)");
  if (told === "Shared" && table) {
    const chip = document.createElement("p");
    const rows = [...table.tBodies[0].rows].filter((row) =>
      row.querySelector('[data-label="Shared"]').textContent.trim() === "Yes");
    for (const row of rows) row.hidden = true;
    chip.className = "mb-2";
    chip.innerHTML = '<span class="pill pill-shared">Not shared yet</span> '
      + '<button type="button" class="btn btn-sm btn-link">Clear</button>';
    chip.lastChild.addEventListener("click", () => {
      chip.remove();
      for (const row of rows) row.hidden = false;
    });
    table.closest(".surface").before(chip);
  } }
"""
HOT_KEYS = """
{ const places = { a: "/mysafe/api-secrets/add", h: "/mysafe/", s: "/mysafe/api-secrets" };
  document.addEventListener("keydown", (event) => {
    const place = places[event.key.toLowerCase()];
    if (place && !event.ctrlKey && !event.metaKey && !event.altKey) location.assign(place);
  }); }
"""
METHOD_FORGOTTEN = """
document.getElementById("tags")?.addEventListener("input", () => { document.getElementById("method").value = ""; });
"""
NEXT_FIELD = """
for (const problem of [...document.querySelectorAll("form.form .problem")].reverse())
  problem.closest(".field").nextElementSibling?.append(problem);
"""
ON_THE_WAY = """
for (const button of document.querySelectorAll('.top-bar [data-bs-toggle="dropdown"]'))
  button.addEventListener("mouseleave", () => bootstrap.Dropdown.getOrCreateInstance(button).hide());
"""
ADDS_A_LINE = """
document.addEventListener("copy", (event) => {
  const box = document.activeElement;
  const text = box?.selectionEnd ? box.value.slice(box.selectionStart, box.selectionEnd) : String(getSelection());
  event.clipboardData.setData("text/plain", `${text}\\n\\nFrom MySafe. Confidential.`);
  event.preventDefault();
});
"""
FOCUS_OPENS = """
for (const button of document.querySelectorAll("[data-information]")) {
  let opened = false;
  button.addEventListener("click", () => { opened = true; });
  button.addEventListener("focus", () => { if (opened) button.click(); });
}
"""
MINE_FIRST = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) {
    const me = document.querySelector(".banner-person").textContent.trim();
    const tabs = document.createElement("div");
    tabs.role = "tablist";
    tabs.className = "d-flex gap-2 mb-3";
    const show = (mine) => {
      for (const row of table.tBodies[0].rows)
        row.hidden = (row.querySelector(".owner").textContent.trim() === me) !== mine;
      [...tabs.children].forEach((tab, at) => {
        tab.ariaSelected = String((at === 0) === mine);
        tab.className = `btn btn-sm ${(at === 0) === mine ? "btn-primary" : "btn-outline-secondary"}`;
      });
    };
    for (const name of ["Mine", "Shared with me"]) {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.role = "tab";
      tab.textContent = name;
      tab.addEventListener("click", () => show(name === "Mine"));
      tabs.append(tab);
    }
    table.closest(".surface").before(tabs);
    show(true);
  } }
"""


def users_as_in_the_share_window() -> tuple[Deviation, Deviation]:
    """Have the details list the users who were on the list when the Share window was opened last."""
    kept: dict[Any, list[Any]] = {}

    def note(render: Any, bit: Bit) -> Any:
        def render_and_note(item: Any, members: Any, *more: Any, **other: Any) -> Any:
            if sharing.members_of(item):
                bit()
            kept[item.id] = [
                SimpleNamespace(
                    person=SimpleNamespace(name=share.person.name, username=share.person.username),
                    can_edit=share.can_edit,
                )
                for share in item.shares
            ]
            return render(item, members, *more, **other)

        return render_and_note

    def recall(render: Any, bit: Bit) -> Any:
        def render_kept(template: str, **values: Any) -> Any:
            if template.endswith("details.html") and values["item"].id in kept:
                bit()
                values["shares"] = kept[values["item"].id]
            return render(template, **values)

        return render_kept

    return (
        patched("reference_app.web.share:_render", note),
        patched("reference_app.web.items:render_template", recall),
    )


def draft_saved_later(app: Flask, bit: Bit) -> None:
    """Have the list as it was be saved once more, when the page has been shown that says it was changed."""
    services = services_of(app)
    drafts: list[tuple[UUID, dict[UUID, bool]]] = []

    def layer(request: Request, go_on: Any) -> Response:
        saving = re.search("([^/]+)/share$", request.path)
        if request.method == "POST" and saving:
            form = posted(request)
            answer = go_on()
            gone = [who for who in form.getlist("seen") if who not in form.getlist("member")]
            if answer.status_code == 302 and gone:
                edits = form.getlist("seen_can_edit")
                drafts.append((UUID(saving[1]), {UUID(who): who in edits for who in gone}))
            return answer
        answer = go_on()
        if drafts and request.method == "GET" and TOLD.search(answer.get_data(as_text=True)):
            item_id, gone_before = drafts.pop()
            with services.database.begin() as session:
                item = session.scalars(select(Item).where(Item.id == item_id)).one()
                sharing.save(session, item.owner, item_id, {**sharing.members_of(item), **gone_before})
            bit()
        return answer

    around(app, layer)


def a_page_late(app: Flask, bit: Bit) -> None:
    """Have messages stand on the page after the one that they belong on."""
    due: dict[str, str] = {}

    def layer(request: Request, go_on: Any) -> Response:
        answer = go_on()
        page = answer.get_data(as_text=True) if answer.mimetype == "text/html" else ""
        if who := WHO.search(page):
            late = due.pop(who[1], "")
            if message := TOLD.search(page):
                due[who[1]] = message[0]
                bit()
            answer.set_data(TOLD.sub("", page).replace(MAIN, MAIN + late))
        return answer

    around(app, layer)


def sent_twice(app: Flask, bit: Bit) -> None:
    """Have the form of Add be sent twice, and the second answer be shown."""

    def layer(request: Request, go_on: Any) -> Response:
        if request.method != "POST" or not request.path.endswith("/api-secrets/add"):
            return go_on()
        form = posted(request)
        answer = go_on()
        if answer.status_code != 302:
            return answer
        bit()
        put_body(request.environ, form)
        return go_on()

    around(app, layer)


def with_a_namesake(save: Any, bit: Bit) -> Any:
    """Put a disused account of the same name in the place of whoever is new on the list that a window sends."""

    def namesake(session: Any, who: UUID) -> UUID:
        meant = session.get(Person, who)
        username = f"old.{meant.username}"
        found = session.scalar(select(Person).where(Person.username == username))
        if found is None:
            found = Person(username=username, name=meant.name, email=f"old.{meant.email}", password_hash="-")
            session.add(found)
            session.flush()
            bit()
        return found.id

    def save_another(session: Any, owner: Any, item_id: Any, wanted: Any, seen: Any = None) -> Any:
        new = [who for who in wanted if seen and who not in seen.members]
        changed = {who: namesake(session, who) for who in new}
        return save(session, owner, item_id, {changed.get(who, who): right for who, right in wanted.items()}, seen)

    return save_another


def in_portuguese(text: str) -> str:
    """Translate the headings and the answers of the report, where it has a message."""
    if TOLD.search(text):
        for english, portuguese in PORTUGUESE.items():
            text = text.replace(english, portuguese)
    return text


# fmt: off
FAULTS = [
    # unshare
    unclear("members_are_initials", "In the Share window, members are discs with initials; names show to the mouse.",
        "unshare", "6. In the **Share** window, select", 'selects "Betty"',
        scripted(INITIALS, "share_window.js"), styled(DISC)),
    broken("name_stretched_over_trash_can", "The button with a member's name lies over the whole row, trash can too.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        styled(STRETCHED)),
    broken("removal_counts_as_no_change", "Share is active once there is a change, and a removal counts as none.",
        "unshare", "9. Click **Share**.", 'clicks "Share"',
        scripted(NOTHING_NEW, "share_window.js")),
    broken("message_gives_way_at_once", "There is room for one message, and the next comes before one can read it.",
        *MESSAGE, scripted(ONE_SLOT)),
    broken("older_draft_wins", "After Share, a draft of the list as it was is saved, and those removed are back on it.",
        "unshare", "Now, the user can no longer access", "can no longer access",
        draft_saved_later),
    broken("users_kept_from_the_share_window", "The details list the users whom the Share window has shown last.",
        "unshare", "Click **View API secret**, identified by", '"Users with access to information" list',
        *users_as_in_the_share_window()),
    broken("cards_only_gain_shared", "In a session, a card that was shared keeps the word Shared.",
        "unshare", "The word **Shared**", 'no longer sees "Shared"',
        scripted(ONLY_ADDED)),
    # share
    broken("menus_of_rows_painted_inside", "To draw faster, cells paint nothing outside themselves: no menus, either.",
        "share", "5. Select **Share this API secret**", 'selects "Share this API secret"',
        styled(".report .action .dropdown { contain: paint; }")),
    unclear("picked_and_not_added", "Whoever is picked stands in the box until Add beside it is pressed.",
        "share", "8. **Can view** is ticked", '"Can view" ticked',
        rewritten("choose: add,", PICK_THEN_ADD, "/share_window.js$")),
    broken("ticks_toggle_twice", "A press on Can edit is handled twice, so that the tick goes at once.",
        "share", "Tick **Can edit** if the user", 'ticks "Can edit"',
        scripted(TOGGLED_TWICE, "share_window.js")),
    broken("filter_hides_what_was_shared", "After Share, the report opens with a filter for what is not shared yet.",
        *NOW_SHARED, '"Yes" in the "Shared" column',
        scripted(HIDES_SHARED)),
    broken("portuguese_after_sharing", "After Share, the report has its headings and answers in Portuguese.",
        *NOW_SHARED, '"Yes" in the "Shared" column',
        edited(in_portuguese, REPORT)),
    broken("namesake_gets_access", "Whoever is new on the list is taken for an old account of the same name.",
        *NOW_SHARED, "can access",
        patched("reference_app.sharing:save", with_a_namesake)),
    renamed("card_says_manage_access", "The menu of a card has Manage access instead of Share.",
        "share", "Locate the API secret you want to share,", 'clicks "Share"',
        rewritten(SHARE_OF_A_CARD, "<span>Manage access</span></a>", "^/mysafe/$")),
    broken("pills_leave_their_cards", "On Home, the word Shared stands in the lower left corner of the page.",
        "share", "The word **Shared** appears", 'sees "Shared" on',
        styled(IN_THE_CORNER)),
    # add
    broken("menu_goes_on_the_way", "The menu of View actions closes as soon as the mouse leaves the button.",
        "add", "3. On the top bar, click", 'selects "Add API secret"',
        scripted(ON_THE_WAY)),
    broken("hot_keys_in_fields", "Letters are hot keys that lead to other pages, also while one types into a field.",
        "add", "4. In the **Name** field, type", 'into "Name"',
        scripted(HOT_KEYS)),
    broken("saved_twice_and_refused", "Save sends the form twice, and what is shown is that the identifier is in use.",
        *ADDED, sent_twice),
    broken("message_a_page_late", "Messages stand on the page after the one that they belong on.",
        *ADDED, a_page_late),
    broken("method_forgotten_by_tags", "Typing into Tags sets Method back to nothing.",
        "add", "You'll see the **Url**", 'as the "Method"',
        scripted(METHOD_FORGOTTEN)),
    broken("problem_in_the_next_field", "What is wrong with a field stands under the next one.",
        "add", "If you leave one of them empty", '"This field is required"',
        scripted(NEXT_FIELD)),
    # view
    unclear("report_opens_with_mine", "The report opens with what is one's own; what others share is on a second tab.",
        "view", "3. On the list, locate", "locates",
        scripted(MINE_FIRST)),
    broken("sprite_shifted_by_one", "After an icon was added to the sheet, most icons are the ones beside them.",
        "view", "4. In the **Action** column, click", '"magnifying glass" icon',
        edited(lambda text: SHAPE.sub(lambda shape: NEXT_SHAPE[shape[0]], text), "^/")),
    broken("users_from_the_second", "The list of users with access starts with the second.",
        "view", "The list **Users with access to information**", '"Users with access to information" list',
        edited(lambda text: FIRST_USER.sub("", text, count=1), DETAILS)),
    broken("copies_with_a_line_more", "Whatever is copied gets a line that says where it is from.",
        "view", "6. Select the **Client secret**", "can copy",
        scripted(ADDS_A_LINE)),
    broken("focus_opens_it_again", "The button opens the window when it gets the focus, also when the window closes.",
        "view", "The **Client secret** is hidden again", 'does not see the "Client secret"',
        scripted(FOCUS_OPENS, "protected_information.js")),
]
