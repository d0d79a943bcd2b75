"""A table read as people read it: a row by what it is about, a cell by the heading above it."""

import re

from playwright.sync_api import Locator

from pages.components.within import within
from pages.selectors import beneath


def headings_of(table: Locator) -> list[str]:
    """The headings of a table's columns, from left to right, as they are now: none where it is not there.

    Capitals of the style sheet do not count.
    """
    return [" ".join(heading.split()) for heading in table.get_by_role("columnheader").all_text_contents()]


def cell_of(row: Locator, column: str) -> Locator:
    """The cell of a table's row beneath the heading that reads exactly `column`."""
    page = row.page
    words = r"\s+".join(map(re.escape, column.split()))
    heading = page.get_by_role("columnheader").filter(has_text=re.compile(rf"^\s*{words}\s*$"))
    return within(row, page.get_by_role("cell"), page.get_by_role("rowheader")).and_(beneath(heading))
