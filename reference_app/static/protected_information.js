// The Protected information window: its value is fetched when the button is pressed and gone when the window closes.

const problem = document.getElementById("information-problem");

async function open(button) {
  problem.hidden = true;
  const answer = await fetch(button.dataset.information, {
    method: "POST",
    headers: { "X-CSRFToken": button.dataset.csrf, Accept: "application/json" },
  });
  // The item's own page shows what has become of it.
  if (answer.status === 404) return location.assign(button.dataset.item);
  // Signed out, or signed in anew in another window.
  if (answer.status === 401 || answer.status === 400) return location.reload();
  if (!answer.ok) throw new Error(answer.statusText);
  show(await answer.json(), button);
}

function show({ label, value }, button) {
  const copy = document.getElementById(button.dataset.window).content.cloneNode(true);
  const shown = copy.querySelector("dialog");
  shown.querySelector("label").textContent = label;
  const box = shown.querySelector("textarea");
  box.value = value;
  if (!value) shown.querySelector(".hint").textContent = "Nothing was saved here.";
  shown.querySelector("[data-close]").addEventListener("click", () => shown.close());
  shown.addEventListener("close", () => {
    box.value = "";
    shown.remove();
    button.focus();
  });
  document.body.append(shown);
  shown.showModal();
  const bar = shown.querySelector('[type="range"]');
  if (bar) {
    const adjust = () => box.style.setProperty("--contrast", bar.value / 100);
    bar.addEventListener("input", adjust);
    adjust();
    bar.focus();
  } else box.select();
}

for (const button of document.querySelectorAll("[data-information]")) {
  button.addEventListener("click", async () => {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    try {
      await open(button);
    } catch {
      problem.textContent = "The information could not be fetched. Reload the page and try again.";
      problem.hidden = false;
    } finally {
      button.ariaBusy = "false";
    }
  });
}
