"""Fields of forms, by their labels."""

from playwright.sync_api import Locator

from pages.components.within import within


def field(scope: Locator, name: str) -> Locator:
    """Return the field of any type with this name. A mark for mandatory fields in the label is ignored."""
    page = scope.page
    return within(
        scope,
        page.get_by_role("textbox", name=name, exact=True),
        page.get_by_role("combobox", name=name, exact=True),
        page.get_by_role("searchbox", name=name, exact=True),
        page.get_by_label(name, exact=True),  # password fields have no role
    )
