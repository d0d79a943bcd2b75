// Ticking the rows of a report, one by one or all at once, and what the footer does with them.

import { ask } from "./questions.js";

const all = document.getElementById("select-all");
const none = document.getElementById("deselect-all");
const boxes = [...document.querySelectorAll("[data-select]")];
const buttons = [...document.querySelectorAll("[data-batch]")];
const told = document.getElementById("selected");
const ticked = () => boxes.filter((box) => box.checked);

function tell() {
  const count = ticked().length;
  told.textContent = count === 0 ? "" : `${count} ${count === 1 ? "row" : "rows"} selected`;
  for (const button of buttons) button.disabled = count === 0;
  for (const box of boxes) box.closest("tr").classList.toggle("ticked", box.checked);
}

function tick(box, checked) {
  // The boxes in the head always look the same: the ticked one ticks all rows, the empty one none.
  box.checked = checked;
  for (const each of boxes) each.checked = checked;
  tell();
}

all.addEventListener("change", () => tick(all, true));
none.addEventListener("change", () => tick(none, false));
for (const box of boxes) box.addEventListener("change", tell);
for (const button of buttons) {
  button.addEventListener("click", () => {
    const items = ticked().map((box) => box.value);
    const records = items.length === 1 ? "record" : "records";
    const question = `Are you sure you want to ${button.dataset.batch} the ${items.length} ${records} selected?`;
    ask(question, button.dataset.action, button, { method: button.dataset.method, items });
  });
}
tell();
