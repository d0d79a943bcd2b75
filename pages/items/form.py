"""The form that adds an item."""

from playwright.sync_api import Locator, Page

from pages.components.field import field
from pages.ladder import main_of, named
from product.profile import Kind


class Form:
    """The screen that adds an item of a kind."""

    def __init__(self, page: Page, kind: Kind) -> None:
        self.page = page
        self.main = main_of(page)
        self.heading = named(self.main, "heading", kind.add)
        self.save_button = named(self.main, "control", "Save")

    def field(self, name: str) -> Locator:
        """Return the field with this name."""
        return field(self.main, name)

    def fill(self, name: str, value: str) -> None:
        """Fill in a field."""
        self.field(name).fill(value)

    def complete(self, name: str, value: str) -> None:
        """Fill in a field, or choose in it where it is a drop-down list."""
        chosen = self.field(name).and_(self.page.get_by_role("combobox"))
        if chosen.count():
            chosen.select_option(label=value)
        else:
            self.fill(name, value)

    def save(self) -> None:
        """Save, and wait until the form is closed."""
        self.save_button.click()
        self.heading.wait_for(state="hidden")
