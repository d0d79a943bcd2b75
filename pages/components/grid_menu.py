"""The Grid Menu in the upper left corner, which lists the products."""

from playwright.sync_api import Page

from pages.components.icon import icon_button
from pages.ladder import named, noting, open_menu


class GridMenu:
    """The nine squares in the banner, and the menu of products behind them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.button = named(page, "control", "Grid Menu")
        self.products = open_menu(page)

    def open(self, product: str) -> None:
        """Open the menu and choose a product."""
        noting(icon_button(self.page, "Grid Menu", "nine squares")).click()
        named(self.products, "control", product).click()
