"""A field of a form, by the words beside it."""

from playwright.sync_api import Locator

from pages.components.within import within


def field(scope: Locator, name: str) -> Locator:
    """The field that is called `name`, of whatever sort; a mark for "mandatory" beside the words does not count."""
    page = scope.page
    return within(
        scope,
        page.get_by_role("textbox", name=name, exact=True),
        page.get_by_role("combobox", name=name, exact=True),
        page.get_by_role("searchbox", name=name, exact=True),
        page.get_by_label(name, exact=True),  # a password field has no role of its own
    )
