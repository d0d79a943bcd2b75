"""A person who reads the screen as a tutorial tells them to: waits for what a sentence names, or says what is there."""

from collections.abc import Callable

from playwright.sync_api import Error, Locator
from playwright.sync_api import TimeoutError as NotInTime

from harness.messages.explain import hindrance
from harness.messages.mismatch import Mismatch, offered
from pages.ladder import noting
from pages.screen import Screen
from pages.selectors import brought_into_view, in_corner
from pages.sign_in import SignIn
from steps.expectations import expect_text, several, text_of
from steps.parameter_types import Place
from steps.places import CORNERS, Places
from steps.scenario_data import People, ScenarioData

_CLICKED = "performing click action"
"""What Playwright logs once it has found an element and clicks it."""

Do = Callable[[Locator], object]
"""What is done with an element, waiting for it: `Locator.click`."""


class Reader:
    """One person in front of their screen."""

    def __init__(
        self, screen: Screen, scenario_data: ScenarioData, people: People, full_name_of: Callable[[str], str]
    ) -> None:
        self.screen = screen
        self.scenario_data = scenario_data
        self.people = people
        self.full_name_of = full_name_of
        self.places = Places(screen, scenario_data, people)

    def typed(self, text: str) -> str:
        """`text` as a person of this run would type it."""
        return self.people[text].username if text in self.people else self.scenario_data.on_screen(text)

    def printed(self, text: str) -> str:
        """`text` as the product prints it in this run: people by their full names."""
        return self.full_name_of(text) if text in self.people else self.scenario_data.on_screen(text)

    def is_entry(self, text: str) -> bool:
        """Whether the words stand for a person or an item of this scenario."""
        return text in self.people or text in self.scenario_data.names

    def find(
        self, wanted: Locator, sought: str, place: Place | str | None = None, do: Do = Locator.wait_for
    ) -> Locator:
        """Wait for the one visible element that `sought` names, and do something with it.

        :param do: an action that waits for the element by itself, as a click does; waiting before it would ask twice.
        :raises Mismatch: where there is none, where it cannot be used, or where several fit.
        """
        try:
            do(noting(wanted) if do is Locator.click else wanted)
        except NotInTime as error:
            if _CLICKED in error.message:
                # The click happened; Playwright's own message says what it waited for afterwards.
                raise
            if wanted.count() == 1 and wanted.is_visible():
                if not (hindered := hindrance(error.message)):
                    raise
                raise Mismatch(sought, str(place or ""), found=f"it {hindered}") from error
            raise self._no_cell(place) or self._absent(sought, place) from error
        except Error as error:
            if "strict mode violation" not in str(error):
                raise
            raise self._no_cell(place) or several(wanted.count(), sought, str(place or "")) from error
        return wanted

    def locate(self, name: str, place: Place) -> None:
        """Find the row, card or member of a person or an item, and scroll to it."""
        self.find(brought_into_view(self.places.entry(name, self.places.part(place))), f'"{name}"', place)

    def part(self, place: Place) -> Locator:
        """Wait for the part of the screen that a place means."""
        if place.where == "on the list":
            # Of all that a page shows, its lists may come last.
            self.find(self.screen.lists.first, "a list")
        sought = f'"{place.quoted[-1]}"' if place.quoted else f"what is {place}"
        return self.find(self.places.part(place), sought, place if place.is_in_column else None)

    def cell(self, place: Place, text: str) -> None:
        """Wait until the cell that a place means reads exactly `text`.

        :raises Mismatch: where it does not; with the columns that do.
        """
        column, name = place.quoted
        wanted = self.printed(text)
        try:
            expect_text(self.places.cell(name, column), wanted, f'"{text}" {place}')
        except Mismatch as error:
            better = self._no_cell(place) or self._elsewhere(error, place, lambda cell: text_of(cell) == wanted)
            raise better from error

    def words(self, text: str, place: Place) -> None:
        """Wait for words that can only be read.

        :raises Mismatch: where they are not there; with the words that are.
        """
        scope = self.screen.lists if place.where == "on the list" else self.places.part(place)
        try:
            self.find(scope.get_by_text(text, exact=True), f'"{text}"', place)
        except Mismatch as error:
            if scope.count() != 1 or error.found:
                raise
            there = [line.strip() for line in scope.inner_text().splitlines() if line.strip()]
            raise Mismatch(error.sought, error.place, offered=there) from error

    def control(self, name: str, place: Place | None, do: Do = Locator.wait_for) -> Locator:
        """Find what a reader would click under a name, in the place that the sentence gives."""
        sought = f'"{name}"'
        corner = CORNERS.get(place.where) if place else None
        if not corner:
            return self._usable(lambda scope: self.places.control(name, scope), sought, place, do)
        anywhere = self.places.control(name, self.places.part(place))
        try:
            return self.find(in_corner(anywhere, corner), sought, place, do)
        except Mismatch as error:
            if error.found or not anywhere.filter(visible=True).count():
                raise
            raise Mismatch(sought, place=str(place), found="it elsewhere on the screen") from error

    def icon(
        self, description: str, place: Place | None, name: str | None = None, do: Do = Locator.wait_for
    ) -> Locator:
        """Find the control that shows the described icon; with `name`, the one of them that is called so."""
        icons = self.screen.icons
        if name is not None:
            if name in icons.get(description, ()):
                return self.control(name, place, do)
            self.control(name, place)
            right = [icon for icon, names in icons.items() if name in names]
            sought = f'icon "{description}" on "{name}"'
            raise Mismatch(sought, str(place or ""), "another icon", right, next(iter(right), None))
        if description not in icons:
            known = "no icon that the documentation describes so"
            raise Mismatch(f'icon "{description}"', str(place or ""), known, self._icons_in(place))
        try:
            return self._usable(lambda scope: self.screen.icon(description, scope), f'icon "{description}"', place, do)
        except Mismatch as error:
            if error.found or not error.sought.startswith("icon "):
                raise
            there = self._icons_in(place) or error.offered
            raise Mismatch(error.sought, error.place, offered=there, elsewhere=error.elsewhere) from error

    def _icons_in(self, place: Place | None) -> list[str]:
        """The descriptions of the icons that are in a place."""
        scope = self.places.part(place)
        return [icon for icon in self.screen.icons if self.screen.icon(icon, scope).filter(visible=True).count()]

    def _usable(self, within: Callable[[Locator], Locator], sought: str, place: Place | None, do: Do) -> Locator:
        """Find a control in a place; where it is not in the column of the place, name the columns that it is in."""
        try:
            return self.find(within(self.places.part(place)), sought, place, do)
        except Mismatch as error:
            if place is None or not place.is_in_column or error.sought != sought:
                raise
            raise self._elsewhere(error, place, lambda cell: within(cell).count() == 1) from error

    def _elsewhere(self, error: Mismatch, place: Place, fits: Callable[[Locator], bool]) -> Mismatch:
        """The mismatch in a cell, with the other columns of its entry where the sentence would be right."""
        column, name = place.quoted
        others = [other for other in self.places.columns_where(name, fits) if other != column]
        places = [f'in the "{other}" column of "{name}"' for other in others]
        return Mismatch(error.sought, error.place, error.found, error.offered, error.nearest, places)

    def _no_cell(self, place: Place | str | None) -> Mismatch | None:
        """Why a place in a column is not just one cell; None where it is one, or where the place is no cell."""
        if not isinstance(place, Place) or not place.is_in_column:
            return None
        column, name = place.quoted
        if (rows := self.places.entry(name).count()) != 1:
            return several(rows, f'"{name}"', "on the list") if rows else self._absent(f'"{name}"', "on the list")
        columns = self.places.columns(name)
        if column in columns:
            return None
        sought = f'column "{column}"'
        if not columns:
            return self._absent(sought, "on the list")
        return Mismatch(sought, place="on the list", offered=[heading for heading in columns if heading])

    def _absent(self, sought: str, place: Place | str | None) -> Mismatch:
        """The mismatch where something is missing, with what is there."""
        if SignIn(self.screen.page).button.is_visible():
            signed_out = f"the sign-in screen: {self.screen.product} has signed the reader out"
            return Mismatch(sought, str(place or ""), signed_out)
        where, names = self._there(place)
        return Mismatch(sought, place=where, offered=names)

    def _there(self, place: Place | str | None) -> tuple[str, list[str]]:
        """Where a reader would look, in words, and what is offered there: an open menu stands in front of all else."""
        menu = self.screen.open_menu
        if menu.count() == 1:
            return "in the open menu", offered(menu).names()
        scope = self.places.part(place) if isinstance(place, Place) else self.screen.front
        there = offered(scope if scope.count() == 1 else self.screen.page)
        return str(place or (f'on the screen "{there.title}"' if there.title else "")), there.names()


ScreenOf = Callable[[str], Screen]
"""Gives the screen of one of the people of the features."""

ReaderOf = Callable[[str], Reader]
"""Gives the reader of one of the people of the features."""
