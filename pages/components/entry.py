"""Entries of lists of any kind: rows of a table, cards, members in a window."""

from playwright.sync_api import Locator, Page

from pages.components.within import within
from pages.ladder import named


def entries(page: Page) -> Locator:
    """Return all rows, cards and members."""
    return page.get_by_role("row").or_(page.get_by_role("listitem")).or_(page.get_by_role("article"))


def item_title(page: Page, name: str) -> Locator:
    """Return the mark of an item's entry: a title that is the item's name."""
    return named(page, "title", name)


def person_mark(page: Page, username: str) -> Locator:
    """Return the mark of a person's entry: the username."""
    return named(page, "person", username)


def entry_with(scope: Locator, mark: Locator) -> Locator:
    """Return the row, card or member in `scope` with the mark."""
    return within(scope, entries(scope.page)).filter(has=mark)


def item_entry(scope: Locator, name: str) -> Locator:
    """Return the row or card in `scope` whose title is the item's name."""
    return entry_with(scope, item_title(scope.page, name))


def person_entry(scope: Locator, username: str) -> Locator:
    """Return the row or member in `scope` that shows the username."""
    return entry_with(scope, person_mark(scope.page, username))
