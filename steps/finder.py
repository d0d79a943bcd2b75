"""Wait for the one element that a sentence names, and use it, or raise a `Mismatch` that says what is there instead."""

from collections.abc import Callable

from playwright.sync_api import Error, Locator
from playwright.sync_api import TimeoutError as NotInTime

from harness.messages.explain import hindrance
from harness.messages.mismatch import Mismatch
from pages.ladder import just_opened, noting
from pages.screen import Screen
from pages.seen import why_unread
from pages.selectors import everything_in, seen
from steps.contradictions import Contradictions
from steps.expectations import expect_drawn, several, unseen
from steps.hands.mouse import Mouse, NotWithTheseHandsError
from steps.missing import Missing
from steps.paging import found_further_on
from steps.parameter_types import Place
from steps.places import Places
from steps.scenario_data import People, ScenarioData

_CLICKED = ("performing click action", "performing tap action")
"""Lines that Playwright logs when it has found an element and starts to click it."""

Do = Callable[[Locator], object]
"""An action that waits for its element, such as `Locator.click`."""


class Finder:
    """Looks for one thing after the other on the screen of one person.

    `remark` is told how something was found where the screen reads otherwise than the sentence.
    """

    def __init__(
        self,
        screen: Screen,
        scenario_data: ScenarioData,
        people: People,
        hands: Mouse | None = None,
        remark: Callable[[str], object] = str,
    ) -> None:
        self.screen = screen
        self.hands = hands or Mouse()
        self.remark = remark
        self.scenario_data = scenario_data
        self.people = people
        self.places = Places(screen, scenario_data, people)
        self.missing = Missing(screen, self.places)
        self.contradictions = Contradictions(screen.complaints, scenario_data, people)

    def find(
        self,
        wanted: Locator,
        sought: str,
        place: Place | str | None = None,
        do: Do = Locator.wait_for,
        look: Do | None = None,
    ) -> Locator:
        """Wait for the one visible element that `sought` names, and do something with it.

        :param do: an action that waits for the element itself, such as a click; then no other wait is needed.
        :param look: is done before it, and waits too.
        :raises Mismatch: if there is no such element, several fit, or it cannot be used.
        """
        usable = seen(wanted)
        self.screen.remarks.forget()
        clicks, pages = do == self.hands.click, self.screen.pages_seen
        if clicks:
            self.contradictions.before_click(sought, str(place or ""))
            usable = noting(usable)
        try:
            if look:
                look(usable)
            do(usable)
        except NotWithTheseHandsError as error:
            raise Mismatch(sought, str(place or ""), found=str(error)) from error
        except NotInTime as error:
            if any(line in error.message for line in _CLICKED):
                self._expect_arrival(sought, place, error)
                return wanted
            if wanted.count() == 1 and wanted.is_visible():
                hindered = hindrance(error.message)
                if found := f"it {hindered}" if hindered else unseen(wanted):
                    raise Mismatch(sought, str(place or ""), found=found) from error
                raise
            if self._came_further_on(sought, place):
                return self.find(wanted, sought, place, do, look)
            raise self.missing.no_cell(place) or self.missing.absent(sought, place) from error
        except Error as error:
            if "did not change its state" in str(error):
                raise Mismatch(sought, str(place or ""), found="it clicked, but as it was before") from error
            if "strict mode violation" not in str(error):
                raise
            if meant := self._of_the_located(wanted) or self._of_the_open_menu(wanted):
                return self.find(meant, sought, place, do, look)
            raise self.missing.no_cell(place) or several(seen(wanted).count(), sought, str(place or "")) from error
        self._conclude(sought, pages if clicks else None, is_icon=look is not None)
        return wanted

    def _conclude(self, sought: str, pages_before_click: int | None, *, is_icon: bool) -> None:
        self.contradictions.expect_no_dialog(sought)
        if pages_before_click is not None:
            self.screen.wait_until_left(pages_before_click)
        # The name of an icon is read by nobody.
        for told in () if is_icon else self.screen.remarks.told():
            self.remark(told)

    def _expect_arrival(self, sought: str, place: Place | str | None, error: NotInTime) -> None:
        """Wait once more for the page that a click leads to: the click has happened."""
        try:
            self.screen.page.wait_for_event("framenavigated")
        except NotInTime:
            raise Mismatch(sought, str(place or ""), "that the page it leads to does not come") from error

    def _of_the_located(self, wanted: Locator) -> Locator | None:
        """Of several, the one in the entry that the reader has just looked for."""
        if not (located := self.scenario_data.located):
            return None
        its = wanted.and_(everything_in(self.places.entry(located)))
        return its if its.count() == 1 else None

    def _of_the_open_menu(self, wanted: Locator) -> Locator | None:
        """Of several, the one in what the last click has opened."""
        menu = everything_in(just_opened(self.screen.page))
        # By their numbers: the click that follows is noted, and then nothing has just been opened.
        its = [one for one in wanted.all() if one.and_(menu).count()]
        return its[0] if len(its) == 1 else None

    def _came_further_on(self, sought: str, place: Place | str | None) -> bool:
        """Turn the pages of a list where the item that a sentence is about is not on this one."""
        names = [*(place.quoted if isinstance(place, Place) else ()), sought.strip('"')]
        items = [name for name in names if name in self.scenario_data.names]
        if len(items) != 1 or (entry := self.places.entry(items[0])).count():
            return False
        return found_further_on(self.screen, self.scenario_data.names[items[0]], entry)

    def read(self, wanted: Locator, sought: str, place: Place | str | None = None) -> Locator:
        """Find what a sentence promises, and look at its picture.

        :raises Mismatch: as `find` does, and where its pixels do not matter.
        """
        self.find(wanted, sought, place)
        try:
            seen(wanted, "whole").wait_for()
        except NotInTime as error:
            raise Mismatch(sought, str(place or ""), found=f"it, but {why_unread(wanted)}") from error
        expect_drawn(wanted, sought, str(place or ""))
        return wanted
