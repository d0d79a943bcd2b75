"""Find controls, icons, places, windows and lists on any screen.

The other classes of this package describe one screen each. This one works on all of them, for the steps of tutorials.
"""

from contextlib import suppress
from typing import Literal

from playwright.sync_api import Frame, Locator, Page
from playwright.sync_api import TimeoutError as NotInTime

from pages.components.complaints import Complaints
from pages.components.entry import entry_with, item_title, person_mark
from pages.components.field import field
from pages.components.files import choose_a_file
from pages.components.message import Message
from pages.components.remarks import Remarks
from pages.components.side_menu import SideMenu
from pages.components.window import front_of, window
from pages.components.within import within
from pages.ladder import choice_of, entries_of, forward, leading_away, main_of, named, open_menu, top_bar, windows
from pages.pictured import meant_by
from product.profile import Profile

_LEAVES = 1000
"""Milliseconds after which a link that was clicked is taken for one that leads nowhere else."""
_LISTS: tuple[Literal["table", "grid", "treegrid", "list"], ...] = ("table", "grid", "treegrid", "list")


class Screen:
    """The current screen of `page`. If a window is open, only its contents can be used.

    `icons` maps the description of an icon to the names of the controls that show it, `pictures` to what it looks like.
    """

    def __init__(self, page: Page, profile: Profile) -> None:
        self.page = page
        self.product = profile.name
        self.icons = {name: icon.controls for name, icon in profile.icons.items() if icon.controls}
        self.pictures = {name: meant_by((name, *icon.called)) for name, icon in profile.icons.items()}
        self.titles = {kind.details: (kind.screen,) for kind in profile.kinds if kind.screen}
        self.message = Message(page)
        self.pages_seen = 0
        page.on("framenavigated", self._count_page)
        page.on("filechooser", choose_a_file)
        self.complaints = Complaints(page)
        self.remarks = Remarks(page)
        self.side_menu = SideMenu(page, profile.side_menu or profile.name)
        self.main = main_of(page)
        self.open_menu = open_menu(page)
        self.front_window = windows(page).last
        self.front = front_of(page)
        # Menus are lists too, but not part of the contents.
        self.contents = self.front_window.or_(within(page.locator("body").filter(has_not=windows(page)), self.main))
        self.lists = within(self.contents, *(page.get_by_role(role) for role in _LISTS))
        self.entries = entries_of(self.lists)
        self.forward = forward(self.main)
        self.top_bar = top_bar(self.front)

    def wait_until_left(self, before: int) -> None:
        """Give a link that was clicked the time that a reader would to lead to its page.

        :param before: what `pages_seen` was before the click.
        """
        if self.pages_seen == before and leading_away(self.page).count() and self.pages_seen == before:
            with suppress(NotInTime):
                self.page.wait_for_event("framenavigated", timeout=_LEAVES)

    def wait_until_loaded(self) -> None:
        """Let a page that is still loading come to an end. One that does not is used as it is."""
        with suppress(NotInTime):
            self.page.wait_for_load_state()

    def _count_page(self, frame: Frame) -> None:
        self.pages_seen += frame == self.page.main_frame

    def window(self, name: str) -> Locator:
        """Return the window with this name, or the screen with this main heading: tutorials call both a window.

        A screen may be called as what opens it is.
        """
        return window(self.page, name, *self.titles.get(name, ()))

    def named_list(self, name: str) -> Locator:
        """Return the list or table with this name."""
        return named(self.front, "list", name)

    def item_mark(self, name: str) -> Locator:
        """Return the mark that identifies the row or card of an item."""
        return item_title(self.page, name)

    def person_mark(self, username: str) -> Locator:
        """Return the mark that identifies the row or list entry of a person."""
        return person_mark(self.page, username)

    def entry(self, mark: Locator, scope: Locator | None = None) -> Locator:
        """Return the row, card or list entry with the mark."""
        return entry_with(scope or self.front, mark)

    def table(self, mark: Locator) -> Locator:
        """Return the table that contains the row with the mark."""
        return self.front.get_by_role("table").filter(has=mark)

    def control(self, name: str, scope: Locator | None = None) -> Locator:
        """Return everything clickable with exactly this name."""
        return named(scope or self.front, "control", name)

    def icon(self, description: str, scope: Locator | None = None) -> Locator:
        """Return the controls that show an icon, by its description.

        :raises KeyError: for a description that is not in `icons`.
        """
        return named(scope or self.front, "control", *self.icons[description])

    def choice_of_person(self, username: str, scope: Locator | None = None) -> Locator:
        """Return what a person clicks to choose somebody: a search result or a member on a list."""
        return choice_of(scope or self.front, username)

    def field(self, name: str, scope: Locator | None = None) -> Locator:
        """Return the field with this name."""
        return field(scope or self.front, name)

    def section(self, name: str) -> Locator:
        """Return the part of the screen with this name: a field, or what lies around several, or below a heading."""
        return named(self.front, "section", name)

    def offer(self, name: str) -> Locator:
        """Return where one of several can be chosen: a field, or a group of radio buttons."""
        return named(self.front, "offer", name, name[:1].upper() + name[1:])

    def value(self, name: str) -> Locator:
        """Return what stands under a name: a field, or the text beside it."""
        return named(self.front, "value", name)

    def detail(self, name: str) -> Locator:
        """Return the value beside a label."""
        return named(self.contents, "detail", name)

    def option(self, name: str) -> Locator:
        """Return an option of the list that is open."""
        return named(self.page, "option", name)

    @property
    def options(self) -> Locator:
        """Return all options of the list that is open."""
        return self.page.get_by_role("option")
