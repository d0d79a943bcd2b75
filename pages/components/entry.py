"""One entry of a list, whatever the list looks like: a row of a table, a card, a member of a window."""

from playwright.sync_api import Locator, Page

from pages.components.within import within
from pages.ladder import named


def entries(page: Page) -> Locator:
    """All rows, cards and members."""
    return page.get_by_role("row").or_(page.get_by_role("listitem")).or_(page.get_by_role("article"))


def item_title(page: Page, name: str) -> Locator:
    """What makes an entry the one of an item: its title is the item's name."""
    return named(page, "title", name)


def person_mark(page: Page, username: str) -> Locator:
    """What makes an entry the one of a person: it shows the username."""
    return named(page, "person", username)


def entry_with(scope: Locator, mark: Locator) -> Locator:
    """The row, card or member in `scope` that bears the mark."""
    return within(scope, entries(scope.page)).filter(has=mark)


def item_entry(scope: Locator, name: str) -> Locator:
    """The row or card in `scope` whose title is the item's name."""
    return entry_with(scope, item_title(scope.page, name))


def person_entry(scope: Locator, username: str) -> Locator:
    """The row or member in `scope` that shows the person's username."""
    return entry_with(scope, person_mark(scope.page, username))
