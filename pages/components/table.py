"""A table read as people read it: a row by what it is about, a cell by the heading above it."""

import re

from playwright.sync_api import Locator

from pages.components.within import within


class Table:
    """Rows and cells of the table `root`."""

    def __init__(self, root: Locator) -> None:
        self.root = root
        self.headings = root.get_by_role("columnheader")
        self.rows = root.get_by_role("row").filter(has=root.page.get_by_role("cell"))

    def columns(self) -> list[str]:
        """The headings, from left to right, as they are now: none where the table is not there.

        Capitals of the style sheet do not count.
        """
        return [" ".join(heading.split()) for heading in self.headings.all_text_contents()]

    def position(self, column: str) -> int | None:
        """Which of the headings reads exactly `column`, counted from 0; None where none does now.

        By counting, which the browser does at once: the first time that a page's own scripts are asked for something,
        as `columns` does, takes as long as a click.
        """
        words = r"\s+".join(map(re.escape, column.split()))
        heading = self.headings.filter(has_text=re.compile(rf"^\s*{words}\s*$"))
        up_to_it = self.headings.and_(heading.locator("xpath=self::* | preceding-sibling::*")).count()
        return up_to_it - 1 if up_to_it else None

    def cell(self, row: Locator, column: str) -> Locator:
        """The cell of `row` under the heading `column`.

        No role ties a cell to its heading, so that this is the one place which counts: the position of the heading.

        :raises ValueError: where no column has that heading.
        """
        self.root.wait_for()
        position = self.position(column)
        return cell_at(row, self.columns().index(column) if position is None else position)


def cell_at(row: Locator, position: int) -> Locator:
    """The cell of `row` under the heading at that position, counted from 0."""
    return within(row, row.page.get_by_role("cell"), row.page.get_by_role("rowheader")).nth(position)
