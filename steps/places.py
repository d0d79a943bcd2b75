"""Find the places, entries and cells that a sentence names. Nothing here waits."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator

from harness.messages.mismatch import offered
from pages.components.table import cell_of, headings_of
from pages.screen import Screen
from pages.selectors import Corner
from steps.parameter_types import Place
from steps.scenario_data import People, ScenarioData

CORNERS: dict[str, Corner] = {"in the upper left corner": "upper left", "in the upper right corner": "upper right"}
NEAR: dict[str, Corner] = {"near the upper left corner": "upper left", "near the upper right corner": "upper right"}
"""Corners of a part of the screen, which a reader finds also where the part is not as it was."""


@dataclass(frozen=True)
class Places:
    """The places on one person's screen, by the names that the scenario uses."""

    screen: Screen
    scenario_data: ScenarioData
    people: People

    def mark(self, name: str) -> Locator:
        """Return the mark that identifies the row, card or list entry of a person or an item."""
        if name in self.people:
            return self.screen.person_mark(self.people[name].username)
        return self.screen.item_mark(self.scenario_data.on_screen(name))

    def entry(self, name: str, scope: Locator | None = None) -> Locator:
        """Return the row, card or list entry of a person or an item."""
        return self.screen.entry(self.mark(name), scope)

    def cell(self, name: str, column: str) -> Locator:
        """Return the cell of an entry in a column."""
        return cell_of(self.entry(name), column)

    def columns(self, name: str) -> list[str]:
        """Return the column headings of the table that contains an entry."""
        return headings_of(self.screen.table(self.mark(name)))

    def columns_where(self, name: str, fits: Callable[[Locator], bool]) -> list[str]:
        """Return the columns in which the cell of an entry fits."""
        cells = {column: self.cell(name, column) for column in self.columns(name) if column}
        return [column for column, cell in cells.items() if cell.count() == 1 and fits(cell)]

    def control(self, name: str, scope: Locator) -> Locator:
        """Return what a reader would click to choose a name."""
        if name in self.people:
            return self.screen.choice_of_person(self.people[name].username, scope)
        return self.screen.control(self.scenario_data.on_screen(name), scope)

    def icons(self, place: Place | None) -> list[str]:
        """Return the descriptions of the icons in a place."""
        scope = self.part(place)
        return [icon for icon in self.screen.icons if self.screen.icon(icon, scope).filter(visible=True).count()]

    def there(self, place: Place | str | None) -> tuple[str, list[str]]:
        """Return where a reader would look, in words, and what is offered there. An open menu comes first."""
        menu = self.screen.open_menu
        if menu.count() == 1:
            return "in the open menu", offered(menu).names()
        scope = self.part(place) if isinstance(place, Place) else self.screen.front
        there = offered(scope if scope.count() == 1 else self.screen.page)
        # What the page is for comes before the ways to other pages.
        main = self.screen.main
        first = offered(main).names() if main.count() == 1 else []
        names = [*(name for name in first if name in there.names()), *there.names()]
        return str(place or (f'on the screen "{there.title}"' if there.title else "")), list(dict.fromkeys(names))

    def part(self, place: Place | None) -> Locator:
        """Return the part of the screen that a place means; without a place, the front window or the page."""
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
            case where, _ if where in {"on the list", *CORNERS, *NEAR}:
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
                return screen.section(name)
            case _, (name,):
                return self.entry(name)
        raise AssertionError(f"No part of the screen is known as: {place}")
