"""The kinds of word that sentences are made of: people, quoted words, places.

Knows how sentences are written, not what they do.
"""

from dataclasses import dataclass
from typing import Any

from parse import with_pattern  # type: ignore[import-untyped]
from pytest_bdd import parsers

PEOPLE = ("Ada", "Betty", "Carol", "Dora")
"""Who appears in features: Ada owns, Betty and Dora are shared with, Carol has no access or is the third member."""


_COLUMN = 'in the "{}" column of "{}"'


@dataclass(frozen=True)
class Place:
    """Where a sentence says that something is: `where`, and the words that it quotes to say so."""

    words: str
    where: str
    quoted: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.words

    @property
    def is_in_column(self) -> bool:
        """Whether it is the cell of an entry: `quoted` are the column and the entry then."""
        return self.where == _COLUMN


_PLACES = (
    "on the side menu",
    "on the top bar",
    "on the list",
    "in the upper left corner",
    "in the upper right corner",
    "in the new window",
    "on the open menu",
    _COLUMN,
    'in the "{}" window',
    'in the "{}" list',
    'in "{}"',
    'on "{}"',
    'of "{}"',
    'for "{}"',
)


@with_pattern(r'"[^"]*"')  # type: ignore[untyped-decorator]
def _quoted(text: str) -> str:
    return text.strip('"')


@with_pattern("|".join(PEOPLE))  # type: ignore[untyped-decorator]
def _person(text: str) -> str:
    return text


@with_pattern("|".join(place.replace("{}", '[^"]*') for place in _PLACES))  # type: ignore[untyped-decorator]
def _place(text: str) -> Place:
    pieces = text.split('"')
    return Place(text, '"'.join(["{}" if i % 2 else piece for i, piece in enumerate(pieces)]), tuple(pieces[1::2]))


@with_pattern(r'"[^"]*"(?:(?:, | and )"[^"]*")*')  # type: ignore[untyped-decorator]
def _several_quoted(text: str) -> list[str]:
    return text.split('"')[1::2]


@with_pattern("(?:{0})(?:(?:, | and )(?:{0}))*".format("|".join(PEOPLE)))  # type: ignore[untyped-decorator]
def _people(text: str) -> list[str]:
    return text.replace(" and ", ", ").split(", ")


_KINDS: dict[str, Any] = {
    "Person": _person,
    "People": _people,
    "Words": _quoted,
    "SeveralWords": _several_quoted,
    "Place": _place,
}


def sentence(text: str) -> parsers.parse:
    """A step's sentence: `{name:Kind}` stands for one of the kinds of word of this module."""
    return parsers.parse(text, _KINDS)
