"""The versions of an item."""

from playwright.sync_api import Page

from pages.components.window import window
from pages.ladder import entries_of, named


class History:
    """The window **Information history**, on top of the report."""

    def __init__(self, page: Page) -> None:
        self.window = window(page, "Information history")
        self.versions = entries_of(named(self.window, "list", "Information history"))
