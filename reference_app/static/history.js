// The window Information history lies on top of the report, which stands there as it was.

const shown = document.getElementById("history");
shown.addEventListener("close", () => history.replaceState(null, "", shown.dataset.back));
shown.querySelector("[data-close]").addEventListener("click", () => shown.close());
shown.showModal();
