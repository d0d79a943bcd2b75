"""Tables: cells by their row and their column heading."""

from playwright.sync_api import Locator

from pages.ladder import under


def headings_of(table: Locator) -> list[str]:
    """Return the current column headings of a table, from left to right; empty if there is no table.

    Upper case that comes from the style sheet is ignored.
    """
    return [" ".join(heading.split()) for heading in table.get_by_role("columnheader").all_text_contents()]


def cell_of(row: Locator, column: str) -> Locator:
    """Return the cell of a row in the column whose heading is exactly `column`."""
    return under(row, column)
