"""Find what a sentence names on the screen, or raise a `Mismatch` that says what is there instead."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from playwright.sync_api import Locator, expect

from harness.messages.mismatch import Mismatch
from pages.ladder import named
from pages.pictured import showing
from pages.screen import Screen
from pages.selectors import Corner, brought_into_view, in_corner
from steps.expectations import expect_picture, expect_text, several, text_of
from steps.finder import Do, Finder
from steps.hands.mouse import Mouse
from steps.parameter_types import Place
from steps.places import CORNERS, NEAR
from steps.scenario_data import People, ScenarioData


class Reader(Finder):
    """One person in front of their screen. `full_name_of` tells what the product calls a person of the features."""

    def __init__(
        self,
        screen: Screen,
        scenario_data: ScenarioData,
        people: People,
        full_name_of: Callable[[str], str],
        hands: Mouse | None = None,
        remark: Callable[[str], object] = str,
    ) -> None:
        super().__init__(screen, scenario_data, people, hands, remark)
        self.full_name_of = full_name_of

    def typed(self, text: str) -> str:
        """Return a text as a person of this run would type it."""
        return self.people[text].username if text in self.people else self.scenario_data.on_screen(text)

    def printed(self, text: str) -> str:
        """Return a text as the product prints it in this run, with the full names of people."""
        return self.full_name_of(text) if text in self.people else self.scenario_data.on_screen(text)

    def is_entry(self, text: str) -> bool:
        """Tell whether a text is the name of a person or an item of this scenario."""
        return text in self.people or text in self.scenario_data.names

    def _choose(self, name: str, place: Place | None) -> None:
        """Note which person or item an instruction is about."""
        for word in (*(place.quoted if place else ()), name):
            if self.is_entry(word):
                self.scenario_data.about["person" if word in self.people else "item"] = word

    def locate(self, name: str, place: Place) -> None:
        """Find the row, card or list entry of a person or an item, and scroll to it."""
        self._choose(name, place)
        self.scenario_data.located = name
        self.find(brought_into_view(self.places.entry(name, self.places.part(place))), f'"{name}"', place)
        self.contradictions.expect_true_counts(f'"{name}"', str(place))

    def part(self, place: Place) -> Locator:
        """Wait for the part of the screen that a place means."""
        if place.where == "on the list":
            # Lists may be the last thing that a page shows.
            self.find(self.screen.lists.first, "a list")
        sought = f'"{place.quoted[-1]}"' if place.quoted else f"what is {place}"
        return self.find(self.places.part(place), sought, place if place.is_in_column else None)

    def cell(self, place: Place, text: str) -> None:
        """Wait until a cell reads exactly `text`.

        :raises Mismatch: if it does not, with the columns that do.
        """
        column, name = place.quoted
        wanted = self.printed(text)
        try:
            expect_text(self.places.cell(name, column), wanted, f'"{text}" {place}')
        except Mismatch as error:
            if self._came_further_on("", place):
                self.cell(place, text)
                return
            better = self.missing.no_cell(place) or self.missing.elsewhere(
                error, place, lambda cell: text_of(cell) == wanted
            )
            raise better from error

    def words(self, text: str, place: Place) -> None:
        """Wait for plain text.

        :raises Mismatch: if it does not appear, with the text that is there.
        """
        scope = self.screen.lists if place.where == "on the list" else self.places.part(place)
        self.contradictions.promised.add(text)
        try:
            self.read(named(scope, "words", text), f'"{text}"', place)
            self._expect_no_opposite(scope, text, place)
        except Mismatch as error:
            if scope.count() != 1 or error.found:
                raise
            there = [line.strip() for line in scope.inner_text().splitlines() if line.strip()]
            raise Mismatch(error.sought, error.place, offered=there) from error

    def _expect_no_opposite(self, scope: Locator, text: str, place: Place) -> None:
        """:raises Mismatch: where "Not shared" stands on the same card as "Shared"."""
        opposites = [f"{word}{text.lower()}" for word in ("Not ", "not ", "No longer ", "no longer ", "Un", "un")]
        if self.is_entry(place.quoted[-1] if place.quoted else "") and named(scope, "words", *opposites).count():
            raise Mismatch(f'"{text}"', str(place), found="its opposite beside it")

    def control(self, name: str, place: Place | None, do: Do = Locator.wait_for, look: Do | None = None) -> Locator:
        """Find what a reader would click to choose a name, in a place."""
        self._choose(name, place)
        sought = f'"{name}"'
        corner = CORNERS.get(place.where) if place else None
        if near := NEAR.get(place.where) if place else None:
            look = partial(self._look_where, sought=sought, corner=near)
        if not corner:
            return self._usable(lambda scope: self.places.control(name, scope), sought, place, do, look)
        anywhere = self.places.control(name, self.places.part(place))
        try:
            return self.find(in_corner(anywhere, corner), sought, place, do, look)
        except Mismatch as error:
            if error.found or not anywhere.filter(visible=True).count():
                raise
            raise Mismatch(sought, place=str(place), found="it elsewhere on the screen") from error

    def expect_box(self, box: str, place: Place | None, *, ticked: bool, sought: str = "") -> Locator:
        """Find a box, ticked or not.

        :param sought: what the sentence is about, where that is another box.
        """
        word = "ticked" if ticked else "not ticked"
        there = self.control(box, place)
        try:
            expect(there).to_be_checked(checked=ticked)
        except AssertionError as error:
            if sought:
                raise Mismatch(sought, found=f'a change beside it: "{box}" is no longer {word}') from error
            raise Mismatch(f'"{box}" {word}', place=str(place or ""), found=f"it is not {word}") from error
        return there

    def has_buttons(self, box: Locator) -> bool:
        """Whether there are radio buttons in it."""
        return box.get_by_role("radio").count() > 0

    def choose_option(self, label: str, field: str) -> None:
        """Choose an option of a field: of the browser's own list, or of one that opens by a click."""
        box = self.find(self.screen.offer(field), f'field "{field}"')
        if box.evaluate("box => box.matches('select')"):
            self.hands.choose(box, label)
            return
        if self.has_buttons(box) or box.evaluate(_HOLDS_CONTROLS):
            self.find(self.screen.control(label, box), f'"{label}"', f'in "{field}"', self.hands.click)
            return
        self.find(box, f'field "{field}"', do=self.hands.click)
        self.find(self.screen.option(label), f'"{label}"', f'in "{field}"', self.hands.click)

    def icon(
        self, description: str, place: Place | None, name: str | None = None, do: Do = Locator.wait_for
    ) -> Locator:
        """Find the control with the described icon; with `name`, the one that also has this name."""
        self._choose(name or "", place)
        icons = self.screen.icons
        look = partial(self._look_at, description=description)
        if name is not None:
            if name in icons.get(description, ()):
                try:
                    return self.control(name, place, do, look)
                except Mismatch as error:
                    return self._by_picture(description, place, do, "nothing", error)
            self.control(name, place)
            right = [icon for icon, names in icons.items() if name in names]
            sought = f'icon "{description}" on "{name}"'
            raise Mismatch(sought, str(place or ""), "another icon", right, next(iter(right), None))
        if description not in icons:
            known = "no icon that the documentation describes so"
            raise Mismatch(f'icon "{description}"', str(place or ""), known, self.places.icons(place))
        try:
            return self._usable(
                lambda scope: self.screen.icon(description, scope), f'icon "{description}"', place, do, look
            )
        except Mismatch as error:
            if error.found or not error.sought.startswith("icon "):
                raise
            there = self.places.icons(place) or error.offered
            better = Mismatch(error.sought, error.place, offered=there, elsewhere=error.elsewhere)
            return self._by_picture(description, place, do, "anything", better)

    def _by_picture(
        self,
        description: str,
        place: Place | None,
        do: Do,
        called: Literal["anything", "nothing"],
        error: Mismatch,
    ) -> Locator:
        """Find the control that shows an icon where no name has helped; what its name has found keeps its `error`."""
        meant = None if error.found else self.screen.pictures.get(description)
        there = showing(self.places.part(place), meant, called) if meant else []
        if place and (corner := CORNERS.get(place.where)):
            there = [control for control in there if in_corner(control, corner).count()]
        if len(there) != 1:
            raise several(len(there), error.sought, str(place or "")) if there else error
        found = self.find(there[0], error.sought, place, do)
        self.remark(
            f'The icon "{description}" was found by its picture: its control is not called as the profile says.'
        )
        return found

    def _look_at(self, control: Locator, description: str) -> None:
        """Compare the picture of a control with the icon that is meant, where it is known."""
        if (meant := self.screen.pictures.get(description)) and not expect_picture(control, meant, description):
            self.remark(
                f'Whether this is the icon "{description}" cannot be told from its picture: look at it yourself.'
            )

    def _look_where(self, control: Locator, sought: str, corner: Corner) -> None:
        """Remark on a control that is on another side than the sentence says."""
        control.wait_for()
        if not in_corner(control, corner).count():
            self.remark(f"{sought} is not in the {corner} corner, but elsewhere on the screen.")

    def _usable(
        self, within: Callable[[Locator], Locator], sought: str, place: Place | None, do: Do, look: Do | None
    ) -> Locator:
        """Find a control in a place. If it is in other columns instead, the mismatch names them."""
        try:
            return self.find(within(self.places.part(place)), sought, place, do, look)
        except Mismatch as error:
            if place is None or not place.is_in_column or error.sought != sought:
                raise
            raise self.missing.elsewhere(error, place, lambda cell: within(cell).count() == 1) from error


_HOLDS_CONTROLS = """box => box.matches('nav, aside, section, fieldset, details, [role=group], [role=region],'
  + '[role=navigation], [role=complementary], [role=tabpanel]')"""

ScreenOf = Callable[[str], Screen]
"""Return the screen of a person of the features."""

ReaderOf = Callable[[str], Reader]
"""Return the reader for a person of the features."""
