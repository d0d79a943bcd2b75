"""What makes a kind of item: its fields, its words, and how it is shown."""

from dataclasses import dataclass
from typing import Any

from reference_app.fields import Field


@dataclass(frozen=True)
class Kind:
    """A kind of item, and its words.

    `name` marks its rows in the database, `slug` is used in addresses. `row` is the table of its own fields. `columns`
    are those of its report between **Name** and **Tags**, `details` those of its details, each with its heading.
    """

    name: str
    slug: str
    one: str
    many: str
    row: type[Any]
    fields: tuple[Field, ...]
    columns: tuple[tuple[str, str], ...]
    details: tuple[tuple[str, str], ...]
    added: str
    edited: str = ""
    enabled: str = ""
    share: str = "Share"
    """The entry of a row's menu."""
    icon: str = "magnifying_glass"
    """The icon that leads from a row to the details."""
    picture: str = "key"
    """The icon of the kind."""
    window: str = "protected-information"
    """The template of the window with what is protected."""
    has_history: bool = False
    is_copied: bool = False
    """Whether a button copies what is protected, which is otherwise read."""

    @property
    def titled(self) -> str:
        """Return the name of one, as a sentence begins with it."""
        return self.one[:1].upper() + self.one[1:]

    @property
    def table(self) -> str:
        """Return the name of the table of its own fields."""
        return str(self.row.__tablename__)

    @property
    def protected(self) -> tuple[Field, ...]:
        """Return the fields that are sealed."""
        return tuple(field for field in self.fields if field.protected)

    @property
    def said(self) -> dict[str, str]:
        """Return the messages after what was done."""
        return {
            "added": self.added,
            "edited": self.edited or f"{self.titled} updated",
            "disabled": f"{self.titled} disabled successfully",
            "enabled": self.enabled or f"{self.titled} enabled successfully",
        }
