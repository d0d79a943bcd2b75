// The field Password: its eye icon, its strength in four lines, and the generator with its box of options.

const PAUSE = 200; // Milliseconds without a key before the server is asked.
const LETTERS = {
  uppercase: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  lowercase: "abcdefghijklmnopqrstuvwxyz",
  numbers: "0123456789",
  symbols: "!#$%&*+-./:;=?@_~",
};
const box = document.getElementById("password");
const eye = document.getElementById("show-password");
const meter = document.getElementById("strength");
const options = document.getElementById("options");
const opener = document.getElementById("options-button");
const length = document.getElementById("option-length");
const problem = document.getElementById("options-problem");
const token = box.form.elements.csrf_token.value;
const ticked = (name) => options.querySelector(`[data-option="${name}"]`).checked;
let timer = 0;
let asking = null;

const post = (address, values, signal) =>
  fetch(address, {
    method: "POST",
    signal,
    body: new URLSearchParams(values),
    headers: { "X-CSRFToken": token, Accept: "application/json" },
  });

function show(strength) {
  meter.ariaLabel = `Password strength: ${strength} of 4`;
  [...meter.children].forEach((line, at) => line.classList.toggle("reached", at < strength));
}

async function measure() {
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await post(meter.dataset.address, { password: box.value }, asking.signal);
    if (answer.ok) show((await answer.json()).strength);
  } catch (error) {
    if (error.name !== "AbortError") show(0);
  }
}

function below(limit) {
  // Numbers of the last, incomplete round would be more likely than others.
  const round = 2 ** 32 - (2 ** 32 % limit);
  const [number] = crypto.getRandomValues(new Uint32Array(1));
  return number < round ? number % limit : below(limit);
}

function generated() {
  const kinds = Object.keys(LETTERS).filter(ticked).map((name) => LETTERS[name]);
  const pick = (letters) => letters[below(letters.length)];
  const made = kinds.map(pick);
  const wanted = ticked("length") ? Number(length.value) : 16;
  while (made.length < wanted) made.push(pick(kinds.join("")));
  for (let at = made.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [made[at], made[other]] = [made[other], made[at]];
  }
  return made.join("");
}

function open(shown) {
  options.hidden = !shown;
  opener.ariaExpanded = String(shown);
}

box.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(measure, PAUSE);
});
eye.addEventListener("click", () => {
  box.type = box.type === "password" ? "text" : "password";
  eye.ariaPressed = String(box.type === "text");
});
document.getElementById("generate").addEventListener("click", () => {
  box.value = generated();
  measure();
});
opener.addEventListener("click", () => open(options.hidden));
document.getElementById("options-confirm").addEventListener("click", async () => {
  const chosen = Object.keys(LETTERS).filter(ticked).map((name) => [name, "on"]);
  if (ticked("length")) chosen.push(["length", length.value]);
  const answer = await post(options.dataset.address, chosen).then((got) => got.json(), () => ({ problem: "Try again" }));
  problem.textContent = answer.problem ?? "";
  if (answer.problem) return;
  open(false);
  opener.focus();
});
options.addEventListener("keydown", (event) => {
  // Enter would send the form.
  if (event.key === "Enter" && event.target.tagName === "INPUT") event.preventDefault();
});
