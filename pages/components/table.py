"""A table read as people read it: a row by what it is about, a cell by the heading above it."""

from playwright.sync_api import Locator

from pages.ladder import under


def headings_of(table: Locator) -> list[str]:
    """The headings of a table's columns, from left to right, as they are now: none where it is not there.

    Capitals of the style sheet do not count.
    """
    return [" ".join(heading.split()) for heading in table.get_by_role("columnheader").all_text_contents()]


def cell_of(row: Locator, column: str) -> Locator:
    """The cell of a table's row beneath the heading that reads `column`."""
    return under(row, column)
