"""Places on a screen, as steps name them."""

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """A kind of place, in its words; `{}` stands for a quoted word."""

    SIDE_MENU = "on the side menu"
    TOP_BAR = "on the top bar"
    OPEN_MENU = "on the open menu"
    LIST = "on the list"
    UPPER_LEFT = "in the upper left corner"
    UPPER_RIGHT = "in the upper right corner"
    NEAR_UPPER_LEFT = "near the upper left corner"
    NEAR_UPPER_RIGHT = "near the upper right corner"
    NEW_WINDOW = "in the new window"
    COLUMN = "in the {} column of {}"
    WINDOW = "in the {} window"
    NAMED_LIST = "in the {} list"
    FIELD = "in {}"
    ON = "on {}"
    OF = "of {}"
    FOR = "for {}"


@dataclass(frozen=True)
class Place:
    """Where something is: the kind of place, and the words that are quoted to name it."""

    kind: PlaceKind
    quoted: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.kind.format(*(f'"{word}"' for word in self.quoted))
