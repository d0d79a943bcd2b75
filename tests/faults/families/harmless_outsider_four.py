"""What releases and other design systems change without harm: markup, layers, more words around. All stays green."""

import re
from urllib.parse import quote

from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.families.outsider_four import SHAPES
from tests.faults.fault import harmless

DETAILS = "^/mysafe/api-secrets/[^/]+$"
ICON = re.compile(r'<svg class="icon"[^>]*>(.*?)</svg>')
BARE = re.compile(
    r'<button type="button" (class="[^"]*" data-(?:remove|close|answer|information)[^>]*)>(.*?)</button>',
    re.DOTALL,
)
SHARE_ENTRY = re.compile(
    r'(<a class="dropdown-item"[^>]*>)(<svg[^>]*>.*?</svg><span>Share(?: this API secret)?</span>)</a>'
)
ADD_ENTRY = re.compile(r'<a class="dropdown-item"[^>]*><svg[^>]*>.*?</svg><span>Add API secret</span></a>')
ALL = ("unshare", "share", "view", "add")

PLAIN_LINES = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table && innerWidth > 1200) {
    const lines = document.createElement("div");
    lines.className = "report lines";
    for (const row of table.rows) {
      const line = document.createElement("div");
      line.className = row.closest("thead") ? "line line-first" : "line";
      for (const cell of row.cells) {
        const part = document.createElement("div");
        part.className = `part ${cell.className}`;
        part.append(...cell.childNodes);
        line.append(part);
      }
      lines.append(line);
    }
    table.replaceWith(lines);
  } }
"""
PLAIN_LINES_STYLE = """
.lines { display: table; }
.line { display: table-row; }
.part { display: table-cell; padding: 0.6875rem 0.75rem; vertical-align: middle; border-top: 1px solid var(--line); }
.line-first .part { border-top: 0; font-size: 0.8125rem; color: var(--ink-soft); font-weight: 600; min-width: 0; }
.line:hover { background: #f8fafc; }
"""
POPOVERS = """
for (const button of document.querySelectorAll('[data-bs-toggle="dropdown"]')) {
  const menu = button.parentElement.querySelector(".dropdown-menu");
  button.removeAttribute("data-bs-toggle");
  menu.popover = "auto";
  button.popoverTargetElement = menu;
  menu.addEventListener("toggle", (event) => {
    const { left, right, bottom } = button.getBoundingClientRect();
    const end = menu.classList.contains("dropdown-menu-end");
    button.ariaExpanded = String(event.newState === "open");
    menu.style.top = `${bottom + 2}px`;
    menu.style.left = `${end ? right - menu.offsetWidth : left}px`;
  });
}
"""
POPOVERS_STYLE = """
.dropdown-menu:popover-open { display: block; position: fixed; inset: auto; margin: 0; }
"""
WAITS = """
new MutationObserver(() => {
  const yes = confirmation.querySelector('[data-answer="yes"]');
  if (!confirmation.open) return;
  yes.disabled = true;
  setTimeout(() => { yes.disabled = false; }, 1200);
}).observe(confirmation, { attributeFilter: ["open"] });
"""
TWO_LINES = """
{ const draw = () => {
    for (const one of document.querySelectorAll(".username:not([data-drawn])")) {
      one.dataset.drawn = "yes";
      if (one.textContent) one.textContent = `@${one.textContent} · Internal user`;
    }
  };
  draw();
  new MutationObserver(draw).observe(document.body, { childList: true, subtree: true }); }
"""
RADIOS = """
{ const select = document.getElementById("method");
  if (select) {
    const label = document.querySelector('label[for="method"]');
    const group = document.createElement("div");
    const legend = document.createElement("div");
    legend.id = "method-legend";
    legend.className = "form-label";
    legend.textContent = label.textContent;
    group.role = "radiogroup";
    group.className = "segments";
    group.setAttribute("aria-labelledby", legend.id);
    for (const option of select.options) {
      const segment = document.createElement("label");
      const radio = document.createElement("input");
      radio.type = "radio";
      radio.name = "method";
      radio.value = option.value;
      radio.checked = option.value === select.value;
      segment.append(radio, ` ${option.value || "None"}`);
      group.append(segment);
    }
    label.replaceWith(legend);
    select.replaceWith(group);
  } }
"""
SEGMENTS = """
.segments { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; padding: 0.375rem 0; font-size: 0.875rem; }
"""
TOAST_WITH_A_TITLE = """
{ const shown = document.querySelector("main .message");
  if (shown) {
    const words = shown.querySelector("span");
    const title = document.createElement("strong");
    const body = document.createElement("div");
    title.textContent = "Success";
    title.className = "toast-title";
    body.append(title, words);
    shown.querySelector("svg").after(body);
    shown.role = "alert";
    shown.classList.add("toast-in-front");
    shown.popover = "manual";
    document.body.append(shown);
    shown.showPopover();
  } }
"""
TOAST_STYLE = """
#main { padding-bottom: 7rem; }
.toast-in-front { position: fixed; inset: auto auto 1.5rem 50%; width: 22rem; margin: 0; transform: translateX(-50%);
  box-shadow: 0 8px 28px rgb(16 38 61 / 22%); border-left: 6px solid var(--good); }
.toast-title { display: block; font-size: 0.75rem; text-transform: uppercase; letter-spacing: 0.05em; }
"""
SPINS = """
document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter ?? form.querySelector('[type="submit"]');
  if (!form.matches("#share-window form, form.form") || form.dataset.spun) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (button.ariaBusy === "true") return;
  const wheel = document.createElement("span");
  wheel.className = "spinner-border spinner-border-sm";
  button.ariaBusy = "true";
  button.prepend(wheel);
  setTimeout(() => { form.dataset.spun = "yes"; form.requestSubmit(button); }, 700);
}, true);
"""
ACTIVITY = """
{ const surface = document.querySelector("table.details")?.closest(".surface");
  if (surface) {
    const [overview, activity, tabs] = ["div", "div", "div"].map((name) => document.createElement(name));
    overview.role = activity.role = "tabpanel";
    tabs.role = "tablist";
    tabs.className = "nav nav-tabs mb-3";
    surface.before(tabs, overview, activity);
    while (activity.nextSibling) overview.append(activity.nextSibling);
    activity.innerHTML = '<div class="surface p-4"><p>Nothing happened in the last 90 days.</p></div>';
    activity.hidden = true;
    [["Overview", overview], ["Activity", activity]].forEach(([name, panel], at) => {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.role = "tab";
      tab.className = at ? "nav-link" : "nav-link active";
      tab.textContent = name;
      tab.ariaSelected = String(!at);
      panel.ariaLabel = name;
      tab.addEventListener("click", () => {
        overview.hidden = panel !== overview;
        activity.hidden = panel !== activity;
        for (const one of tabs.children) {
          one.classList.toggle("active", one === tab);
          one.ariaSelected = String(one === tab);
        }
      });
      tabs.append(tab);
    });
  } }
"""
CRUMBS = """
{ const main = document.getElementById("main");
  const menu = [...document.querySelectorAll(".side-menu a")];
  const here = menu.find((one) => one.ariaCurrent ?? one.hasAttribute("aria-current"));
  const [title, home] = [(document.querySelector(".title") ?? main.querySelector("h1"))?.textContent.trim(), menu[0]];
  if (here && title) {
    const crumbs = document.createElement("nav");
    const list = document.createElement("ol");
    const put = (text, address) => {
      const crumb = document.createElement("li");
      const part = document.createElement(address ? "a" : "span");
      crumb.className = "breadcrumb-item";
      part.textContent = text;
      if (address) part.href = address;
      else part.ariaCurrent = "page";
      crumb.append(part);
      list.append(crumb);
    };
    crumbs.ariaLabel = "Breadcrumbs";
    list.className = "breadcrumb mb-2 small";
    put("MySafe", home.href);
    if (here.textContent.trim() !== title) put(here.textContent.trim(), here.href);
    put(title);
    crumbs.append(list);
    main.prepend(crumbs);
    document.querySelector(".way-back")?.remove();
  } }
"""
HELPFUL = """
{ const ask = document.createElement("div");
  ask.className = "helpful";
  ask.innerHTML = '<span>Was this page helpful?</span> <button type="button" class="btn btn-sm btn-outline-secondary">'
    + 'Yes</button> <button type="button" class="btn btn-sm btn-outline-secondary">No</button>';
  for (const button of ask.querySelectorAll("button"))
    button.addEventListener("click", () => { ask.textContent = "Thank you."; });
  document.getElementById("main").append(ask); }
"""
ACTION_FIRST = """
for (const row of document.querySelectorAll("table.report:not(.report-small) tr"))
  if (row.cells.length > 2) row.cells[0].after(row.cells[row.cells.length - 1]);
"""
YOU = """
{ const me = document.querySelector(".banner-person").textContent.trim();
  const people = ".owner, .item-card-owner, .detail-owner td, .report-small tbody .name";
  for (const one of document.querySelectorAll(people)) {
    const name = one.firstChild;
    if (name?.textContent.trim().replace(/^Owner: /, "") === me) name.after(" (you) ");
  } }
"""
COUNTS = """
{ const badge = (title, count) => {
    const old = title?.querySelector(".badge");
    const made = old ?? document.createElement("span");
    made.className = "badge rounded-pill text-bg-secondary ms-2";
    made.textContent = count();
    if (title && !old) title.append(made);
  };
  badge(document.getElementById("report-title"), () => document.querySelectorAll("[data-select]").length);
  badge(document.getElementById("users-title"), () => document.querySelectorAll(".report-small tbody tr").length);
  const members = document.querySelector(".members");
  const tell = () => badge(document.getElementById("members-title"), () => members.children.length);
  if (members) {
    tell();
    new MutationObserver(tell).observe(members, { childList: true });
  } }
"""
FLOATING = """
for (const field of document.querySelectorAll("form.form :is(input, textarea).form-control"))
  field.placeholder = " ";
"""
FLOATING_STYLE = """
.form .field { position: relative; }
.form .field > .form-label { position: absolute; top: -0.625rem; left: 0.625rem; z-index: 2; padding: 0 0.25rem;
  background: var(--surface); font-size: 0.75rem; pointer-events: none; transition: top 0.15s, font-size 0.15s; }
.form .field:has(.form-control:placeholder-shown:not(:focus)) > .form-label { top: 0.625rem; font-size: 0.9375rem; }
.form .fields { gap: 1.75rem 1.5rem; }
"""
ELEMENTS = """
customElements.define("vault-field", class extends HTMLElement {
  static formAssociated = true;

  connectedCallback() {
    if (this.shadowRoot) return;
    const internals = this.attachInternals();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) root.append(sheet.cloneNode());
    root.append(...this.childNodes);
    const inner = root.querySelector("input, select, textarea");
    const tell = () => internals.setFormValue(inner.value);
    this.setAttribute("name", inner.name);
    inner.addEventListener("input", tell);
    inner.addEventListener("change", tell);
    tell();
  }
});
for (const field of document.querySelectorAll("form.form .field")) {
  const host = document.createElement("vault-field");
  host.className = field.className;
  host.append(...field.childNodes);
  field.replaceWith(host);
}
"""
RAIL = """
@media (min-width: 60.01rem) {
  .side-menu { width: 6rem; padding: 1rem 0.375rem; background: var(--banner); }
  .side-menu a { flex-direction: column; gap: 0.25rem; font-size: 0.75rem; white-space: normal; text-align: center;
    color: #d5e0ec; }
  .side-menu a .icon { width: 1.375rem; height: 1.375rem; }
}
"""
LAUNCHER = """
{ const menu = document.querySelector('.banner [aria-label="Products"]');
  const ours = menu?.querySelector(".dropdown-item");
  if (ours) {
    const before = ["PAM Core", "Domum Remote Access", "DevOps Secrets", "Certificates"];
    const after = ["Cloud IAM", "Endpoint Manager", "Task Manager", "Reports"];
    const tile = (name) => {
      const made = ours.cloneNode(true);
      made.href = "/";
      made.querySelector("span").textContent = name;
      return made;
    };
    const head = document.createElement("p");
    head.className = "launcher-head";
    head.textContent = "Your products";
    ours.before(head, ...before.map(tile));
    ours.after(...after.map(tile));
    menu.classList.add("launcher");
  } }
"""
LAUNCHER_STYLE = """
.launcher.show { display: grid; grid-template-columns: repeat(3, 8rem); gap: 0.5rem; padding: 0.75rem; }
.launcher-head { grid-column: 1 / -1; font-size: 0.8125rem; color: var(--ink-soft); }
.launcher .dropdown-item { flex-direction: column; justify-content: center; min-height: 5rem; padding: 0.5rem;
  white-space: normal; text-align: center; font-size: 0.8125rem; }
.launcher .icon { width: 1.5rem; height: 1.5rem; }
"""
REACHES = """
{ const reaches = document.createElement("div");
  const note = document.createElement("p");
  reaches.role = "radiogroup";
  reaches.ariaLabel = "With whom";
  reaches.className = "reaches";
  note.className = "hint";
  note.textContent = "External sharing has not been set up.";
  note.hidden = true;
  for (const [name, told] of [["Internal", "People with an account"], ["External", "Anybody, by e-mail"]]) {
    const card = document.createElement("label");
    const radio = document.createElement("input");
    const words = document.createElement("span");
    card.className = "surface reach";
    radio.type = "radio";
    radio.name = "reach";
    radio.checked = name === "Internal";
    radio.addEventListener("change", () => { note.hidden = name === "Internal"; });
    words.innerHTML = `<strong>${name}</strong><br><small>${told}</small>`;
    card.append(radio, words);
    reaches.append(card);
  }
  shareWindow.querySelector(".window-body").prepend(reaches, note); }
"""
REACHES_STYLE = """
.reaches { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin-bottom: 1rem; }
.reach { display: flex; gap: 0.75rem; align-items: center; padding: 0.625rem 0.875rem; }
.reach:has(:checked) { border-color: var(--accent); background: var(--accent-tint); }
"""
REFRESHES = """
{ const table = document.querySelector("table.report:not(.report-small)");
  let pressed = false;
  addEventListener("pointerdown", () => { pressed = true; }, true);
  addEventListener("pointerup", () => { pressed = false; }, true);
  const kept = ".dropdown-menu.show, dialog[open], [data-select]:checked, tbody :focus";
  const busy = () => pressed || document.querySelector(kept);
  if (table) setInterval(async () => {
    if (busy()) return;
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const body = page.querySelector("table.report:not(.report-small) tbody");
    if (body && !busy()) table.tBodies[0].replaceWith(body);
  }, 1500); }
"""
CODE = """const code = document.createElement("pre");
  const copy_it = document.createElement("button");
  const name = shown.querySelector("label");
  const told = document.createElement("div");
  told.className = name.className;
  told.textContent = label;
  told.id = "protected-label";
  name.replaceWith(told);
  code.className = "secret-code";
  code.tabIndex = 0;
  code.setAttribute("aria-labelledby", told.id);
  code.textContent = value;
  copy_it.type = "button";
  copy_it.className = "btn btn-sm btn-outline-secondary";
  copy_it.textContent = "Copy to the clipboard";
  copy_it.addEventListener("click", () => navigator.clipboard.writeText(value));
  box.replaceWith(code, copy_it);
  document.body.append(shown);"""
CODE_STYLE = """
.secret-code { padding: 0.75rem; border-radius: 8px; background: #10263d; color: #e8f0f9; white-space: pre-wrap;
  overflow-wrap: anywhere; }
"""
SUMMARY = """
{ const form = document.querySelector("form.form");
  const problems = [...form?.querySelectorAll(".problem") ?? []];
  for (const label of form?.querySelectorAll(".form-label") ?? [])
    if (!label.querySelector(".mandatory")) label.append(" (optional)");
  if (problems.length) {
    const box = document.createElement("div");
    const list = document.createElement("ul");
    box.className = "notice notice-problem";
    box.role = "alert";
    box.innerHTML = "<div><strong>There is a problem</strong></div>";
    for (const problem of problems) {
      const entry = document.createElement("li");
      const link = document.createElement("a");
      const label = problem.closest(".field").querySelector("label");
      link.href = `#${label.htmlFor}`;
      link.textContent = `${label.firstChild.textContent}: ${problem.textContent}`;
      entry.append(link);
      list.append(entry);
    }
    box.firstChild.append(list);
    form.before(box);
  } }
"""
SORTED = """
{ const table = document.querySelector("table.report:not(.report-small)");
  for (const heading of table?.tHead.rows[0].cells ?? []) {
    const name = heading.textContent.trim();
    if (!name || name === "Action") continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(name);
    heading.ariaSort = name === "ID" ? "descending" : "none";
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = heading.ariaSort === "ascending";
      const text = (row) => row.cells[heading.cellIndex].textContent.trim();
      for (const one of table.tHead.rows[0].cells) if (one.ariaSort) one.ariaSort = "none";
      heading.ariaSort = down ? "descending" : "ascending";
      table.tBodies[0].append(...[...table.tBodies[0].rows].sort((one, other) =>
        text(one).localeCompare(text(other), "en", { numeric: true }) * (down ? -1 : 1)));
    });
  } }
"""
SORT_STYLE = """
.sort { padding: 0; border: 0; background: none; color: inherit; font: inherit; }
.sort::after { content: "↕" / ""; margin-left: 0.25rem; opacity: 0.5; }
[aria-sort="ascending"] .sort::after { content: "↑" / ""; opacity: 1; }
[aria-sort="descending"] .sort::after { content: "↓" / ""; opacity: 1; }
@media (min-width: 75.01rem) { .report:not(.report-small) :is(td, th) { padding-inline: 0.5rem; } }
"""
GROUPED = """
{ const body = document.querySelector("table.report:not(.report-small) tbody");
  const me = document.querySelector(".banner-person").textContent.trim();
  const rows = [...body?.rows ?? []];
  const mine = (row) => row.querySelector(".owner").textContent.trim() === me;
  for (const [name, some] of [["Mine", rows.filter(mine)], ["From others", rows.filter((row) => !mine(row))]]) {
    if (!some.length) continue;
    const head = document.createElement("tr");
    const cell = document.createElement("td");
    head.setAttribute("role", "row");
    head.className = "group-of-rows";
    cell.setAttribute("role", "cell");
    cell.colSpan = some[0].cells.length;
    cell.textContent = `${name} · ${some.length}`;
    head.append(cell);
    body.append(head, ...some);
  } }
"""
GROUPED_STYLE = """
.report .group-of-rows td { padding-block: 0.375rem; background: var(--ground); font-size: 0.8125rem;
  font-weight: 600; }
"""


def masked(found: re.Match[str]) -> str:
    """Have an icon be an empty element, with a class that does not say what it is."""
    return f'<i class="icon pic pic-{SHAPES.index(found[1])}"></i>'


def masks() -> str:
    """Return the style sheet of such icons."""
    drawn = [quote(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{shape}</svg>') for shape in SHAPES]
    each = [f'.pic-{at} {{ mask-image: url("data:image/svg+xml,{one}"); }}\n' for at, one in enumerate(drawn)]
    return "\n.pic { display: inline-block; background: currentColor; mask: center / contain no-repeat; }\n" + "".join(
        each
    )


def entry(name: str, told: str) -> str:
    """Return an entry of a menu, with what it is good for in a second line."""
    words = f'<span class="two-lines">{name}<small>{told}</small></span>'
    return f'<a class="dropdown-item" role="menuitem" tabindex="-1" href="/mysafe/">{words}</a>'


def with_more_entries(text: str) -> str:
    """Have menus hold more than before, each entry with what it is good for in a second line."""
    edit, off = entry("Edit", "Change what it says"), entry("Disable", "Nobody can use it until it is enabled")
    line, told = '<hr class="dropdown-divider">', '<small class="told">Give people access, or take it back</small>'
    text = SHARE_ENTRY.sub(rf"{edit}\1\2{told}</a>{line}{off}", text)
    more = entry("Print report", "On a page of its own") + entry("Export CSV", "For spreadsheets") + line
    return ADD_ENTRY.sub(rf"{more}\g<0>", text)


# fmt: off
FAULTS = [
    harmless("report_of_plain_lines", "The report is made of boxes that look like a table and say nothing about it.",
        scripted(PLAIN_LINES), styled(PLAIN_LINES_STYLE),
        rewritten('box.closest("tr")', 'box.closest(".line, tr")', "/selection.js$"), alone=True, tutorials=ALL),
    harmless("icons_are_masks", "Icons are empty elements with a mask, and numbers for names.",
        rewritten(ICON, masked, "^/(?!static)"), styled(masks()), subject="icons", tutorials=ALL),
    harmless("menus_are_popovers", "Menus are popovers of the browser, in the layer above the page.",
        scripted(POPOVERS), styled(POPOVERS_STYLE), alone=True, tutorials=ALL),
    harmless("yes_waits_a_second", "Yes can be pressed a second after the question was asked.",
        scripted(WAITS, "share_window.js"), subject="confirmation"),
    harmless("people_in_two_lines", "Below the names of people stand their usernames, and that they are internal.",
        scripted(TWO_LINES), styled(".username { display: block; font-size: 0.8125rem; }"),
        subject="people", tutorials=("unshare", "share", "view")),
    harmless("method_is_a_row_of_radios", "Method is a group of radio buttons that one sees all of.",
        scripted(RADIOS), styled(SEGMENTS), subject="fields", tutorials=("add",)),
    harmless("toast_with_a_title", "Messages float in front of all else, below a title that says Success.",
        scripted(TOAST_WITH_A_TITLE, "message.js"), styled(TOAST_STYLE), alone=True,
        tutorials=("unshare", "share", "add")),
    harmless("buttons_spin_before_they_send", "Share and Save turn a wheel for a moment, and send only then.",
        scripted(SPINS), subject="sending", tutorials=("unshare", "share", "add")),
    harmless("details_beside_activity", "The details stand on a tab that is open, beside a tab Activity.",
        scripted(ACTIVITY), subject="details", tutorials=("unshare", "view", "add")),
    harmless("crumbs_above_titles", "Above titles stand links to where one has come from, MySafe and API secrets.",
        scripted(CRUMBS), alone=True, tutorials=ALL),
    harmless("was_this_page_helpful", "Pages ask at their end whether they were helpful: Yes, or No.",
        scripted(HELPFUL), styled(".helpful { margin-top: 3rem; font-size: 0.8125rem; color: var(--ink-soft); }"),
        subject="foot", tutorials=ALL),
    harmless("menus_with_more_in_two_lines", "Menus hold Edit, Disable and more, with what it is for in a second line.",
        edited(with_more_entries, "^/mysafe/"), styled("""
.two-lines small, .told { display: block; font-size: 0.75rem; color: var(--ink-soft); }
.dropdown-item { flex-wrap: wrap; max-width: 18rem; white-space: normal; } .dropdown-item .told { flex-basis: 100%; }
"""),
        alone=True, tutorials=ALL),
    harmless("action_is_the_first_column", "Action is the first column of the report.",
        scripted(ACTION_FIRST), alone=True, tutorials=ALL),
    harmless("you_after_ones_name", "One's own name is followed by (you).",
        scripted(YOU), alone=True, tutorials=ALL),
    harmless("counts_in_titles", "Titles end with how many there are below them.",
        scripted(COUNTS), subject="titles", tutorials=ALL),
    harmless("labels_that_float", "Labels lie in empty fields, and go up when something is typed.",
        scripted(FLOATING), styled(FLOATING_STYLE), alone=True, tutorials=("add",)),
    harmless("fields_are_web_components", "Each field of Add is a web component that takes part in the form.",
        scripted(ELEMENTS), styled("vault-field { display: block; }"), alone=True, tutorials=("add",)),
    harmless("side_menu_is_a_rail", "The side menu is narrow, with words below larger icons.",
        styled(RAIL), subject="side menu", tutorials=ALL),
    harmless("launcher_with_nine_products", "The Grid Menu has nine tiles under a title, and MySafe in the middle.",
        scripted(LAUNCHER), styled(LAUNCHER_STYLE), subject="products", tutorials=ALL),
    harmless("internal_is_chosen_already", "The Share window begins with Internal, which is chosen, and External.",
        scripted(REACHES, "share_window.js"), styled(REACHES_STYLE), alone=True, tutorials=("unshare", "share")),
    harmless("controls_are_bare", "Many buttons are elements without a role that answer to clicks.",
        rewritten(BARE, r"<span \1>\2</span>", "^/mysafe/"), styled("span:is(.btn, .icon-button) { cursor: pointer; }"),
        alone=True, tutorials=ALL),
    harmless("rows_are_fetched_again", "The rows of the report are fetched again and exchanged every other second.",
        scripted(REFRESHES), alone=True, tutorials=ALL),
    harmless("secret_in_a_code_block", "What is protected stands in a block of code, above a button that copies it.",
        rewritten("document.body.append(shown);", CODE, "/protected_information.js$"), styled(CODE_STYLE),
        alone=True, tutorials=("view", "add")),
    harmless("problems_in_a_summary_too", "Problems are listed above the form, too; what may stay empty is (optional).",
        scripted(SUMMARY), alone=True, tutorials=("add",)),
    harmless("headings_that_sort", "Headings of the report are buttons that sort it, with an arrow.",
        scripted(SORTED), styled(SORT_STYLE), alone=True, tutorials=("unshare", "share", "add")),
    harmless("rows_in_two_groups", "The report has the rows of one's own first, and a line above each group.",
        scripted(GROUPED), styled(GROUPED_STYLE), alone=True, tutorials=ALL),
]
