"""Scripts that show lists in other shapes: cards, headings apart, pages by numbers."""

FIXED_HEADINGS = """
for (const table of document.querySelectorAll("table.report")) {
  const head = table.querySelector("thead");
  const apart = document.createElement("table");
  const widths = [...head.rows[0].cells].map((cell) => cell.getBoundingClientRect().width);
  const columns = () => {
    const group = document.createElement("colgroup");
    for (const width of widths) {
      const column = document.createElement("col");
      column.style.width = `${width}px`;
      group.append(column);
    }
    return group;
  };
  apart.className = table.className;
  apart.style.tableLayout = table.style.tableLayout = "fixed";
  apart.append(columns(), head);
  table.prepend(columns());
  table.before(apart);
}
"""
SKELETONS = """
{ const rows = document.querySelector("table.report:not(.report-small) tbody");
  if (rows) {
    const there = [...rows.children];
    const blank = () => {
      const row = document.createElement("tr");
      row.innerHTML = '<td colspan="10"><div class="bone"></div></td>';
      return row;
    };
    rows.replaceChildren(blank(), blank(), blank());
    setTimeout(() => rows.replaceChildren(...there), 700);
  } }
"""
NOTHING_THERE = """
for (const table of document.querySelectorAll("table.report")) {
  if (!table.tBodies[0].rows.length) {
    const columns = table.tHead.rows[0].cells.length;
    table.tBodies[0].innerHTML = `<tr><td colspan="${columns}">No data available in table</td></tr>`;
  }
}
"""
SUMS = """
for (const table of document.querySelectorAll("table.report")) {
  const columns = table.tHead.rows[0].cells.length;
  const foot = document.createElement("tfoot");
  foot.innerHTML = `<tr><td colspan="${columns}">Total: ${table.tBodies[0].rows.length}</td></tr>`;
  table.append(foot);
}
"""
ROWS_AS_CARDS = """
{ const table = document.querySelector("table.report:not(.report-small)");
  if (table) {
    const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    const list = document.createElement("ul");
    list.className = "as-cards";
    for (const row of table.tBodies[0].rows) {
      const card = document.createElement("li");
      const pairs = document.createElement("dl");
      [...row.cells].forEach((cell, at) => {
        if (!at) return;
        const name = document.createElement("dt");
        const value = document.createElement("dd");
        name.textContent = names[at];
        value.append(...cell.childNodes);
        pairs.append(name, value);
      });
      card.append(pairs);
      list.append(card);
    }
    table.hidden = true;
    table.after(list);
  } }
"""
CARDS_STYLE = """
.as-cards { list-style: none; padding: 1rem; display: grid; gap: 1rem; grid-template-columns: 1fr 1fr; }
.as-cards li { border: 1px solid #ccc; padding: 0.5rem 1rem; border-radius: 8px; }
.as-cards dl { display: grid; grid-template-columns: 6rem 1fr; } .as-cards dt { font-weight: 500; color: #666; }
"""
LOAD_MORE = """
{ const rows = document.querySelector("table.report:not(.report-small) tbody");
  if (rows && rows.children.length > 10) {
    const later = [...rows.children].slice(10);
    for (const row of later) row.remove();
    const more = document.createElement("button");
    more.type = "button";
    more.className = "btn btn-outline-secondary";
    more.textContent = "Load more results";
    more.addEventListener("click", () => {
      rows.append(...later.splice(0, 10));
      if (!later.length) more.remove();
    });
    rows.closest(".surface").after(more);
  } }
"""
NUMBERED_PAGES = """
{ const rows = document.querySelector("table.report:not(.report-small) tbody");
  if (rows && rows.children.length > 10) {
    const there = [...rows.children];
    const pages = document.createElement("ul");
    pages.className = "pagination";
    const turn = (page) => {
      rows.replaceChildren(...there.slice(page * 10, page * 10 + 10));
      pages.replaceChildren(...Array.from({ length: Math.ceil(there.length / 10) }, (_, at) => {
        const entry = document.createElement("li");
        const link = document.createElement("a");
        entry.className = "page-item";
        link.className = "page-link";
        link.href = "#";
        link.textContent = at + 1;
        if (at === page) link.setAttribute("aria-current", "page");
        link.addEventListener("click", (event) => { event.preventDefault(); turn(at); });
        entry.append(link);
        return entry;
      }));
    };
    turn(0);
    rows.closest(".surface").after(pages);
  } }
"""
