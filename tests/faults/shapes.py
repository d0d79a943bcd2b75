"""Scripts that show what there is in other shapes and places: messages, menus, windows, bubbles."""

from tests.faults.scripts import WINDOW_STYLE

_MESSAGE = """
{ const shown = document.querySelector("main .message");
  const text = shown?.querySelector("span").textContent;
  if (shown) { HERE } }
"""
MESSAGE_IN_THE_BANNER = _MESSAGE.replace(
    "HERE",
    """
    const news = document.createElement("div");
    news.className = "message";
    news.textContent = text;
    document.querySelector(".banner-person").before(news);
    shown.remove();
""",
)
MESSAGE_IN_THE_FOOT = _MESSAGE.replace(
    "HERE",
    """
    const bar = document.createElement("footer");
    bar.className = "foot-bar";
    bar.innerHTML = "<span></span>";
    bar.firstChild.textContent = text;
    document.body.append(bar);
    shown.remove();
""",
)
MESSAGE_IN_A_LIST = _MESSAGE.replace(
    "HERE",
    """
    const news = document.createElement("ol");
    news.className = "news";
    news.innerHTML = "<li><h6>Notification</h6><div></div><small>just now</small><button>&times;</button></li>";
    news.querySelector("div").textContent = text;
    news.querySelector("button").addEventListener("click", () => news.remove());
    document.body.append(news);
    shown.remove();
""",
)
MESSAGE_WITH_UNDO = _MESSAGE.replace(
    "HERE",
    """
    const undo = document.createElement("button");
    undo.textContent = "Undo";
    const when = document.createElement("small");
    when.textContent = "a moment ago";
    shown.removeAttribute("role");
    shown.querySelector("span").after(undo, when);
""",
)
LATE_TOAST = _MESSAGE.replace(
    "HERE",
    """
    shown.remove();
    shown.removeAttribute("role");
    shown.style.cssText = "position: fixed; right: 1rem; bottom: 1rem; z-index: 50; transition: transform 0.3s; "
      + "transform: translateX(120%)";
    setTimeout(() => {
      document.body.append(shown);
      requestAnimationFrame(() => requestAnimationFrame(() => { shown.style.transform = "none"; }));
    }, 900);
""",
)

PLAIN_MENUS = """
for (const button of document.querySelectorAll("[data-bs-toggle=dropdown]")) {
  const menu = button.nextElementSibling;
  for (const name of ["data-bs-toggle", "aria-haspopup", "aria-expanded"]) button.removeAttribute(name);
  for (const one of [menu, ...menu.children]) {
    one.removeAttribute("role");
    one.removeAttribute("aria-label");
  }
  menu.classList.add("show");
  const close = () => { menu.style.display = "none"; };
  close();
  button.addEventListener("click", (event) => {
    menu.style.display = menu.style.display ? "" : "none";
    event.stopPropagation();
  });
  document.addEventListener("click", close);
}
"""
POPOVERS = """
[...document.querySelectorAll("[data-bs-toggle=dropdown]")].forEach((button, at) => {
  const menu = button.nextElementSibling;
  for (const name of ["data-bs-toggle", "aria-haspopup", "aria-expanded"]) button.removeAttribute(name);
  menu.removeAttribute("role");
  menu.id = `over-${at}`;
  menu.popover = "auto";
  menu.classList.add("over");
  for (const one of menu.children) one.removeAttribute("role");
  button.setAttribute("popovertarget", menu.id);
  menu.addEventListener("toggle", () => {
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.left = `${Math.min(left, innerWidth - 240)}px`;
    menu.style.top = `${bottom}px`;
  });
});
"""
POPOVER_STYLE = ".dropdown-menu.over { margin: 0; display: none; } .dropdown-menu.over:popover-open { display: block; }"
SHEETS = """
for (const button of document.querySelectorAll("[data-bs-toggle=dropdown]")) {
  const entries = button.nextElementSibling;
  const sheet = document.createElement("dialog");
  for (const name of ["data-bs-toggle", "aria-haspopup", "aria-expanded"]) button.removeAttribute(name);
  for (const entry of entries.children) entry.removeAttribute("role");
  sheet.className = "sheet";
  sheet.append(...entries.children);
  entries.remove();
  document.body.append(sheet);
  button.addEventListener("click", () => sheet.showModal());
  sheet.addEventListener("click", (event) => { if (event.target === sheet) sheet.close(); });
}
"""
SHEET_STYLE = (
    """.sheet { margin: auto auto 0; width: 24rem; border: 0; padding: 0.75rem; border-radius: 12px 12px 0 0; }"""
)
ENTRIES_AS_OPTIONS = """
for (const menu of document.querySelectorAll("[role=menu]")) {
  menu.setAttribute("role", "listbox");
  menu.previousElementSibling.setAttribute("aria-haspopup", "listbox");
  for (const entry of menu.children) entry.setAttribute("role", "option");
}
"""

UNTITLED_STYLE = WINDOW_STYLE + ".window-title { font-size: 1.2rem; font-weight: 600; }"
WINDOW_AS_A_PAGE = """
{ const shown = document.getElementById("share-window");
  if (shown) {
    const page = document.createElement("section");
    for (const { name, value } of shown.attributes) page.setAttribute(name, value);
    page.className = "surface p-4";
    page.append(...shown.childNodes);
    shown.remove();
    const title = page.querySelector("h2");
    const top = document.createElement("h1");
    top.id = title.id;
    top.textContent = title.textContent;
    title.replaceWith(top);
    const main = document.getElementById("main");
    const before = [...main.children];
    page.showModal = () => {
      for (const one of before) one.hidden = true;
      main.append(page);
    };
    page.close = () => {
      for (const one of before) one.hidden = false;
      page.remove();
      page.dispatchEvent(new Event("close"));
    };
    main.append(page);
  } }
"""
ASKED_BESIDE = """
{ const asked = document.getElementById("confirmation");
  let trash = null;
  document.addEventListener("click", (event) => { trash = event.target.closest("[data-remove]") ?? trash; }, true);
  const inFront = asked?.showModal.bind(asked);
  if (asked) asked.showModal = () => {
    inFront();
    asked.classList.add("beside");
    const { right, bottom } = trash.getBoundingClientRect();
    asked.style.cssText = `position: fixed; margin: 0; left: ${right - 260}px; top: ${bottom + 4}px; width: 260px;`;
  }; }
"""

BUTTONS_OF_SPANS = """
for (const control of document.querySelectorAll(".icon-button, .banner-button[aria-label]")) {
  const span = document.createElement("span");
  for (const { name, value } of control.attributes)
    if (!["type", "href"].includes(name)) span.setAttribute(name, value);
  span.tabIndex = 0;
  span.style.cursor = "pointer";
  span.removeAttribute("aria-label");
  span.append(...control.childNodes);
  if (control.href) span.addEventListener("click", () => location.assign(control.href));
  control.replaceWith(span);
}
"""

CONSENT = """
{ const banner = document.createElement("div");
  banner.role = "dialog";
  banner.ariaLabel = "Cookies";
  banner.className = "consent";
  banner.innerHTML = "<h2>We use cookies</h2><p>They keep you signed in.</p><button>Accept all</button>"
    + "<button>Reject</button>";
  document.body.append(banner); }
"""
CONSENT_STYLE = """.consent { position: fixed; inset: auto 0 0 0; z-index: 40; padding: 0.75rem 1.5rem;
  background: #fff; border-top: 1px solid #999; display: flex; gap: 1rem; align-items: center; }
.consent h2 { font-size: 1rem; }"""
CHAT = """
{ const chat = document.createElement("div");
  chat.className = "chat";
  chat.innerHTML = '<div role="dialog" aria-label="Chat"><p>Hello! Can we help you to share?</p>'
    + '<input aria-label="Message"><button aria-label="Send">➤</button></div>'
    + '<button class="bubble" aria-label="Close the chat">💬</button>';
  document.body.append(chat); }
"""
CHAT_STYLE = """.chat { position: fixed; right: 1rem; bottom: 1rem; z-index: 40; width: 15rem; padding: 0.5rem;
  background: #fff; border: 1px solid #999; border-radius: 8px; font-size: 0.8rem; }"""
ANALYTICS = """
const told = (what) => fetch(`/collect?what=${what}`, { method: "POST", body: "{}" }).then((answer) => answer.json())
  .catch((error) => console.error("analytics", error));
told("page");
document.addEventListener("click", () => told("click"));
"""
POLLED = """
{ const news = document.createElement("p");
  news.setAttribute("role", "status");
  news.className = "text-muted small";
  document.getElementById("main").append(news);
  let count = 0;
  setInterval(() => {
    count += 1;
    news.textContent = `Updated ${count} s ago`;
    fetch("/mysafe/api-secrets").then((answer) => answer.text());
  }, 700); }
"""
ANIMATED = """
@keyframes slide { from { transform: translateY(-24px); opacity: 0; } to { transform: none; opacity: 1; } }
.dropdown-menu.show, .message, main > *, .member, .found li { animation: slide 0.35s ease-out; }
dialog[open] { animation: slide 0.45s ease-out; }
"""
