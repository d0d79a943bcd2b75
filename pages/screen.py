"""What a person has in front of them, in the tutorials' general words: controls, icons, places, windows, lists.

The other classes of this package are about one screen each; this one is about what all screens have in common, so that
a sentence of any tutorial finds its element.
"""

import re
from collections.abc import Sequence
from typing import Literal

from playwright.sync_api import Locator, Page

from pages.components.complaints import Complaints
from pages.components.entry import entries, entry_with, item_title, person_mark
from pages.components.field import field
from pages.components.message import Message
from pages.components.side_menu import SideMenu
from pages.components.window import front_of, window, windows
from pages.components.within import within
from product.profile import Profile

_Control = Literal["button", "link", "menuitem", "checkbox", "option", "tab"]
_CONTROLS: tuple[_Control, ...] = ("button", "link", "menuitem", "checkbox", "option", "tab")
"""What can be clicked."""
_WITH_ICONS: tuple[_Control, ...] = ("button", "link", "menuitem")
"""What icons stand on."""


class Screen:
    """Whatever `page` shows now. Where a window is open, only what is in it can be used.

    `icons` holds the names of the controls that each icon stands on, by the words of the documentation.
    """

    def __init__(self, page: Page, profile: Profile) -> None:
        self.page = page
        self.product = profile.name
        self.icons = {name: icon.controls for name, icon in profile.icons.items() if icon.controls}
        self.message = Message(page)
        self.complaints = Complaints(page)
        self.side_menu = SideMenu(page, profile.name)
        self.main = page.get_by_role("main")
        self.open_menu = page.get_by_role("menu")
        self.front_window = windows(page).last
        self.front = front_of(page)
        # The menus are lists, too, but stand beside what the screen is about.
        about = self.front_window.or_(within(page.locator("body").filter(has_not=windows(page)), self.main))
        self.lists = within(about, page.get_by_role("table"), page.get_by_role("list"))
        self.top_bar = self.front.get_by_role("toolbar")

    def window(self, name: str) -> Locator:
        """The window of that name; the tutorials also call a screen a window whose main heading says so."""
        heading = self.page.get_by_role("heading", name=name, exact=True, level=1)
        return window(self.page, name).or_(self.main.filter(has=heading))

    def named_list(self, name: str) -> Locator:
        """The list or table of that name."""
        table = self.page.get_by_role("table", name=name, exact=True)
        return within(self.front, table, self.page.get_by_role("list", name=name, exact=True))

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
        """Whatever can be clicked under exactly that name."""
        return self._controls(_CONTROLS, name, scope)

    def icon(self, description: str, scope: Locator | None = None) -> Locator:
        """The control that shows the icon which the documentation describes so.

        :raises KeyError: for an icon that `icons` does not hold.
        """
        names = self.icons[description]
        # One pattern for several names: the browser looks through everything for each role, and again for each name.
        name = names[0] if len(names) == 1 else re.compile(f"^(?:{'|'.join(map(re.escape, names))})$")
        return self._controls(_WITH_ICONS, name, scope)

    def _controls(self, roles: Sequence[_Control], name: str | re.Pattern[str], scope: Locator | None) -> Locator:
        return within(scope or self.front, *(self.page.get_by_role(role, name=name, exact=True) for role in roles))

    def choice_of_person(self, username: str, scope: Locator | None = None) -> Locator:
        """What one clicks to choose a person: what a search has found, or a member of a list."""
        shown = self.person_mark(username)
        found = self.page.get_by_role("option").filter(has=shown)
        member = entries(self.page).filter(has=shown).get_by_role("button").filter(has=shown)
        return within(scope or self.front, found, member)

    def field(self, name: str, scope: Locator | None = None) -> Locator:
        """The field that is called `name`."""
        return field(scope or self.front, name)

    def detail(self, name: str) -> Locator:
        """The value beside the words `name`."""
        heading = self.page.get_by_role("rowheader", name=name, exact=True)
        return self.main.get_by_role("row").filter(has=heading).get_by_role("cell")

    def entries(self, listed: Locator) -> Locator:
        """What a list or table has below its headings."""
        rows = self.page.get_by_role("row").filter(has=self.page.get_by_role("cell"))
        return within(listed, rows, self.page.get_by_role("listitem"))
