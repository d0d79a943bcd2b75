"""The screen for addresses that do not exist, or that the person may not see."""

from playwright.sync_api import Page


class NotFound:
    """The screen **Not found**."""

    def __init__(self, page: Page) -> None:
        self.heading = page.get_by_role("heading", name="Not found", exact=True)
