"""How a step finds what its sentence names, and says in the reader's words what was there instead.

Knows the screen and the words for places; must not know single sentences.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playwright.sync_api import Error, Locator, expect
from playwright.sync_api import TimeoutError as NotInTime

from harness.messages.explain import hindrance
from harness.messages.mismatch import Mismatch, offered
from pages.components.table import cell_of, headings_of
from pages.screen import ICONS, Screen
from pages.selectors import Corner, brought_into_view, in_corner
from pages.sign_in import SignIn
from steps.parameter_types import Place
from steps.scenario_data import Person, Story

_CLICKED = "performing click action"
"""What Playwright notes when it has found an element, and clicks."""

_CORNERS: dict[str, Corner] = {"in the upper left corner": "upper left", "in the upper right corner": "upper right"}

Do = Callable[[Locator], object]
"""What is done with an element, waiting for it: `Locator.click`."""


@dataclass(frozen=True)
class Eyes:
    """What one person sees, and how the scenario's words are spelt there."""

    screen: Screen
    story: Story
    cast: Mapping[str, Person]
    full_name_of: Callable[[str], str]

    def mark(self, name: str) -> Locator:
        """What tells the row, card or member that `name` stands for: a person of the features or an item."""
        if name in self.cast:
            return self.screen.person_mark(self.cast[name].username)
        return self.screen.item_mark(self.story.on_screen(name))

    def entry(self, name: str, scope: Locator | None = None) -> Locator:
        """The row, card or member that `name` stands for."""
        return self.screen.entry(self.mark(name), scope)

    def spelt(self, text: str) -> str:
        """`text` as a person of this run would type it."""
        return self.cast[text].username if text in self.cast else self.story.on_screen(text)

    def printed(self, text: str) -> str:
        """`text` as MySafe prints it in this run: people by their full names."""
        return self.full_name_of(text) if text in self.cast else self.story.on_screen(text)

    def is_item(self, text: str) -> bool:
        """Whether the words are the name of an item of this scenario."""
        return text in self.story.names

    def place(self, place: Place | None) -> Locator:
        """The part of the screen that a place means."""
        screen = self.screen
        match place and place.where, place.quoted if place else ():
            case None, _:
                return screen.front
            case "on the side menu", _:
                return screen.side_menu.root
            case "on the top bar", _:
                return screen.top_bar
            case "on the open menu", _:
                return screen.open_menu
            case where, _ if where in {"on the list", *_CORNERS}:
                return screen.front
            case "in the new window", _:
                return screen.front_window
            case _, (column, name):
                return self.cell(name, column)
            case 'in the "{}" window', (name,):
                return screen.window(name)
            case 'in the "{}" list', (name,):
                return screen.named_list(name)
            case 'in "{}"', (name,):
                return screen.field(name)
            case _, (name,):
                return self.entry(name)
        raise AssertionError(f"No part of the screen is known as: {place}")

    def part(self, place: Place) -> Locator:
        """Wait for the part of the screen that a place means."""
        if place.where == "on the list":
            # Of all that a page shows, its lists may come last.
            self.find(self.screen.lists.first, "a list")
        sought = f'"{place.quoted[-1]}"' if place.quoted else f"what is {place}"
        return self.find(self.place(place), sought, place if place.is_in_column else None)

    def cell(self, name: str, column: str) -> Locator:
        """The cell of an entry under a heading."""
        return cell_of(self.entry(name), column)

    def _no_cell(self, place: Place) -> Mismatch | None:
        """Why there is not the one cell that a place in a column means; None where there is."""
        column, name = place.quoted
        row = self.entry(name)
        if (rows := row.count()) != 1:
            return _several(rows, f'"{name}"', "on the list") if rows else self._absent(f'"{name}"', "on the list")
        columns = headings_of(self.screen.table(self.mark(name)))
        if column in columns:
            return None
        sought = f'column "{column}"'
        if not columns:
            return self._absent(sought, "on the list")
        return Mismatch(sought, place="on the list", offered=[heading for heading in columns if heading])

    def read(self, place: Place, text: str) -> None:
        """Wait until the cell that a place means reads exactly `text`.

        :raises Mismatch: where it does not; with the columns that do.
        """
        column, name = place.quoted
        wanted = self.printed(text)
        try:
            reads(self.cell(name, column), wanted, f'"{text}" {place}')
        except Mismatch as error:
            if told := self._no_cell(place) or self._with_columns(error, place, lambda cell: _text_of(cell) == wanted):
                raise told from error
            raise

    def _with_columns(self, error: Mismatch, place: Place, fits: Callable[[Locator], bool]) -> Mismatch | None:
        """The mismatch with the other columns of the entry where it would be right; None where none can be told."""
        column, name = place.quoted
        columns = headings_of(self.screen.table(self.mark(name)))
        cells = {other: self.cell(name, other) for other in columns if other and other != column}
        others = [other for other, cell in cells.items() if cell.count() == 1 and fits(cell)]
        places = [f'in the "{other}" column of "{name}"' for other in others]
        return Mismatch(error.sought, error.place, error.found, error.offered, error.nearest, places)

    def locate(self, name: str, place: Place) -> None:
        """Find the row, card or member that `name` stands for, and bring it into the picture."""
        self.find(brought_into_view(self.entry(name, self.place(place))), f'"{name}"', place)

    def find(
        self, wanted: Locator, sought: str, place: Place | str | None = None, do: Do = Locator.wait_for
    ) -> Locator:
        """Wait for the one visible element that `sought` names, and do something with it.

        :param do: what waits for such an element itself, as a click does: to wait before it would be to look twice.
        :raises Mismatch: where there is none, where it cannot be used, or where several fit.
        """
        try:
            do(wanted)
        except NotInTime as error:
            if _CLICKED in error.message:
                # It was used already: what Playwright waited for after that, it says itself.
                raise
            if wanted.count() == 1 and wanted.is_visible():
                if not (hindered := hindrance(error.message)):
                    raise
                raise Mismatch(sought, str(place or ""), found=f"it {hindered}") from error
            raise self._no_place(place) or self._absent(sought, place) from error
        except Error as error:
            if "strict mode violation" not in str(error):
                raise
            raise self._no_place(place) or _several(wanted.count(), sought, place) from error
        return wanted

    def _no_place(self, place: Place | str | None) -> Mismatch | None:
        return self._no_cell(place) if isinstance(place, Place) and place.is_in_column else None

    def _absent(self, sought: str, place: Place | str | None) -> Mismatch:
        """That something is not there, and what is."""
        if SignIn(self.screen.page).button.is_visible():
            return Mismatch(sought, str(place or ""), "the sign-in screen: MySafe has signed the reader out")
        where, names = self._there(place)
        return Mismatch(sought, place=where, offered=names)

    def _there(self, place: Place | str | None) -> tuple[str, list[str]]:
        """Where a reader would look, in words, and what is offered there: an open menu stands in front of all else."""
        menu = self.screen.open_menu
        if menu.count() == 1:
            return "in the open menu", offered(menu).names()
        scope = self.place(place) if isinstance(place, Place) else self.screen.front
        there = offered(scope if scope.count() == 1 else self.screen.page)
        return str(place or (f'on the screen "{there.title}"' if there.title else "")), there.names()

    def words(self, text: str, place: Place) -> None:
        """Wait for words that can only be read.

        :raises Mismatch: where they are not there; with the words that are.
        """
        scope = self.screen.lists if place.where == "on the list" else self.place(place)
        try:
            self.find(scope.get_by_text(text, exact=True), f'"{text}"', place)
        except Mismatch as error:
            if scope.count() != 1 or error.found:
                raise
            there = [line.strip() for line in scope.inner_text().splitlines() if line.strip()]
            raise Mismatch(error.sought, error.place, offered=there) from error

    def control(self, name: str, place: Place | None, do: Do = Locator.wait_for) -> Locator:
        """What a reader would click under the name `name`, in the place that the sentence gives."""

        def within(scope: Locator) -> Locator:
            if name in self.cast:
                return self.screen.choice_of_person(self.cast[name].username, scope)
            return self.screen.control(self.story.on_screen(name), scope)

        sought = f'"{name}"'
        corner = _CORNERS.get(place.where) if place else None
        if not corner:
            return self._usable(within, sought, place, do)
        anywhere = within(self.place(place))
        try:
            return self.find(in_corner(anywhere, corner), sought, place, do)
        except Mismatch as error:
            if error.found or not anywhere.filter(visible=True).count():
                raise
            raise Mismatch(sought, place=str(place), found="it elsewhere on the screen") from error

    def icon(
        self, description: str, place: Place | None, name: str | None = None, do: Do = Locator.wait_for
    ) -> Locator:
        """The control that shows the described icon; with `name`, the one of them that is called so."""
        if name is not None:
            if name in ICONS.get(description, ()):
                return self.control(name, place, do)
            self.control(name, place)
            right = [icon for icon, names in ICONS.items() if name in names]
            sought = f'icon "{description}" on "{name}"'
            raise Mismatch(sought, str(place or ""), "another icon", right, next(iter(right), None))
        if description not in ICONS:
            known = "no icon that the documentation describes so"
            raise Mismatch(f'icon "{description}"', str(place or ""), known, self._icons_in(self.place(place)))
        try:
            return self._usable(lambda scope: self.screen.icon(description, scope), f'icon "{description}"', place, do)
        except Mismatch as error:
            if error.found or not error.sought.startswith("icon "):
                raise
            there = self._icons_in(self.place(place)) or error.offered
            raise Mismatch(error.sought, error.place, offered=there, elsewhere=error.elsewhere) from error

    def _icons_in(self, scope: Locator) -> list[str]:
        """The descriptions of the icons that are there."""
        return [icon for icon in ICONS if self.screen.icon(icon, scope).filter(visible=True).count()]

    def _usable(
        self, within: Callable[[Locator], Locator], sought: str, place: Place | None, do: Do = Locator.wait_for
    ) -> Locator:
        """Wait for a control in a place; in a column it does not stand in, say in which of them it does."""
        try:
            return self.find(within(self.place(place)), sought, place, do)
        except Mismatch as error:
            if place is None or not place.is_in_column or error.sought != sought:
                raise
            if told := self._with_columns(error, place, lambda cell: within(cell).count() == 1):
                raise told from error
            raise


def _text_of(element: Locator) -> str:
    return " ".join(element.inner_text().split())


def reads(element: Locator, text: str, sought: str) -> None:
    """Wait until an element reads exactly `text`.

    :raises Mismatch: where it goes on reading something else.
    """
    try:
        expect(element).to_have_text(text)
    except AssertionError as error:
        if (there := element.count()) != 1:
            raise (_several(there, sought) if there else Mismatch(sought, found="nothing of that kind")) from error
        raise Mismatch(sought, found=f'"{_text_of(element)}"') from error


def _several(number: int, sought: str, place: Place | str | None = None) -> Mismatch:
    found = f"{number} of them, so that a reader cannot tell which is meant"
    return Mismatch(sought, place=str(place or ""), found=found)
