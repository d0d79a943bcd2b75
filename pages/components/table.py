"""Tables: cells by their row and their column heading."""

import re

from playwright.sync_api import Locator

from pages.components.within import within
from pages.selectors import beneath


def headings_of(table: Locator) -> list[str]:
    """Return the current column headings of a table, from left to right; empty if there is no table.

    Upper case that comes from the style sheet is ignored.
    """
    return [" ".join(heading.split()) for heading in table.get_by_role("columnheader").all_text_contents()]


def cell_of(row: Locator, column: str) -> Locator:
    """Return the cell of a row in the column whose heading is exactly `column`."""
    page = row.page
    words = r"\s+".join(map(re.escape, column.split()))
    heading = page.get_by_role("columnheader").filter(has_text=re.compile(rf"^\s*{words}\s*$"))
    return within(row, page.get_by_role("cell"), page.get_by_role("rowheader")).and_(beneath(heading))
