"""Entries of lists of any kind: rows of a table, cards, members in a window."""

from playwright.sync_api import Locator, Page

from pages.components.within import within
from pages.ladder import entry_of, named


def item_title(page: Page, name: str) -> Locator:
    """Return the mark of an item's entry: a title that is the item's name."""
    return named(page, "title", name)


def person_mark(page: Page, username: str) -> Locator:
    """Return the mark of a person's entry: the username."""
    return named(page, "person", username)


def entry_with(scope: Locator, mark: Locator) -> Locator:
    """Return the row, card or member in `scope` with the mark."""
    return entry_of(within(scope, mark))


def item_entry(page: Page, scope: Locator, name: str) -> Locator:
    """Return the row or card in `scope` whose title is the item's name."""
    return entry_with(scope, item_title(page, name))


def person_entry(page: Page, scope: Locator, username: str) -> Locator:
    """Return the row or member in `scope` that shows the username."""
    return entry_with(scope, person_mark(page, username))
