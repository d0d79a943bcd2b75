"""Fields of forms, by their labels."""

from playwright.sync_api import Locator

from pages.ladder import named


def field(scope: Locator, name: str) -> Locator:
    """Return the field of any type with this name. A mark for mandatory fields in the label is ignored."""
    return named(scope, "field", name)
