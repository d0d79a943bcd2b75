// What Bootstrap's drop-down menus lack to be menus: the first entry gets the focus when the keyboard opens them.

document.addEventListener("shown.bs.dropdown", (event) => {
  const menu = event.target.parentElement.querySelector('[role="menu"]');
  if (event.target.matches(":focus-visible")) menu.querySelector('[role="menuitem"]').focus();
});

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest('[role="menu"]');
  if (!menu) return;
  const entries = [...menu.querySelectorAll('[role="menuitem"]')];
  if (event.key === "Home") entries[0].focus();
  else if (event.key === "End") entries.at(-1).focus();
  else if (event.key === " ") event.target.click();
  else return;
  event.preventDefault();
});
