// Ticking the rows of a report, one by one or all at once.

const all = document.getElementById("select-all");
const boxes = [...document.querySelectorAll("[data-select]")];
const told = document.getElementById("selected");

function tell() {
  const ticked = boxes.filter((box) => box.checked).length;
  all.checked = ticked > 0 && ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
  told.textContent = ticked === 0 ? "" : `${ticked} ${ticked === 1 ? "row" : "rows"} selected`;
  for (const box of boxes) box.closest("tr").classList.toggle("ticked", box.checked);
}

all.addEventListener("change", () => {
  for (const box of boxes) box.checked = all.checked;
  tell();
});
for (const box of boxes) box.addEventListener("change", tell);
tell();
