"""A field of a form, by the words beside it."""

from playwright.sync_api import Locator

from pages.ladder import named


def field(scope: Locator, name: str) -> Locator:
    """The field that is called `name`, of whatever sort; a mark for "mandatory" beside the words does not count."""
    return named(scope, "field", name)
