"""What only a second look shows: access that lingers or wears out, what is not drawn, wrong cards, quick ways."""

import re
from typing import Any
from uuid import UUID

from flask import Flask, has_request_context, request
from markupsafe import Markup
from sqlalchemy import select

from reference_app.items import Item, NoSuchItem, Page, Share
from reference_app.people import Person
from reference_app.web.signed_in import db, me
from tests.faults.deviations import Bit, Deviation, edited, patched, rewritten, scripted, styled
from tests.faults.fault import broken, unclear

NO_LONGER = ("unshare", "Now, the user can no longer access", "can no longer access")
KEPT = re.compile(r'<input type="hidden" name="kept_client_secret"[^>]*>')
ADD = "/mysafe/api-secrets/add"

COMES_BACK = """
new MutationObserver((changes) => {
  for (const entry of changes.flatMap((change) => [...change.removedNodes])) setTimeout(() => {
    if (!entry.matches?.(".member") || entry.isConnected) return;
    list.append(entry);
    showWhetherEmpty();
  }, 400);
}).observe(list, { childList: true });
"""
UNTICKED = """
.member .form-check-input:disabled:checked { background-color: #fff; background-image: none;
  border-color: var(--line-strong); }
"""
NEIGHBOURS = """
{ const links = [...document.querySelectorAll('.item-card [role="menuitem"]')];
  const places = links.map((link) => link.href);
  links.forEach((link, at) => { link.href = places[(at + 1) % places.length]; }); }
"""
UNDER_THE_HEAD = """
@media (min-width: 75.01rem) {
  .report:not(.report-small) thead th { position: relative; z-index: 2; height: 4.5rem; background: var(--surface); }
  .report:not(.report-small) tbody { position: relative; top: -4.375rem; }
}
"""
CUT = """
.details td { max-width: 9rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
"""
PRESSED = """shown.showModal();
  shown.addEventListener("mousedown", () => shown.close());"""
DISCS = """
body:has(.cards) .secret { -webkit-text-security: disc; }
"""


def gone_from(former: dict[UUID, set[UUID]]) -> Any:
    """Have `former` hold, by item, those who were members of it and are no longer."""

    def make(save: Any, bit: Bit) -> Any:
        def save_and_note(session: Any, owner: Any, item_id: UUID, wanted: Any, seen: Any = None) -> Any:
            before = set(session.scalars(select(Share.person_id).where(Share.item_id == item_id)))
            item = save(session, owner, item_id, wanted, seen)
            former[item_id] = (former.get(item_id, set()) | before) - set(wanted)
            if former[item_id]:
                bit()
            return item

        return save_and_note

    return make


def card_kept(app: Flask, bit: Bit) -> None:
    """Have those who were removed keep the card on Home, and what can be opened from it."""
    former: dict[UUID, set[UUID]] = {}

    def with_kept(page_of: Any, _bit: Bit) -> Any:
        def page(session: Any, person: Any, number: int, *conditions: Any) -> Page:
            found = page_of(session, person, number, *conditions)
            kept = [item_id for item_id, people in former.items() if person.id in people and not conditions]
            items = session.scalars(select(Item).where(Item.id.in_(kept))).all() if kept else []
            return Page([*found.items, *items], found.number, found.more)

        return page

    def opened(load: Any, _bit: Bit) -> Any:
        def load_kept(session: Any, person: Any, item_id: UUID, **how: Any) -> Any:
            try:
                return load(session, person, item_id, **how)
            except NoSuchItem:
                if person.id not in former.get(item_id, ()):
                    raise
                return session.scalars(select(Item).where(Item.id == item_id)).one()

        return load_kept

    patched("reference_app.sharing:save", gone_from(former))(app, bit)
    patched("reference_app.items:page_of", with_kept)(app, bit)
    patched("reference_app.items:load", opened)(app, bit)


def removed_are_listed(app: Flask, bit: Bit) -> None:
    """Have the users with access include those who have none any more, with No and No."""
    former: dict[UUID, set[UUID]] = {}
    no = Markup('<span class="pill pill-no">No</span>')
    row = Markup(
        '<tr role="row"><th role="rowheader" scope="row" class="name">{} <span class="username">{}</span></th>'
        '<td role="cell" data-label="Can view?">{}</td><td role="cell" data-label="Can edit?">{}</td></tr>'
    )

    def listing(render: Any, _bit: Bit) -> Any:
        def render_all(template: str, **values: Any) -> Any:
            text = render(template, **values)
            gone = former.get(values["item"].id) if template.endswith("details.html") else None
            if not gone:
                return text
            people = db().scalars(select(Person).where(Person.id.in_(gone)).order_by(Person.name))
            rows = "".join(row.format(person.name, person.username, no, no) for person in people)
            before, end, after = text.rpartition("</tbody>")
            return before + rows + end + after.replace('<p class="empty-line">Shared with nobody</p>', "")

        return render_all

    patched("reference_app.sharing:save", gone_from(former))(app, bit)
    patched("reference_app.web.items:render_template", listing)(app, bit)


def seen_once(render: Any, bit: Bit) -> Any:
    """Have the access of members end when they have seen the details."""

    def render_once(template: str, **values: Any) -> Any:
        text = render(template, **values)
        if template.endswith("details.html") and values["item"].owner_id != me().id:
            item = values["item"]
            for share in [share for share in item.shares if share.person_id == me().id]:
                item.shares.remove(share)
            item.share_version += 1
            db().commit()
            bit()
        return text

    return render_once


def quick_form() -> tuple[Deviation, ...]:
    """Have the way from Home lead to a form of its own, which wants an identifier as well."""

    def strict(check: Any, bit: Bit) -> Any:
        def check_quick(fields: Any, filled: Any) -> dict[str, str]:
            problems: dict[str, str] = check(fields, filled)
            if has_request_context() and "quick" in request.args and not filled["identifier"]:
                problems["identifier"] = "This field is required"
                bit()
            return problems

        return check_quick

    def lead(text: str) -> str:
        return text.replace(f'action="{ADD}"', f'action="{ADD}?quick=1"')

    return (
        rewritten(f'href="{ADD}"', f'href="{ADD}?quick=1"', "^/mysafe/$"),
        edited(lead, "/add$", lambda asked: "quick" in asked.args),
        patched("reference_app.saving:check", strict),
    )


# fmt: off
FAULTS = [
    # unshare
    broken("card_stays_with_the_removed", "Whoever is removed keeps the card on Home, and can open it from there.",
        *NO_LONGER, card_kept),
    broken("removed_come_back_on_the_list", "A moment after Yes, whoever was removed is back at the end of the list.",
        *NO_LONGER, scripted(COMES_BACK, "share_window.js")),
    broken("removed_are_listed_with_no", "The users with access include those who were removed, with No and No.",
        "unshare", "Click **View API secret**, identified by", '"Users with access to information" list',
        removed_are_listed),
    # share
    broken("can_view_is_drawn_empty", "The tick in Can view, which cannot be changed, is not drawn.",
        "share", "8. **Can view** is ticked", '"Can view" ticked',
        styled(UNTICKED)),
    broken("card_menus_share_the_neighbour", "The menu of a card on Home shares what is on the next card.",
        "share", "The word **Shared** appears", 'sees "Shared" on',
        scripted(NEIGHBOURS)),
    # view
    broken("access_for_one_look", "Members see the details once, and have no access any more when they go on.",
        "view", "You'll see the **Client secret** in", '"Protected information" window',
        patched("reference_app.web.items:render_template", seen_once)),
    broken("pressing_inside_closes", "A press of the mouse in Protected information closes it, wherever it is.",
        "view", "6. Select the **Client secret**", "can copy",
        rewritten("shown.showModal();", PRESSED, "/protected_information.js$")),
    broken("discs_instead_of_the_secret", "Opened from Home, Protected information draws a disc for each letter.",
        "view", "The **Protected information** window opens with", 'sees the "Client secret" of',
        styled(DISCS)),
    # add
    broken("newest_row_under_the_head", "The head of the report lies over its first row.",
        "add", "The new API secret is on the list", 'sees "Billing API" on the list',
        styled(UNDER_THE_HEAD)),
    broken("details_end_in_dots", "What is long in the details ends in three dots, and the rest cannot be seen.",
        "add", "You'll see the **Url**", 'as the "Url"',
        styled(CUT)),
    broken("secret_said_to_be_kept", "When something is missing, the form says that it keeps the secret, and loses it.",
        "add", "If you leave one of them empty", 'typed into "Client secret" is kept',
        rewritten(KEPT, "", "/add$")),
    unclear("quick_way_wants_more", "The form that Home leads to wants an identifier, too, and does not say so before.",
        "add", "Fill in the **Name**", 'clicks "Save"',
        *quick_form()),
]
