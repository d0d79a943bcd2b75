// A form is sent once, however often its button is clicked.

const AGAIN_AFTER = 5000; // Milliseconds: an answer that does not come by then may never come.

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, AGAIN_AFTER);
});

// The browser may bring a page back as it was left.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});
