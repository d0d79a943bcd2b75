// A message goes when it is dismissed.

for (const button of document.querySelectorAll("[data-dismiss-message]")) {
  button.addEventListener("click", () => {
    button.closest(".message").remove();
    document.getElementById("main").focus();
  });
}
