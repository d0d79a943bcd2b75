"""What vendors' design systems make of the same screens: everything stays green."""

import re
from collections.abc import Callable
from html import escape

from flask import Flask
from werkzeug.wrappers import Request, Response

from tests.faults.crowd import more_items
from tests.faults.deviations import Bit, Deviation, around, rewritten, scripted, styled
from tests.faults.fault import harmless

LIST = "^/mysafe/api-secrets(/[0-9a-f-]{36}/share)?$"
DETAILS = "^/mysafe/api-secrets/[0-9a-f-]{36}$"
PAGES = "^/mysafe"
ALL = ("unshare", "share", "add", "view")

SKELETONS = """
{ const body = location.pathname.endsWith("/api-secrets") && document.querySelector("main .report tbody");
  if (body && body.rows.length) {
    const rows = [...body.rows];
    for (const row of rows) row.hidden = true;
    for (let drawn = 0; drawn < 4; drawn += 1) {
      const bone = body.insertRow();
      bone.className = "bone";
      bone.ariaHidden = "true";
      for (let cell = 0; cell < 10; cell += 1) bone.insertCell().append(document.createElement("i"));
    }
    body.closest("table").ariaBusy = "true";
    setTimeout(() => {
      for (const bone of body.querySelectorAll(".bone")) bone.remove();
      for (const row of rows) row.hidden = false;
      body.closest("table").ariaBusy = null;
    }, 900);
  } }
"""
BONES = """
.bone i { display: block; height: 0.75rem; border-radius: 4px; background: #e1e7ee;
  animation: bone 1s infinite alternate; }
@keyframes bone { to { opacity: 0.4; } }
"""
DRAWER = """
#share-window { margin: 0 0 0 auto; height: 100dvh; max-height: 100dvh; width: min(32rem, 100vw); border-radius: 0;
  animation: drawn-in 250ms ease-out; }
#share-window .window-body { flex: 1; }
@keyframes drawn-in { from { transform: translateX(100%); } }
"""
UNDO = """
{ const form = document.querySelector("#share-window form");
  form?.addEventListener("submit", () => {
    const before = new URLSearchParams();
    for (const seen of form.querySelectorAll('[name="seen"]')) before.append("member", seen.value);
    for (const seen of form.querySelectorAll('[name="seen_can_edit"]')) before.append("can_edit", seen.value);
    sessionStorage.setItem("undo", JSON.stringify([form.getAttribute("action"), String(before)]));
  });
  const shown = document.querySelector("main .message"), kept = sessionStorage.getItem("undo");
  if (shown && kept) {
    sessionStorage.removeItem("undo");
    const [action, before] = JSON.parse(kept), button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-link undo";
    button.textContent = "Undo";
    button.addEventListener("click", async () => {
      const page = new DOMParser().parseFromString(await (await fetch(action)).text(), "text/html");
      const body = new URLSearchParams(before);
      for (const input of page.querySelectorAll("#share-window form > input")) body.append(input.name, input.value);
      await fetch(action, { method: "POST", body, redirect: "manual" });
      location.reload();
    });
    shown.querySelector("span").after(button);
  } }
"""
SNACKBAR = """
main > .message:has(.undo) { position: fixed; left: 50%; bottom: 1.5rem; z-index: 30; margin: 0; min-width: 22rem;
  transform: translateX(-50%); background: #2b2f36; border-color: #2b2f36; color: #fff; }
.undo { margin-left: auto; --bs-btn-color: #9cc9ff; --bs-btn-hover-color: #fff; } .undo + .message-close { margin: 0; }
"""
TILES = """
@media (min-width: 75.1rem) {
  [aria-labelledby="report-title"] { display: block; }
  [aria-labelledby="report-title"] thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  [aria-labelledby="report-title"] tbody { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1rem; padding: 1rem; }
  [aria-labelledby="report-title"] tbody tr { position: relative; display: grid; grid-template-columns: 1fr 1fr;
    gap: 0.5rem; align-content: start; padding: 1rem; border: 1px solid var(--line); border-radius: var(--radius); }
  [aria-labelledby="report-title"] tbody tr > * { padding: 0; border: 0; width: auto; max-width: none; min-width: 0; }
  [aria-labelledby="report-title"] [data-label]::before { content: attr(data-label) / ""; display: block;
    font-size: 0.75rem; color: var(--ink-soft); }
  [aria-labelledby="report-title"] .name { grid-column: 1 / -1; grid-row: 1; padding-right: 2rem; font-size: 1rem; }
  [aria-labelledby="report-title"] .pick { position: absolute; right: 1rem; top: 1rem; }
  [aria-labelledby="report-title"] .action::before { content: "Action" / ""; font-size: 0.75rem;
    color: var(--ink-soft); }
}
"""
CHOOSER = """
{ const table = document.querySelector('[aria-labelledby="report-title"]'), bar = document.querySelector(".top-bar");
  if (table && bar) {
    const heads = [...table.tHead.rows[0].cells], away = new Set(["ID", "Url", "Last use", "Enabled"]);
    const apply = () => {
      for (const row of table.rows)
        [...row.cells].forEach((cell, at) => { cell.hidden = away.has(heads[at].textContent); });
    };
    const button = document.createElement("button"), panel = document.createElement("div");
    button.type = "button";
    button.className = "btn btn-outline-secondary btn-sm";
    button.textContent = "Columns (6 of 10)";
    button.ariaExpanded = "false";
    panel.className = "surface chooser";
    panel.role = "group";
    panel.ariaLabel = "Columns";
    panel.hidden = true;
    for (const head of heads.slice(1)) {
      const label = document.createElement("label"), box = document.createElement("input");
      box.type = "checkbox";
      box.checked = !away.has(head.textContent);
      box.addEventListener("change", () => {
        away[box.checked ? "delete" : "add"](head.textContent);
        button.textContent = `Columns (${10 - away.size} of 10)`;
        apply();
      });
      label.append(box, ` ${head.textContent}`);
      panel.append(label);
    }
    button.addEventListener("click", () => {
      panel.hidden = !panel.hidden;
      button.ariaExpanded = String(!panel.hidden);
    });
    bar.prepend(button);
    bar.parentElement.after(panel);
    apply();
  } }
"""
HELP = """
for (const label of document.querySelectorAll("form.form .form-label")) {
  const help = document.createElement("button"), tip = document.createElement("span");
  const name = label.firstChild.textContent.trim();
  help.type = "button";
  help.className = "help";
  help.textContent = "?";
  help.ariaLabel = `Help for ${name}`;
  tip.className = "hint help-text";
  tip.hidden = true;
  tip.textContent = `${name} is shown to everybody who has access.`;
  help.addEventListener("click", () => { tip.hidden = !tip.hidden; });
  label.after(help, tip);
}
"""
CHECKED = """
{ const form = document.querySelector("form.form[novalidate]");
  form?.addEventListener("submit", (event) => {
    let first = null;
    for (const box of form.querySelectorAll('[aria-required="true"]')) {
      const missing = !box.value.trim();
      let told = document.getElementById(`${box.id}-problem`);
      if (!told && missing) {
        told = document.createElement("p");
        told.className = "problem";
        told.id = `${box.id}-problem`;
        box.after(told);
      }
      if (told) told.textContent = missing ? "This field is required" : "";
      box.classList.toggle("is-invalid", missing);
      if (missing) box.setAttribute("aria-describedby", told.id);
      box.ariaInvalid = missing ? "true" : null;
      if (missing) first ??= box;
    }
    if (!first) return;
    event.preventDefault();
    event.stopPropagation();
    first.focus();
  }); }
"""
KEYS = """
document.addEventListener("keydown", (event) => {
  for (const hint of event.target.closest('[role="menu"]')?.querySelectorAll("kbd") ?? [])
    if (hint.textContent.toLowerCase() === event.key.toLowerCase()) hint.closest("a").click();
});
"""
MENU_LOADS = """
document.addEventListener("shown.bs.dropdown", (event) => {
  const menu = event.target.parentElement.querySelector('[role="menu"]');
  if (menu.dataset.loaded) return;
  menu.dataset.loaded = "yes";
  const entries = [...menu.children], told = document.createElement("div");
  told.className = "dropdown-item disabled";
  told.role = "status";
  told.textContent = "Loading\\u2026";
  const byKeys = menu.contains(document.activeElement);
  for (const entry of entries) entry.hidden = true;
  menu.append(told);
  if (byKeys) event.target.focus();
  setTimeout(() => {
    told.remove();
    for (const entry of entries) entry.hidden = false;
    if (byKeys && document.activeElement === event.target) entries[0].focus();
  }, 600);
});
"""
WEB_COMPONENTS = """
customElements.define("x-text-field", class extends HTMLElement {
  static formAssociated = true;
  #inside = this.attachInternals();
  take(field) {
    const root = this.attachShadow({ mode: "open", delegatesFocus: true }), box = field.querySelector("input");
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) root.append(sheet.cloneNode());
    this.setAttribute("name", box.name);
    this.className = field.className;
    root.append(...field.childNodes);
    field.replaceWith(this);
    const tell = () => this.#inside.setFormValue(box.value);
    box.addEventListener("input", tell);
    box.addEventListener("change", tell);
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#inside.form.requestSubmit();
    });
    tell();
  }
});
for (const field of document.querySelectorAll("form.form .field:has(input)"))
  if (document.querySelector("form.form[novalidate]")) document.createElement("x-text-field").take(field);
"""
METHOD = """
{ const select = document.getElementById("method");
  if (select?.tagName === "SELECT") {
    const box = document.createElement("div"), sent = document.createElement("input");
    const text = document.createElement("div"), list = document.createElement("div");
    const label = document.querySelector('label[for="method"]');
    sent.type = "hidden";
    sent.name = "method";
    sent.value = select.value;
    text.className = "form-select";
    text.tabIndex = 0;
    text.role = "combobox";
    text.id = "method-box";
    text.setAttribute("aria-labelledby", "method-label");
    text.setAttribute("aria-controls", "method-list");
    text.ariaExpanded = "false";
    text.ariaHasPopup = "listbox";
    label.id = "method-label";
    label.removeAttribute("for");
    list.id = "method-list";
    list.role = "listbox";
    list.className = "surface method-list";
    list.hidden = true;
    const options = [...select.options].map((one) => one.value).filter(Boolean);
    let active = options.indexOf(select.value);
    const show = () => { text.textContent = sent.value || "Select"; };
    const open = (wanted) => {
      list.hidden = !wanted;
      text.ariaExpanded = String(wanted);
      const place = text.getBoundingClientRect();
      list.style.left = `${place.left + scrollX}px`;
      list.style.top = `${place.bottom + scrollY + 4}px`;
      list.style.width = `${place.width}px`;
    };
    const pick = (value) => { sent.value = value; show(); open(false); };
    const mark = () => [...list.children].forEach((each, at) => each.classList.toggle("active", at === active));
    for (const value of options) {
      const option = document.createElement("div");
      option.role = "option";
      option.title = value;
      option.append(Object.assign(document.createElement("div"), { textContent: value }));
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => pick(value));
      list.append(option);
    }
    text.addEventListener("click", () => open(list.hidden));
    text.addEventListener("blur", () => open(false));
    text.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") { open(true); active = Math.min(active + 1, options.length - 1); }
      else if (event.key === "ArrowUp") { open(true); active = Math.max(active - 1, 0); }
      else if (event.key === "Enter" || event.key === " ") {
        if (list.hidden) open(true);
        else if (active >= 0) pick(options[active]);
      } else if (event.key === "Escape") open(false);
      else if (/^[a-z]$/i.test(event.key)) {
        const found = options.findIndex((one) => one.startsWith(event.key.toUpperCase()));
        if (found < 0) return;
        active = found;
        open(true);
      } else return;
      mark();
      event.preventDefault();
    });
    box.append(text, sent);
    select.replaceWith(box);
    document.body.append(list);
    show();
  } }
"""
METHODS = """
.method-list { position: absolute; z-index: 40; padding: 0.25rem; }
.method-list [role="option"] { padding: 0.375rem 0.75rem; border-radius: 6px; cursor: pointer; }
.method-list :is(.active, [role="option"]:hover) { background: var(--accent-tint); }
"""
SWITCHES = """
.member input[type="checkbox"] { appearance: none; width: 2.25rem !important; height: 1.25rem; border: 0;
  border-radius: 999px !important; background: #a9b4c0 !important; position: relative; transition: background 120ms; }
.member input[type="checkbox"]::after { content: ""; position: absolute; left: 0.125rem; top: 0.125rem; width: 1rem;
  height: 1rem; border-radius: 50%; background: #fff; transition: transform 120ms; }
.member input[type="checkbox"]:checked { background: var(--accent) !important; }
.member input[type="checkbox"]:checked::after { transform: translateX(1rem); }
.member input[type="checkbox"]:disabled { opacity: 0.6; }
"""
POPOVER = """
{ const asked = document.getElementById("confirmation");
  let can = null;
  document.querySelector("#share-window .members")?.addEventListener("click", (event) => {
    can = event.target.closest("[data-remove]") ?? can;
  }, true);
  if (asked) new MutationObserver(() => {
    if (!asked.open || !can) return;
    const place = can.getBoundingClientRect(), own = asked.getBoundingClientRect();
    asked.style.left = `${Math.max(8, Math.min(place.right - own.width + 8, innerWidth - own.width - 8))}px`;
    asked.style.top = `${Math.min(place.bottom + 8, innerHeight - own.height - 8)}px`;
  }).observe(asked, { attributeFilter: ["open"] }); }
"""
BESIDE = """
#confirmation { position: fixed; margin: 0; width: 17rem; border-radius: 8px; border: 1px solid var(--line-strong);
  font-size: 0.875rem; box-shadow: 0 6px 16px rgb(0 0 0 / 25%); }
#confirmation::backdrop { background: transparent; }
#confirmation .window-head { padding: 0.75rem 1rem 0; } #confirmation .window-body { padding: 0.5rem 1rem; }
#confirmation .window-foot { padding: 0.5rem 1rem; border: 0; background: none; }
#confirmation .btn { --bs-btn-padding-y: 0.125rem; --bs-btn-padding-x: 0.625rem; --bs-btn-font-size: 0.8125rem; }
"""
SURVEY = """
{ const menu = document.querySelector(".side-menu");
  if (menu && !sessionStorage.getItem("answered")) {
    const survey = document.createElement("aside");
    survey.className = "survey";
    survey.ariaLabel = "Feedback";
    survey.innerHTML = `<button type="button" aria-label="Close">\\u00d7</button><p>Share your opinion: would you
      recommend MySafe?</p><div>${[1, 2, 3, 4, 5].map((n) => `<button type="button">${n}</button>`).join("")}</div>
      <p>Your name <input aria-label="Your name (optional)"></p>`;
    survey.addEventListener("click", (event) => {
      if (!event.target.closest("button")) return;
      sessionStorage.setItem("answered", "yes");
      survey.remove();
    });
    menu.append(survey);
  } }
"""
SURVEYED = """
.survey { position: relative; margin-top: 12rem; padding: 0.75rem; border: 1px solid var(--line); border-radius: 8px;
  font-size: 0.8125rem; background: var(--ground); } .survey input { width: 100%; }
.survey > button { position: absolute; right: 0.25rem; top: 0; border: 0; background: none; }
.survey p { margin: 0.5rem 0; }
@media (max-width: 60rem) { .survey { display: none; } }
"""
PALETTE = """
{ const person = document.querySelector(".banner-person");
  if (person) {
    const opens = document.createElement("button"), box = document.createElement("dialog");
    opens.type = "button";
    opens.className = "banner-button palette-opens";
    opens.innerHTML = "<span>Search or jump to\\u2026</span><kbd>Ctrl K</kbd>";
    box.className = "window palette";
    box.ariaLabel = "Command palette";
    box.innerHTML = `<div class="window-body"><input class="form-control" aria-label="Type a command" autofocus><ul>
      <li><a href="/mysafe/">Go to Home</a></li><li><a href="/mysafe/api-secrets">Go to API secrets</a></li>
      <li><a href="/mysafe/api-secrets/add">Add API secret</a></li></ul></div>`;
    box.querySelector("input").addEventListener("input", (event) => {
      for (const each of box.querySelectorAll("li"))
        each.hidden = !each.textContent.toLowerCase().includes(event.target.value.toLowerCase());
    });
    opens.addEventListener("click", () => box.showModal());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "k" || !event.ctrlKey || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      box.showModal();
    });
    person.before(opens);
    document.body.append(box);
  } }
"""
PALETTES = """
.palette-opens { margin: 0 auto; width: 20rem; justify-content: space-between; background: rgb(255 255 255 / 12%); }
.palette-opens + .banner-person { margin-left: 0; } .palette ul { margin: 0.75rem 0 0; padding: 0; list-style: none; }
.palette li { padding: 0.375rem; }
@media (max-width: 60rem) { .palette-opens { width: auto; margin-left: auto; } .palette-opens * { display: none; }
  .palette-opens::after { content: "\\2318" / ""; } }
"""
TRANSLATED = """
const LEFT = "script, style, textarea, option, template, font, svg";
const wrapped = (root) => {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) found.push(walk.currentNode);
  for (const text of found) {
    if (!text.data.trim() || text.parentElement.closest(LEFT)) continue;
    const outer = document.createElement("font"), inner = document.createElement("font");
    outer.style.verticalAlign = "inherit";
    inner.style.verticalAlign = "inherit";
    text.replaceWith(outer);
    inner.append(text);
    outer.append(inner);
  }
};
document.documentElement.classList.add("translated-ltr");
wrapped(document.body);
new MutationObserver((changes) => {
  for (const change of changes)
    for (const node of change.addedNodes)
      if (node.isConnected && node.tagName !== "FONT") wrapped(node.nodeType === 3 ? node.parentElement : node);
}).observe(document.body, { childList: true, subtree: true });
"""
TIPS = """
[data-tip] { position: relative; }
[data-tip]:is(:hover, :focus-visible):not([aria-expanded="true"])::after { content: attr(data-tip) / "";
  position: absolute; right: 0; top: 110%; z-index: 30; padding: 0.125rem 0.5rem; border-radius: 4px;
  background: #222; color: #fff; font-size: 0.75rem; white-space: nowrap; pointer-events: none; }
#grid-menu[data-tip]::after { right: auto !important; left: 0; }
"""
STICKY = """
.banner { position: sticky; top: 0; z-index: 1010; }
.form-foot { position: sticky; bottom: 0; background: var(--surface); z-index: 5; box-shadow: 0 -2px 6px #0001; }
.report-foot { position: sticky; bottom: 0; background: var(--ground); z-index: 5; }
.report thead th { position: sticky; top: 3.5rem; background: var(--surface); z-index: 4; }
@media (min-width: 60.1rem) { .side-menu { position: sticky; top: 3.5rem; align-self: start;
  height: calc(100vh - 3.5rem); } }
"""
VIRTUAL = """
addEventListener("load", () => {
  const table = document.querySelector('[aria-labelledby="report-title"]'), body = table?.tBodies[0];
  if (!body || body.rows.length < 12) return;
  const rows = [...body.rows], box = document.createElement("div");
  box.className = "viewport";
  box.tabIndex = 0;
  table.before(box);
  box.append(table);
  table.setAttribute("aria-rowcount", rows.length + 1);
  rows.forEach((row, at) => row.setAttribute("aria-rowindex", at + 2));
  const high = Math.max(...rows.map((row) => row.offsetHeight));
  const space = () => Object.assign(document.createElement("tr"), { ariaHidden: "true" });
  const above = space(), below = space();
  const draw = () => {
    const first = Math.max(0, Math.floor(box.scrollTop / high) - 2), last = Math.min(rows.length, first + 14);
    above.style.height = `${first * high}px`;
    below.style.height = `${(rows.length - last) * high}px`;
    if (body.contains(document.activeElement) && !rows.slice(first, last).some((row) =>
      row.contains(document.activeElement))) box.focus({ preventScroll: true });
    body.replaceChildren(above, ...rows.slice(first, last), below);
  };
  let drawn = -1;
  box.addEventListener("scroll", () => {
    const first = Math.floor(box.scrollTop / high);
    if (first !== drawn && !document.querySelector(".viewport .dropdown-menu.show")) { drawn = first; draw(); }
  });
  draw();
});
"""
CHIPS = """
.chips { display: flex; flex-wrap: wrap; gap: 0.25rem; white-space: normal; }
.chip { padding: 0 0.5rem; border-radius: 999px; background: #e6ebf1; font-size: 0.8125rem; }
"""
SWAPPED = """
{ let visit = 0;
  const go = async (address) => {
    const mine = visit += 1;
    document.documentElement.classList.add("going");
    const answer = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
    if (mine !== visit) return;
    if (!answer?.ok || new URL(answer.url).pathname !== new URL(address).pathname) return location.assign(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== visit) return;
    document.title = page.title;
    for (const part of ["main", ".side-menu"]) document.querySelector(part).replaceWith(page.querySelector(part));
    history.pushState("swapped", "", answer.url);
    scrollTo(0, 0);
    document.getElementById("main").focus({ preventScroll: true });
    for (const script of page.querySelectorAll('script[type="module"]'))
      if (!/menus|sent_once/.test(script.src)) await import(`${script.src}?${mine}`);
    document.documentElement.classList.remove("going");
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('.side-menu a, td.action > a, .way-back a, [aria-label="Update"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button || event.defaultPrevented) return;
    if (document.querySelector("dialog[open]") || !document.querySelector(".side-menu")) return;
    event.preventDefault();
    go(link.href);
  });
  addEventListener("popstate", () => location.reload());
}
"""
GOING = """
.going::before { content: ""; position: fixed; left: 0; top: 0; z-index: 2000; width: 60%; height: 3px;
  background: #2684ff; }
"""
DETAILS_BESIDE = """
document.addEventListener("click", async (event) => {
  const link = event.target.closest("td.action > a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return location.assign(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const drawer = document.createElement("dialog"), body = document.createElement("div");
  const close = document.createElement("button");
  drawer.className = "window beside";
  drawer.ariaLabel = "View API secret";
  close.type = "button";
  close.className = "icon-button";
  close.ariaLabel = "Close panel";
  close.textContent = "\\u2715";
  close.addEventListener("click", () => drawer.close());
  body.className = "window-body";
  body.append(close, ...page.querySelector("main").children);
  body.querySelector(".way-back")?.remove();
  drawer.append(body);
  drawer.addEventListener("close", () => { drawer.remove(); link.focus(); });
  document.body.append(drawer);
  drawer.showModal();
  await import(`${document.querySelector('script[src*="protected_information"]').src}?${Math.random()}`);
});
"""
PANEL = """
.beside { margin: 0 0 0 auto; width: min(52rem, 90vw); height: 100dvh; max-height: 100dvh; border-radius: 0; }
.beside .window-body > .icon-button { float: right; }
"""
COPIES = """
for (const cell of document.querySelectorAll(".details td")) {
  if (!cell.textContent.trim()) continue;
  const button = document.createElement("button"), value = cell.textContent;
  button.type = "button";
  button.className = "copies";
  button.title = "Copy to clipboard";
  button.innerHTML = `<svg class="icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
    <path d="M5.5 5.5h8v8h-8zM10.500 5.500v-3h-8v8h3"/></svg>`;
  button.addEventListener("click", async () => {
    await navigator.clipboard?.writeText(value);
    button.title = "Copied";
  });
  cell.append(button);
}
"""
KINDS = """
<div class="kinds" role="tablist" aria-label="Kinds"><a role="tab" aria-selected="false" href="/mysafe/">All items</a>
<a role="tab" aria-selected="true" href="/mysafe/api-secrets">API secrets <span class="badge">{}</span></a>
<span role="tab" aria-disabled="true">Passwords <span class="badge">0</span></span>
<span role="tab" aria-disabled="true">Notes <span class="badge">0</span></span>
<span role="tab" aria-disabled="true">Files <span class="badge">0</span></span></div>
"""
KINDS_STYLE = """
.kinds { display: flex; gap: 1.5rem; margin-bottom: 1rem; border-bottom: 1px solid var(--line); }
.kinds > * { padding: 0.5rem 0; color: var(--ink-soft); text-decoration: none; }
.kinds [aria-selected="true"] { border-bottom: 2px solid var(--accent); color: var(--accent); }
.kinds .badge { background: #dde3ea; color: #333; }
"""
SAVE = '<button type="submit" class="btn btn-primary">Save</button>'
SPLIT = f"""<div class="btn-group dropup">{SAVE}<button type="button" data-bs-toggle="dropdown" aria-expanded="false"
class="btn btn-primary dropdown-toggle dropdown-toggle-split" aria-haspopup="menu"
aria-label="More ways to save"></button><div class="dropdown-menu dropdown-menu-end" role="menu"
aria-label="More ways to save"><button type="submit" class="dropdown-item" role="menuitem" tabindex="-1">Save and
close</button></div></div>"""
BETWEEN = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>One moment</title>
<meta http-equiv="refresh" content="1;url={address}"></head><body><p role="status">Saving your changes. You are taken
back in a moment.</p><p><a href="{address}">Go on</a></p></body></html>"""


def page_in_between() -> Deviation:
    """Show a page that goes on by itself after a form was taken."""

    def deviate(app: Flask, bit: Bit) -> None:
        def layer(request: Request, go_on: Callable[[], Response]) -> Response:
            answer = go_on()
            if request.method == "POST" and re.search("/(share|add)$", request.path) and answer.status_code == 302:
                answer.set_data(BETWEEN.format(address=escape(answer.headers.pop("Location"))))
                answer.status_code = 200
                bit()
            return answer

        around(app, layer)

    return deviate


def _initials(found: re.Match[str]) -> str:
    letters = "".join(word[0] for word in found[2].split()[:2])
    return f'{found[1]}<span class="avatar" aria-hidden="true">{letters}</span>{found[2]}'


def _chips(found: re.Match[str]) -> str:
    chips = "".join(f'<span class="chip">{tag}</span>' for tag in found[2].split(", "))
    return f'{found[1]}<div class="chips">{chips}</div></td>'


def _counted(found: re.Match[str]) -> str:
    return found[1] + KINDS.format(found[0].count("data-select")) + found[2]


# fmt: off
FAULTS = [
    harmless("skeletons_first", "Grey bars stand for the rows of the report for a moment, as in Lightning.",
        scripted(SKELETONS), styled(BONES), subject="list", tutorials=ALL),
    harmless("share_in_a_drawer", "The Share window is a drawer that slides in from the right, as in Ant Design.",
        styled(DRAWER), subject="windows", tutorials=("share", "unshare")),
    harmless("undo_in_the_message", "The message is a snackbar below, whose Undo works, as in Material.",
        scripted(UNDO), styled(SNACKBAR), subject="message", tutorials=("share", "unshare")),
    harmless("tiles_for_rows", "The report is laid out in tiles, whose values have their labels above them.",
        styled(TILES), subject="list", tutorials=ALL),
    harmless("columns_chosen", "A chooser of columns hides four columns that nobody needs, as in AG Grid.",
        scripted(CHOOSER), styled(".chooser { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0.75rem; }"),
        subject="columns", tutorials=ALL),
    harmless("faces_of_people", "Initials in a circle stand before the names of people, as in Fluent.",
        rewritten(re.compile(r'(class="owner">)([^<]+)'), _initials, PAGES),
        rewritten(re.compile(r'(aria-pressed="false">(?=<strong>\w))'), r'\1<span class="avatar"></span>', PAGES),
        rewritten(re.compile(r'(scope="row" class="name">)(\w[^<]*)(?= <span class="username">)'), _initials, PAGES),
        styled(".avatar { display: inline-grid; place-items: center; width: 1.75rem; height: 1.75rem; "
               "margin-right: 0.5rem; border-radius: 50%; background: #6b4fa0; color: #fff; font-size: 0.6875rem; "
               "vertical-align: middle; }"), subject="people", tutorials=ALL),
    harmless("help_beside_labels", "A question mark beside each label opens a word of help, as in Carbon.",
        scripted(HELP), styled(".help { margin-left: 0.375rem; width: 1.25rem; height: 1.25rem; padding: 0; border: "
               "1px solid; border-radius: 50%; background: none; font-size: 0.75rem; } "
               ".help-text { display: block; }"), subject="labels", tutorials=("add",)),
    harmless("checked_by_a_script", "What is mandatory is checked before the form is sent.",
        scripted(CHECKED), subject="form", tutorials=("add",)),
    harmless("letters_in_menus", "Each entry of a menu has a letter that chooses it, as in GitHub.",
        rewritten(re.compile(r'(role="menuitem"(?:(?!</a>).)*<span>(\w)[^<]*</span>)(?=</a>)', re.DOTALL),
                  r"\1<kbd>\2</kbd>", PAGES),
        scripted(KEYS), styled(".dropdown-item kbd { margin-left: auto; background: #eef1f5; color: #445; }"),
        subject="entries", tutorials=ALL),
    harmless("menu_loads", "A menu that is opened for the first time says for a moment that it loads.",
        scripted(MENU_LOADS), subject="menus", tutorials=ALL),
    harmless("fields_of_web_components", "The fields of the form are web components, as in Shoelace and UI5.",
        scripted(WEB_COMPONENTS), alone=True, tutorials=("add",)),
    harmless("save_is_split", "Save is a split button, whose arrow opens another way to save.",
        rewritten(SAVE, SPLIT, "/add$"), subject="foot", tutorials=("add",)),
    harmless("method_of_divs", "Method is a combo box of divs, whose list is put at the end of the page.",
        scripted(METHOD), styled(METHODS), subject="method", tutorials=("add",)),
    harmless("permissions_are_switches", "Can view and Can edit are drawn as switches.",
        styled(SWITCHES), subject="boxes", tutorials=("share", "unshare")),
    harmless("confirmation_beside_the_trash_can", "The confirmation is a small box beside the trash can.",
        scripted(POPOVER), styled(BESIDE), subject="confirmation"),
    harmless("page_in_between", "A page that goes on by itself after a second says that changes are being saved.",
        page_in_between(), subject="sending", tutorials=("share", "unshare", "add")),
    harmless("survey_in_the_side_menu", "A survey that can be closed stands below the side menu.",
        scripted(SURVEY), styled(SURVEYED), subject="side menu", tutorials=ALL),
    harmless("command_palette", "A command palette can be opened from the banner.",
        scripted(PALETTE), styled(PALETTES), subject="banner", tutorials=ALL),
    harmless("tabs_of_kinds", "Tabs with counts for the kinds stand above the report.",
        rewritten(re.compile(r'(</div>\n</div>\n)(<div class="surface">\n  <table class="report" role="table" '
                             r'aria-labelledby="report-title">.*</table>)', re.DOTALL), _counted, LIST),
        styled(KINDS_STYLE), subject="heading", tutorials=ALL),
    harmless("translated_by_the_browser", "The browser translates, which puts every text into two elements more.",
        scripted(TRANSLATED), alone=True, tutorials=ALL),
    harmless("tips_instead_of_names", "Buttons that are icons have no names, but tips drawn by the style sheet.",
        rewritten(re.compile(r' aria-label="([^"]*)" title="\1"'), r' data-tip="\1"', PAGES), styled(TIPS),
        subject="icons", tutorials=ALL),
    harmless("sticky_head_and_foot", "Banner, side menu, headings and feet of lists and forms stay as one scrolls.",
        styled(STICKY), subject="list", tutorials=ALL),
    harmless("rows_as_one_scrolls", "Only those rows of a long report are there that one has scrolled to.",
        more_items(26), scripted(VIRTUAL), styled(".viewport { height: 24rem; overflow: auto; }"), subject="list",
        tutorials=ALL),
    harmless("tags_as_chips", "Tags are chips.",
        rewritten(re.compile(r'(<td role="cell" data-label="Tags">)([^<]+)</td>'), _chips, PAGES),
        rewritten(re.compile(r'(>Tags</th><td role="cell">)([^<]+)</td>'), _chips, PAGES),
        styled(CHIPS), subject="tags", tutorials=("add", "view")),
    harmless("pages_swapped", "Links swap the contents of the page for those of another, as Turbo does.",
        scripted(SWAPPED), styled(GOING), alone=True, tutorials=ALL),
    harmless("details_in_a_drawer", "The details open in a drawer over the list.",
        scripted(DETAILS_BESIDE), styled(PANEL), subject="details", tutorials=("view", "unshare", "add")),
    harmless("copy_beside_values", "An icon beside each value of the details copies it.",
        scripted(COPIES), styled(".copies { margin-left: 0.375rem; border: 0; background: none; "
                                 "color: var(--ink-soft); }"), subject="details", tutorials=("view", "add")),
    harmless("secret_as_dots", "The details show dots for the Client secret.",
        rewritten(re.compile(r'(?=<tr role="row" class="detail-method">)'),
                  '<tr role="row" class="detail-dots"><th role="rowheader" scope="row">Client secret</th>'
                  '<td role="cell">\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022</td></tr>', DETAILS),
        subject="details", tutorials=("view", "add")),
]
