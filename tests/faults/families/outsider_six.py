"""What goes wrong in the products of others, tried on this one."""

import time
from typing import Any

from flask import has_request_context
from sqlalchemy import and_, select
from sqlalchemy.orm import object_session

from reference_app import api_secrets, items
from reference_app.api_secrets import ApiSecret, Fields
from reference_app.items import Item
from reference_app.kinds import kind_of
from reference_app.people import Person
from reference_app.web.services import services
from tests.faults.deviations import Bit, patched, rewritten, scripted, styled
from tests.faults.fault import broken, renamed

WINDOW = "/share$"
UNSHARED = ("unshare", "You'll get the confirmation message", 'the message "Shared"')
PRESSED = ("unshare", "Click **Share**.", 'clicks "Share"')
LAG = 240
"""Seconds until somebody who was given access has it everywhere."""

SAVED_AFTER = """
{ const form = document.querySelector("#share-window form");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const body = new URLSearchParams(new FormData(form)), some = body.has("member"), name = form.action;
    const entry = document.querySelector(`[role="menuitem"][href^="${new URL(name).pathname}"]`);
    document.getElementById("share-window").close();
    const told = document.createElement("div"), undo = document.createElement("button");
    told.className = "message";
    told.role = "status";
    told.innerHTML = "<span>Shared</span>";
    undo.type = "button";
    undo.className = "btn btn-sm btn-link ms-auto";
    undo.textContent = "Undo";
    undo.addEventListener("click", () => location.reload());
    told.append(undo);
    document.getElementById("main").prepend(told);
    const row = entry.closest("tr, .item-card"), cell = row.querySelector('[data-label="Shared"]');
    if (cell) cell.innerHTML = `<span class="pill pill-${some ? "yes" : "no"}">${some ? "Yes" : "No"}</span>`;
    else row.querySelector(".item-card-foot span").textContent = some ? "Shared" : "";
    if (!some && !cell) row.querySelector(".item-card-foot span").className = "";
    setTimeout(() => fetch(name, { method: "POST", body, redirect: "manual" }), 20000);
  }); }
"""
COUNTED = """
{ const share = document.querySelector("[data-share]"), list = document.querySelector("#share-window .members");
  if (list) {
    const first = list.children.length;
    new MutationObserver(() => {
      const gone = Math.max(1, first - list.children.length);
      share.textContent = `Save ${gone} ${gone === 1 ? "change" : "changes"}`;
    }).observe(list, { childList: true });
  } }
"""
CLICKED_TWICE = """
{ const list = document.querySelector("#share-window .members");
  list?.addEventListener("click", (event) => {
    const can = event.target.closest("[data-remove]");
    if (!can) return;
    event.stopPropagation();
    if (!can.classList.contains("sure")) {
      can.classList.add("sure");
      can.append(Object.assign(document.createElement("span"), { textContent: "Remove?" }));
      return;
    }
    can.closest(".member").remove();
    list.hidden = list.children.length === 0;
    document.getElementById("no-members").hidden = !list.hidden;
  }, true); }
"""
SURE = """
.member .sure { display: inline-flex; align-items: center; gap: 0.25rem; width: auto; padding: 0 0.5rem;
  background: var(--danger); color: #fff; font-size: 0.8125rem; }
"""
TOO_HIGH = """
#share-window { margin: 0 0 0 auto; height: calc(100dvh + 6rem); max-height: none; width: min(32rem, 100vw);
  border-radius: 0; overflow: clip; }
#share-window .window-body { flex: 1; }
"""
COOKIES = """
{ const bar = document.createElement("div");
  bar.className = "cookies";
  bar.innerHTML = `<b>We value your privacy</b><p>We use cookies to keep you signed in, and to learn how MySafe is used.
    Your choice was saved. You can change it in the settings of your browser at any time.</p>`;
  document.body.append(bar); }
"""
COOKIE_BAR = """
.cookies { position: fixed; inset: auto 0 0 0; z-index: 1030; height: 12rem; padding: 1.5rem; background: #1f2a37;
  color: #fff; }
"""
LOST_COUNT = """
{ const list = document.querySelector("#share-window .members");
  if (list && list.children.length > 2) {
    const rest = [...list.children].slice(2), more = document.createElement("button");
    for (const entry of rest) entry.remove();
    more.type = "button";
    more.className = "btn btn-sm btn-link";
    more.textContent = `Show ${rest.length} more`;
    more.addEventListener("click", () => { list.append(...rest); more.remove(); });
    list.after(more);
  } }
"""
NO_CHANGE = """
share.disabled = true;
new MutationObserver((changes) => {
  if (changes.some((change) => change.addedNodes.length)) share.disabled = false;
}).observe(list, { childList: true });
list.addEventListener("change", () => { share.disabled = false; });
"""
ALL_FILLED = """
{ const form = document.querySelector("form.form[novalidate]"), save = form?.querySelector('[type="submit"]');
  if (save) {
    const boxes = [...form.querySelectorAll(".field :is(input, select, textarea)")];
    const look = () => { save.disabled = !boxes.every((box) => box.value || box.ariaInvalid === "true"); };
    form.addEventListener("input", look);
    form.addEventListener("change", look);
    look();
  } }
"""
WITH_ITS_SOURCE = """
document.addEventListener("copy", (event) => {
  const box = document.activeElement;
  const text = box?.matches("textarea, input") ? box.value.slice(box.selectionStart, box.selectionEnd)
    : String(getSelection());
  event.clipboardData.setData("text/plain", `${text}\\n\\nCopied from MySafe: ${location.href}`);
  event.preventDefault();
});
"""
LISTED = """
{ const seen = new MutationObserver(() => {
    const box = document.getElementById("protected-value");
    if (!box) return;
    const kept = () => {
      let recent = document.querySelector(".recent");
      if (!recent) {
        recent = document.createElement("section");
        recent.className = "recent surface";
        recent.innerHTML = "<h2>Recently revealed</h2><ul></ul>";
        document.querySelector("main .page-head").after(recent);
      }
      const entry = document.createElement("li");
      entry.textContent = `${document.querySelector(`label[for="${box.id}"]`).textContent}: ${box.value}`;
      recent.querySelector("ul").prepend(entry);
    };
    document.querySelector("dialog[open] [data-close]")?.addEventListener("click", kept, { capture: true, once: true });
  });
  seen.observe(document.body, { childList: true }); }
"""
BY_POINTER = """
for (const entry of document.querySelectorAll('td.action [role="menuitem"], .item-card [role="menuitem"]')) {
  entry.addEventListener("click", (event) => { if (!event.detail) event.preventDefault(); });
}
"""
MADE_UP = """
{ const method = document.getElementById("method"), made = document.getElementById("identifier");
  method?.addEventListener("change", () => {
    const name = document.getElementById("name").value.trim().toLowerCase().replace(/[^a-z0-9]+/g, "-");
    made.value = `${name}-${method.value.toLowerCase()}`;
  }); }
"""
CONTRARY = """
{ const list = document.querySelector("#share-window .members"), shown = document.querySelector("main .message span");
  list?.closest("form").addEventListener("submit", () => {
    const names = [...list.dataset.names?.split("|") ?? []];
    if (names.length) sessionStorage.setItem("told", names.join(" and "));
  });
  if (list) {
    const names = new Set();
    new MutationObserver((changes) => {
      for (const change of changes)
        for (const node of [...change.addedNodes, ...change.removedNodes])
          if (node.querySelector?.("strong")) names.add(node.querySelector("strong").textContent);
      list.dataset.names = [...names].join("|");
    }).observe(list, { childList: true });
  }
  const told = sessionStorage.getItem("told");
  if (shown && told && shown.textContent === "Shared") {
    sessionStorage.removeItem("told");
    const more = document.createElement("div");
    more.className = "fw-normal";
    more.textContent = `${told} has access to this API secret now.`;
    shown.append(more);
  } }
"""
KEPT_ROWS = """
{ const body = document.querySelector('[aria-labelledby="report-title"] tbody');
  const place = `rows ${new URLSearchParams(location.search).get("page")}`;
  const kept = body && JSON.parse(sessionStorage.getItem(place));
  if (kept && Date.now() - kept.at < 60000) body.innerHTML = kept.rows;
  else if (body) sessionStorage.setItem(place, JSON.stringify({ at: Date.now(), rows: body.innerHTML })); }
"""
NEIGHBOUR = """
{ document.getElementById("found-users")?.addEventListener("click", (event) => {
    const all = event.currentTarget.children, at = [...all].indexOf(event.target.closest("li"));
    if (!event.isTrusted || at < 0 || all.length === 1) return;
    event.stopPropagation();
    (all[at - 1] ?? all[at + 1]).click();
  }, true); }
"""
_GIVEN: dict[tuple[Any, Any], float] = {}


def copies_stay(save: Any, bit: Bit) -> Any:
    """Leave a copy of the item with everybody who is taken off its list."""

    def save_and_copy(session: Any, owner: Any, item_id: Any, wanted: Any, seen: Any = None) -> Any:
        item = items.load(session, owner, item_id)
        gone = [share.person for share in item.shares if share.person_id not in wanted]
        saved = save(session, owner, item_id, wanted, seen)
        for person in gone:
            _copy(session, saved, person)
            bit()
        return saved

    return save_and_copy


def _copy(session: Any, item: Item, person: Person) -> None:
    secret = session.scalar(select(ApiSecret).where(ApiSecret.item_id == item.id))
    _, value = kind_of(item).opens(session, services().vault, item)
    fields = Fields(item.name, secret.url, secret.client_id, value, "", secret.method, item.tags, secret.notes)
    api_secrets.add(session, services().vault, person, fields, services().now())


def noted_when_given(save: Any, bit: Bit) -> Any:
    """Note when somebody is given access."""

    def save_and_note(session: Any, owner: Any, item_id: Any, wanted: Any, seen: Any = None) -> Any:
        before = {share.person_id for share in items.load(session, owner, item_id).shares}
        saved = save(session, owner, item_id, wanted, seen)
        for person in set(wanted) - before if has_request_context() else ():
            _GIVEN[person, item_id] = time.monotonic() + LAG
            bit()
        return saved

    return save_and_note


def not_yet_in(is_member: Any, bit: Bit) -> Any:
    """Count nobody as a member who was given access a moment ago."""

    def is_member_by_now(person: Any) -> Any:
        now = time.monotonic()
        early = [item for (who, item), due in _GIVEN.items() if who == person.id and now < due]
        if early and object_session(person):
            bit()
        return and_(is_member(person), Item.id.not_in(early))

    return is_member_by_now


# fmt: off
FAULTS = [
    broken("saved_after_the_undo", "Share is sent only when Undo has gone by, which takes 20 s on the same page.",
        "unshare", "Now, the user can no longer access", "can no longer access",
        scripted(SAVED_AFTER)),
    broken("keeps_a_copy", "Whoever is taken off the list keeps a copy of the API secret, of their own.",
        "unshare", "Now, the user can no longer access", "can no longer access",
        patched("reference_app.sharing:save", copies_stay)),
    broken("given_access_later", "Whoever is given access does not have it for minutes.",
        "share", "and the user can access", "can access",
        patched("reference_app.sharing:save", noted_when_given),
        patched("reference_app.items:_is_member", not_yet_in)),
    renamed("share_counts_changes", "Once somebody was taken off the list, Share reads Save 1 change.", *PRESSED,
        scripted(COUNTED)),
    renamed("trash_can_clicked_twice", "The trash can asks Remove? itself, and a second click removes; no window asks.",
        "unshare", "In the **Confirmation** window", 'clicks "Yes" in the "Confirmation" window',
        scripted(CLICKED_TWICE), styled(SURE)),
    renamed("url_is_the_endpoint", "The field for the address is called Endpoint.",
        "add", "In the **URL** field", 'into "URL"',
        rewritten('for="url">URL<', 'for="url">Endpoint<', "/add$")),
    broken("asked_about_deletion", "The confirmation asks whether the API secret is to be deleted for everybody.",
        "unshare", "In the **Confirmation** window", 'clicks "Yes" in the "Confirmation" window',
        rewritten("Are you sure you want to remove this user?",
                  "Are you sure you want to delete this API secret for everybody? This cannot be undone.", WINDOW)),
    broken("drawer_higher_than_the_screen", "The Share window is a drawer whose foot, with Share, is below the screen.",
        *PRESSED, styled(TOO_HIGH)),
    broken("cookie_bar_over_save", "A bar about cookies that does not go lies over Save.",
        "add", "Click **Save**.", 'clicks "Save"',
        scripted(COOKIES), styled(COOKIE_BAR)),
    broken("removal_is_no_change", "Share can be pressed only once something has changed, and a removal is no change.",
        *PRESSED, scripted(NO_CHANGE, "share_window.js")),
    broken("save_waits_for_all_fields", "Save can be pressed only once every field holds something.",
        "add", "If you leave one of them empty", 'clicks "Save"',
        scripted(ALL_FILLED)),
    broken("identifier_made_up", "Choosing a method replaces the identifier by one made of the name.",
        "add", "You'll see the **Url**", 'as the "Identifier"',
        scripted(MADE_UP)),
    broken("values_cut_off", "The details show the first letters of each value, and three dots.",
        "add", "You'll see the **Url**", 'as the "Url"',
        styled(".details td { max-width: 5.5rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }")),
    broken("copied_with_its_source", "What is copied has a line about where it came from.",
        "view", "Select the **Client secret** and copy it", "can copy",
        scripted(WITH_ITS_SOURCE)),
    broken("revealed_stays_listed", "The Client secret stays on the page, under what was revealed recently.",
        "view", "The **Client secret** is hidden again", "does not see",
        scripted(LISTED), styled(".recent { margin-bottom: 1rem; padding: 1rem; }")),
    broken("rows_kept_for_a_minute", "The browser keeps the rows of the report for a minute, whatever is saved.",
        "share", "The **Shared** column of the API secret now reads", 'in the "Shared" column',
        scripted(KEPT_ROWS)),
    broken("message_says_the_contrary", "The message says of who was taken off the list that they have access now.",
        *UNSHARED, scripted(CONTRARY)),
    broken("nobody_on_the_card", "The card reads Shared with 0 when nobody is left.",
        "unshare", "The word **Shared**", 'no longer sees "Shared"',
        rewritten('<div class="item-card-foot">\n      <span></span>',
                  '<div class="item-card-foot">\n      <span class="pill pill-shared">Shared with 0</span>',
                  "^/mysafe/$")),
    broken("only_the_shown_are_sent", "The Share window shows two members until asked for more; only they are sent.",
        "promise", "One of three members is removed", "can access",
        scripted(LOST_COUNT)),
    broken("neighbour_is_picked", "Where several people are found, a click picks the one beside the one clicked on.",
        "promise", "Somebody is added among others", "shares",
        scripted(NEIGHBOUR)),
    broken("menu_entries_by_pointer", "Entries of the menus in lists do nothing when chosen by the keyboard.",
        "promise", "With the keyboard alone", "by the keyboard alone",
        scripted(BY_POINTER)),
    broken("long_names_push_actions_out", "A long name is not broken, and pushes the last columns out of the report.",
        "promise", "A name of 200 characters", "the report shows",
        styled(".surface { overflow: hidden; } .report .name { white-space: nowrap; }")),
]
