"""The people and items of a scenario, and the names of its items on the screen."""

from dataclasses import dataclass, field
from typing import Never

import pytest

from harness.evidence.secrets import Secret
from product.profile import Kind

LONGEST_NAME = 200
"""The length limit for the name of an item."""


@dataclass(frozen=True)
class Person:
    """Somebody with an account. `name` is the name in the features; `email` is empty where it is not known."""

    name: str
    username: str
    password: Secret
    email: str = ""


People = dict[str, Person]
"""People by the names of the features."""


@dataclass(frozen=True)
class Item:
    """An item of a scenario: its name on the screen, and the values that it protects by the names of the fields."""

    kind: Kind
    name: str
    owner: Person
    secrets: dict[str, Secret]


class Items(dict[str, Item]):
    """The items of a scenario, by the names of its sentences."""

    def __missing__(self, name: str) -> Never:
        """Say that no sentence before has made the item, and which ones there are."""
        made = ", ".join(f'"{other}"' for other in self) or "none"
        pytest.fail(f'No Given of this scenario makes "{name}". The items that it has: {made}.', pytrace=False)


@dataclass
class ScenarioData:
    """The data of a scenario, and how the names in its sentences are printed on the screen.

    `mark` is appended to every name, so that scenarios on a shared deployment do not disturb each other; it is empty on
    the embedded application. `seen` holds pairs of text and place that were seen: only of these can a sentence say that
    they are gone. `about` holds the person and the item that the instructions chose last, `located` the one that
    somebody has looked for last. `boxes` says by name and place which boxes are ticked, as far as sentences tell.
    `others` are the names of items that are no scenario's.
    """

    mark: str
    items: Items = field(default_factory=Items)
    names: dict[str, str] = field(default_factory=dict)
    seen: set[tuple[str, str]] = field(default_factory=set)
    about: dict[str, str] = field(default_factory=dict)
    located: str = ""
    boxes: dict[tuple[str, str], bool] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    typed_secret: Secret | None = None
    """What was typed last where no step may spell it out."""

    def name_item(self, name: str, printed: str = "") -> str:
        """Set and return the name of an item on the screen: `name`, or `printed`, with the mark."""
        room = LONGEST_NAME - len(f" {self.mark}".rstrip())
        self.names[name] = f"{(printed or name)[:room]} {self.mark}".strip()
        return self.names[name]

    def alike(self, name: str) -> list[str]:
        """Return the names of others that contain a name on the screen, the longest first."""
        return sorted((other for other in self.others if name in other), key=len, reverse=True)

    def on_screen(self, text: str) -> str:
        """Replace the names of items in `text` with their names on the screen, and `{run}` with the mark."""
        text = text.replace("{run}", self.mark)
        for name, shown in self.names.items():
            text = text.replace(name, shown)
        return text
