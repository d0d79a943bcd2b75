// The box that searches for people as one types, and the list of those found (the ARIA combobox pattern).

const PAUSE = 150; // Milliseconds without a key before the server is asked.

export function watchSearch({ box, found, problem, address, choose, allow }) {
  let asking = null;
  let timer = 0;
  let people = [];
  let active = -1;

  function show(options) {
    people = options;
    active = -1;
    found.replaceChildren(...people.map(option));
    found.hidden = people.length === 0;
    box.ariaExpanded = String(!found.hidden);
    box.removeAttribute("aria-activedescendant");
  }

  function option(person, index) {
    const entry = document.createElement("li");
    entry.id = `found-user-${index}`;
    entry.role = "option";
    entry.ariaSelected = "false";
    const name = document.createElement("strong");
    name.textContent = person.name;
    const username = document.createElement("span");
    username.className = "username";
    username.textContent = person.username;
    entry.append(name, " ", username);
    // The box keeps the focus: a press must not take it.
    entry.addEventListener("mousedown", (event) => event.preventDefault());
    entry.addEventListener("click", () => pick(person));
    return entry;
  }

  function tell(text, wrong) {
    problem.textContent = text;
    problem.classList.toggle("hint", !wrong);
    box.classList.toggle("is-invalid", wrong);
    if (wrong) box.ariaInvalid = "true";
    else box.removeAttribute("aria-invalid");
  }

  function pick(person) {
    box.value = "";
    search();
    choose(person);
    box.focus();
  }

  function activate(index) {
    active = (index + people.length) % people.length;
    [...found.children].forEach((entry, at) => { entry.ariaSelected = String(at === active); });
    box.setAttribute("aria-activedescendant", found.children[active].id);
    found.children[active].scrollIntoView({ block: "nearest" });
  }

  async function ask(query) {
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ query })}`, {
        signal, headers: { Accept: "application/json" },
      });
      // Signed out meanwhile: the page itself leads to the sign-in.
      if (answer.status === 401) return location.reload();
      if (!answer.ok) throw new Error(answer.statusText);
      const options = await answer.json();
      if (signal.aborted) return;
      show(options);
      if (options.length === 0) tell("User not found", true);
      else tell("Choose somebody from the list, or clear the box.", false);
    } catch (error) {
      if (error.name !== "AbortError") tell("The search did not work. Type again to repeat it.", true);
    }
  }

  function search() {
    clearTimeout(timer);
    asking?.abort();
    const query = box.value.trim();
    allow(query === "");
    // Whoever was found for what stood there before must not be chosen for what stands there now.
    show([]);
    if (query === "") {
      tell("", false);
    } else {
      timer = setTimeout(ask, PAUSE, query);
    }
  }

  box.addEventListener("input", search);
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && people.length) activate(active + 1);
    else if (event.key === "ArrowUp" && people.length) activate(active < 0 ? -1 : active - 1);
    else if (event.key === "Enter") {
      if (active >= 0) pick(people[active]);
      else if (people.length === 1) pick(people[0]);
    } else if (event.key === "Escape" && box.value) {
      box.value = "";
      search();
    } else return;
    event.preventDefault();
  });
}
