// The Share window: members come and go on its list; nothing is saved before Share is pressed.

import { watchSearch } from "./user_search.js";

const shareWindow = document.getElementById("share-window");
const list = shareWindow.querySelector(".members");
const nobody = document.getElementById("no-members");
const news = document.getElementById("share-news");
const share = shareWindow.querySelector("[data-share]");
const search = document.getElementById("search-users");
const confirmation = document.getElementById("confirmation");
let asked = null; // The entry that the confirmation is about.

const member = (id) => [...list.children].find((entry) => entry.querySelector('[name="member"]').value === id);
const nameOf = (entry) => entry.querySelector("strong").textContent;

function select(entry) {
  for (const each of list.children) {
    each.classList.toggle("selected", each === entry);
    each.querySelector(".member-name").ariaPressed = String(each === entry);
  }
}

function add({ id, name, username }) {
  const listed = member(id);
  if (listed) {
    select(listed);
    listed.scrollIntoView({ block: "nearest" });
    news.textContent = `${name} is on the list already.`;
    return;
  }
  const entry = document.getElementById("new-member").content.firstElementChild.cloneNode(true);
  for (const input of entry.querySelectorAll("[name]")) input.value = id;
  entry.querySelector("strong").textContent = name;
  entry.querySelector(".username").textContent = username;
  entry.dataset.added = "";
  list.append(entry);
  entry.scrollIntoView({ block: "nearest" });
  news.textContent = `${name} was put on the list.`;
  showWhetherEmpty();
}

function showWhetherEmpty() {
  list.hidden = list.children.length === 0;
  nobody.hidden = !list.hidden;
}

function ask(entry) {
  // Only what is saved already is worth a question.
  if ("added" in entry.dataset) return remove(entry);
  asked = entry;
  document.getElementById("confirmation-who").textContent = nameOf(entry);
  confirmation.showModal();
  confirmation.querySelector('[data-answer="no"]').focus();
}

function remove(entry) {
  entry.remove();
  showWhetherEmpty();
  news.textContent = `${nameOf(entry)} was taken off the list.`;
}

for (const button of confirmation.querySelectorAll("[data-answer]")) {
  button.addEventListener("click", () => {
    // Before the window closes: whoever sees it gone sees the list as it is then.
    if (button.dataset.answer === "yes") remove(asked);
    confirmation.close();
  });
}
confirmation.addEventListener("close", () => {
  (asked.isConnected ? asked.querySelector("[data-remove]") : search).focus();
});

list.addEventListener("click", (event) => {
  const entry = event.target.closest(".member");
  if (!entry) return;
  select(entry);
  if (event.target.closest("[data-remove]")) ask(entry);
});

watchSearch({
  box: search,
  found: document.getElementById("found-users"),
  problem: document.getElementById("search-problem"),
  address: shareWindow.dataset.people,
  choose: add,
  allow: (allowed) => { share.disabled = !allowed; },
});

// The list behind the window stands there as it was saved: no need to load it again.
shareWindow.addEventListener("close", () => {
  const entry = document.querySelector(`[role="menuitem"][href^="${location.pathname}"]`);
  entry?.closest(".dropdown").querySelector("button").focus();
  history.replaceState(null, "", shareWindow.dataset.back);
});
shareWindow.querySelector("[data-cancel]").addEventListener("click", () => shareWindow.close());

shareWindow.showModal();
search.focus();
