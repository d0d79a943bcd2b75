"""Scripts that render the application as other libraries would: with toasts, menus of their own, custom controls."""

TOAST = """
{ const shown = document.querySelector("main .message");
  if (shown) {
    const region = document.createElement("section");
    region.className = "toasts";
    region.ariaLabel = "Notifications";
    region.role = "region";
    document.body.append(region);
    shown.removeAttribute("role");
    region.append(shown);
  } }
"""
TOAST_STYLE = ".toasts { position: fixed; right: 1rem; bottom: 1rem; z-index: 50; min-width: 16rem; }"

GOES = '{ const shown = document.querySelector("main .message"); if (shown) setTimeout(() => shown.remove(), 6000); }'

WITH_A_WINDOW = """
{ const shown = document.querySelector("main .message");
  if (shown) {
    const box = document.createElement("dialog");
    box.className = "message";
    box.innerHTML = `<p>${shown.querySelector("span").textContent}</p>`;
    shown.replaceWith(box);
    box.show();
  } }
"""

MENUS_IN_THE_BODY = """
document.addEventListener("show.bs.dropdown", (event) => {
  const menu = event.target.parentElement.querySelector('[role="menu"]');
  if (menu) document.body.append(menu);
});
"""

DETAILS_CLOSE = """
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details[open]"))
    if (!open.contains(event.target)) open.open = false;
});
"""

DETAILS_STYLE = """
details.dropdown { position: relative; display: inline-block; } details summary { list-style: none; }
details .dropdown-menu { top: 100%; } details .dropdown-menu-end { right: 0; }
"""

CHECKBOX_BUTTONS = """
const turned = (root) => {
  for (const box of root.querySelectorAll('.form-check input[type="checkbox"]:not([hidden])')) {
    const button = document.createElement("button");
    const letters = box.parentElement.querySelector("span");
    const row = document.createElement("div");
    row.className = "form-check";
    button.type = "button";
    button.role = "checkbox";
    button.className = "box";
    button.disabled = box.disabled;
    button.ariaChecked = String(box.checked);
    button.id = `box-${Math.random()}`;
    const label = document.createElement("label");
    label.htmlFor = button.id;
    label.textContent = letters.textContent;
    box.hidden = true;
    box.parentElement.replaceWith(row);
    row.append(button, label, box);
    button.addEventListener("click", () => {
      box.checked = !box.checked;
      button.ariaChecked = String(box.checked);
    });
  }
};
turned(list);
new MutationObserver(() => turned(list)).observe(list, { childList: true });
"""
BOX_STYLE = """
.box { width: 1.125rem; height: 1.125rem; padding: 0; border: 2px solid var(--line-strong);
  border-radius: 3px; background: #fff; }
.box[aria-checked="true"] { background: var(--accent); border-color: var(--accent); }
.box[aria-checked="true"]::after { content: "✓" / ""; display: block; color: #fff; font: bold 0.75rem/1 sans-serif; }
"""

LISTBOX = """
{ const select = document.getElementById("method");
  if (select) {
    const button = document.createElement("button");
    const options = document.createElement("div");
    const label = document.querySelector('label[for="method"]');
    label.id = "method-label";
    button.type = "button";
    button.className = "form-select text-start";
    button.role = "combobox";
    button.ariaHasPopup = "listbox";
    button.ariaExpanded = "false";
    button.setAttribute("aria-labelledby", "method-label");
    button.textContent = select.value || "Choose…";
    options.role = "listbox";
    options.className = "surface";
    options.hidden = true;
    for (const one of select.options) {
      const option = document.createElement("div");
      option.role = "option";
      option.className = "dropdown-item";
      option.tabIndex = -1;
      option.textContent = one.value || "None";
      option.addEventListener("click", () => {
        select.value = one.value;
        button.textContent = option.textContent;
        options.hidden = true;
        button.ariaExpanded = "false";
        button.focus();
      });
      options.append(option);
    }
    button.addEventListener("click", () => {
      options.hidden = !options.hidden;
      button.ariaExpanded = String(!options.hidden);
      if (!options.hidden) options.firstElementChild.focus();
    });
    options.addEventListener("keydown", (event) => {
      const at = [...options.children].indexOf(document.activeElement);
      if (event.key === "ArrowDown") options.children[Math.min(at + 1, options.children.length - 1)].focus();
      else if (event.key === "ArrowUp") options.children[Math.max(at - 1, 0)].focus();
      else if (event.key === "Enter") document.activeElement.click();
      else return;
      event.preventDefault();
    });
    select.hidden = true;
    select.after(button, options);
    label.htmlFor = "";
  } }
"""

WINDOWS_WITHOUT_DIALOG = """
HTMLDivElement.prototype.showModal = function () { this.setAttribute("open", ""); };
HTMLDivElement.prototype.close = function () {
  this.removeAttribute("open");
  this.dispatchEvent(new Event("close"));
};
document.addEventListener("keydown", (event) => {
  const open = [...document.querySelectorAll("div.window[open]")].at(-1);
  if (event.key === "Escape" && open) open.close();
});
"""
WINDOW_STYLE = """
div.window { display: none; position: fixed; inset: 0; margin: auto; height: max-content; z-index: 60;
  background: var(--surface);  box-shadow: 0 0 0 200vmax rgb(12 24 38 / 50%); overflow: auto; }
#confirmation { z-index: 70; }
div.window[open] { display: flex; }
"""

RENDERED_LATER = """
document.addEventListener("DOMContentLoaded", () => {
  const main = document.getElementById("main");
  const rendered = [...main.childNodes];
  const loading = document.createElement("p");
  loading.textContent = "Loading…";
  main.replaceChildren(loading);
  setTimeout(() => main.replaceChildren(...rendered), 600);
});
"""

RENDERED_TWICE = """
{ const rows = document.querySelector("table.report tbody");
  if (rows) setTimeout(() => { rows.innerHTML = rows.innerHTML; }, 350); }
"""

SCROLLED = """
{ const rows = document.querySelector("table.report:not(.report-small) tbody");
  if (rows && rows.children.length > 20) {
    const later = [...rows.children].slice(20);
    for (const row of later) row.remove();
    const look = () => {
      while (later.length && innerHeight + scrollY > document.documentElement.scrollHeight - 60) {
        for (const row of later.splice(0, 6)) rows.append(row);
      }
    };
    addEventListener("scroll", look);
  } }
"""


def into_a_root(found: str, tag: str, mode: str) -> str:
    """Move an element, with copies of the style sheets, into the shadow root of a new one; `mode` is open or closed."""
    return f"""
{{ const shown = document.querySelector("{found}");
  if (shown) {{
    const host = document.createElement("{tag}");
    const root = host.attachShadow({{ mode: "{mode}" }});
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) root.append(sheet.cloneNode());
    shown.replaceWith(host);
    root.append(shown);
  }} }}
"""


COUNT = """
{ const entry = [...document.querySelectorAll(".side-menu a")].find((one) => one.textContent.trim() === "API secrets");
  if (entry) fetch(entry.href).then((answer) => answer.text()).then((text) => {
    const count = document.createElement("span");
    count.className = "badge text-bg-secondary";
    count.textContent = text.split("data-select").length - 1;
    entry.append(" ", count);
  }); }
"""

TOOLTIPS = """
for (const control of document.querySelectorAll("[title]")) {
  const told = control.title;
  const tip = document.createElement("div");
  control.removeAttribute("title");
  tip.role = "tooltip";
  tip.className = "tip";
  tip.textContent = told;
  tip.hidden = true;
  document.body.append(tip);
  const show = () => {
    const { left, bottom } = control.getBoundingClientRect();
    tip.style.left = `${left}px`;
    tip.style.top = `${bottom + 4}px`;
    tip.hidden = false;
  };
  control.addEventListener("mouseenter", show);
  control.addEventListener("focus", show);
  control.addEventListener("mouseleave", () => { tip.hidden = true; });
  control.addEventListener("blur", () => { tip.hidden = true; });
}
"""
TIP_STYLE = """
.tip { position: fixed; z-index: 80; padding: 0.25rem 0.5rem; border-radius: 4px; background: #222; color: #fff;
  font-size: 0.75rem; pointer-events: none; }
"""
