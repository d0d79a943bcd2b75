"""What to say of something that is not where a sentence looks for it: what is there instead, and where it is."""

from collections.abc import Callable

from playwright.sync_api import Locator

from harness.messages.mismatch import Mismatch
from pages.screen import Screen
from pages.sign_in import SignIn
from steps.expectations import several
from steps.parameter_types import Place
from steps.places import Places


class Missing:
    """Makes the mismatches for what one person's screen lacks."""

    def __init__(self, screen: Screen, places: Places) -> None:
        self.screen = screen
        self.places = places

    def elsewhere(self, error: Mismatch, place: Place, fits: Callable[[Locator], bool]) -> Mismatch:
        """Make the mismatch in a cell, with the other columns of the entry for which the sentence would be right."""
        column, name = place.quoted
        others = [other for other in self.places.columns_where(name, fits) if other != column]
        places = [f'in the "{other}" column of "{name}"' for other in others]
        return Mismatch(error.sought, error.place, error.found, error.offered, error.nearest, places, error.pictures)

    def no_cell(self, place: Place | str | None) -> Mismatch | None:
        """Make the mismatch for a cell that does not exist once; None if it does, or if the place is not a cell."""
        if not isinstance(place, Place) or not place.is_in_column:
            return None
        column, name = place.quoted
        if (rows := self.places.entry(name).count()) != 1:
            return several(rows, f'"{name}"', "on the list") if rows else self.absent(f'"{name}"', "on the list")
        columns = self.places.columns(name)
        if column in columns:
            return None
        sought = f'column "{column}"'
        if not columns:
            return self.absent(sought, "on the list")
        return Mismatch(sought, place="on the list", offered=[heading for heading in columns if heading])

    def absent(self, sought: str, place: Place | str | None) -> Mismatch:
        """Make the mismatch for something missing, with what is there."""
        if SignIn(self.screen.page).button.is_visible():
            signed_out = f"the sign-in screen: {self.screen.product} has signed the reader out"
            return Mismatch(sought, str(place or ""), signed_out)
        where, names = self.places.there(place)
        return Mismatch(sought, place=where, offered=names)
