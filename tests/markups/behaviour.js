// Menus, windows, toasts and the search for people, for the components of every library.

const page = document.documentElement;
const { library } = page.dataset;
const HIDES = ["material", "radix"].includes(library);
const within = (root, selector) => root.querySelector(selector);
const hit = (event, selector) => event.composedPath().find((one) => one.matches?.(selector));
const copyOf = (template) => template.content.firstElementChild.cloneNode(true);

// Menus: in the place of the button, or at the end of the page.

let menu = null;
const closeMenu = () => {
  menu?.at.setAttribute("aria-expanded", "false");
  menu?.at.setAttribute("data-state", "closed");
  menu?.root.remove();
  if (menu && HIDES) hideRest(false);
  menu = null;
};
const openMenu = (at) => {
  const template = document.querySelector(`template[data-menu-of="${at.dataset.menu}"]`);
  const root = copyOf(template);
  const { left, right, bottom } = at.getBoundingClientRect();
  const box = root.matches("[data-box]") ? root : within(root, "[data-box]");
  if ("inline" in template.dataset) template.after(root);
  else {
    if (HIDES) hideRest(true);
    document.body.append(root);
    box.style.position = "fixed";
    box.style.top = `${Math.min(bottom + 2, innerHeight - box.offsetHeight - 4)}px`;
    box.style.left = `${left > innerWidth / 2 ? right - box.offsetWidth : left}px`;
  }
  at.setAttribute("aria-expanded", "true");
  at.setAttribute("data-state", "open");
  menu = { at, root };
  within(root, "[data-entry]")?.focus();
};
const choices = () => [...menu.root.querySelectorAll("[data-entry]")];

// Windows: copied from their templates to the end of the page; the rest is hidden from assistive technology.

const hideRest = (hidden) => {
  for (const one of document.body.children) {
    if (one.matches("script, template, [data-toasts], [data-guard]")) continue;
    if (hidden) one.setAttribute("aria-hidden", "true");
    else one.removeAttribute("aria-hidden");
  }
};
const windows = [];
const openWindow = (name) => {
  const root = copyOf(document.querySelector(`template[data-window="${name}"]`));
  if (HIDES) hideRest(true);
  document.body.append(root);
  windows.push({ root, before: document.activeElement });
  within(root, "[data-first]")?.focus();
  return root;
};
const closeWindow = () => {
  const { root, before } = windows.pop();
  root.remove();
  if (HIDES) hideRest(false);
  if (HIDES && windows.length) {
    hideRest(true);
    windows.at(-1).root.removeAttribute("aria-hidden");
  }
  const back = root.dataset.back;
  if (back) history.replaceState(null, "", back);
  (before?.isConnected ? before : document.body).focus();
};

// The Share window.

let removed = null;
const shared = () => windows.find(({ root }) => within(root, "[data-members]")).root;
const told = () => {
  const list = within(shared(), "[data-members]");
  const none = !within(list, "[data-member]");
  within(shared(), "[data-nobody]").hidden = !none;
  list.hidden = none;
};
const filled = (root, { id, name, username }) => {
  for (const input of root.querySelectorAll("[name]")) input.value = id;
  for (const one of root.querySelectorAll("[data-name]")) one.textContent = name;
  for (const one of root.querySelectorAll("[data-username]")) one.textContent = username;
  return root;
};
const foundBox = () => document.querySelector("[data-found-box]");
const nobodyFound = () => foundBox()?.remove();
const choose = (person) => {
  const list = within(shared(), "[data-members]");
  const listed = [...list.querySelectorAll("[name=member]")].some(({ value }) => value === person.id);
  if (!listed) list.append(filled(copyOf(document.getElementById("new-member")), person));
  const box = within(shared(), "[data-search]");
  box.value = "";
  search(box);
  told();
};
const offer = (box, people) => {
  nobodyFound();
  if (!people.length) return;
  const root = copyOf(document.querySelector("template[data-found]"));
  const list = root.matches("[data-found-list]") ? root : within(root, "[data-found-list]");
  const entry = list.firstElementChild;
  entry.remove();
  root.setAttribute("data-found-box", "");
  for (const person of people) {
    const one = filled(entry.cloneNode(true), person);
    one.addEventListener("mousedown", (event) => event.preventDefault());
    one.addEventListener("click", () => { nobodyFound(); choose(person); });
    list.append(one);
  }
  if ("inline" in root.dataset) box.closest("[data-field]").after(root);
  else {
    document.body.append(root);
    const { left, bottom, width } = box.getBoundingClientRect();
    root.style.cssText += `; position: fixed; z-index: 2000; left: ${left}px; top: ${bottom}px; width: ${width}px`;
  }
};
let timer = 0;
const search = (box) => {
  clearTimeout(timer);
  nobodyFound();
  const query = box.value.trim();
  const problem = within(shared(), "[data-problem]");
  const tell = (text) => {
    problem.textContent = text;
    box.toggleAttribute("data-wrong", Boolean(text));
    if (text) box.setAttribute("aria-invalid", "true");
    else box.removeAttribute("aria-invalid");
  };
  tell("");
  within(shared(), "[data-share]").toggleAttribute("disabled", Boolean(query));
  if (!query) return;
  timer = setTimeout(async () => {
    const address = `${within(shared(), "form").dataset.people}?${new URLSearchParams({ query })}`;
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    const people = await answer.json();
    if (box.value.trim() !== query) return;
    offer(box, people);
    if (!people.length) tell("User not found");
  }, 150);
};
const mirror = (toggle) => {
  const on = toggle.getAttribute("aria-checked") !== "true";
  toggle.setAttribute("aria-checked", String(on));
  toggle.setAttribute("data-state", on ? "checked" : "unchecked");
  const input = toggle.parentElement.querySelector("input[name]");
  if (input) input.checked = on;
};
const ask = (trash) => {
  removed = trash.closest("[data-member]");
  const root = openWindow("confirmation");
  for (const one of root.querySelectorAll("[data-name]")) {
    one.textContent = within(removed, "[data-name]").textContent;
  }
  const box = within(root, "[data-beside]");
  if (box) {
    const { right, bottom } = trash.getBoundingClientRect();
    box.style.cssText = `position: fixed; left: ${right - 250}px; top: ${bottom + 6}px`;
  }
};

// The Protected information window.

const inform = async (button) => {
  const answer = await fetch(button.dataset.information, {
    method: "POST", headers: { "X-CSRFToken": button.dataset.csrf, Accept: "application/json" },
  });
  if (answer.status === 404) return location.assign(button.dataset.item);
  if (!answer.ok) return location.reload();
  const { label, value } = await answer.json();
  const root = openWindow("protected");
  for (const one of root.querySelectorAll("[data-label]")) one.textContent = label;
  within(root, "[data-value]").value = value;
};

// A select of the library's own: its options open at the end of the page.

const unfold = (combo) => {
  const { left, bottom } = combo.getBoundingClientRect();
  const root = copyOf(document.querySelector(`template[data-options-of="${combo.dataset.select}"]`));
  document.body.append(root);
  root.style.cssText += `; position: fixed; left: ${left}px; top: ${bottom}px; z-index: 2000`;
  combo.setAttribute("aria-expanded", "true");
  root.addEventListener("click", (event) => {
    const option = hit(event, "[data-option]");
    if (!option) return;
    document.getElementsByName(combo.dataset.select)[0].value = option.dataset.option;
    within(combo, "[data-chosen]").textContent = option.dataset.option;
    combo.setAttribute("aria-expanded", "false");
    root.remove();
  });
};

const DOES = {
  "[data-href]": (one) => location.assign(one.dataset.href),
  "[data-close]": closeWindow,
  "[data-remove]": ask,
  "[data-yes]": () => { removed.remove(); closeWindow(); told(); },
  "[data-share]": () => within(shared(), "form").submit(),
  "[data-submit]": (one) => one.closest("form").submit(),
  "[data-toggle]": mirror,
  "[data-information]": inform,
  "[data-select]": unfold,
  "[data-dismiss]": (one) => one.closest("[data-toasts]").remove(),
};
document.addEventListener("click", (event) => {
  const opener = hit(event, "[data-menu]");
  const same = opener === menu?.at;
  closeMenu();
  if (opener && !same) openMenu(opener);
  if (hit(event, "a[href='#']")) event.preventDefault();
  for (const [selector, act] of Object.entries(DOES)) {
    const one = hit(event, selector);
    if (one && !one.hasAttribute("disabled")) return act(one);
  }
});
document.addEventListener("input", (event) => {
  if (event.target.matches("[data-search]")) search(event.target);
});
document.addEventListener("keydown", (event) => {
  const at = event.target;
  if (event.key === "Escape" && menu) closeMenu();
  else if (event.key === "Escape" && windows.length) closeWindow();
  else if (menu && ["ArrowDown", "ArrowUp"].includes(event.key)) {
    const there = choices();
    const next = there.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    there.at(next % there.length).focus();
  } else if (event.key === "Enter" && at.tabIndex >= 0 && !at.matches("a[href], button, input, textarea, select")) {
    at.click();
  } else return;
  event.preventDefault();
});

// A grid draws only the rows that are in its box.

const virtual = (box) => {
  const rows = [...box.querySelectorAll("[data-row]")];
  const inner = box.firstElementChild;
  const HEIGHT = 52;
  if (rows.length < 9) return;
  inner.style.cssText = `position: relative; height: ${rows.length * HEIGHT}px`;
  rows.forEach((row, at) => { row.style.cssText += `; position: absolute; left: 0; right: 0; top: ${at * HEIGHT}px`; });
  const draw = () => {
    const first = Math.max(0, Math.floor(box.scrollTop / HEIGHT) - 1);
    inner.replaceChildren(...rows.slice(first, first + 9));
  };
  box.style.cssText = `height: ${7 * HEIGHT}px; overflow-y: auto`;
  box.addEventListener("scroll", draw);
  draw();
};

const start = () => {
  for (const box of document.querySelectorAll("[data-virtual]")) virtual(box);
  const asked = document.querySelector("[data-open]");
  if (asked) {
    openWindow(asked.dataset.open);
    told();
  }
};
const application = document.querySelector("template[data-application]");
if (application) {
  const render = () => {
    const root = document.getElementById("root");
    root.replaceChildren(application.content.cloneNode(true));
  };
  setTimeout(render, 350);
  // Once more with what the server said meanwhile, as frameworks do.
  setTimeout(() => { if (!windows.length && !menu) render(); start(); }, 600);
} else start();
