"""The form that adds an item."""

from playwright.sync_api import Locator, Page

from pages.components.field import field
from pages.ladder import named
from product.profile import Kind


class Form:
    """The screen that adds an item of one kind."""

    def __init__(self, page: Page, kind: Kind) -> None:
        self.main = page.get_by_role("main")
        self.heading = named(self.main, "heading", kind.add)
        self.save_button = named(self.main, "control", "Save")

    def field(self, name: str) -> Locator:
        """The field that is called `name`."""
        return field(self.main, name)

    def fill(self, name: str, value: str) -> None:
        """Fill in one field."""
        self.field(name).fill(value)

    def save(self) -> None:
        """Save; ends when the form is gone."""
        self.save_button.click()
        self.heading.wait_for(state="hidden")
