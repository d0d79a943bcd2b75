"""The screen for an address at which there is nothing for this person."""

from playwright.sync_api import Page

from pages.ladder import named


class NotFound:
    """The screen **Not found**."""

    def __init__(self, page: Page) -> None:
        self.heading = named(page, "heading", "Not found")
