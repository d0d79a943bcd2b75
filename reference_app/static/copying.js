// Buttons that copy: a text of the page, or what is fetched for it. A button says so itself, a menu's entry by a message.

const COPIED_FOR = 2000; // Milliseconds.

async function fetched(button) {
  const answer = await fetch(button.dataset.copy, {
    method: "POST",
    headers: { "X-CSRFToken": button.dataset.csrf, Accept: "application/json" },
  });
  // The item's own page shows what has become of it.
  if (!answer.ok) location.assign(button.dataset.item);
  return (await answer.json()).value;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Not every browser grants that; all of them copy what is selected.
    const box = document.createElement("textarea");
    box.value = text;
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    if (!done) throw new Error("not copied");
  }
}

function tell(text) {
  const message = document.createElement("div");
  message.className = "message message-copied";
  message.role = "status";
  message.textContent = text;
  document.getElementById("main").prepend(message);
  setTimeout(() => message.remove(), COPIED_FOR);
}

for (const button of document.querySelectorAll("[data-copy], [data-copy-text]")) {
  const label = button.querySelector("span");
  const before = label.textContent;
  const isEntry = button.role === "menuitem";
  button.addEventListener("click", async () => {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    if (!isEntry) label.textContent = "Wait…";
    try {
      await copy(button.dataset.copyText ?? (await fetched(button)));
      if (isEntry) return tell("Copied!");
      label.textContent = "Copied!";
      button.classList.add("copied");
      await new Promise((done) => { setTimeout(done, COPIED_FOR); });
    } catch {
      tell("This could not be copied. Reload the page and try again.");
    } finally {
      label.textContent = before;
      button.classList.remove("copied");
      button.ariaBusy = "false";
    }
  });
}
