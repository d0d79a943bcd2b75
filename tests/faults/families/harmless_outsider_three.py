"""What other front-ends do: partial pages, grids of cells in any order, drawers, palettes. Everything stays green."""

import re
from datetime import UTC, datetime

from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.fault import harmless

REPORT, DETAILS = "^/mysafe/api-secrets", "^/mysafe/api-secrets/[^/]+$"
MOMENT = re.compile(r">(\d\d/\d\d/\d{4} \d\d:\d\d) UTC<")
NUMBER = re.compile(r'(data-label="ID" class="number">)(\d+)<')
ENTRY = re.compile(r"<span>(Share this API secret|Share|Add API secret)</span></a>\n *</div>")
SHARED_HEADING = '<th role="columnheader" scope="col">Shared</th>'
SHARED_CELL = re.compile(r'<td role="cell" data-label="Shared">.*?</td>')
HIDDEN = r'<span class="visually-hidden">{}</span>'
NAMED = [
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r'(class="member-name"[^>]*><strong>)([^<]+)()',
        r'(class="(?:name|owner|title)">)([^<\s]{2}[^<]*)()',
        r'(<h2>)([^<]+)(</h2>\s*(?:<div class="dropdown">|</div>\s*<p class="item-card-owner">))',
        r"(<p class=\"item-card-owner\">Owner: )([^<]+)()",
        r'(class="detail-(?:name|owner)"><th [^>]*>[^<]*</th><td role="cell">)([^<]+)()',
        r'(aria-label="Signed in as">)([^<]+)()',
    )
]
ALL = ("unshare", "share", "view", "add")

PARTIAL_PAGES = """
{ let count = 0;
  const visit = async (address, pushed) => {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const product = page.querySelector("div.product");
    if (!product) {
      location.assign(address);
      return;
    }
    count += 1;
    if (pushed) history.pushState(null, "", answer.url);
    document.title = page.title;
    const banner = document.querySelector("header.banner");
    banner.querySelector(".banner-product").textContent = page.querySelector(".banner-product").textContent;
    while (banner.nextSibling) banner.nextSibling.remove();
    product.hidden = true;
    document.body.append(...[...page.body.children].filter((one) => !one.matches("header, .skip-link")));
    const scripts = [...page.querySelectorAll('script[type="module"]')].map((one) => one.getAttribute("src"));
    await Promise.all(scripts.filter((one) => !one.endsWith("/menus.js"))
      .map((one) => import(`${one}?visit=${count}`)));
    product.hidden = false;
    scrollTo(0, 0);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    visit(link.href, true);
  });
  addEventListener("popstate", () => visit(location.href, false)); }
"""
GRID = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table && innerWidth > 1200 && table.tBodies[0].rows.length) {
    const whole = table.getBoundingClientRect();
    const columns = [...table.tHead.rows[0].cells].map((cell) => {
      const { left, width } = cell.getBoundingClientRect();
      return [`${(left - whole.left) / whole.width * 100}%`, `${width / whole.width * 100}%`];
    });
    const heights = [...table.rows].map((row) => row.getBoundingClientRect().height);
    const third = (parts, left) => parts.filter((_, at) => at % 3 === left);
    const mixed = (parts) => [...third(parts, 1), ...third(parts, 2).reverse(), ...third(parts, 0)];
    const line = (row, at) => {
      const made = document.createElement("div");
      made.role = "row";
      made.className = "grid-row";
      made.ariaRowIndex = at + 1;
      made.style.height = `${heights[at]}px`;
      made.append(...mixed([...row.cells].map((cell, column) => {
        const copy = document.createElement("div");
        copy.role = at === 0 ? "columnheader" : "gridcell";
        copy.className = `grid-cell ${cell.className}`;
        copy.ariaColIndex = column + 1;
        [copy.style.left, copy.style.width] = columns[column];
        if (cell.title) copy.title = cell.title;
        copy.append(...cell.childNodes);
        return copy;
      })));
      return made;
    };
    const grid = document.createElement("div");
    const head = document.createElement("div");
    const body = document.createElement("div");
    grid.role = "grid";
    grid.className = "report grid";
    grid.setAttribute("aria-labelledby", "report-title");
    grid.ariaRowCount = heights.length;
    head.role = body.role = "rowgroup";
    head.className = "grid-head";
    body.className = "grid-body";
    const lines = [...table.rows].map(line);
    head.append(lines.shift());
    let top = 0;
    lines.forEach((one, at) => {
      one.style.top = `${top}px`;
      top += heights[at + 1];
    });
    body.style.height = `${top}px`;
    body.append(...mixed(lines));
    grid.append(head, body);
    table.replaceWith(grid);
  } }
"""
GRID_STYLE = """
.grid-body { position: relative; }
.grid-row { position: relative; border-bottom: 1px solid var(--line); }
.grid-body .grid-row { position: absolute; left: 0; right: 0; }
.grid-row:hover { background: #f8fafc; }
.grid-head .grid-row { font-size: 0.8125rem; font-weight: 600; color: var(--ink-soft); }
.report.grid .grid-cell { position: absolute; top: 0; bottom: 0; display: flex; align-items: center; min-width: 0;
  max-width: none; padding: 0 0.75rem; overflow: hidden; }
.report.grid .grid-cell.pick { padding-left: 1.25rem; }
"""
PALETTE = """
{ const palette = document.createElement("dialog");
  palette.className = "window palette";
  palette.ariaLabel = "Go to anything";
  palette.innerHTML = '<input type="text" class="form-control" placeholder="Type a command" aria-label="Command">'
    + '<ul role="listbox" aria-label="Commands"></ul>';
  const commands = [["Home", "/mysafe/"], ["API secrets", "/mysafe/api-secrets"],
    ["Add API secret", "/mysafe/api-secrets/add"]];
  for (const [name, address] of commands) {
    const option = document.createElement("li");
    option.role = "option";
    option.className = "dropdown-item";
    option.textContent = name;
    option.addEventListener("click", () => location.assign(address));
    palette.lastChild.append(option);
  }
  const box = palette.firstChild;
  box.addEventListener("input", () => {
    for (const option of palette.lastChild.children)
      option.hidden = !option.textContent.toLowerCase().includes(box.value.toLowerCase());
  });
  document.body.append(palette);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "k" || !event.ctrlKey || palette.open) return;
    event.preventDefault();
    palette.showModal();
  }); }
"""
COACH = """
if (!sessionStorage.getItem("coached")) {
  const coach = document.createElement("aside");
  const steps = ["Press Ctrl and K to go anywhere.", "Share what you own with the people you work with.",
    "The Action column holds all you can do."];
  let at = 0;
  coach.className = "coach";
  coach.role = "dialog";
  coach.ariaLabel = "Take a tour";
  coach.innerHTML = "<h2>Take a tour</h2><p></p><small></small><div>"
    + '<button type="button" class="btn btn-sm btn-outline-secondary">Skip</button>'
    + '<button type="button" class="btn btn-sm btn-primary">Next</button></div>';
  const show = () => {
    coach.querySelector("p").textContent = steps[at];
    coach.querySelector("small").textContent = `${at + 1} of ${steps.length}`;
  };
  const [skip, next] = coach.querySelectorAll("button");
  const end = () => { coach.remove(); sessionStorage.setItem("coached", "yes"); };
  skip.addEventListener("click", end);
  next.addEventListener("click", () => { at += 1; if (at < steps.length) show(); else end(); });
  show();
  document.body.append(coach);
}
"""
COACH_STYLE = """
.coach { position: fixed; left: 0.5rem; bottom: 0.75rem; z-index: 15; width: 12rem; padding: 0.75rem;
  border-radius: 10px; background: #fff; border: 2px solid var(--accent); font-size: 0.8125rem; }
.coach > div { display: flex; gap: 0.5rem; margin-top: 0.5rem; }
@media (max-width: 60rem) { .coach { display: none; } }
"""
AVATARS = """
{ const people = ".member-name strong, .found strong, .report-small tbody .name, td.owner";
  const draw = () => {
    for (const one of document.querySelectorAll(people)) {
      const name = one.firstChild?.nodeType === Node.TEXT_NODE ? one.firstChild.textContent.trim() : "";
      if (!name || one.dataset.drawn) continue;
      const avatar = document.createElement("span");
      avatar.className = "avatar";
      avatar.ariaHidden = "true";
      avatar.textContent = name.split(/\\s+/).slice(0, 2).map((word) => word[0]).join("").toUpperCase();
      one.dataset.drawn = "yes";
      if (one.matches("strong")) one.before(avatar, " ");
      else one.prepend(avatar, " ");
    }
  };
  draw();
  new MutationObserver(draw).observe(document.body, { childList: true, subtree: true }); }
"""
AVATAR_STYLE = """
.avatar { display: inline-grid; place-items: center; width: 1.5rem; height: 1.5rem; border-radius: 50%;
  background: #5b4b8a; color: #fff; font-size: 0.625rem; font-weight: 600; vertical-align: middle; }
.report:not(.report-small) .owner { white-space: normal; }
.report:not(.report-small) :is(td, th) { padding-inline: 0.5rem; }
"""
STACK = """
{ const shown = document.querySelector("main .message");
  if (shown) {
    const stack = document.createElement("section");
    stack.className = "stack-of-toasts";
    stack.ariaLabel = "Notifications";
    document.body.append(stack);
    stack.append(shown);
    for (const text of ["New sign-in from Linux", "Maintenance on Sunday at 06:00"]) {
      const older = document.createElement("div");
      older.className = "message older";
      older.role = "status";
      older.innerHTML = '<span></span><button type="button" class="message-close" aria-label="Dismiss">✕</button>';
      older.firstChild.textContent = text;
      older.lastChild.addEventListener("click", () => older.remove());
      stack.append(older);
    }
  } }
"""
STACK_STYLE = """
.stack-of-toasts { position: fixed; left: 0.5rem; bottom: 0.75rem; z-index: 15; display: grid; gap: 0.5rem;
  width: 12rem; }
.stack-of-toasts .message { margin: 0; box-shadow: 0 4px 16px rgb(0 0 0 / 20%); font-size: 0.8125rem; }
.stack-of-toasts .older { border-color: var(--line); background: #fff; color: var(--ink); }
"""
CHAINS = """
{ let count = 0;
  const id = (one) => { one.id ||= `chain-${count += 1}`; return one.id; };
  const chain = (one, ...parts) => one.setAttribute("aria-labelledby", parts.map(id).join(" "));
  const name = () => {
    for (const row of document.querySelectorAll("table.report:not(.report-small) tbody tr"))
      for (const control of row.querySelectorAll(".icon-button")) chain(control, control, row.querySelector(".name"));
    for (const card of document.querySelectorAll(".item-card"))
      for (const control of card.querySelectorAll("button")) chain(control, control, card.querySelector("h2"));
    for (const entry of document.querySelectorAll(".members .member")) {
      const who = entry.querySelector("strong");
      for (const label of entry.querySelectorAll("label"))
        chain(label.querySelector("input"), label.querySelector("span"), who);
      const trash = entry.querySelector("[data-remove]");
      chain(trash, trash, who);
    }
    for (const label of document.querySelectorAll("form.form label"))
      chain(document.getElementById(label.htmlFor), label, document.querySelector("h1"));
    const shown = document.getElementById("share-window");
    if (shown) chain(shown, shown.querySelector("h2"), shown.querySelector(".window-about"));
  };
  name();
  const members = document.querySelector(".members");
  if (members) new MutationObserver(name).observe(members, { childList: true }); }
"""
CHIPS = """
{ const field = document.getElementById("tags");
  if (field) {
    const kept = document.createElement("input");
    const row = document.createElement("div");
    const chips = document.createElement("span");
    const tags = [];
    kept.type = "hidden";
    kept.name = field.name;
    field.removeAttribute("name");
    row.className = "form-control row-of-chips";
    chips.className = "chips-there";
    const draw = () => {
      kept.value = [...tags, field.value].join(",");
      chips.replaceChildren(...tags.map((tag, at) => {
        const chip = document.createElement("span");
        const cross = document.createElement("button");
        chip.className = "pill pill-shared";
        cross.type = "button";
        cross.ariaLabel = `Remove the tag ${tag}`;
        cross.textContent = "✕";
        cross.addEventListener("click", () => { tags.splice(at, 1); draw(); });
        chip.append(tag, " ", cross);
        return chip;
      }));
    };
    const take = (parts) => tags.push(...parts.map((part) => part.trim()).filter(Boolean));
    field.addEventListener("input", () => {
      const parts = field.value.split(",");
      field.value = parts.pop().trimStart();
      take(parts);
      draw();
    });
    field.addEventListener("change", () => { take([field.value]); field.value = ""; draw(); });
    field.before(row);
    field.className = "in-front-of-chips";
    row.append(chips, field, kept);
    take(field.value.split(","));
    field.value = "";
    draw();
  } }
"""
CHIPS_STYLE = """
.row-of-chips, .chips-there { display: flex; flex-wrap: wrap; gap: 0.375rem; align-items: center; }
.row-of-chips button { border: 0; padding: 0; background: none; color: inherit; }
.in-front-of-chips { flex: 1; min-width: 8rem; border: 0; outline: 0; }
.row-of-chips:focus-within { outline: 3px solid #4a90d9; }
"""
TREE = """
{ const list = document.querySelector(".side-menu ul");
  const entry = [...list?.children ?? []].find((one) => one.textContent.trim() === "API secrets");
  if (entry) {
    const branch = document.createElement("li");
    const button = document.createElement("button");
    const inner = document.createElement("ul");
    branch.ariaExpanded = "true";
    button.type = "button";
    button.className = "tree-branch";
    button.textContent = "▾ Vault";
    entry.replaceWith(branch);
    inner.append(entry);
    branch.append(button, inner);
    list.role = "tree";
    inner.setAttribute("role", "group");
    for (const one of list.querySelectorAll("li")) one.role = "treeitem";
    button.addEventListener("click", () => {
      inner.hidden = !inner.hidden;
      branch.ariaExpanded = String(!inner.hidden);
      button.textContent = inner.hidden ? "▸ Vault" : "▾ Vault";
    });
  } }
"""
TREE_STYLE = """
.tree-branch { width: 100%; padding: 0.5625rem 0.75rem; border: 0; background: none; color: var(--ink-soft);
  text-align: left; font-weight: 500; }
.side-menu [role="group"] { padding-left: 0.75rem; }
"""
STICKY = """
.banner { position: sticky; top: 0; z-index: 20; }
.page-head { position: sticky; top: 3.5rem; z-index: 10; padding-block: 0.5rem; margin-bottom: 0.75rem;
  background: var(--ground); }
.form-foot, .report-foot { position: sticky; bottom: 0; z-index: 6; background: var(--surface);
  box-shadow: 0 -2px 8px rgb(16 38 61 / 8%); }
@media (min-width: 75.01rem) {
  .report:not(.report-small) thead th { position: sticky; top: 7rem; z-index: 5; background: var(--surface); }
}
"""
SKELETON = """
{ const body = document.querySelector("table.report:not(.report-small) tbody");
  const rows = [...body?.rows ?? []];
  if (rows.length) {
    const cells = rows[0].cells.length;
    body.ariaBusy = "true";
    body.replaceChildren(...Array.from({ length: 6 }, () => {
      const row = document.createElement("tr");
      row.setAttribute("role", "row");
      row.className = "bones";
      row.innerHTML = '<td role="cell"><span></span></td>'.repeat(cells);
      return row;
    }));
    setTimeout(() => {
      body.replaceChildren(...rows);
      body.ariaBusy = "false";
    }, 700);
  } }
"""
BONES_STYLE = """
.bones span { display: block; height: 0.875rem; border-radius: 4px; background: #e3e8ee; }
"""
DRAWER = """
{ let drawer = null;
  let count = 0;
  const close = () => { drawer?.remove(); drawer = null; };
  document.addEventListener("click", async (event) => {
    const link = event.target.closest('a[title="View API secret"]');
    if (!link) {
      if (!event.target.closest(".drawer, dialog")) close();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const answer = await fetch(link.href);
    const main = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main#main");
    if (!main?.querySelector("table.details")) {
      location.assign(link.href);
      return;
    }
    close();
    const opened = document.createElement("aside");
    const cross = document.createElement("button");
    opened.className = "drawer";
    opened.role = "dialog";
    opened.setAttribute("aria-labelledby", "drawer-title");
    main.querySelector(".way-back").remove();
    main.querySelector("h1").id = "drawer-title";
    cross.type = "button";
    cross.className = "btn-close drawer-close";
    cross.ariaLabel = "Hide the details";
    cross.addEventListener("click", () => { close(); link.focus(); });
    opened.append(cross, ...main.childNodes);
    opened.hidden = true;
    document.body.append(opened);
    drawer = opened;
    const script = document.querySelector('script[src*="protected_information"]').src;
    await import(`${script}?drawer=${count += 1}`);
    opened.hidden = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) close();
  }); }
"""
DRAWER_STYLE = """
.drawer { position: fixed; inset: 13rem 0 0 auto; z-index: 15; width: 46rem; max-width: 80vw; padding: 1.25rem;
  overflow-y: auto; background: var(--ground); border-left: 1px solid var(--line-strong);
  box-shadow: -8px 0 28px rgb(16 38 61 / 16%); }
.drawer-close { float: right; }
"""
FOR_PRINT = """
addEventListener("load", () => {
  const copy = document.createElement("div");
  copy.className = "for-print";
  copy.append(...document.getElementById("main").cloneNode(true).childNodes);
  for (const one of copy.querySelectorAll("form, .message")) one.remove();
  for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
  document.body.append(copy);
});
"""
FOR_PRINT_STYLE = """
.for-print { display: none; }
@media print { body > :not(.for-print) { display: none; } .for-print { display: block; } }
"""
IN_COLUMNS = """
{ const head = document.createElement("div");
  head.className = "members-head";
  head.ariaHidden = "true";
  head.innerHTML = "<span>Member</span><span>Can view</span><span>Can edit</span><span></span>";
  const show = () => { head.hidden = list.hidden; };
  list.before(head);
  show();
  new MutationObserver(show).observe(list, { attributes: true }); }
"""
IN_COLUMNS_STYLE = """
.members-head, .members .member { display: grid; grid-template-columns: 1fr 5.5rem 5.5rem 3rem; gap: 0;
  align-items: center; }
.members-head { padding: 0.5rem 0.875rem; font-size: 0.8125rem; font-weight: 600; color: var(--ink-soft); }
.members-head span:nth-child(2), .members-head span:nth-child(3) { text-align: center; }
.member .form-check { position: relative; justify-content: center; }
.member .form-check span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
"""
CROSSES = """
for (const [shown, leave] of [[shareWindow, () => shareWindow.close()], [confirmation, () => confirmation.close()]]) {
  const cross = document.createElement("button");
  cross.type = "button";
  cross.className = "btn-close window-cross";
  cross.ariaLabel = "Close";
  cross.addEventListener("click", leave);
  shown.querySelector(".window-head").append(cross);
}
"""
CROSS_OF_THE_SECRET = """document.body.append(shown);
  const cross = document.createElement("button");
  cross.type = "button";
  cross.className = "btn-close window-cross";
  cross.ariaLabel = "Close";
  cross.addEventListener("click", () => shown.close());
  shown.querySelector(".window-head").append(cross);"""
CROSS_STYLE = """
.window-head { position: relative; }
.window-cross { position: absolute; top: 1.25rem; right: 1.25rem; }
"""
IN_COMPONENTS = """
{ const table = document.querySelector("table.details");
  const title = document.getElementById("users-title");
  const wrapped = (name, ...nodes) => {
    const host = document.createElement(name);
    const root = host.attachShadow({ mode: "open" });
    host.className = "of-a-component";
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) root.append(sheet.cloneNode());
    nodes[0].before(host);
    root.append(...nodes);
  };
  if (table && title) {
    wrapped("vault-details", table.closest(".surface"));
    wrapped("vault-users", title, title.nextElementSibling);
  } }
"""
SHEET = """
#share-window { width: min(56rem, 100vw); max-width: none; margin: auto auto 0; border-radius: 16px 16px 0 0; }
#share-window::before { content: ""; flex: none; width: 2.5rem; height: 4px; margin: 0.5rem auto 0; border-radius: 2px;
  background: #c3ccd6; }
"""


def isolated(text: str) -> str:
    """Set the names of people and items between the marks that keep right-to-left names in their place."""
    for pattern in NAMED:
        text = pattern.sub("\\1\u2068\\2\u2069\\3", text)
    return text


def two_more_columns(text: str) -> str:
    """Have columns around Shared that are answered by Yes and No, too."""
    heading = SHARED_HEADING.replace("Shared", "{}")
    cell = '<td role="cell" data-label="{}"><span class="pill pill-{}">{}</span></td>'
    text = text.replace(SHARED_HEADING, heading.format("Expired") + SHARED_HEADING + heading.format("Synced"))
    before, after = cell.format("Expired", "no", "No"), cell.format("Synced", "yes", "Yes")
    return SHARED_CELL.sub(lambda found: before + found[0] + after, text)


def local(found: re.Match[str]) -> str:
    """Write a moment as in Europe, with the month in letters."""
    moment = datetime.strptime(found[1], "%m/%d/%Y %H:%M").replace(tzinfo=UTC)
    return f">{moment.day} {moment:%b %Y, %H.%M}<"


def suffixed(old: str, suffix: str) -> tuple[str, str]:
    """Return the end of a control, and the same with words before it that only listeners hear."""
    word, end = old.split("</", 1)
    return old, f"{word}{HIDDEN.format(suffix)}</{end}"


def with_suffixes(text: str) -> str:
    """Have controls tell listeners more than they show."""
    for old, new in (
        suffixed("<span>Share this API secret</span>", " with other people"),
        suffixed("data-share>Share</button>", " and leave this window"),
        suffixed('data-answer="yes">Yes</button>', ", remove this user"),
        suffixed("data-close>Close</button>", " the Protected information"),
        suffixed("<span>View the information</span>", " of this API secret"),
        suffixed('class="btn btn-primary">Save</button>', " the new API secret"),
        suffixed("<span>Sign out</span>", " of all products"),
    ):
        text = text.replace(old, new)
    return text


# fmt: off
FAULTS = [
    harmless("partial_pages", "Links change the part of the page below the banner, without loading a new page.",
        scripted(PARTIAL_PAGES), alone=True, tutorials=ALL),
    harmless("grid_of_cells_in_any_order", "The report is a grid of rows and cells that come in any order.",
        scripted(GRID, "selection.js"), rewritten('box.closest("tr")', 'box.closest("[role=row]")', "/selection.js$"),
        styled(GRID_STYLE), alone=True, tutorials=ALL),
    harmless("command_palette", "Ctrl and K open a window with commands that are named like what is on the pages.",
        scripted(PALETTE), styled(".palette { padding: 1rem; } .palette ul { list-style: none; margin-top: 0.5rem; "
                                  "padding: 0; }"), subject="keys", tutorials=ALL),
    harmless("tour_in_the_corner", "A tour that can be skipped offers itself in the lower left corner.",
        scripted(COACH), styled(COACH_STYLE), subject="corner", tutorials=ALL),
    harmless("avatars_with_initials", "Before the names of people stand their initials in a circle.",
        scripted(AVATARS), styled(AVATAR_STYLE), subject="people", tutorials=("unshare", "share", "view")),
    harmless("toasts_in_a_stack", "Messages lie on a stack of older ones, at the lower left.",
        scripted(STACK, "message.js"), styled(STACK_STYLE), alone=True, tutorials=("unshare", "share", "add")),
    harmless("suffixes_for_listeners", "Buttons and entries go on with words that cannot be seen.",
        edited(with_suffixes, "^/"), alone=True, tutorials=ALL),
    harmless("names_in_chains", "Controls are named by their own words and what they belong to, by references.",
        scripted(CHAINS), alone=True, tutorials=ALL),
    harmless("numbers_and_dates_of_a_place", "Dates have the month in letters, and numbers a sign before them.",
        rewritten(MOMENT, local), rewritten(NUMBER, r"\1№\2<"),
        styled(".report:not(.report-small) .number { padding-inline: 0.25rem; }"),
        subject="dates", tutorials=("unshare", "view")),
    harmless("tags_become_chips", "A comma makes a chip of a tag, with a cross; all of them are saved.",
        scripted(CHIPS), styled(CHIPS_STYLE), subject="fields", tutorials=("add",)),
    harmless("side_menu_is_a_tree", "The side menu is a tree, with API secrets in a branch that is open.",
        scripted(TREE), styled(TREE_STYLE), alone=True, tutorials=ALL),
    harmless("bars_that_stay", "The banner, titles, headings and foots stay on the screen while the rest scrolls.",
        styled(STICKY), alone=True, tutorials=ALL),
    harmless("bones_of_rows", "Rows of grey bars stand in the report until the others come.",
        scripted(SKELETON, "selection.js"), styled(BONES_STYLE), alone=True, tutorials=ALL),
    harmless("details_in_a_drawer", "The details open in a drawer at the right, over the report.",
        scripted(DRAWER), styled(DRAWER_STYLE), alone=True, tutorials=ALL),
    harmless("marks_around_names", "Names stand between marks for scripts from right to left, which cannot be seen.",
        edited(isolated, "^/"), rewritten(re.compile(r'"name":\s*"([^"]*)"'), r'"name":"\\u2068\1\\u2069"', "/people$"),
        alone=True, tutorials=ALL),
    harmless("entries_end_in_dots", "Entries of menus end in dots where a window or a form follows.",
        rewritten(ENTRY, lambda found: found[0].replace("</span>", "…</span>")), subject="entries", tutorials=ALL),
    harmless("more_answers_beside_shared", "Columns on both sides of Shared are answered by Yes and No, too.",
        edited(two_more_columns, REPORT), styled("""
.report:not(.report-small) :is(td, th) { padding-inline: 0.375rem; }
.report .name { min-width: 7rem; } .report .url { max-width: 7rem; }"""),
        alone=True, tutorials=("unshare", "share", "add")),
    harmless("copy_for_print", "Pages hold a copy of themselves that is shown on paper only.",
        scripted(FOR_PRINT), styled(FOR_PRINT_STYLE), alone=True, tutorials=ALL),
    harmless("rights_in_columns", "In the Share window, Can view and Can edit are headings over the boxes.",
        scripted(IN_COLUMNS, "share_window.js"), styled(IN_COLUMNS_STYLE), alone=True, tutorials=("unshare", "share")),
    harmless("windows_with_a_cross", "All windows have a cross at the upper right, too, which is called Close.",
        scripted(CROSSES, "share_window.js"),
        rewritten("document.body.append(shown);", CROSS_OF_THE_SECRET, "/protected_information.js$"),
        styled(CROSS_STYLE), subject="windows", tutorials=("unshare", "share", "view")),
    harmless("details_in_components", "The details and the users with access are web components with insides.",
        scripted(IN_COMPONENTS), styled(".of-a-component { display: block; }"), alone=True,
        tutorials=("unshare", "view", "add")),
    harmless("share_on_a_sheet", "The Share window is a sheet that comes from the lower edge of the screen.",
        styled(SHEET), subject="windows", tutorials=("unshare", "share")),
]
