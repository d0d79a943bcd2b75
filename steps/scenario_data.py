"""The people and items of a scenario, and the names that its items have on the screen."""

from dataclasses import dataclass, field

from harness.evidence.secrets import Secret
from product.profile import Kind

LONGEST_NAME = 200
"""Letters that the name of an item may have."""


@dataclass(frozen=True)
class Person:
    """Somebody with an account: `name` in the features, `username` and `password` to sign in with."""

    name: str
    username: str
    password: Secret


People = dict[str, Person]
"""People by the names of the features."""


@dataclass(frozen=True)
class Item:
    """An item of a scenario: its name on the screen, and what it protects, by the names of the fields."""

    kind: Kind
    name: str
    owner: Person
    secrets: dict[str, Secret]


@dataclass
class ScenarioData:
    """What a scenario has so far, and how the names in its sentences are printed on the screen.

    `mark` goes behind every name, so that scenarios that share a deployment do not meet; it is empty where each has
    the application to itself. `seen` holds what is known to have stood somewhere, as pairs of words and place: only
    of these can a sentence say that they are gone. `about` holds the person and the item that the instructions have
    chosen last.
    """

    mark: str
    items: dict[str, Item] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    seen: set[tuple[str, str]] = field(default_factory=set)
    about: dict[str, str] = field(default_factory=dict)

    def name_item(self, name: str, printed: str = "") -> str:
        """Give the item `name` its name on the screen: the same, or `printed`, and the mark."""
        room = LONGEST_NAME - len(f" {self.mark}".rstrip())
        self.names[name] = f"{(printed or name)[:room]} {self.mark}".strip()
        return self.names[name]

    def on_screen(self, text: str) -> str:
        """Replace the names in `text` by those on the screen."""
        for name, shown in self.names.items():
            text = text.replace(name, shown)
        return text
