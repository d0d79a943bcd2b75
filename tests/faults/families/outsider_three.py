"""What one more upgrade may break: what is drawn, cut off or swapped, again without knowing how the suite looks."""

import re
from typing import Any

from flask import session
from werkzeug.wrappers import Response

from reference_app.web.signed_in import TOKEN
from tests.faults.access_left import access_left_by_notes, now
from tests.faults.deviations import Deviation, edited, rewritten, scripted, styled
from tests.faults.fault import broken, renamed, unclear

MESSAGE = ("unshare", "You'll get the confirmation message", 'the message "Shared"')
GONE = ("unshare", "Now, the user can no longer access", "can no longer access")
CLICK_SHARE = ("unshare", "9. Click **Share**.", 'clicks "Share"')
SHARED_NO = ("share", "As long as it is shared with nobody", 'sees "No" in the "Shared" column')
REPORT = "^/mysafe/api-secrets"
SHARED_CELL = re.compile(r'(data-label="Shared">)<span class="pill pill-(?:yes|no)">(Yes|No)</span>')
PROBLEM = re.compile(r'<p class="problem" id="(\w+)-problem">(.*?)</p>')
ACTIONS = re.compile(r'<button [^>]*aria-label="View actions" title="View actions">(<svg.*?</svg>)</button>', re.DOTALL)
SPLIT = (
    '<a class="btn btn-primary" href="/mysafe/api-secrets/add">Add API secret</a>'
    '<button type="button" class="btn btn-primary dropdown-toggle dropdown-toggle-split" data-bs-toggle="dropdown" '
    'aria-haspopup="menu" aria-expanded="false" aria-label="More ways to add"></button>'
)

BELOW_ALL = """
#main { display: flex; flex-direction: column; min-height: 150vh; }
#main > .message { order: 9; margin-top: auto; }
"""
SHADE = """
#share-window form { position: relative; }
#share-window form::after { content: ""; position: absolute; inset: auto 0 0; z-index: 2; height: 5rem;
  background: linear-gradient(#fff, #f4f6f9); pointer-events: none; }
"""
DOTS = """
.dot { display: inline-block; width: 0.75rem; height: 0.75rem; border-radius: 50%; background: #2e9e5b; }
.dot-no { background: #b3bdc9; }
"""
CHECKED_FOR_EVER = """
{ const field = document.getElementById("identifier");
  field?.addEventListener("input", () => {
    const hint = document.getElementById("identifier-hint");
    if (hint) hint.textContent = "Checking whether nobody else has it…";
    document.querySelector('.form-foot [type="submit"]').disabled = field.value !== "";
  }); }
"""
CLOSES_BOTH = """
confirmation.addEventListener("close", () => { if (!asked.isConnected) shareWindow.close(); });
"""
HEADINGS_ELSEWHERE = """
{ const headings = [...document.querySelectorAll("table.report:not(.report-small) thead th")];
  const [one, other] = ["Shared", "Enabled"].map((name) => headings.find((cell) => cell.textContent === name));
  const draw = () => {
    one.style.transform = other.style.transform = "";
    const by = other.getBoundingClientRect().left - one.getBoundingClientRect().left;
    one.style.transform = `translateX(${by}px)`;
    other.style.transform = `translateX(${-by}px)`;
  };
  if (one && other) {
    draw();
    addEventListener("resize", draw);
  } }
"""
NEXT_DOOR = """
{ const buttons = [...document.querySelectorAll(".item-card [data-information]")];
  const addresses = buttons.map((button) => button.dataset.information);
  buttons.forEach((button, at) => { button.dataset.information = addresses[(at + 1) % addresses.length]; }); }
"""
TOO_NARROW = """
.secret.form-control { width: 2.5rem; height: 2.5rem; min-height: 0; resize: none; overflow: hidden;
  white-space: nowrap; }
"""
CUT_OFF = """
.window:has(.secret) { max-height: 12rem; overflow: hidden; }
.window:has(.secret) > * { flex: none; }
"""
CHIPS = """
{ const field = document.getElementById("tags");
  if (field) {
    const chips = document.createElement("div");
    chips.className = "chips-in-front";
    field.before(chips);
    field.addEventListener("input", () => {
      const tags = field.value.split(",");
      field.value = tags.pop().trimStart();
      for (const tag of tags) {
        const chip = document.createElement("span");
        chip.className = "pill pill-shared";
        chip.textContent = tag.trim();
        chips.append(chip, " ");
      }
    });
  } }
"""
GUARD = """
{ const guard = document.createElement("dialog");
  guard.className = "window window-small";
  guard.setAttribute("aria-labelledby", "guard-title");
  guard.innerHTML = '<div class="window-head"><h2 id="guard-title">Unsaved changes</h2></div>'
    + '<div class="window-body"><p>You are about to leave, and your changes are not saved.</p></div>'
    + '<div class="window-foot"><button type="button" class="btn btn-outline-secondary">Keep editing</button>'
    + '<button type="button" class="btn btn-danger">Discard</button></div>';
  document.body.append(guard);
  const [keep, discard] = guard.querySelectorAll("button");
  keep.addEventListener("click", () => guard.close());
  discard.addEventListener("click", () => { guard.close(); shareWindow.close(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    guard.showModal();
  }, true); }
"""
FOLDED_TREE = """
{ const entry = [...document.querySelectorAll(".side-menu li")].find((one) => one.textContent.trim() === "API secrets");
  if (entry) {
    const group = document.createElement("li");
    const button = document.createElement("button");
    const inner = document.createElement("ul");
    button.type = "button";
    button.className = "tree-group";
    button.ariaExpanded = "false";
    button.textContent = "▸ Vault";
    inner.hidden = true;
    entry.replaceWith(group);
    inner.append(entry);
    group.append(button, inner);
    button.addEventListener("click", () => {
      inner.hidden = !inner.hidden;
      button.ariaExpanded = String(!inner.hidden);
      button.textContent = inner.hidden ? "▸ Vault" : "▾ Vault";
    });
  } }
"""
FOLDED_TREE_STYLE = """
.tree-group { width: 100%; padding: 0.5625rem 0.75rem; border: 0; background: none; color: var(--ink-soft);
  text-align: left; font-weight: 500; }
.side-menu ul ul { padding-left: 1rem; }
"""
DROP_DOWNS = """
{ const dressed = () => {
    for (const trash of list.querySelectorAll("[data-remove]:not([hidden])")) {
      const select = document.createElement("select");
      const entry = trash.closest(".member");
      select.className = "form-select form-select-sm w-auto";
      select.ariaLabel = "Access";
      select.innerHTML = "<option>Has access</option><option>Remove access</option>";
      trash.hidden = true;
      trash.after(select);
      select.addEventListener("change", () => {
        if (select.selectedIndex) ask(entry);
        select.selectedIndex = 0;
      });
    }
  };
  dressed();
  new MutationObserver(dressed).observe(list, { childList: true }); }
"""


def left_until_they_sign_in_anew() -> Deviation:
    """Have those who were removed keep their access in sessions that are older than the removal."""
    began: dict[Any, float] = {}

    def note(response: Response) -> Response:
        if session.get(TOKEN):
            began.setdefault(session[TOKEN], now())
        return response

    return access_left_by_notes(note, lambda removal: began.get(session.get(TOKEN), now()) < now() - removal.seconds)


def as_tooltips(text: str) -> str:
    """Have what is wrong with a field be its tooltip, and stand nowhere else."""
    problems = dict(PROBLEM.findall(text))
    described = re.compile(r'aria-describedby="(\w+)-problem"')
    return described.sub(lambda found: f'title="{problems[found[1]]}"', PROBLEM.sub("", text))


def swapped(text: str) -> str:
    """Exchange the words on the two buttons of the Share window."""
    return text.replace("data-cancel>Cancel<", "data-cancel>Share<").replace("data-share>Share<", "data-share>Cancel<")


# fmt: off
FAULTS = [
    broken("message_below_the_fold", "Messages stand at the end of pages that are higher than the screen.", *MESSAGE,
        styled(BELOW_ALL)),
    broken("words_of_two_buttons_swapped", "In the Share window, Cancel saves, and Share closes without saving.",
        *MESSAGE, edited(swapped, "/share$")),
    broken("guard_stops_share", "Share is taken for leaving: one is asked to discard or to keep editing, no more.",
        *MESSAGE, scripted(GUARD, "share_window.js")),
    broken("shade_over_the_foot", "The shade at the lower end of the Share window hides its buttons.", *CLICK_SHARE,
        styled(SHADE)),
    broken("yes_closes_both_windows", "Yes closes the Share window, too, and drops what was changed.", *CLICK_SHARE,
        scripted(CLOSES_BOTH, "share_window.js")),
    unclear("removal_in_a_drop_down", "Members have a drop-down list with Remove access instead of a trash can.",
        "unshare", "7. Click the trash can icon", '"trash can" icon',
        scripted(DROP_DOWNS, "share_window.js")),
    broken("left_until_signed_out", "Whoever is signed in when they are removed keeps access until they sign in anew.",
        *GONE, left_until_they_sign_in_anew()),
    broken("products_to_the_left", "The Grid Menu opens to the left of its button, where the screen has ended.",
        "unshare", "1. In the upper left corner", '"MySafe"',
        styled('.banner [aria-label="Products"].show { transform: translate(-20rem, 3rem) !important; }')),
    broken("shared_is_a_dot", "The column Shared has a dot, which says Yes or No to the mouse only.", *SHARED_NO,
        rewritten(SHARED_CELL, lambda cell: f'{cell[1]}<span class="dot dot-{cell[2].lower()}" title="{cell[2]}">'
                                            "</span>", REPORT), styled(DOTS)),
    broken("two_headings_drawn_crossed", "The heading Shared is drawn over Enabled, and Enabled over Shared.",
        *SHARED_NO, scripted(HEADINGS_ELSEWHERE)),
    unclear("side_menu_folded_in_a_tree", "API secrets stands in a branch of the side menu that is folded.",
        "share", "2. On the side menu", 'selects "API secrets" on the side menu',
        scripted(FOLDED_TREE), styled(FOLDED_TREE_STYLE)),
    broken("secret_field_too_narrow", "The field with the Client secret is as wide as its first letters.",
        "view", "You'll see the **Client secret** in the", '"Protected information" window',
        styled(TOO_NARROW)),
    broken("close_is_cut_off", "The Protected information window ends above its button, and cannot be scrolled.",
        "view", "7. Click **Close**", 'clicks "Close"',
        styled(CUT_OFF)),
    broken("card_opens_the_next", "On Home, View API secret opens what the next card protects.",
        "view", "The **Protected information** window opens", '"Client secret"',
        scripted(NEXT_DOOR, "protected_information.js")),
    renamed("split_button_for_view_actions", "The top bar has a split button Add API secret instead of View actions.",
        "add", "3. On the top bar, click", '"View actions"',
        rewritten(ACTIONS, SPLIT, REPORT)),
    broken("identifier_checked_for_ever", "Whether an identifier is new is checked without end, and Save waits for it.",
        "add", "12. Click **Save**", 'clicks "Save"',
        scripted(CHECKED_FOR_EVER)),
    broken("tags_before_the_last_not_sent", "A comma makes a chip of a tag, and chips are not saved.",
        "add", "You'll see the **Url**", 'as the "Tags"',
        scripted(CHIPS), styled(".chips-in-front { margin-bottom: 0.375rem; }")),
    broken("required_in_a_tooltip", "What is wrong with a field is said in a tooltip only; the field is red.",
        "add", "If you leave one of them empty", '"This field is required"',
        edited(as_tooltips, "/add$")),
]
