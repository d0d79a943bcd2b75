// A message goes when it is dismissed.

for (const button of document.querySelectorAll("[data-dismiss-message]")) {
  button.addEventListener("click", () => {
    for (const part of document.querySelectorAll("main > .message, .message-ways")) part.remove();
    document.getElementById("main").focus();
  });
}
