"""The screen for addresses that do not exist, or that the person may not see."""

from playwright.sync_api import Page

from pages.ladder import named


class NotFound:
    """The screen **Not found**."""

    def __init__(self, page: Page) -> None:
        self.heading = named(page, "heading", "Not found")
