"""A field of a form, by the words beside it."""

from playwright.sync_api import Locator


def field(scope: Locator, name: str) -> Locator:
    """The field that is called `name`, of whatever sort; a mark for "mandatory" beside the words does not count."""
    return (
        scope.get_by_role("textbox", name=name, exact=True)
        .or_(scope.get_by_role("combobox", name=name, exact=True))
        .or_(scope.get_by_role("searchbox", name=name, exact=True))
        # A password field has no role of its own.
        .or_(scope.get_by_label(name, exact=True))
    )
