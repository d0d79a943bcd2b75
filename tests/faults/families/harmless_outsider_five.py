"""What component libraries and page loaders do without harm: grids, drawers, chips, editors, bubbles, closed roots."""

import re

from tests.faults.deviations import edited, rewritten, scripted, styled
from tests.faults.fault import harmless
from tests.faults.scripts import into_a_root

ALL = ("unshare", "share", "view", "add")
MEMBERS = re.compile(r'<ul class="members" role="list" aria-labelledby="members-title"( hidden)?>(.*?)</ul>', re.DOTALL)
MEMBER = re.compile(
    r'<li class="member">\s*(<input[^>]*>)\s*(<button.*?</button>)\s*'
    r"<label[^>]*>(<input[^>]*>).*?</label>\s*<label[^>]*>(<input[^>]*>).*?</label>\s*(<button.*?</button>)\s*</li>",
    re.DOTALL,
)
STYLE_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*)product\.css">')

CELLS = """
{ const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .pill { display: inline-block; padding: 0.0625rem 0.5625rem; border-radius: 999px; font-size: 0.8125rem;
      background: #edf0f4; color: #45525f; }
    .pill-yes { background: #e7f5ec; color: #14653a; } .username { color: #526173; font-weight: 400; }`);
  for (const cell of document.querySelectorAll(".report tbody :is(td, th):not(.pick, .action)")) {
    const host = document.createElement("vault-formatted-text");
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(...cell.childNodes);
    cell.append(host);
  } }
"""
LOCKED = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table && innerWidth > 1200) {
    const locked = table.cloneNode(false);
    const pair = document.createElement("div");
    pair.className = "locked-pair";
    for (const part of [table.tHead, table.tBodies[0]]) {
      const copy = part.cloneNode(false);
      for (const row of part.rows) {
        const first = row.cloneNode(false);
        first.append(...[...row.cells].slice(0, 3));
        copy.append(first);
      }
      locked.append(copy);
    }
    table.replaceWith(pair);
    pair.append(locked, table);
    [...table.rows].forEach((row, at) => {
      const height = Math.ceil(Math.max(...[row, locked.rows[at]].map((one) => one.getBoundingClientRect().height)));
      row.style.height = locked.rows[at].style.height = `${height}px`;
    });
  } }
"""
LOCKED_STYLE = """
.locked-pair { display: flex; align-items: flex-start; }
.locked-pair .report { width: auto; flex: 1 1 auto; }
.locked-pair .report:first-child { flex: none; border-right: 2px solid var(--line); max-width: 22rem; }
.locked-pair .report :is(th, td) { padding-inline: 0.5rem; }
"""
FILTER_ROW = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) {
    const line = table.tHead.insertRow();
    const boxes = new Map();
    const filter = () => {
      for (const row of table.tBodies[0].rows)
        row.hidden = [...boxes].some(([at, box]) =>
          !row.cells[at].textContent.trim().toLowerCase().includes(box.value.trim().toLowerCase()));
    };
    line.className = "filter-row";
    for (const heading of table.tHead.rows[0].cells) {
      const name = heading.textContent.trim();
      const cell = line.insertCell();
      if (!name || name === "Action") continue;
      const box = document.createElement(["Shared", "Enabled"].includes(name) ? "select" : "input");
      if (box.matches("select")) box.append(new Option("All", ""), new Option("Yes"), new Option("No"));
      else box.size = 1;
      box.className = "form-control form-control-sm";
      box.ariaLabel = `Filter by ${name}`;
      box.addEventListener("input", filter);
      boxes.set(heading.cellIndex, box);
      cell.append(box);
    }
  } }
"""
FILTER_STYLE = """
.filter-row td { padding: 0.25rem 0.25rem 0.5rem !important; }
.filter-row .form-control { width: 100%; min-width: 0; padding: 0.125rem 0.375rem; font-size: 0.8125rem; }
@media (max-width: 75rem) { .filter-row { display: none !important; } }
"""
HEADING_MENUS = """
{ const table = document.querySelector("table.report:not(.report-small)");
  const dots = document.querySelector('.top-bar [data-bs-toggle="dropdown"] svg');
  for (const heading of innerWidth > 1200 && table ? table.tHead.rows[0].cells : []) {
    const name = heading.textContent.trim();
    if (!name || name === "Action") continue;
    const at = heading.cellIndex;
    const holder = document.createElement("span");
    const button = document.createElement("button");
    const menu = document.createElement("div");
    const text = (row) => row.cells[at].textContent.trim();
    const sort = (sign) => table.tBodies[0].append(...[...table.tBodies[0].rows].sort((one, other) =>
      text(one).localeCompare(text(other), "en", { numeric: true }) * sign));
    const hide = () => { for (const row of table.rows) row.cells[at].hidden = true; };
    holder.className = "dropdown heading-menu";
    button.type = "button";
    button.className = "icon-button";
    button.title = button.ariaLabel = `Options of ${name}`;
    button.ariaHasPopup = "menu";
    button.ariaExpanded = "false";
    button.dataset.bsToggle = "dropdown";
    button.dataset.bsPopperConfig = '{"strategy":"fixed"}';
    button.append(dots.cloneNode(true));
    menu.className = "dropdown-menu";
    menu.role = "menu";
    for (const [words, act] of [["Sort ascending", () => sort(1)], ["Sort descending", () => sort(-1)],
        ["Hide column", hide]]) {
      const entry = document.createElement("button");
      entry.type = "button";
      entry.role = "menuitem";
      entry.className = "dropdown-item";
      entry.textContent = words;
      entry.addEventListener("click", act);
      menu.append(entry);
    }
    holder.append(button, menu);
    heading.append(holder);
  } }
"""
HEADING_MENUS_STYLE = """
.heading-menu { display: inline-block; vertical-align: middle; }
.heading-menu > .icon-button { width: 1.25rem; height: 1.25rem; }
.heading-menu > .icon-button .icon { width: 0.8125rem; height: 0.8125rem; }
@media (min-width: 75.01rem) { .report:not(.report-small) :is(td, th) { padding-inline: 0.4375rem; } }
"""
PAGINATOR = """
{ const count = document.querySelectorAll("[data-select], .item-card").length;
  const place = document.querySelector(".report-foot") ?? document.querySelector(".cards")?.parentElement;
  const old = document.querySelector(".paging");
  if (place) {
    const pages = document.createElement("div");
    const size = document.createElement("select");
    const told = document.createElement("span");
    const first = (Number(new URLSearchParams(location.search).get("page") || 1) - 1) * 30;
    const step = (name, sign, link) => {
      const made = document.createElement(link ? "a" : "button");
      made.className = "icon-button";
      made.title = made.ariaLabel = name;
      made.textContent = sign;
      if (link) made.href = link.href;
      else made.disabled = true;
      return made;
    };
    pages.className = "paginator";
    size.className = "form-select form-select-sm";
    size.ariaLabel = "Items per page";
    size.append(new Option("30"));
    told.textContent = `${count ? first + 1 : 0} \\u2013 ${first + count} of ${
      old?.querySelector('[rel="next"]') ? "many" : first + count}`;
    pages.append("Items per page:", size, told,
      step("Previous page", "‹", old?.querySelector('[rel="prev"]')),
      step("Next page", "›", old?.querySelector('[rel="next"]')));
    old?.remove();
    place.append(pages);
  } }
"""
PAGINATOR_STYLE = """
.paginator { display: flex; align-items: center; gap: 0.75rem; margin-left: auto; justify-content: flex-end;
  font-size: 0.8125rem; color: var(--ink-soft); }
.cards + .paginator { margin-top: 1.5rem; }
.paginator .form-select { width: 4.5rem; }
.paginator .icon-button { font-size: 1.5rem; line-height: 1; text-decoration: none; }
.paginator .icon-button:disabled { opacity: 0.35; }
"""
GLOBAL_BAR = """
{ const bar = document.querySelector(".banner");
  const person = bar?.querySelector(".banner-person");
  if (person) {
    const exit = person.nextElementSibling;
    const name = person.textContent.trim();
    const find = document.createElement("form");
    const [bell, help, avatar] = ["Notifications", "Help", "Your profile and settings"].map((title) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "banner-button";
      button.title = button.ariaLabel = title;
      return button;
    });
    const holder = document.createElement("div");
    const menu = document.createElement("div");
    find.className = "banner-find";
    find.action = document.querySelector('.banner [role="menuitem"]').href;
    find.innerHTML = '<input type="search" name="find" class="form-control" placeholder="Search MySafe">';
    bell.innerHTML = '3<span class="visually-hidden"> unread</span>';
    bell.classList.add("banner-count");
    help.textContent = "?";
    avatar.textContent = name.split(/\\s+/).map((word) => word[0]).join("");
    avatar.classList.add("banner-avatar");
    avatar.dataset.bsToggle = "dropdown";
    avatar.ariaHasPopup = "menu";
    avatar.ariaExpanded = "false";
    holder.className = "dropdown";
    menu.className = "dropdown-menu dropdown-menu-end";
    menu.role = "menu";
    exit.querySelector("button").className = "dropdown-item";
    exit.querySelector("button").role = "menuitem";
    person.className = "banner-person dropdown-item-text";
    menu.append(person, exit);
    holder.append(avatar, menu);
    bar.append(find, bell, help, holder);
  } }
"""
GLOBAL_BAR_STYLE = """
.banner-find { flex: 0 1 24rem; margin: 0 auto; } .banner-find .form-control { padding-block: 0.25rem; }
.banner-count { min-width: 1.5rem; height: 1.5rem; padding: 0; background: var(--danger); border-radius: 50%; }
.banner-avatar { width: 2.25rem; height: 2.25rem; min-width: 0; padding: 0; border-radius: 50%; background: #5b4b8a; }
.dropdown-menu .banner-person { color: var(--ink); font-weight: 600; }
"""
PRODUCTS_DRAWER = """
{ const button = document.getElementById("grid-menu");
  const menu = button?.parentElement.querySelector(".dropdown-menu");
  if (menu) {
    const drawer = document.createElement("dialog");
    const head = document.createElement("h2");
    const ours = menu.querySelector("a");
    const names = ["PAM Core", "MySafe", "Domum Remote Access", "Certificates"];
    drawer.className = "drawer";
    head.textContent = "Switch to";
    drawer.append(head, ...names.map((name) => {
      const link = ours.cloneNode(true);
      link.removeAttribute("role");
      link.removeAttribute("tabindex");
      link.querySelector("span").textContent = name;
      if (name !== "MySafe") link.href = "/";
      return link;
    }));
    button.removeAttribute("data-bs-toggle");
    button.ariaHasPopup = "dialog";
    button.addEventListener("click", () => {
      drawer.showModal();
      button.ariaExpanded = "true";
    });
    drawer.addEventListener("close", () => { button.ariaExpanded = "false"; });
    drawer.addEventListener("click", (event) => { if (event.target === drawer) drawer.close(); });
    menu.remove();
    document.body.append(drawer);
  } }
"""
PRODUCTS_DRAWER_STYLE = """
.drawer { position: fixed; inset: 0 auto 0 0; width: 18rem; height: 100dvh; max-height: none; margin: 0; border: 0;
  padding: 1.25rem 0.75rem; animation: drawn 0.35s ease-out; }
.drawer h2 { padding: 0 0.75rem 0.75rem; }
@keyframes drawn { from { transform: translateX(-100%); } }
"""
TREE = """
{ const menu = document.querySelector(".side-menu");
  if (menu) {
    const old = [...menu.querySelectorAll("a")];
    const tree = document.createElement("div");
    const leaf = (link) => {
      const item = document.createElement("div");
      item.role = "treeitem";
      item.tabIndex = 0;
      item.className = "tree-leaf";
      item.ariaSelected = String(link.hasAttribute("aria-current"));
      item.append(...link.childNodes);
      const go = () => location.assign(link.href);
      item.addEventListener("click", go);
      item.addEventListener("keydown", ({ key }) => { if (key === "Enter") go(); });
      return item;
    };
    const branch = (name, open, leaves) => {
      const item = document.createElement("div");
      const head = document.createElement("div");
      const inside = document.createElement("div");
      item.role = "treeitem";
      inside.role = "group";
      head.className = "tree-head";
      head.textContent = name;
      inside.className = "tree-inside";
      inside.append(...leaves);
      const show = (wanted) => {
        item.ariaExpanded = String(wanted);
        inside.hidden = !wanted;
      };
      head.addEventListener("click", () => show(inside.hidden));
      show(open);
      item.append(head, inside);
      return item;
    };
    const groups = document.createElement("a");
    groups.href = old[0].href;
    groups.innerHTML = "<span>Private groups</span>";
    tree.role = "tree";
    tree.ariaLabel = "MySafe";
    tree.append(leaf(old[0]), branch("Vault", true, old.slice(1).map(leaf)),
      branch("Access control", false, [leaf(groups)]));
    menu.replaceChildren(tree);
  } }
"""
TREE_STYLE = """
.tree-leaf, .tree-head { display: flex; align-items: center; gap: 0.75rem; padding: 0.5625rem 0.75rem; cursor: pointer;
  border-radius: 8px; color: var(--ink-soft); font-weight: 500; white-space: nowrap; }
.tree-leaf[aria-selected="true"] { background: var(--accent-tint); color: var(--accent); }
.tree-head::after { content: "▸" / ""; margin-left: auto; }
[aria-expanded="true"] > .tree-head::after { content: "▾" / ""; } .tree-inside { padding-left: 0.75rem; }
"""
POINTERS = """
for (const button of document.querySelectorAll('[data-bs-toggle="dropdown"]')) {
  const menu = button.parentElement.querySelector(".dropdown-menu");
  const end = menu.classList.contains("dropdown-menu-end");
  const layer = document.createElement("div");
  const close = () => {
    layer.remove();
    document.body.style.pointerEvents = "";
    button.ariaExpanded = "false";
  };
  const open = () => {
    const { left, right, bottom } = button.getBoundingClientRect();
    document.body.append(layer);
    menu.classList.add("show");
    layer.style.top = `${bottom + 2}px`;
    layer.style.left = `${end ? right - menu.offsetWidth : left}px`;
    document.body.style.pointerEvents = "none";
    button.ariaExpanded = "true";
  };
  layer.className = "menu-layer";
  layer.append(menu);
  button.removeAttribute("data-bs-toggle");
  for (const link of menu.querySelectorAll(".dropdown-item")) {
    const entry = document.createElement("div");
    const go = () => location.assign(link.href);
    entry.role = "menuitem";
    entry.tabIndex = -1;
    entry.className = link.className;
    entry.append(...link.childNodes);
    entry.addEventListener("pointerup", go);
    entry.addEventListener("keydown", ({ key }) => { if (key === "Enter") go(); });
    link.replaceWith(entry);
  }
  button.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    event.stopPropagation();
    open();
  });
  button.addEventListener("keydown", (event) => {
    if (!["Enter", " ", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    open();
    menu.querySelector('[role="menuitem"]').focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (layer.isConnected && !layer.contains(event.target)) close();
  });
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape" && layer.isConnected) close(); });
}
"""
POINTERS_STYLE = """
.menu-layer { position: fixed; z-index: 70; pointer-events: auto; } .menu-layer .dropdown-menu { position: static; }
.menu-layer .dropdown-item { cursor: default; } .menu-layer .dropdown-item:hover { background: var(--accent-tint); }
"""
FETCHED_MENUS = """
document.addEventListener("show.bs.dropdown", (event) => {
  const menu = event.target.parentElement.querySelector(".dropdown-menu");
  const entries = [...menu.children];
  if (menu.ariaBusy === "true") return;
  const wait = document.createElement("div");
  wait.role = "menuitem";
  wait.ariaDisabled = "true";
  wait.tabIndex = -1;
  wait.className = "dropdown-item disabled";
  wait.innerHTML = '<span class="spinner-border spinner-border-sm"></span><span>Loading…</span>';
  menu.ariaBusy = "true";
  menu.replaceChildren(wait);
  setTimeout(() => {
    const had = wait.contains(document.activeElement);
    menu.replaceChildren(...entries);
    menu.ariaBusy = "false";
    if (had) entries[0].focus();
  }, 700);
});
"""
VISITS = """
{ let visits = 0;
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.origin !== location.origin || link.hash || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    const bar = document.createElement("div");
    const visit = (visits += 1);
    bar.className = "visit-bar";
    document.documentElement.append(bar);
    try {
      const answer = await fetch(link.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      await new Promise((resolve) => setTimeout(resolve, 250));
      if (visit !== visits) return;
      if (!answer.ok || !page.querySelector("header.banner")) return location.assign(link.href);
      history.pushState(null, "", answer.url);
      document.title = page.title;
      document.body.className = page.body.className;
      document.body.replaceChildren(...page.body.childNodes);
      scrollTo(0, 0);
      for (const script of page.querySelectorAll('script[type="module"]'))
        if (!script.src.endsWith("/menus.js")) await import(`${script.getAttribute("src")}?visit=${visit}`);
    } finally {
      bar.remove();
    }
  });
  addEventListener("popstate", () => location.reload()); }
"""
VISITS_STYLE = """
.visit-bar { position: fixed; inset: 0 auto auto 0; z-index: 90; width: 60%; height: 3px; background: #0076ff; }
"""
SHARE_DRAWER = """
#share-window[open] { position: fixed; inset: 0 0 0 auto; width: 34rem; height: 100dvh; max-height: none; margin: 0;
  border-radius: 0; animation: slid 0.35s ease-out; }
#share-window .window-body { flex: 1; }
@keyframes slid { from { transform: translateX(100%); } }
"""
SUGGESTIONS = """
{ const found = document.getElementById("found-users");
  const table = document.createElement("table");
  found.classList.add("visually-hidden");
  found.after(table);
  const draw = () => {
    table.className = "suggestions";
    table.hidden = !found.children.length;
    table.innerHTML = "<thead><tr><th>Name</th><th>Username</th><th>Type</th></tr></thead><tbody></tbody>";
    for (const option of found.children) {
      const row = table.tBodies[0].insertRow();
      row.insertCell().textContent = option.querySelector("strong").textContent;
      row.insertCell().textContent = option.querySelector(".username").textContent;
      row.insertCell().textContent = "Internal";
      row.className = option.ariaSelected === "true" ? "suggested" : "";
      row.addEventListener("mousedown", (event) => event.preventDefault());
      row.addEventListener("click", () => option.click());
    }
  };
  draw();
  new MutationObserver(draw).observe(found, { childList: true, subtree: true, attributeFilter: ["aria-selected"] }); }
"""
SUGGESTIONS_STYLE = """
.suggestions { width: 100%; margin-top: 0.375rem; border: 1px solid var(--line); }
.suggestions :is(th, td) { padding: 0.375rem 0.75rem; font-size: 0.875rem; } .suggestions tbody tr { cursor: pointer; }
.suggestions thead { background: var(--ground); } .suggestions tbody tr:is(:hover, .suggested) { background: #e8f0f9; }
"""
MARKED = """
{ const found = document.getElementById("found-users");
  const mark = (part, typed) => {
    const text = part.textContent;
    const at = text.toLowerCase().indexOf(typed.toLowerCase());
    if (at < 0) return;
    const drawn = document.createElement("mark");
    drawn.textContent = text.slice(at, at + typed.length);
    part.replaceChildren(text.slice(0, at), drawn, text.slice(at + typed.length));
  };
  new MutationObserver(() => {
    const typed = search.value.trim();
    for (const part of typed ? found.querySelectorAll("strong:not(:has(mark)), .username:not(:has(mark))") : [])
      mark(part, typed);
  }).observe(found, { childList: true }); }
"""
BUBBLE = """
new MutationObserver(() => {
  if (!confirmation.open) return;
  const { right, top, bottom } = asked.querySelector("[data-remove]").getBoundingClientRect();
  const below = bottom + 10 + confirmation.offsetHeight < innerHeight;
  confirmation.style.left = `${right - confirmation.offsetWidth + 8}px`;
  confirmation.style.top = `${below ? bottom + 10 : top - 10 - confirmation.offsetHeight}px`;
}).observe(confirmation, { attributeFilter: ["open"] });
"""
BUBBLE_STYLE = """
#confirmation { inset: auto; margin: 0; width: 17rem; border: 1px solid var(--line); border-radius: 8px;
  box-shadow: 0 6px 16px rgb(0 0 0 / 18%); }
#confirmation::backdrop { background: transparent; }
#confirmation .window-head { padding: 0.75rem 1rem 0; } #confirmation h2 { font-size: 0.9375rem; }
#confirmation .window-body { padding: 0.25rem 1rem 0.5rem; font-size: 0.875rem; }
#confirmation .window-foot { padding: 0.5rem 1rem 0.75rem; border: 0; background: none; gap: 0.5rem; }
#confirmation .btn { --bs-btn-padding-y: 0.125rem; --bs-btn-padding-x: 0.625rem; --bs-btn-font-size: 0.8125rem; }
"""
PICTURES = """
{ const draw = () => {
    for (const box of list.querySelectorAll('.form-check input[type="checkbox"]:not([data-drawn])')) {
      const picture = document.createElement("i");
      const row = document.createElement("div");
      const words = box.parentElement.querySelector("span");
      const show = () => picture.classList.toggle("x-check-on", box.checked);
      box.dataset.drawn = "yes";
      box.hidden = true;
      picture.className = box.disabled ? "x-check x-check-off" : "x-check";
      row.className = "form-check";
      if (!box.disabled) picture.addEventListener("click", () => {
        box.checked = !box.checked;
        show();
      });
      show();
      box.parentElement.replaceWith(row);
      row.append(box, picture, words);
    }
  };
  draw();
  new MutationObserver(draw).observe(list, { childList: true }); }
"""
PICTURES_STYLE = """
.x-check { position: relative; width: 1.0625rem; height: 1.0625rem; border: 1px solid var(--line-strong);
  border-radius: 2px; background: #fff; cursor: pointer; }
.x-check-on::after { content: "" / ""; position: absolute; left: 0.3125rem; top: 0.0625rem; width: 0.3125rem;
  height: 0.625rem; border: solid var(--accent); border-width: 0 2px 2px 0; transform: rotate(45deg); }
.x-check-off { cursor: default; background: #e6ebf1; } .x-check-off::after { border-color: #526173; }
"""
OLD_FORM = """
{ const fields = document.querySelector("form.form .fields");
  if (fields) {
    const table = document.createElement("table");
    table.className = "old-form";
    for (const field of [...fields.querySelectorAll(".field")]) {
      const row = table.insertRow();
      const label = field.querySelector("label");
      const [told, box, beside] = [row.insertCell(), row.insertCell(), row.insertCell()];
      const star = label.querySelector(".mandatory");
      label.remove();
      told.textContent = `${label.firstChild.textContent}:`;
      box.append(field.querySelector("input, select, textarea"));
      beside.append(...(star ? [star] : []), ...field.querySelectorAll(".problem, .hint"));
      field.remove();
    }
    fields.append(table);
  } }
"""
OLD_FORM_STYLE = """
.fields:has(.old-form) { display: block; }
.old-form { width: 100%; border-collapse: collapse; } .old-form td { padding: 0.3125rem 0.5rem; }
.old-form td:first-child { width: 9rem; text-align: right; vertical-align: top; padding-top: 0.8125rem; }
.old-form td:last-child { width: 14rem; } .old-form td:last-child p { display: inline; margin: 0; }
.old-form :is(.form-control, .form-select) { border-radius: 0; }
"""
CHIPS = """
{ const box = document.getElementById("tags");
  if (box) {
    const frame = document.createElement("div");
    const kept = document.createElement("input");
    kept.type = "hidden";
    kept.name = "tags";
    box.removeAttribute("name");
    box.replaceWith(frame);
    frame.className = "chips form-control";
    box.className = "chips-box";
    frame.append(box);
    frame.after(kept);
    const tell = () => {
      kept.value = [...[...frame.querySelectorAll(".chip")].map((chip) => chip.dataset.tag), box.value].join(", ");
    };
    const put = (tag) => {
      if (!tag.trim()) return;
      const chip = document.createElement("span");
      const cross = document.createElement("button");
      chip.className = "chip";
      chip.dataset.tag = chip.textContent = tag.trim();
      cross.type = "button";
      cross.textContent = "\\u00d7";
      cross.ariaLabel = `Remove ${tag.trim()}`;
      cross.addEventListener("click", () => {
        chip.remove();
        tell();
      });
      chip.append(cross);
      box.before(chip);
    };
    const take = (everything) => {
      const parts = box.value.split(",");
      const rest = everything ? "" : parts.pop().trimStart();
      parts.forEach(put);
      box.value = rest;
      tell();
    };
    box.addEventListener("input", () => { if (box.value.includes(",")) take(false); else tell(); });
    box.addEventListener("blur", () => take(true));
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      take(true);
    });
    frame.addEventListener("click", (event) => { if (event.target === frame) box.focus(); });
    take(true);
  } }
"""
CHIPS_STYLE = """
.chips { display: flex; flex-wrap: wrap; gap: 0.375rem; }
.chips-box { flex: 1 1 8rem; border: 0; outline: 0; background: none; }
.chip { display: inline-flex; gap: 0.25rem; padding: 0 0.5rem; border-radius: 999px; background: var(--accent-tint); }
.chip button { padding: 0; border: 0; background: none; }
"""
EDITOR = """
{ const area = document.getElementById("notes");
  if (area) {
    const frame = document.createElement("div");
    const bar = document.createElement("div");
    const page = document.createElement("div");
    const label = document.querySelector('label[for="notes"]');
    const told = document.createElement("div");
    told.className = label.className;
    told.textContent = label.textContent;
    label.replaceWith(told);
    frame.className = "editor";
    bar.className = "editor-bar";
    page.className = "editor-page";
    page.contentEditable = "true";
    page.innerText = area.value;
    for (const [words, command] of [["B", "bold"], ["I", "italic"], ["U", "underline"]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words;
      button.title = command[0].toUpperCase() + command.slice(1);
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => document.execCommand(command));
      bar.append(button);
    }
    page.addEventListener("input", () => { area.value = page.innerText.replace(/\\n$/, ""); });
    area.hidden = true;
    frame.append(bar, page);
    area.before(frame);
  } }
"""
EDITOR_STYLE = """
.editor { border: 1px solid var(--line-strong); border-radius: 8px; overflow: hidden; background: var(--surface); }
.editor-bar { display: flex; gap: 0.25rem; padding: 0.25rem; background: #f1f4f8; }
.editor-bar button { width: 1.75rem; border: 0; background: none; font-weight: 600; }
.editor-page { min-height: 6.5rem; padding: 0.5rem 0.75rem; white-space: pre-wrap; outline: 0; }
"""
PICKER = """
{ const select = document.getElementById("method");
  if (select) {
    const [control, value, arrow, menu] = ["div", "div", "div", "div"].map((name) => document.createElement(name));
    const typed = document.createElement("input");
    const kept = document.createElement("input");
    const names = [...select.options].map((option) => option.value).filter(Boolean);
    kept.type = "hidden";
    kept.name = "method";
    kept.value = select.value;
    control.className = "picker form-control";
    value.className = "picker-value";
    arrow.className = "picker-arrow";
    menu.className = "picker-menu";
    typed.className = "picker-typed";
    typed.autocomplete = "off";
    typed.role = "combobox";
    typed.ariaExpanded = "false";
    typed.id = "method";
    const show = () => {
      value.textContent = typed.value ? "" : kept.value || "Select…";
      value.classList.toggle("picker-empty", !kept.value);
    };
    const close = () => {
      menu.remove();
      typed.value = "";
      typed.ariaExpanded = "false";
      show();
    };
    const choose = (name) => {
      kept.value = name;
      close();
    };
    const open = () => {
      const { left, bottom, width } = control.getBoundingClientRect();
      const fitting = names.filter((name) => name.toLowerCase().includes(typed.value.trim().toLowerCase()));
      menu.replaceChildren(...fitting.map((name) => {
        const option = document.createElement("div");
        option.className = "picker-option";
        option.textContent = name;
        option.addEventListener("mousedown", (event) => event.preventDefault());
        option.addEventListener("click", () => choose(name));
        return option;
      }));
      if (!fitting.length) menu.textContent = "No options";
      menu.style.left = `${left + scrollX}px`;
      menu.style.top = `${bottom + scrollY + 4}px`;
      menu.style.width = `${width}px`;
      document.body.append(menu);
      typed.ariaExpanded = "true";
      show();
    };
    control.addEventListener("mousedown", (event) => {
      event.preventDefault();
      typed.focus();
      if (menu.isConnected) close();
      else open();
    });
    typed.addEventListener("input", open);
    typed.addEventListener("blur", close);
    typed.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") open();
      else if (event.key === "Enter" && menu.isConnected && menu.children.length) choose(menu.children[0].textContent);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    });
    control.append(value, typed, arrow);
    select.replaceWith(control, kept);
    show();
  } }
"""
PICKER_STYLE = """
.picker { display: grid; grid-template-columns: 1fr auto; align-items: center; cursor: default; }
.picker-value, .picker-typed { grid-area: 1 / 1; } .picker-empty { color: #66758a; }
.picker-typed { width: 100%; padding: 0; border: 0; outline: 0; background: none; }
.picker-arrow::before { content: "▾" / ""; }
.picker-menu { position: absolute; z-index: 60; max-height: 13rem; overflow: auto; padding: 0.25rem; border-radius: 8px;
  background: #fff; box-shadow: 0 8px 28px rgb(16 38 61 / 16%); }
.picker-option { padding: 0.5rem 0.75rem; border-radius: 6px; } .picker-option:hover { background: var(--accent-tint); }
"""
RUNNING = """
{ const table = document.querySelector("table.details");
  if (table) {
    const box = document.createElement("div");
    box.className = "running";
    for (const row of table.rows) {
      const line = document.createElement("p");
      line.textContent = `${row.cells[0].textContent}: ${row.cells[1].textContent || "\\u2013"}`;
      box.append(line);
    }
    table.replaceWith(box);
  } }
"""
RUNNING_STYLE = """
.running { padding: 1.25rem 1.5rem; columns: 2; column-gap: 2rem; }
.running p { padding: 0.1875rem 0; overflow-wrap: anywhere; white-space: pre-line; break-inside: avoid; }
"""
DETAILS_WINDOW = """
document.addEventListener("click", async (event) => {
  const link = event.target.closest('a[title="View API secret"]');
  if (!link) return;
  event.preventDefault();
  const answer = await fetch(link.href);
  if (!answer.ok || answer.redirected) return location.assign(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const box = document.createElement("dialog");
  const cross = document.createElement("button");
  const title = page.querySelector("h1");
  page.querySelector(".way-back").remove();
  title.id = "details-window-title";
  cross.type = "button";
  cross.className = "icon-button details-cross";
  cross.title = cross.ariaLabel = "Back to the list";
  cross.textContent = "\\u00d7";
  cross.addEventListener("click", () => box.close());
  box.className = "window details-window";
  box.setAttribute("aria-labelledby", title.id);
  box.append(cross, ...page.querySelector("main").childNodes);
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
  await import(`${page.querySelector('script[src$="protected_information.js"]').getAttribute("src")}?${Date.now()}`);
});
"""
DETAILS_WINDOW_STYLE = """
.details-window[open] { display: block; width: min(60rem, calc(100vw - 2rem)); padding: 1.5rem; overflow: auto; }
.details-window .over-title { margin-bottom: 1rem; font-size: 1.1875rem; color: var(--ink); }
.details-cross { float: right; font-size: 1.5rem; line-height: 1; }
"""
RECENT = """
{ const cards = document.querySelector(".cards");
  if (cards) {
    const again = cards.cloneNode(false);
    const [recent, all] = ["Recently used", "All items"].map((text) => {
      const title = document.createElement("h2");
      title.className = "section-title";
      title.textContent = text;
      return title;
    });
    again.ariaLabel = recent.textContent;
    again.append(...[...cards.children].slice(0, 3).map((card) => card.cloneNode(true)));
    cards.before(recent, again, all);
  } }
"""
TWO_STEPS = """
{ const form = document.querySelector(".entrance-card form");
  if (form) {
    const [name, secret] = [form.querySelector("#username"), form.querySelector("#password")];
    const button = form.querySelector('[type="submit"]');
    const [first, second] = [name.closest(".field"), secret.closest(".field")];
    const who = document.createElement("p");
    const to = (step) => {
      first.hidden = step === 2;
      second.hidden = who.hidden = step === 1;
      secret.required = step === 2;
      button.textContent = step === 1 ? "Next" : "Sign in";
      who.textContent = name.value;
      (step === 1 ? name : secret).focus();
    };
    who.className = "mb-3";
    second.before(who);
    form.addEventListener("submit", (event) => {
      if (!second.hidden) return;
      event.preventDefault();
      to(2);
    });
    to(1);
  } }
"""


def members_in_a_table(text: str) -> str:
    """Have the members of the Share window be the rows of a table, with headings over the tick boxes."""
    names = "".join(f'<th scope="col">{name}</th>' for name in ("User", "Can view", "Can edit", ""))
    head = f"<thead><tr>{names}</tr></thead>"
    text = MEMBERS.sub(rf'<table class="members-table">{head}<tbody class="members"\1>\2</tbody></table>', text)
    row = r'<tr class="member"><td>\1\2</td><td>\3</td><td>\4</td><td>\5</td></tr>'
    return MEMBER.sub(row, text)


# fmt: off
FAULTS = [
    harmless("message_in_a_closed_root", "Messages are web components whose inside is closed to scripts.",
        scripted(into_a_root("main .message", "vault-toast", "closed"), "message.js"),
        alone=True, tutorials=("unshare", "share", "add")),
    harmless("cells_are_web_components", "What stands in the cells of reports is drawn by web components.",
        scripted(CELLS), alone=True, tutorials=ALL),
    harmless("report_of_two_locked_tables", "The report is two tables side by side, as if ID and Name were locked.",
        scripted(LOCKED), styled(LOCKED_STYLE), alone=True, tutorials=ALL),
    harmless("filters_below_headings", "Below each heading of the report is a box that filters its column.",
        scripted(FILTER_ROW), styled(FILTER_STYLE), alone=True, tutorials=ALL),
    harmless("headings_with_dots", "Headings have menus of their own, three small dots, to sort and to hide.",
        scripted(HEADING_MENUS), styled(HEADING_MENUS_STYLE), alone=True, tutorials=ALL),
    harmless("paginator_with_numbers", "Lists end with how many there are, how many a page has, and two bare arrows.",
        scripted(PAGINATOR), styled(PAGINATOR_STYLE), alone=True, tutorials=ALL),
    harmless("banner_with_search_and_avatar", "The banner has a search box, a bell, and initials that hold Sign out.",
        scripted(GLOBAL_BAR), styled(GLOBAL_BAR_STYLE), alone=True, tutorials=ALL),
    harmless("products_in_a_drawer", "The Grid Menu draws a sheet out of the left edge, with the products.",
        scripted(PRODUCTS_DRAWER), styled(PRODUCTS_DRAWER_STYLE), subject="products", tutorials=ALL),
    harmless("side_menu_is_a_tree", "The side menu is a tree without links: API secrets stand in an open branch.",
        scripted(TREE), styled(TREE_STYLE), alone=True, tutorials=ALL),
    harmless("menus_answer_to_pointers", "Menus open when the mouse goes down, and their entries act when it goes up.",
        scripted(POINTERS), styled(POINTERS_STYLE), alone=True, tutorials=ALL),
    harmless("menus_are_fetched", "Menus say Loading for a moment whenever they are opened.",
        scripted(FETCHED_MENUS), alone=True, tutorials=ALL),
    harmless("pages_are_exchanged", "Links exchange what is on the page instead of loading another.",
        scripted(VISITS), styled(VISITS_STYLE), alone=True, tutorials=ALL),
    harmless("share_window_is_a_drawer", "The Share window slides in from the right and is as high as the screen.",
        styled(SHARE_DRAWER), subject="share window", tutorials=("unshare", "share")),
    harmless("members_in_a_table", "Members are rows of a table: Can view and Can edit are headings above the ticks.",
        edited(members_in_a_table, "^/mysafe/"), styled("""
.members-table { width: 100%; } .members-table .member { display: table-row; }
.members-table :is(th, td) { padding: 0.25rem 0.5rem; border-bottom: 1px solid var(--line); font-size: 0.875rem; }
.members-table:has(tbody[hidden]) { display: none; }
"""),
        alone=True, tutorials=("unshare", "share")),
    harmless("found_users_in_a_table", "Whoever is found stands in a small table with headings, one row each.",
        scripted(SUGGESTIONS, "share_window.js"), styled(SUGGESTIONS_STYLE), alone=True, tutorials=("share",)),
    harmless("what_was_typed_is_marked", "In the names that are found, the letters that were typed are marked.",
        scripted(MARKED, "share_window.js"), styled("mark { padding: 0; background: #ffe58a; }"),
        alone=True, tutorials=("share",)),
    harmless("confirmation_is_a_bubble", "The confirmation is a bubble beside the trash can.",
        scripted(BUBBLE, "share_window.js"), styled(BUBBLE_STYLE), subject="confirmation"),
    harmless("ticks_are_pictures", "Can view and Can edit are drawn boxes that say nothing about themselves.",
        scripted(PICTURES, "share_window.js"), styled(PICTURES_STYLE), alone=True, tutorials=("unshare", "share")),
    harmless("form_is_an_old_table", "The form is laid out in a table: words, boxes, and what is wrong to the right.",
        scripted(OLD_FORM), styled(OLD_FORM_STYLE), alone=True, tutorials=("add",)),
    harmless("tags_become_chips", "A tag becomes a chip as soon as a comma is typed after it.",
        scripted(CHIPS), styled(CHIPS_STYLE), subject="fields", tutorials=("add",)),
    harmless("notes_is_an_editor", "Notes is a page that one writes on, with a bar for bold and italic.",
        scripted(EDITOR), styled(EDITOR_STYLE), subject="fields", tutorials=("add",)),
    harmless("method_is_searched", "Method is a box to search in, with a list that lies in front of the page.",
        scripted(PICKER), styled(PICKER_STYLE), subject="fields", tutorials=("add",)),
    harmless("details_in_running_lines", "Each detail is a line: its name, a colon, its value.",
        scripted(RUNNING), styled(RUNNING_STYLE), alone=True, tutorials=("view", "add")),
    harmless("details_open_in_front", "The details open in a window in front of the report.",
        scripted(DETAILS_WINDOW), styled(DETAILS_WINDOW_STYLE), alone=True, tutorials=("unshare", "view", "add")),
    harmless("recent_cards_again", "Home begins with three cards that are there once more below.",
        scripted(RECENT), alone=True, tutorials=ALL),
    harmless("sign_in_in_two_steps", "Signing in asks for the username, and on Next for the password.",
        rewritten(STYLE_SHEET, r'\g<0><script type="module" src="\1message.js"></script>', "^/sign-in$"),
        scripted(TWO_STEPS, "message.js"), alone=True, tutorials=ALL),
]
