"""What the features need from the product under test, whether it is embedded in the run or deployed somewhere."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from playwright.sync_api import Page

from steps.scenario_data import Item, People, Person

SecondTab = Callable[[str], AbstractContextManager[Page]]
"""Opens a tab beside the screen of one of the people, at the product's address, for one look."""


class Deployment(Protocol):
    """One running product, its people, and a way to bring items into it."""

    address: str
    """Where the product is, with a slash at the end."""

    people: People
    """Who has an account."""

    fault: str
    """Whose fault it is where the product does not let people in."""

    needs: Mapping[str, set[str]]
    """What each of the people must be offered, to be checked before any scenario."""

    def mark(self) -> str:
        """Make the mark that goes behind the name of everything that the next scenario makes."""

    def empty(self) -> None:
        """Remove what earlier scenarios have left, where that can be done."""

    def add_item(self, item: Item, members: Sequence[Person], second_tab: SecondTab) -> None:
        """Bring an item into the product, shared with the members, who can view it."""
