"""The people of the features, and the names that a scenario's things have on the screen.

Must not know how either comes into being: `fixtures.py` does that.
"""

from dataclasses import dataclass, field

from harness.plugins.secrets import Secret

LONGEST_NAME = 200
"""Letters that the name of an API secret may have."""


@dataclass(frozen=True)
class Person:
    """Somebody with an account: `name` in the features, `username` and `password` to sign in with."""

    name: str
    username: str
    password: Secret


@dataclass
class Item:
    """An API secret of a scenario: what its owner called it on the screen, and what it protects."""

    name: str
    owner: Person
    client_secret: Secret


@dataclass
class Story:
    """What a scenario has so far: the names of its features, and what stands on the screen in their place.

    `mark` goes behind every name, so that scenarios on a deployment that they share do not meet; empty where each
    has the application to itself. `seen` is what is known to have stood somewhere, by word and place: only of that can
    be said that it no longer does.
    """

    mark: str
    items: dict[str, Item] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    seen: set[tuple[str, str]] = field(default_factory=set)

    def call(self, name: str, printed: str = "") -> str:
        """Settle what the item `name` is called on the screen: so, or `printed`."""
        room = LONGEST_NAME - len(f" {self.mark}".rstrip())
        self.names[name] = f"{(printed or name)[:room]} {self.mark}".strip()
        return self.names[name]

    def on_screen(self, text: str) -> str:
        """`text` as it is typed and printed in this run: the names in it replaced by those on the screen."""
        for name, shown in self.names.items():
            text = text.replace(name, shown)
        return text
