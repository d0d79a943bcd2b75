"""Where on the screen things are that a sentence names: places, entries, cells. Nothing waits here."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator

from pages.components.table import cell_of, headings_of
from pages.screen import Screen
from pages.selectors import Corner
from steps.parameter_types import Place
from steps.scenario_data import People, ScenarioData

CORNERS: dict[str, Corner] = {"in the upper left corner": "upper left", "in the upper right corner": "upper right"}


@dataclass(frozen=True)
class Places:
    """The places of one person's screen, by the names of the scenario."""

    screen: Screen
    scenario_data: ScenarioData
    people: People

    def mark(self, name: str) -> Locator:
        """What identifies the row, card or member of a person or an item."""
        if name in self.people:
            return self.screen.person_mark(self.people[name].username)
        return self.screen.item_mark(self.scenario_data.on_screen(name))

    def entry(self, name: str, scope: Locator | None = None) -> Locator:
        """The row, card or member of a person or an item."""
        return self.screen.entry(self.mark(name), scope)

    def cell(self, name: str, column: str) -> Locator:
        """The cell of an entry under a heading."""
        return cell_of(self.entry(name), column)

    def columns(self, name: str) -> list[str]:
        """The headings of the table that an entry stands in."""
        return headings_of(self.screen.table(self.mark(name)))

    def columns_where(self, name: str, fits: Callable[[Locator], bool]) -> list[str]:
        """The headings of an entry's cells that fit."""
        cells = {column: self.cell(name, column) for column in self.columns(name) if column}
        return [column for column, cell in cells.items() if cell.count() == 1 and fits(cell)]

    def control(self, name: str, scope: Locator) -> Locator:
        """What a reader would click under a name."""
        if name in self.people:
            return self.screen.choice_of_person(self.people[name].username, scope)
        return self.screen.control(self.scenario_data.on_screen(name), scope)

    def part(self, place: Place | None) -> Locator:
        """The part of the screen that a place means; without a place, what is in front."""
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
            case where, _ if where in {"on the list", *CORNERS}:
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
