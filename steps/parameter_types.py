"""The parameter types of step definitions: people, kinds of item, quoted words, places."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from parse import with_pattern  # type: ignore[import-untyped]
from pytest_bdd import parsers

from product.profile import Profile, load

_NOTHING = "(?!)"
_COLUMN = 'in the "{}" column of "{}"'


@dataclass(frozen=True)
class Place:
    """A place on the screen. `where` is its wording with `{}` for each of the `quoted` words."""

    words: str
    where: str
    quoted: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.words

    @property
    def is_in_column(self) -> bool:
        """Tell whether it is a cell; then `quoted` holds the column and the entry."""
        return self.where == _COLUMN


KNOWN_PLACES = (
    "on the side menu",
    "on the top bar",
    "on the list",
    "in the upper left corner",
    "in the upper right corner",
    "near the upper left corner",
    "near the upper right corner",
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
"""The places that sentences can name, with `{}` for quoted words."""


def parameter_types(profile: Profile) -> dict[str, Callable[[str], Any]]:
    """Return the parameter types of a product by their names."""
    person = "|".join(map(re.escape, profile.people.names))
    names = {name.casefold(): name for name in profile.people.names}
    kinds = {kind.name.casefold(): kind for kind in profile.kinds}
    quoted = '"[^"]*"'
    several = "(?:{0})(?:(?:, | and )(?:{0}))*"

    def of(pattern: str, convert: Callable[[str], Any]) -> Callable[[str], Any]:
        converter: Callable[[str], Any] = with_pattern(pattern)(convert)
        return converter

    return {
        "Person": of(person, lambda text: names[text.casefold()]),
        "People": of(
            several.format(person),
            lambda text: [names[name.casefold()] for name in re.split(", | and ", text, flags=re.IGNORECASE)],
        ),
        "Kind": of(
            "|".join(re.escape(kind.name) for kind in profile.kinds) or _NOTHING, lambda text: kinds[text.casefold()]
        ),
        "Words": of(quoted, lambda text: text.strip('"')),
        "SeveralWords": of(several.format(quoted), lambda text: text.split('"')[1::2]),
        "Place": of("|".join(place.replace("{}", '[^"]*') for place in KNOWN_PLACES), _place),
    }


def _place(text: str) -> Place:
    pieces = text.split('"')
    return Place(text, '"'.join(["{}" if i % 2 else piece for i, piece in enumerate(pieces)]), tuple(pieces[1::2]))


_TYPES = parameter_types(load())


def sentence(text: str, types: dict[str, Callable[[str], Any]] = _TYPES) -> parsers.parse:
    """Make the parser for the sentence of a step, in which `{name:Type}` is a parameter of one of the types."""
    return parsers.parse(text, types)
