"""The Grid Menu in the upper left corner, which lists the products."""

from playwright.sync_api import Page


class GridMenu:
    """The nine squares in the banner, and the menu of products behind them."""

    def __init__(self, page: Page) -> None:
        banner = page.get_by_role("banner")
        self.button = banner.get_by_role("button", name="Grid Menu", exact=True)
        self.products = banner.get_by_role("menu")

    def open(self, product: str) -> None:
        """Open the menu and choose a product."""
        self.button.click()
        self.products.get_by_role("menuitem", name=product, exact=True).click()
