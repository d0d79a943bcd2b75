"""The screen for an address at which there is nothing for this person."""

from playwright.sync_api import Page


class NotFound:
    """The screen **Not found**."""

    def __init__(self, page: Page) -> None:
        self.heading = page.get_by_role("heading", name="Not found", exact=True)
