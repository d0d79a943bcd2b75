// The Confirmation window before something is done, and other windows that a button opens from a template.

export function openWindow(template, opener) {
  const shown = document.getElementById(template).content.firstElementChild.cloneNode(true);
  for (const button of shown.querySelectorAll("[data-close]")) button.addEventListener("click", () => shown.close());
  shown.addEventListener("close", () => {
    shown.remove();
    opener.focus();
  });
  document.body.append(shown);
  shown.showModal();
  return shown;
}

export function ask(question, action, opener, { method = "post", items = [] } = {}) {
  const shown = openWindow("question", opener);
  shown.querySelector("p").textContent = question;
  const form = shown.querySelector("form");
  form.method = method;
  form.action = action;
  const add = (name, value) => {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    form.append(input);
  };
  if (method === "get") {
    form.querySelector('[name="csrf_token"]').remove();
    // Sending a form by get drops what stands in its address.
    for (const [name, value] of new URL(form.action).searchParams) add(name, value);
  }
  for (const item of items) add("item", item);
  shown.querySelector("[data-close]").focus();
}

for (const button of document.querySelectorAll("[data-question]")) {
  const opener = button.closest(".dropdown").querySelector("button");
  button.addEventListener("click", () => ask(button.dataset.question, button.dataset.action, opener));
}

const record = document.getElementById("record-information");
record?.addEventListener("click", () => openWindow("record", record));
