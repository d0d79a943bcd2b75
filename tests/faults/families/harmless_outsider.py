"""What component libraries do, written by somebody who did not know how the suite looks: everything stays green."""

import re

from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.fault import harmless

REPORT = "^/mysafe/api-secrets$"
MESSAGE = re.compile(r'<div class="message" role="status">(.*?)<span>([^<]*)</span>(.*?)</div>', re.DOTALL)
MOMENT = re.compile(r">(\d\d/\d\d/\d{4} \d\d:\d\d UTC|Never)<")
TAGS = re.compile(
    r'((?:data-label="Tags"|class="detail-tags"><th role="rowheader" scope="row">Tags</th><td role="cell")>)'
    r"([^<]+)"
)
ALL = ("unshare", "share", "view", "add")

PROGRESS = (
    r'<div class="message toast-box" role="status"><strong>\2</strong>'
    r'<button type="button" class="btn-close btn-sm" aria-label="Close" data-dismiss-message></button>'
    r'<div class="toast-progress"><i></i></div></div>'
)
PROGRESS_STYLE = """
.toast-box { position: fixed; top: 4.25rem; right: 1rem; width: 20rem; z-index: 50; background: #fff;
  border-radius: 4px; border: 1px solid var(--line); border-left: 4px solid #2e7d32;
  box-shadow: 0 4px 16px rgb(0 0 0 / 20%); }
.toast-box .btn-close { margin-left: auto; }
.toast-progress { position: absolute; left: 0; right: 0; bottom: 0; height: 3px; }
.toast-progress i { display: block; height: 100%; background: #2e7d32; transform-origin: left;
  animation: running 20s linear forwards; }
@keyframes running { to { transform: scaleX(0); } }
"""
COMPONENT = """
{ const shown = document.querySelector("main .message");
  if (shown) {
    const host = document.createElement("app-alert");
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.box { display: flex; gap: 1rem; padding: 0.75rem 1rem; margin-bottom: 1rem;
      border: 1px solid #b5dcc4; border-radius: 4px; background: #e7f5ec; color: #14653a; }`);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = '<div class="box" part="box"><span class="text"></span></div>';
    root.querySelector(".text").textContent = shown.querySelector("span").textContent;
    shown.replaceWith(host);
  } }
"""
TOLD_TWICE = """
{ const shown = document.querySelector("main .message");
  if (shown) {
    const told = document.createElement("div");
    told.className = "visually-hidden";
    told.ariaLive = "polite";
    told.role = "log";
    document.body.append(told);
    shown.removeAttribute("role");
    setTimeout(() => { told.textContent = shown.querySelector("span").textContent; }, 100);
    setTimeout(() => { told.textContent = ""; }, 7000);
  } }
"""
ROWS_PER_PAGE = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) {
    const page = Number(new URLSearchParams(location.search).get("page") ?? 1);
    const bar = document.createElement("div");
    const rows = table.tBodies[0].rows.length;
    bar.className = "rows-per-page";
    bar.innerHTML = '<label>Rows per page: <select><option>30</option></select></label> <span></span>';
    bar.lastChild.textContent = rows ? `${(page - 1) * 30 + 1} to ${(page - 1) * 30 + rows}` : "0";
    table.closest(".surface").append(bar);
  } }
"""
STARS = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) for (const row of table.rows) {
    const head = row.parentElement === table.tHead;
    const cell = document.createElement(head ? "th" : "td");
    cell.setAttribute("role", head ? "columnheader" : "cell");
    cell.className = "star-cell";
    if (head) cell.innerHTML = '<span class="visually-hidden">Favourite</span>';
    else cell.innerHTML = '<button type="button" class="icon-button" aria-pressed="false" title="Favourite">☆</button>';
    row.cells[0].after(cell);
  }
  document.addEventListener("click", (event) => {
    const star = event.target.closest('[title="Favourite"]');
    if (star) star.textContent = star.textContent === "☆" ? "★" : "☆";
  }); }
"""
FILTERS = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) {
    const row = document.createElement("tr");
    const wanted = [];
    const filter = () => {
      for (const one of table.tBodies[0].rows) {
        one.hidden = wanted.some((field, at) => field && field.value
          && !one.cells[at].textContent.toLowerCase().includes(field.value.toLowerCase()));
      }
    };
    [...table.tHead.rows[0].cells].forEach((heading, at) => {
      const cell = document.createElement("td");
      const name = heading.textContent.trim();
      if (["Shared", "Enabled"].includes(name)) {
        cell.innerHTML = "<select><option value=''>All</option><option>Yes</option><option>No</option></select>";
      } else if (["Name", "Url", "Tags", "Owner"].includes(name)) {
        cell.innerHTML = '<input type="text" size="6" placeholder="Filter">';
      }
      wanted[at] = cell.firstElementChild;
      if (wanted[at]) {
        wanted[at].ariaLabel = `Filter ${name}`;
        wanted[at].addEventListener("input", filter);
      }
      row.append(cell);
    });
    table.tHead.append(row);
  } }
"""
HANDLES = """
for (const heading of document.querySelectorAll("table.report thead th:not(.pick)")) {
  const handle = document.createElement("span");
  heading.classList.add("with-handle");
  handle.className = "handle";
  handle.role = "separator";
  handle.ariaOrientation = "vertical";
  heading.append(handle);
}
"""
HANDLE_STYLE = """
.with-handle { position: relative; }
.handle { position: absolute; right: 0; top: 25%; bottom: 25%; width: 5px; border-right: 1px solid var(--line-strong);
  cursor: col-resize; }
"""
SEARCH_ABOVE = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) {
    const bar = document.createElement("div");
    bar.className = "above-report";
    bar.innerHTML = '<label>Search: <input type="search" class="form-control"></label>'
      + '<button type="button" class="btn btn-outline-secondary btn-sm">Export</button>'
      + '<button type="button" class="btn btn-outline-secondary btn-sm">Print</button>';
    const box = bar.querySelector("input");
    box.addEventListener("input", () => {
      for (const row of table.tBodies[0].rows)
        row.hidden = !row.textContent.toLowerCase().includes(box.value.trim().toLowerCase());
    });
    table.before(bar);
  } }
"""
BUSY = """
for (const form of document.querySelectorAll("main form[method=post], dialog form[method=post]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    const button = form.querySelector('[type="submit"]');
    const wheel = document.createElement("span");
    wheel.className = "spinner-border spinner-border-sm";
    button.prepend(wheel);
    button.ariaBusy = "true";
    setTimeout(() => HTMLFormElement.prototype.submit.call(form), 500);
  }, true);
}
"""
RIPPLES = """
document.addEventListener("pointerdown", (event) => {
  const pressed = event.target.closest("button, .btn, .dropdown-item, .icon-button");
  if (!pressed) return;
  const ripple = document.createElement("span");
  const { left, top } = pressed.getBoundingClientRect();
  ripple.className = "ripple";
  ripple.style.left = `${event.clientX - left}px`;
  ripple.style.top = `${event.clientY - top}px`;
  pressed.classList.add("rippled");
  pressed.append(ripple);
  setTimeout(() => ripple.remove(), 600);
});
"""
RIPPLE_STYLE = """
.rippled { position: relative; overflow: hidden; }
.ripple { position: absolute; width: 4rem; height: 4rem; margin: -2rem; border-radius: 50%; pointer-events: none;
  background: currentColor; opacity: 0; animation: ripple 0.6s ease-out; }
@keyframes ripple { from { transform: scale(0); opacity: 0.3; } to { transform: scale(2); opacity: 0; } }
"""
CURTAIN = """
document.addEventListener("shown.bs.dropdown", () => {
  const curtain = document.createElement("div");
  curtain.className = "curtain";
  document.body.append(curtain);
});
document.addEventListener("hide.bs.dropdown", () => document.querySelector(".curtain")?.remove());
"""
CURTAIN_STYLE = """
.curtain { position: fixed; inset: 0; z-index: 900; background: rgb(12 24 38 / 12%); }
"""
TOOLS = """
{ const person = document.querySelector(".banner-person");
  const tools = document.createElement("div");
  tools.className = "banner-tools";
  tools.innerHTML = '<input type="search" class="form-control form-control-sm" placeholder="Search everything" '
    + 'aria-label="Search everything"><button type="button" class="banner-button" title="Help">?</button>'
    + '<select class="form-select form-select-sm" aria-label="Language"><option>English</option>'
    + "<option>Español</option><option>Português</option></select>";
  person.before(tools); }
"""
COUNTDOWN = """
{ const left = document.createElement("span");
  let seconds = 1800;
  const tick = () => {
    seconds -= 1;
    left.textContent = `Session ends in ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  left.className = "countdown";
  tick();
  setInterval(tick, 1000);
  document.querySelector(".banner-product").after(left); }
"""
COUNTERS = """
for (const field of document.querySelectorAll(".fields :is(input[type=text], input[type=url], textarea)")) {
  const counter = document.createElement("small");
  const most = field.matches("textarea") ? 2000 : 200;
  const count = () => { counter.textContent = `${field.value.length} / ${most}`; };
  counter.className = "counter";
  count();
  field.addEventListener("input", count);
  field.closest(".field").append(counter);
}
"""
COPY = """
for (const cell of document.querySelectorAll(
  ".detail-url td, .detail-identifier td, .detail-client-id td")) {
  if (!cell.textContent) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-value";
  button.ariaLabel = "Copy to clipboard";
  button.innerHTML = '<svg width="14" height="14" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    + 'stroke-width="2"><path d="M8 8h12v12H8zM4 16V4h12"/></svg>';
  cell.append(" ", button);
}
"""
PANEL = """
{ const title = document.getElementById("users-title");
  if (title) {
    const panel = document.createElement("details");
    const summary = document.createElement("summary");
    panel.className = "panel-of-users";
    panel.open = true;
    const list = title.nextElementSibling;
    title.before(panel);
    summary.append(title);
    panel.append(summary, list);
  } }
"""
FIELDSETS = """
{ const fields = document.querySelector("form.form .fields");
  if (fields) {
    const there = [...fields.children].filter((one) => one.matches(".field"));
    for (const [name, from, to] of [["General", 0, 2], ["Credentials", 2, 6], ["More", 6, 8]]) {
      const set = document.createElement("fieldset");
      set.className = "field-wide set-of-fields";
      set.innerHTML = `<legend>${name}</legend>`;
      set.append(...there.slice(from, to));
      fields.append(set);
    }
  } }
"""
MATCHES = """
{ const found = document.getElementById("found-users");
  new MutationObserver(() => {
    const typed = search.value.trim();
    if (!typed) return;
    for (const entry of found.querySelectorAll("strong:not([data-marked])")) {
      entry.dataset.marked = "yes";
      const name = entry.textContent;
      const at = name.toLowerCase().indexOf(typed.toLowerCase());
      if (at < 0) continue;
      const mark = document.createElement("mark");
      mark.textContent = name.slice(at, at + typed.length);
      entry.replaceChildren(name.slice(0, at), mark, name.slice(at + typed.length));
    }
  }).observe(found, { childList: true }); }
"""
LINE = """
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey) return;
  if (link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  const line = document.createElement("div");
  line.className = "line-of-progress";
  document.body.append(line);
  setTimeout(() => { location.href = link.href; }, 350);
});
"""
LINE_STYLE = """
.line-of-progress { position: fixed; top: 0; left: 0; right: 0; height: 3px; z-index: 2000; background: #29d;
  transform-origin: left; animation: filling 0.5s ease-out both; }
@keyframes filling { from { transform: scaleX(0); } }
"""


def answers_as_links(text: str) -> str:
    """Have each answer of a row lead to its details."""

    def row(found: re.Match[str]) -> str:
        link = re.search(r'href="(/mysafe/api-secrets/[^"/]+)" aria-label="View', found[0])
        if not link:
            return found[0]
        return re.sub(
            r'<span class="pill (pill-yes|pill-no)">(Yes|No)</span>',
            rf'<a class="pill \1" href="{link[1]}">\2</a>',
            found[0],
        )

    return re.sub(r'<tr role="row">\s*<td role="cell" class="pick">.*?</tr>', row, text, flags=re.DOTALL)


def in_words(found: re.Match[str]) -> str:
    """Say how long ago a moment is, which is new in every trial."""
    return "><em>not yet</em><" if found[1] == "Never" else f'><time title="{found[1]}">a moment ago</time><'


def chips(found: re.Match[str]) -> str:
    """Set each tag in a chip of its own."""
    return found[1] + " ".join(f'<span class="chip">{tag}</span>' for tag in found[2].split(", "))


# fmt: off
FAULTS = [
    harmless("toast_with_progress", "Messages are toasts at the upper right, with a cross and a line that runs out.",
        rewritten(MESSAGE, PROGRESS), styled(PROGRESS_STYLE), subject="message", tutorials=ALL[:2]),
    harmless("message_in_a_component", "Messages are web components with insides of their own.",
        scripted(COMPONENT, "message.js"), subject="message", tutorials=("unshare", "add")),
    harmless("message_told_twice", "Messages are seen in one place, and told to listeners in another.",
        scripted(TOLD_TWICE, "message.js"), subject="message", tutorials=("unshare", "add")),
    harmless("rows_per_page", "Below the report stand how many rows a page has and which are shown.",
        scripted(ROWS_PER_PAGE), styled(".rows-per-page { display: flex; gap: 1.5rem; justify-content: flex-end; "
                                        "padding: 0.5rem 1rem; font-size: 0.8125rem; }"), subject="list"),
    harmless("presence", "A green dot before people says that they are there.",
        styled('.member-name strong::before, .report-small tbody .name::before, .found strong::before { content: ""; '
               "display: inline-block; width: 0.5rem; height: 0.5rem; margin-right: 0.5rem; border-radius: 50%; "
               "background: #2e9e5b; }"), subject="people", tutorials=("unshare", "share", "view")),
    harmless("moments_in_words", "Dates say how long ago it was.",
        rewritten(MOMENT, in_words), subject="dates", tutorials=("unshare", "view")),
    harmless("stars_in_front", "Rows of the report have a star to mark them, in a column without a heading.",
        scripted(STARS), styled(".report .star-cell { padding: 0; } .star-cell .icon-button { width: 1.5rem; } "
                                ".report:not(.report-small) :is(td, th) { padding-inline: 0.5rem; }"),
        subject="columns", tutorials=("unshare", "share")),
    harmless("filters_under_headings", "Under the headings of the report stand fields to filter, with Yes and No.",
        scripted(FILTERS), subject="headings", tutorials=("unshare", "share", "add")),
    harmless("handles_between_headings", "Columns have handles between them to make them wider.",
        scripted(HANDLES), styled(HANDLE_STYLE), subject="headings", tutorials=("unshare", "view")),
    harmless("search_above_the_report", "Above the report stand a search and buttons to export and print.",
        scripted(SEARCH_ABOVE), styled(".above-report { display: flex; gap: 0.5rem; align-items: end; "
                                       "padding: 0.75rem 1rem; }"), subject="list", tutorials=("unshare", "add")),
    harmless("buttons_the_other_way_round", "Windows and forms have their main button first, at the left.",
        styled(":is(.window-foot, .form-foot) { flex-direction: row-reverse; justify-content: flex-end; }"),
        subject="buttons", tutorials=ALL),
    harmless("busy_button", "A wheel turns on Share and Save for half a second, before anything is sent.",
        scripted(BUSY, "message.js"), subject="buttons", tutorials=("unshare", "share", "add")),
    harmless("ripples", "A circle spreads over what is pressed.",
        scripted(RIPPLES), styled(RIPPLE_STYLE), subject="pressing", tutorials=ALL),
    harmless("menus_with_a_curtain", "While a menu is open, a grey curtain lies over the page.",
        scripted(CURTAIN), styled(CURTAIN_STYLE), subject="menus", tutorials=("unshare", "add")),
    harmless("tools_in_the_banner", "The banner has a search for everything, help, and a choice of languages.",
        scripted(TOOLS), styled(".banner-tools { display: flex; gap: 0.5rem; margin-left: auto; } "
                                ".banner-tools ~ .banner-person { margin-left: 0; }"), subject="banner"),
    harmless("countdown", "The banner counts the seconds until the session ends.",
        scripted(COUNTDOWN), styled(".countdown { font-size: 0.8125rem; color: #d5e0ec; }"), subject="banner"),
    harmless("counters_below_fields", "Below fields stands how many letters were typed.",
        scripted(COUNTERS), styled(".counter { display: block; text-align: right; color: var(--ink-soft); }"),
        subject="fields", tutorials=("add",)),
    harmless("tags_as_chips", "Each tag stands in a chip of its own.",
        rewritten(TAGS, chips), styled(".chip { display: inline-block; padding: 0 0.5rem; border-radius: 1rem; "
                                       "background: #e8edf3; font-size: 0.8125rem; }"),
        subject="tags", tutorials=("view", "add")),
    harmless("copy_beside_values", "Details have a button beside them that copies.",
        scripted(COPY), styled(".copy-value { border: 0; background: none; color: var(--ink-soft); }"),
        subject="details", tutorials=("view", "add")),
    harmless("users_in_a_panel", "The list of users with access is a panel that can be folded.",
        scripted(PANEL), styled(".panel-of-users { margin-top: 2rem; } .panel-of-users h2 { display: inline-block; }"),
        subject="users", tutorials=("unshare", "view")),
    harmless("pages_fade_over", "One page fades over into the next.",
        styled("@view-transition { navigation: auto; } ::view-transition-group(*) { animation-duration: 0.4s; }"),
        subject="pages", tutorials=ALL),
    harmless("headings_explained", "Headings of columns are underlined by dots, and explain themselves.",
        rewritten(re.compile(r'(role="columnheader" scope="col">)(Shared|Action|Owner|Can view\?|Can edit\?)<'),
                  r'\1<abbr title="What this column says">\2</abbr><'), subject="headings",
        tutorials=("unshare", "view")),
    harmless("answers_as_links", "Each Yes and No of the report leads to the details.",
        edited(answers_as_links, REPORT), alone=True, tutorials=("unshare", "share")),
    harmless("fields_in_sets", "The fields of the form stand in three sets with headings.",
        scripted(FIELDSETS), styled(".set-of-fields { display: grid; grid-template-columns: 1fr 1fr; "
                                    "gap: 1.25rem 1.5rem; } .set-of-fields legend { grid-column: 1 / -1; margin: 0; }"),
        subject="fields", tutorials=("add",)),
    harmless("found_with_matches", "What was typed is marked in the names of the people found.",
        scripted(MATCHES, "share_window.js"), subject="found", tutorials=("share",)),
    harmless("line_of_progress", "A line at the top fills before the next page comes.",
        scripted(LINE), styled(LINE_STYLE), subject="pages", tutorials=ALL),
]
