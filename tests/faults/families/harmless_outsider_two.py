"""What else component libraries do: grids, docked windows, web components, fields. Everything stays green."""

import re

from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.fault import harmless

REPORT, DETAILS = "^/mysafe/api-secrets$", "^/mysafe/api-secrets/[^/]+$"
MESSAGE = re.compile(r'<div class="message" role="status">(.*?)<span>([^<]*)</span>(.*?)</div>', re.DOTALL)
ROW = re.compile(r'<tr role="row">\s*<td role="cell" class="pick">.*?</tr>', re.DOTALL)
DETAIL = re.compile(r'<tr role="row" class="detail-([a-z-]+)"><th [^>]*>([^<]*)</th><td role="cell">([^<]*)</td></tr>')
METHOD = re.compile(r'<label class="form-label" for="method">Method</label>\s*<select [^>]*>(.*?)</select>', re.DOTALL)
BOX = re.compile(r'<input type="checkbox" class="form-check-input"([^>]*)> <span>(Can view|Can edit)</span>')
ENTRY = re.compile(r"(<a [^>]*/share[^>]*>)(<svg.*?</svg>)<span>(Share(?: this API secret)?)</span></a>", re.DOTALL)
FIELD_OF_THE_SECRET = re.compile(
    r'<textarea class="form-control secret" (id="protected-value") readonly [^>]*></textarea>'
)
ALL = ("unshare", "share", "view", "add")

PINNED = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) {
    const grid = document.createElement("div");
    const pinned = table.cloneNode(false);
    grid.className = "grid-of-two";
    grid.role = "grid";
    grid.setAttribute("aria-labelledby", "report-title");
    table.before(grid);
    grid.append(table, pinned);
    pinned.classList.add("pinned");
    for (const part of [table, pinned]) {
      part.role = "presentation";
      part.removeAttribute("aria-labelledby");
    }
    for (const group of [table.tHead, ...table.tBodies]) {
      const twin = group.cloneNode(false);
      for (const row of group.rows) {
        const half = row.cloneNode(false);
        row.ariaRowIndex = half.ariaRowIndex = row.rowIndex + 1;
        half.append(row.lastElementChild);
        twin.append(half);
      }
      pinned.append(twin);
    }
    for (const cell of grid.querySelectorAll("[role=cell]")) cell.role = "gridcell";
    [...table.rows].forEach((row, at) => {
      const half = pinned.rows[at];
      const height = Math.max(row.getBoundingClientRect().height, half.getBoundingClientRect().height);
      for (const one of [row, half]) one.style.height = `${height}px`;
    });
  } }
"""
PINNED_STYLE = """
.grid-of-two { display: flex; align-items: flex-start; }
.grid-of-two .report { flex: 1; width: auto; min-width: 0; }
.grid-of-two .report.pinned { flex: none; box-shadow: -3px 0 6px rgb(16 38 61 / 10%); }
.grid-of-two .report tbody tr:last-child > * { border-bottom: 1px solid var(--line); }
"""
HEAD_APART = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) {
    const head = table.cloneNode(false);
    const frame = document.createElement("div");
    const copy = table.tHead.cloneNode(true);
    head.removeAttribute("aria-labelledby");
    frame.className = "body-of-report";
    for (const cell of copy.rows[0].cells) {
      const sizing = document.createElement("div");
      sizing.className = "sizing";
      sizing.textContent = cell.textContent;
      cell.replaceChildren(sizing);
    }
    table.before(head, frame);
    head.append(table.tHead);
    frame.append(table);
    table.prepend(copy);
    copy.className = "head-of-sizes";
    head.classList.add("head-of-report");
    const fit = () => [...copy.rows[0].cells].forEach((cell, at) => {
      head.rows[0].cells[at].style.width = `${cell.getBoundingClientRect().width}px`;
    });
    fit();
    addEventListener("resize", fit);
  } }
"""
HEAD_APART_STYLE = """
.body-of-report { max-height: 60vh; overflow-y: auto; }
.head-of-report { table-layout: fixed; }
.head-of-sizes th { padding-block: 0 !important; border: 0 !important; height: 0; }
.sizing { height: 0; overflow: hidden; }
"""
IN_VIEW_ONLY = """
{ const table = document.querySelector("table.report:not(.report-small)");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  if (rows.length > 8) {
    const frame = document.createElement("div");
    const height = Math.max(...rows.map((row) => row.getBoundingClientRect().height));
    const spacer = (count) => {
      const row = document.createElement("tr");
      row.ariaHidden = "true";
      row.innerHTML = '<td colspan="10" class="spacer"></td>';
      row.firstChild.style.height = `${count * height}px`;
      return row;
    };
    let shown = -1;
    const draw = () => {
      const first = Math.max(0, Math.floor(frame.scrollTop / height) - 2);
      if (first === shown) return;
      shown = first;
      const last = Math.min(rows.length, first + 11);
      body.replaceChildren(spacer(first), ...rows.slice(first, last), spacer(rows.length - last));
    };
    frame.className = "frame-of-rows";
    frame.tabIndex = 0;
    table.before(frame);
    frame.append(table);
    table.ariaRowCount = rows.length + 1;
    rows.forEach((row, at) => { row.ariaRowIndex = at + 2; row.style.height = `${height}px`; });
    draw();
    frame.addEventListener("scroll", draw);
  } }
"""
IN_VIEW_ONLY_STYLE = """
.frame-of-rows { height: 26rem; overflow-y: auto; overflow-anchor: none; }
.frame-of-rows thead { position: sticky; top: 0; z-index: 2; background: var(--surface); }
.report .spacer { padding: 0; border: 0; }
"""
COLUMN_MENUS = """
{ const table = document.querySelector("table.report:not(.report-small)");
  const dots = document.querySelector(".top-bar .dropdown .icon");
  let open = null;
  const close = () => { open?.remove(); open = null; };
  const sort = (at, turn) => {
    const body = table.tBodies[0];
    const text = (row) => row.cells[at].textContent.trim();
    body.append(...[...body.rows].sort((one, other) => turn * text(one).localeCompare(text(other))));
  };
  if (table) [...table.tHead.rows[0].cells].forEach((heading, at) => {
    if (!["ID", "Name", "Url", "Tags", "Owner"].includes(heading.textContent)) return;
    const name = heading.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "column-menu";
    button.title = button.ariaLabel = `${name} column menu`;
    button.ariaHasPopup = "menu";
    button.append(dots.cloneNode(true));
    heading.append(button);
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      close();
      const { left, bottom } = button.getBoundingClientRect();
      open = document.createElement("div");
      open.role = "menu";
      open.className = "dropdown-menu show column-entries";
      open.style.left = `${left}px`;
      open.style.top = `${bottom}px`;
      for (const [words, turn] of [["Sort ascending", 1], ["Sort descending", -1]]) {
        const entry = document.createElement("button");
        entry.type = "button";
        entry.role = "menuitem";
        entry.className = "dropdown-item";
        entry.textContent = words;
        entry.addEventListener("click", () => { sort(at, turn); close(); button.focus(); });
        open.append(entry);
      }
      document.body.append(open);
      open.firstChild.focus();
    });
  });
  document.addEventListener("click", close);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); }); }
"""
COLUMN_MENUS_STYLE = """
.column-menu { border: 0; padding: 0; background: none; color: var(--ink-soft); vertical-align: middle; }
.column-entries { position: fixed; }
"""
BY_OWNER = """
{ const body = document.querySelector("table.report:not(.report-small) tbody");
  const owners = Map.groupBy(body?.rows ?? [], (row) => row.querySelector(".owner").textContent.trim());
  for (const [owner, rows] of owners) {
    const heading = document.createElement("tr");
    heading.role = "row";
    heading.className = "group";
    heading.innerHTML = '<td role="cell" colspan="10"><button type="button" aria-expanded="true">⌄</button> '
      + '<b></b> <span class="badge text-bg-secondary"></span></td>';
    heading.querySelector("b").textContent = `Owner: ${owner}`;
    heading.querySelector("span").textContent = rows.length;
    heading.querySelector("button").ariaLabel = `Rows of ${owner}`;
    heading.querySelector("button").addEventListener("click", ({ target }) => {
      const open = target.ariaExpanded === "true";
      target.ariaExpanded = String(!open);
      for (const row of rows) row.hidden = open;
    });
    body.append(heading, ...rows);
  } }
"""
IN_PLACE = """
form.addEventListener("submit", async (event) => {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!answer.redirected) {
    HTMLFormElement.prototype.submit.call(form);
    return;
  }
  const saved = new DOMParser().parseFromString(await answer.text(), "text/html");
  const message = saved.querySelector("main .message");
  if (!message) {
    location.assign(answer.url);
    return;
  }
  const marks = 'td[data-label="Shared"], .item-card-foot > span';
  const news = [...saved.querySelectorAll(marks)];
  [...document.querySelectorAll(marks)].forEach((mark, at) => mark.replaceWith(news[at]));
  document.querySelector("main .message")?.remove();
  document.getElementById("main").prepend(message);
  message.scrollIntoView();
  message.querySelector("button").addEventListener("click", () => message.remove());
  shareWindow.close();
});
"""
DOCKED = """shareWindow.show();
shareWindow.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) shareWindow.close();
});"""
DOCKED_STYLE = """
#share-window { position: fixed; inset: 3.5rem 0 0 auto; z-index: 20; width: 27rem; height: calc(100dvh - 3.5rem);
  max-height: none; margin: 0; border-left: 1px solid var(--line-strong); border-radius: 0; }
#share-window .member { flex-wrap: wrap; }
#share-window .member-name { flex-basis: 100%; }
#share-window [data-remove] { margin-left: auto; }
"""
OVERLAY = """
{ const found = document.getElementById("found-users");
  const over = document.createElement("div");
  over.className = "over surface";
  over.innerHTML = '<p class="over-head">People</p><p class="over-foot">Not there? Ask your administrator.</p>';
  search.closest(".search-box").after(over);
  over.firstChild.after(found);
  new MutationObserver(() => {
    const { left, bottom, width } = search.getBoundingClientRect();
    over.style.left = `${left}px`;
    over.style.top = `${bottom + 4}px`;
    over.style.width = `${width}px`;
  }).observe(found, { attributes: true, childList: true }); }
"""
OVERLAY_STYLE = """
.over { position: fixed; z-index: 5; box-shadow: 0 8px 28px rgb(16 38 61 / 20%); }
.over:has(> [hidden]) { display: none; }
.over .found { margin: 0; border: 0; box-shadow: none; }
.over > p { padding: 0.375rem 0.875rem; font-size: 0.75rem; color: var(--ink-soft); }
"""
SVG_BOX = (
    r'<span class="svg-box"><input type="checkbox" class="svg-input"\1>'
    r'<svg class="off" viewBox="0 0 24 24" aria-hidden="true"><path d="M19 5v14H5V5h14m0-2H5c-1.1 0-2 .9-2 2v14c0 1.1'
    r'.9 2 2 2h14c1.1 0 2-.9 2-2V5c0-1.1-.9-2-2-2z"/></svg>'
    r'<svg class="on" viewBox="0 0 24 24" aria-hidden="true"><path d="M19 3H5c-1.11 0-2 .9-2 2v14c0 1.1.89 2 2 2h14c1'
    r'.11 0 2-.9 2-2V5c0-1.1-.89-2-2-2zm-9 14l-5-5 1.41-1.41L10 14.17l7.59-7.59L19 8l-9 9z"/></svg></span>'
    r" <span>\2</span>"
)
SVG_BOX_STYLE = """
.svg-box { position: relative; width: 1.375rem; height: 1.375rem; }
.svg-box:has(:focus-visible) { outline: 3px solid #4a90d9; border-radius: 4px; }
.svg-box svg { display: block; fill: var(--line-strong); }
.svg-box .svg-input { position: absolute; inset: 0; z-index: 1; width: 100%; height: 100%; margin: 0; opacity: 0; }
.svg-input:checked ~ .off, .svg-input:not(:checked) ~ .on { display: none; }
.svg-input:checked:enabled ~ .on { fill: var(--accent); }
"""
NOT_AGAIN = """
{ const label = document.createElement("label");
  const question = document.getElementById("confirmation-question");
  label.className = "not-again";
  label.innerHTML = '<input type="checkbox" class="form-check-input"> Do not ask me again';
  question.append(" They lose their access as soon as you press Share. You can share with them again at any time.");
  confirmation.querySelector(".window-body").append(label); }
"""
PRODUCTS = """
{ const button = document.getElementById("grid-menu");
  const menu = button.nextElementSibling;
  const panel = document.createElement("div");
  const tiles = document.createElement("div");
  button.removeAttribute("data-bs-toggle");
  button.ariaHasPopup = "dialog";
  panel.role = "dialog";
  panel.ariaLabel = "Products";
  panel.className = "products surface";
  panel.innerHTML = '<div class="products-head"><h2>Your products</h2>'
    + '<button type="button" class="btn-close" aria-label="Close"></button></div>';
  tiles.className = "products-tiles";
  const mysafe = menu.firstElementChild;
  mysafe.removeAttribute("role");
  mysafe.removeAttribute("tabindex");
  mysafe.className = "product-tile";
  tiles.append(mysafe);
  for (const [name, letters] of [["Directory", "Di"], ["Time sheets", "Ti"], ["Travel", "Tr"]]) {
    const tile = document.createElement("a");
    tile.className = "product-tile";
    tile.href = "/";
    tile.innerHTML = `<i aria-hidden="true">${letters}</i><span>${name}</span>`;
    tiles.append(tile);
  }
  panel.append(tiles);
  panel.hidden = true;
  menu.replaceWith(panel);
  const show = (open) => {
    panel.hidden = !open;
    button.ariaExpanded = String(open);
    (open ? mysafe : button).focus();
  };
  button.addEventListener("click", () => show(panel.hidden));
  panel.querySelector(".btn-close").addEventListener("click", () => show(false));
  document.addEventListener("click", (event) => {
    if (!panel.hidden && !panel.contains(event.target) && !button.contains(event.target)) show(false);
  });
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape") show(false); }); }
"""
PRODUCTS_STYLE = """
.products { position: fixed; top: 3.75rem; left: 0.5rem; z-index: 50; width: 22rem; padding: 1rem; color: var(--ink); }
.products-head { display: flex; justify-content: space-between; margin-bottom: 0.75rem; }
.products-tiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.5rem; }
.product-tile { display: grid; justify-items: center; gap: 0.5rem; padding: 1rem 0.25rem; border-radius: 8px;
  color: var(--ink); text-decoration: none; }
.product-tile:hover { background: var(--accent-tint); }
.product-tile i { height: 1rem; line-height: 1rem; font-weight: 600; }
"""
NOTIFICATION = (
    r'<div class="message notification" role="status">\1<div class="notification-text"><strong>Success</strong>'
    r"<p>\2</p></div>"
    r'<a href="#main">View activity</a>\3</div>'
)
FLOATING = """
for (const field of document.querySelectorAll("form.form .field")) {
  const control = field.querySelector(".form-control, .form-select");
  field.classList.add("form-floating");
  if (!control.matches("select")) control.placeholder = " ";
  control.after(field.querySelector("label"));
}
"""
FLOATING_STYLE = ".form-floating > textarea.form-control { min-height: 8rem; padding-top: 1.625rem; }"
FIELD_COMPONENTS = """
class AppField extends HTMLElement {
  static formAssociated = true;
  #internals = this.attachInternals();

  take(nodes, control) {
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) root.append(sheet.cloneNode());
    root.append(...nodes);
    const keep = () => this.#internals.setFormValue(control.value);
    this.setAttribute("name", control.name);
    control.removeAttribute("name");
    for (const event of ["input", "change"]) control.addEventListener(event, keep);
    keep();
  }
}
customElements.define("app-field", AppField);
for (const field of document.querySelectorAll("form.form .field")) {
  const host = document.createElement("app-field");
  const nodes = [...field.childNodes];
  field.append(host);
  host.take(nodes, field.querySelector("input, select, textarea"));
}
"""
BUTTON_COMPONENTS = """
class AppButton extends HTMLElement {
  #inner = document.createElement("button");

  constructor() {
    super();
    this.addEventListener("click", (event) => {
      if (this.disabled) event.stopImmediatePropagation();
      else if (this.getAttribute("type") === "submit") this.closest("form").requestSubmit();
    });
  }

  get disabled() { return this.#inner.disabled; }

  set disabled(value) { this.#inner.disabled = value; }

  take(button) {
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) root.append(sheet.cloneNode());
    for (const { name, value } of button.attributes) if (name !== "class") this.setAttribute(name, value);
    this.#inner.type = "button";
    this.#inner.className = button.className;
    this.#inner.append(document.createElement("slot"));
    root.append(this.#inner);
    this.append(...button.childNodes);
    button.replaceWith(this);
  }
}
customElements.define("app-button", AppButton);
for (const button of document.querySelectorAll(
  ".window-foot button, .form-foot button, .item-card-foot button, main .page-head > button")) {
  document.createElement("app-button").take(button);
}
"""
BUBBLES = """
.fields .field { position: relative; }
.fields .problem { position: absolute; right: 0; top: -0.5rem; z-index: 3; margin: 0; padding: 0.25rem 0.625rem;
  border-radius: 6px; background: var(--danger); color: #fff; box-shadow: var(--shadow); }
.fields .problem::after { content: ""; position: absolute; right: 1rem; top: 100%; border: 6px solid transparent;
  border-top-color: var(--danger); }
"""
HELP = """
for (const label of document.querySelectorAll("form.form .field > label")) {
  const name = label.firstChild.textContent;
  const help = document.createElement("button");
  help.type = "button";
  help.className = "help";
  help.ariaLabel = `Help on ${name}`;
  help.title = `What belongs into the field ${name}`;
  help.textContent = "?";
  label.after(help);
}
{ const secret = document.getElementById("client_secret");
  if (secret) {
    const group = document.createElement("div");
    const eye = document.createElement("button");
    const dice = document.createElement("button");
    group.className = "input-group";
    eye.type = dice.type = "button";
    eye.className = dice.className = "btn btn-outline-secondary";
    eye.ariaLabel = "Show Client secret";
    eye.textContent = "Show";
    dice.textContent = "Generate";
    dice.ariaLabel = "Generate Client secret";
    secret.before(group);
    group.append(secret, eye, dice);
    eye.addEventListener("click", () => {
      secret.type = secret.type === "password" ? "text" : "password";
      eye.textContent = secret.type === "password" ? "Show" : "Hide";
      eye.ariaLabel = `${eye.textContent} Client secret`;
    });
    dice.addEventListener("click", () => { secret.value = crypto.randomUUID(); });
  } }
"""
HELP_STYLE = """
.help { width: 1.125rem; height: 1.125rem; margin-left: 0.375rem; padding: 0; border: 1px solid var(--line-strong);
  border-radius: 50%; background: none; color: var(--ink-soft); font-size: 0.6875rem; line-height: 1; }
"""
PAIRS_STYLE = """
.details.pairs { display: table; width: 100%; padding: 0; border-collapse: collapse; }
.details.pairs tbody { display: table-row-group; }
.details.pairs tr { display: table-row; }
.details.pairs :is(th, td) { display: table-cell; padding: 0.75rem; border: 1px solid var(--line); width: 24%; }
.details.pairs th { width: 9%; background: #fafbfc; white-space: nowrap; }
"""
READ_ONLY_STYLE = """
.read-only { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 1.25rem 1.5rem; padding: 1.5rem; }
.read-only .detail-notes { grid-column: 1 / -1; }
"""
NO_DATA = (
    '<tbody role="rowgroup"><tr role="row" class="no-data"><td role="cell" colspan="3">'
    '<svg width="48" height="32" viewBox="0 0 48 32" aria-hidden="true"><ellipse cx="24" cy="26" rx="22" ry="5" '
    'fill="#eef1f5"/><path d="M10 12h9c0 3 2 5 5 5s5-2 5-5h9v12H10zM10 12l5-8h18l5 8" fill="none" stroke="#c3ccd6"/>'
    "</svg><p>No data</p></td></tr></tbody>"
)
HELPFUL = """
{ const asked = document.createElement("aside");
  asked.className = "helpful";
  asked.innerHTML = '<span>Was this page helpful?</span>'
    + '<button type="button" class="btn btn-outline-secondary btn-sm">Yes</button>'
    + '<button type="button" class="btn btn-outline-secondary btn-sm">No</button>'
    + '<a href="/">Share your thoughts</a>';
  for (const button of asked.querySelectorAll("button"))
    button.addEventListener("click", () => asked.replaceChildren("Thank you!"));
  document.getElementById("main").append(asked); }
"""


def with_the_name(text: str) -> str:
    """Have the title of the Share window hold what is shared."""
    old = re.compile(r'(<h2 id="share-title">Share)(</h2>\s*)<p class="window-about">([^<]*)</p>')
    return old.sub(r"\1 “\3”\2", text)


def as_code(script: str) -> str:
    """Have the value be the text of an element instead of a field."""
    selected = script.replace("box.select();", "getSelection().selectAllChildren(box);")
    return selected.replace("box.value = ", "box.textContent = ").replace('("textarea")', '("#protected-value")')


def linked(text: str) -> str:
    """Have the name of each row be a link to the details."""

    def row(found: re.Match[str]) -> str:
        link = re.search(r'href="(/[^"]*)" aria-label="View', found[0])
        if not link:
            return found[0]
        named = re.compile(r'(class="name">)([^<]*)(</th>)')
        return named.sub(rf'\1<a class="row-link" href="{link[1]}">\2</a>\3', found[0])

    return ROW.sub(row, text)


def radio_buttons(found: re.Match[str]) -> str:
    """Have each option be a radio button; who chose none has chosen None."""
    options = re.findall(r"<option([^>]*)>([^<]*)</option>", found[1])
    chosen = next((name for more, name in options if "selected" in more), "")
    buttons = "".join(
        f'<label><input type="radio" class="form-check-input" name="method" value="{name}"'
        f"{' checked' if name == chosen else ''}> {name or 'None'}</label>"
        for _, name in options
    )
    return f'<fieldset class="radios"><legend class="form-label">Method</legend><div>{buttons}</div></fieldset>'


def three_pairs_in_a_row(text: str) -> str:
    """Set three names and their values into each row of the details."""
    pairs = [
        f'<th role="rowheader" scope="row">{name}</th><td role="cell" class="value-{id_}">{value}</td>'
        for id_, name, value in DETAIL.findall(text)
    ]
    if not pairs:
        return text
    rows = "".join(f'<tr role="row">{"".join(pairs[at : at + 3])}</tr>' for at in range(0, len(pairs), 3))
    old = re.compile(r'<table class="details"(.*?<tbody role="rowgroup">).*?(</tbody>)', re.DOTALL)
    return old.sub(lambda found: f'<table class="details pairs"{found[1]}{rows}{found[2]}', text, count=1)


def read_only_fields(text: str) -> str:
    """Show the details in fields that cannot be changed."""
    fields = ""
    for id_, name, value in DETAIL.findall(text):
        about = f'class="form-control" id="read-{id_}" readonly'
        control = f"<textarea {about}>\n{value}</textarea>" if id_ == "notes" else f'<input {about} value="{value}">'
        fields += f'<div class="detail-{id_}"><label class="form-label" for="read-{id_}">{name}</label>{control}</div>'
    old = re.compile(r'<table class="details".*?</table>', re.DOTALL)
    group = f'<div class="read-only" role="group" aria-label="API secret details">{fields}</div>'
    return old.sub(lambda _: group, text, count=1) if fields else text


def no_data(text: str) -> str:
    """Say in a row that there are no rows."""
    return text.replace('<p class="empty-line">Shared with nobody</p>', "").replace(
        '<tbody role="rowgroup">\n      \n    </tbody>', NO_DATA
    )


def described(found: re.Match[str]) -> str:
    """Say below an entry what it is for, and put others after it that are out of use."""
    others = "".join(
        f'<button type="button" class="dropdown-item" role="menuitem" tabindex="-1" disabled>{name}</button>'
        for name in ("Edit", "Disable")
    )
    return (
        f'<div class="dropdown-header" role="presentation">Access</div>{found[1]}{found[2]}<span>{found[3]}'
        '<small class="about-entry">Choose who can view or edit it</small></span><kbd class="ms-auto">S</kbd></a>'
        f'<hr class="dropdown-divider" role="separator">{others}'
    )


# fmt: off
FAULTS = [
    harmless("pinned_action_column", "The column Action is a table of its own, pinned to the right of a grid.",
        scripted(PINNED), styled(PINNED_STYLE), alone=True, tutorials=ALL),
    harmless("headings_in_a_table_apart", "The headings are a table of their own above a body that scrolls.",
        scripted(HEAD_APART), styled(HEAD_APART_STYLE), alone=True, tutorials=ALL),
    harmless("rows_in_view_only", "Of a long report, only the rows in view are on the page; others come by scrolling.",
        scripted(IN_VIEW_ONLY, "selection.js"), styled(IN_VIEW_ONLY_STYLE), alone=True, tutorials=("unshare", "share")),
    harmless("menus_in_headings", "Headings have a menu to sort by, identified by three vertical dots.",
        scripted(COLUMN_MENUS), styled(COLUMN_MENUS_STYLE), subject="headings", tutorials=ALL),
    harmless("rows_grouped_by_owner", "The rows of the report stand in groups with a heading for each owner.",
        scripted(BY_OWNER), styled(".group td { background: #f8fafc; } .group button { border: 0; background: none; }"),
        alone=True, tutorials=ALL),
    harmless("whole_row_is_a_link", "A click anywhere in a row, but on its icons, opens the details.",
        edited(linked, REPORT), styled("""
.report tbody tr { position: relative; } .row-link { color: inherit; text-decoration: none; }
.row-link::after { content: ""; position: absolute; inset: 0; }
.report .action { position: relative; } .report .pick { position: relative; z-index: 1; }"""),
        alone=True, tutorials=ALL),
    harmless("share_saved_in_place", "Share saves without a new page: the window closes, and the message comes.",
        scripted(IN_PLACE, "share_window.js"), alone=True, tutorials=("unshare", "share")),
    harmless("share_docked", "The Share window is docked at the right, and the page beside it stays in use.",
        rewritten("shareWindow.showModal();", DOCKED, "/share_window.js$"), styled(DOCKED_STYLE),
        alone=True, tutorials=("unshare", "share")),
    harmless("found_in_an_overlay", "The people found lie over the window, between a heading and a hint.",
        scripted(OVERLAY, "share_window.js"), styled(OVERLAY_STYLE), subject="found", tutorials=("share",)),
    harmless("boxes_of_svg", "Checkboxes of the Share window are pictures over boxes that cannot be seen.",
        rewritten(BOX, SVG_BOX, "/share$"), styled(SVG_BOX_STYLE), alone=True, tutorials=("unshare", "share")),
    harmless("question_with_a_box", "The Confirmation window says more, and has a box not to be asked again.",
        scripted(NOT_AGAIN, "share_window.js"), styled(".not-again { display: flex; gap: 0.5rem; margin-top: 1rem; }"),
        subject="question"),
    harmless("entries_described", "Menu entries are described and have keys; others, out of use, follow them.",
        rewritten(ENTRY, described, "^/mysafe/"), styled(".about-entry { display: block; color: var(--ink-soft); }"),
        subject="entries", tutorials=("unshare", "share")),
    harmless("products_in_a_panel", "The Grid Menu opens a panel with tiles for several products.",
        scripted(PRODUCTS), styled(PRODUCTS_STYLE), alone=True, tutorials=ALL),
    harmless("message_with_title_and_link", "Messages have the title Success, and a link beside them.",
        rewritten(MESSAGE, NOTIFICATION),
        styled(".notification-text { display: flex; gap: 0.5rem; font-weight: 400; }"),
        subject="message", tutorials=("unshare", "share", "add")),
    harmless("floating_labels", "The labels of fields stand in the fields, and move up when something is typed.",
        scripted(FLOATING), styled(FLOATING_STYLE), subject="fields", tutorials=("add",)),
    harmless("fields_are_components", "The fields of the form are web components that take part in the form.",
        scripted(FIELD_COMPONENTS), alone=True, tutorials=("add",)),
    harmless("buttons_are_components", "The buttons of windows, cards and forms are web components.",
        scripted(BUTTON_COMPONENTS), alone=True, tutorials=ALL),
    harmless("method_as_radio_buttons", "The methods are radio buttons.",
        rewritten(METHOD, radio_buttons, "/add$"), styled("""
.radios > div { display: flex; flex-wrap: wrap; gap: 0.375rem 0.875rem; }
.radios label { display: flex; gap: 0.375rem; }
"""), alone=True, tutorials=("add",)),
    harmless("problems_in_bubbles", "What is wrong with a field is said in a red bubble over its right end.",
        styled(BUBBLES), subject="fields", tutorials=("add",)),
    harmless("help_beside_labels", "Labels have a question mark beside them, and the Client secret two more buttons.",
        scripted(HELP), styled(HELP_STYLE), subject="fields", tutorials=("add",)),
    harmless("three_pairs_in_a_row", "The details are a table with three names and three values in a row.",
        edited(three_pairs_in_a_row, DETAILS), styled(PAIRS_STYLE), alone=True, tutorials=("view", "add")),
    harmless("details_in_read_only_fields", "The details stand in fields that cannot be changed.",
        edited(read_only_fields, DETAILS), styled(READ_ONLY_STYLE), alone=True, tutorials=("view", "add")),
    harmless("no_data_row", "Where nobody has access, the list has a row with a picture that says No data.",
        edited(no_data, DETAILS), styled(".no-data td { text-align: center; color: var(--ink-soft); }"),
        subject="empty", tutorials=("unshare",)),
    harmless("was_this_helpful", "Every page ends with the question whether it was helpful, with Yes and No.",
        scripted(HELPFUL), styled(".helpful { display: flex; align-items: center; gap: 0.75rem; margin-top: 2rem; }"),
        subject="page", tutorials=ALL),
    harmless("title_with_the_name", "The title of the Share window goes on with what is shared.",
        edited(with_the_name, "/share$"), subject="windows", tutorials=("unshare", "share")),
    harmless("secret_as_code", "The Client secret stands in a block of code instead of a field.",
        rewritten(FIELD_OF_THE_SECRET, r'<pre class="form-control secret" tabindex="0" \1></pre>', "^/mysafe/"),
        edited(as_code, "/protected_information.js$"), styled("pre.secret { white-space: pre-wrap; margin: 0; }"),
        alone=True, tutorials=("view", "add")),
]
