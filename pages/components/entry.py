"""One entry of a list, whatever the list looks like: a row of a table, a card, a member of a window."""

from playwright.sync_api import Locator


def item_entry(scope: Locator, name: str) -> Locator:
    """The row or card in `scope` whose title is the item's name."""
    page = scope.page
    title = page.get_by_role("rowheader", name=name, exact=True).or_(page.get_by_role("heading", name=name, exact=True))
    return _entries(scope).filter(has=title)


def person_entry(scope: Locator, username: str) -> Locator:
    """The row or member in `scope` that shows the person's username."""
    return _entries(scope).filter(has=scope.page.get_by_text(username, exact=True))


def _entries(scope: Locator) -> Locator:
    return scope.get_by_role("row").or_(scope.get_by_role("listitem"))
