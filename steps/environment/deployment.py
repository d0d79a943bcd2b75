"""What the features need from the product under test, embedded or deployed."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from playwright.sync_api import Page

from steps.scenario_data import Item, People, Person

SecondTab = Callable[[str], AbstractContextManager[Page]]
"""Opens a second tab for a person, at whatever they have looked at there last."""


class Deployment(Protocol):
    """A running product with its people, to which items can be added."""

    address: str
    """The product's address, with a slash at the end."""

    people: People
    """The people who have accounts."""

    fault: str
    """Whose fault it is if the product does not let people in."""

    needs: Mapping[str, set[str]]
    """What each person must be offered; checked before the first scenario."""

    others: Sequence[str]
    """The names of known items that are no scenario's."""

    bystanders: Sequence[Person]
    """People who may be members beside those whom a scenario names."""

    def mark(self) -> str:
        """Return the mark for the names of all items of the next scenario."""

    def empty(self) -> None:
        """Remove what earlier scenarios left, if possible."""

    def further_on(self) -> AbstractContextManager[None]:
        """Put what is added meanwhile behind a page of others, if possible."""

    def keep(self, item: Item) -> Item | None:
        """Keep an item until the end of the run, and return it as it is called from now on; None if that cannot be."""

    def add_item(self, item: Item, members: Sequence[Person], second_tab: SecondTab) -> None:
        """Add an item, shared with the members, who can view it."""
