"""Other people and other items for the embedded application: what a reader's own item is found among.

Nothing here is a scenario's: names are alike, odd and long. Which of them lie around a scenario's items, and who is a
member beside them, depends on the seed. Seed 0 means nobody and nothing. There are few, because every screen that shows
them takes longer; a page full of them is added where a scenario says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from random import Random

from product.profile import Profile

NOTHING = 0
"""The seed of a world without others."""
LARGEST = 999_999
_ODD_PEOPLE = {
    "noor": "\u05e0\u05d5\u05e8 \u05d0\u05d1\u05e8\u05d4\u05dd",
    "seamus": 'Séamus "Jim" O\'Brien',
    "zoe": "Zoë <b>Ångström</b> & Söhne",
    "max": "Maximilian " + "Aurelius " * 20 + "Baker",
}
"""By their usernames, which hold no name of the features."""
_ODD_ITEMS = (
    'Her "spare" key\'s copy',
    "Weather <i>feed</i> & <script>alert(1)</script>",
    "\u05de\u05d6\u05d2 \u05d0\u05d5\u05d5\u05d9\u05e8",
    "Archive " + "x" * 192,
)
FILLERS = 32
"""More than a page."""
_NEWER_AT_MOST = 6


@dataclass(frozen=True)
class OtherItem:
    """An item that is no scenario's: its owner and its members by their usernames, and who of them can edit."""

    name: str
    owner: str
    members: Mapping[str, bool] = field(default_factory=dict)
    tags: str = ""


@dataclass(frozen=True)
class Crowd:
    """Other people by their usernames, other items from the oldest to the newest, and what the seed has chosen.

    `newer` of the items are newer than a scenario's. `members` are members beside those whom a scenario names.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    items: tuple[OtherItem, ...] = ()
    newer: int = 0
    members: tuple[str, ...] = ()


def crowd_of(seed: int, profile: Profile, full_names: Mapping[str, str]) -> Crowd:
    """Return the crowd of a seed.

    :param full_names: the full names of the profile's people, by the names of the features.
    """
    if seed == NOTHING:
        return Crowd()
    chance = Random(seed)  # noqa: S311 - chooses data, no secret
    namesakes = dict(_namesakes(profile, full_names))
    people = namesakes | _ODD_PEOPLE
    items = list(_items(profile, chance, [*people]))
    chance.shuffle(items)
    # Nobody finds a scenario's item at the top.
    everybody = {name.lower(): False for name in profile.people.names if name.lower() != items[-1].owner}
    items[-1] = replace(items[-1], members=everybody)
    # One of them has the name of somebody who may come or go.
    members = (chance.choice([*namesakes][:2]), *chance.sample([*people][2:], 2))
    return Crowd(people, tuple(items), chance.randint(1, _NEWER_AT_MOST), members)


def _namesakes(profile: Profile, full_names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Two for each but the owner: nobody who is searched for by the owner's name is found but the owner."""
    for name in profile.people.names[1:]:
        yield f"{name.lower()}2", full_names[name]
        yield f"{name.lower()}.{name.lower()}son", f"{name} {name}son"


def _items(profile: Profile, chance: Random, others: list[str]) -> Iterator[OtherItem]:
    owner, *known = (name.lower() for name in profile.people.names)
    kind = profile.kinds[0]
    alike = [text.format(name) for name in (kind.existing, kind.new) for text in ("{} (old)", "{} 2", "Old {}")]
    names = [*alike, kind.existing.lower(), *_ODD_ITEMS]
    for number, name in enumerate(names):
        members = chance.sample([*known, *others], chance.choice((0, 0, 0, 1, 2, 4)))
        yield OtherItem(name, owner, {member: chance.random() < 1 / 4 for member in members}, f"tag {number % 3}")
    for number, other in enumerate(known):
        neighbour = {known[number - 1]: True} if len(known) > 1 else {}
        yield OtherItem(f"{kind.existing} of {other}", other, {owner: False} | neighbour)
