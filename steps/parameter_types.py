"""The parameter types of step definitions: people, kinds of item, quoted words, places."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from parse import with_pattern  # type: ignore[import-untyped]
from pytest_bdd import parsers

from product.profile import Profile, load

_COLUMN = 'in the "{}" column of "{}"'


@dataclass(frozen=True)
class Place:
    """Where a sentence says that something is: `where` is its words with `{}` for each of the `quoted`."""

    words: str
    where: str
    quoted: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.words

    @property
    def is_in_column(self) -> bool:
        """Whether it is a cell: `quoted` are the column and the entry then."""
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


def parameter_types(profile: Profile) -> dict[str, Callable[[str], Any]]:
    """Make the parameter types of a product, by the names that sentences refer to them with."""
    person = "|".join(map(re.escape, profile.people.names))
    kinds = {kind.name.casefold(): kind for kind in profile.kinds}
    quoted = '"[^"]*"'
    several = "(?:{0})(?:(?:, | and )(?:{0}))*"

    def of(pattern: str, convert: Callable[[str], Any]) -> Callable[[str], Any]:
        converter: Callable[[str], Any] = with_pattern(pattern)(convert)
        return converter

    return {
        "Person": of(person, lambda text: text),
        "People": of(several.format(person), lambda text: text.replace(" and ", ", ").split(", ")),
        "Kind": of("|".join(re.escape(kind.name) for kind in profile.kinds), lambda text: kinds[text.casefold()]),
        "Words": of(quoted, lambda text: text.strip('"')),
        "SeveralWords": of(several.format(quoted), lambda text: text.split('"')[1::2]),
        "Place": of("|".join(place.replace("{}", '[^"]*') for place in _PLACES), _place),
    }


def _place(text: str) -> Place:
    pieces = text.split('"')
    return Place(text, '"'.join(["{}" if i % 2 else piece for i, piece in enumerate(pieces)]), tuple(pieces[1::2]))


_TYPES = parameter_types(load())


def sentence(text: str, types: dict[str, Callable[[str], Any]] = _TYPES) -> parsers.parse:
    """Parse the sentence of a step: `{name:Type}` stands for a parameter of one of the types of this module."""
    return parsers.parse(text, types)
