// The filters of a report: a button hides and shows them, and a choice applies at once.

const form = document.getElementById("filters");
const button = document.getElementById("show-filters");

button.addEventListener("click", () => {
  form.hidden = !form.hidden;
  button.ariaExpanded = String(!form.hidden);
});
for (const choice of form.querySelectorAll("[data-at-once]")) {
  choice.addEventListener("change", () => form.requestSubmit());
}
