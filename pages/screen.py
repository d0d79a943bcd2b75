"""What a person has in front of them, in the tutorials' general words: controls, icons, places, windows, lists.

The other classes of this package are about one screen each; this one is about what all screens have in common, so that
a sentence of any tutorial finds its element.
"""

from playwright.sync_api import Locator, Page

from pages.components.entry import entry_with, item_title, person_mark
from pages.components.field import field
from pages.components.message import Message
from pages.components.side_menu import SideMenu
from pages.components.window import front_of, window, windows
from pages.components.within import within
from pages.ladder import named, open_menu
from product.profile import Profile


class Screen:
    """Whatever `page` shows now. Where a window is open, only what is in it can be used.

    `icons` holds the names of the controls that each icon stands on, by the words of the documentation.
    """

    def __init__(self, page: Page, profile: Profile) -> None:
        self.page = page
        self.product = profile.name
        self.icons = {name: icon.controls for name, icon in profile.icons.items() if icon.controls}
        self.message = Message(page)
        self.side_menu = SideMenu(page, profile.name)
        self.main = page.get_by_role("main")
        self.open_menu = open_menu(page)
        self.front_window = windows(page).last
        self.front = front_of(page)
        # The menus are lists, too, but stand beside what the screen is about.
        about = self.front_window.or_(within(page.locator("body").filter(has_not=windows(page)), self.main))
        self.lists = within(about, page.get_by_role("table"), page.get_by_role("list"))
        self.top_bar = self.front.get_by_role("toolbar")

    def window(self, name: str) -> Locator:
        """The window of that name; the tutorials also call a screen a window whose main heading says so."""
        heading = named(self.page, "top", name)
        return window(self.page, name).or_(self.main.filter(has=heading))

    def named_list(self, name: str) -> Locator:
        """The list or table of that name."""
        return named(self.front, "list", name)

    def item_mark(self, name: str) -> Locator:
        """What makes a row or card the one of an item."""
        return item_title(self.page, name)

    def person_mark(self, username: str) -> Locator:
        """What makes a row or member the one of a person."""
        return person_mark(self.page, username)

    def entry(self, mark: Locator, scope: Locator | None = None) -> Locator:
        """The row, card or member that bears the mark."""
        return entry_with(scope or self.front, mark)

    def table(self, mark: Locator) -> Locator:
        """The table that the row with the mark stands in."""
        return self.front.get_by_role("table").filter(has=mark)

    def control(self, name: str, scope: Locator | None = None) -> Locator:
        """Whatever can be clicked under that name."""
        return named(scope or self.front, "control", name)

    def icon(self, description: str, scope: Locator | None = None) -> Locator:
        """The control that shows the icon which the documentation describes so.

        :raises KeyError: for an icon that `icons` does not hold.
        """
        return named(scope or self.front, "control", *self.icons[description])

    def choice_of_person(self, username: str, scope: Locator | None = None) -> Locator:
        """What one clicks to choose a person: what a search has found, or a member of a list."""
        return named(scope or self.front, "control", username)

    def field(self, name: str, scope: Locator | None = None) -> Locator:
        """The field that is called `name`."""
        return field(scope or self.front, name)

    def detail(self, name: str) -> Locator:
        """The value beside the words `name`."""
        return named(self.main, "detail", name)

    def entries(self, listed: Locator) -> Locator:
        """What a list or table has below its headings."""
        cell = self.page.get_by_role("cell").or_(self.page.get_by_role("gridcell"))
        rows = self.page.get_by_role("row").filter(has=cell)
        return within(listed, rows, self.page.get_by_role("listitem"))
