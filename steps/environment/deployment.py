"""The door to the thing under test: what the features need from it, whichever MySafe is behind it."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from playwright.sync_api import Page

from steps.scenario_data import Item, Person

TabOf = Callable[[str], AbstractContextManager[Page]]
"""Gives a tab beside the screen of one of the people, at MySafe's address, for one look."""


class Door(Protocol):
    """One MySafe to run against, its people, and the way to bring things into it."""

    address: str
    """Where MySafe is, with a slash at the end."""

    cast: dict[str, Person]
    """Who has an account, by the names of the features."""

    fault: str
    """Whose fault it is where it does not let people in."""

    needs: Mapping[str, set[str]]
    """What each of the people has to be offered, to be proved before anything else is."""

    def mark(self) -> str:
        """What goes behind the name of everything that the next scenario makes."""

    def empty(self) -> None:
        """Take away what earlier scenarios have left, where that can be done."""

    def add_item(self, item: Item, members: Sequence[Person], tab_of: TabOf) -> None:
        """Bring an API secret into MySafe, shared with the members, who can view it."""
