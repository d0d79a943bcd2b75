"""Read a product profile: the words, people, icons and example values that belong to one product alone.

`walkthrough`, `pages` and `steps` read it; the application never does.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

DEFAULT = Path(__file__).parent / "mysafe.toml"
VARIABLE = "WALKTHROUGH_PROFILE"
"""The environment variable that names the profile of a run to the processes of that run."""


class ProfileError(Exception):
    """The profile cannot be read, or says something that no profile says."""


@dataclass(frozen=True)
class People:
    """Who appears in features: the owner of items, whom they are shared with, and everybody else."""

    owner: str
    colleague: str
    others: tuple[str, ...] = ()
    nobody: str = "Nobody of this name"
    """A name that fits no account."""

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody who has an account, the owner first."""
        return (self.owner, self.colleague, *self.others)


@dataclass(frozen=True)
class Shared:
    """How the product shows that an item is shared, and with whom.

    `word` is what stands on a card and heads a column that reads `yes` or `no`; `owner`, `view` and `edit` head the
    columns that tell who owns an item, and what somebody who has access may do.
    """

    word: str = "Shared"
    yes: str = "Yes"
    no: str = "No"
    owner: str = "Owner"
    view: str = "Can view?"
    edit: str = "Can edit?"


@dataclass(frozen=True)
class Kind:
    """One kind of item: what writers call it, and what its screens are called."""

    name: str
    nouns: tuple[str, ...]
    report: str
    details: str
    add: str
    share: str
    columns: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    """The fields that stay hidden until somebody asks for them."""
    fields: Mapping[str, str] = field(default_factory=dict)
    filled: Mapping[str, str] = field(default_factory=dict)
    existing: str = "Payments"
    new: str = "Billing"


@dataclass(frozen=True)
class Icon:
    """An icon: what writers call it, and the names of the controls that it stands on."""

    called: tuple[str, ...] = ()
    controls: tuple[str, ...] = ()


@dataclass(frozen=True)
class Value:
    """What to type into a field that has one of these words in its name."""

    fields: tuple[str, ...]
    value: str


@dataclass(frozen=True, eq=False)
class Profile:
    """Everything that belongs to one product alone."""

    name: str
    people: People
    kinds: tuple[Kind, ...]
    shared: Shared = field(default_factory=Shared)
    icons: Mapping[str, Icon] = field(default_factory=dict)
    values: tuple[Value, ...] = ()
    home: str = "Home"
    """The entry of the side menu that leads to the home screen."""
    action_menu: str = ""
    """The icon of what writers call the action menu of an item."""
    phrases: Mapping[str, str] = field(default_factory=dict)
    """What wordings of its writers mean: other wordings, or steps."""


def load(path: Path | None = None) -> Profile:
    """Read a profile; without a path, the one that `WALKTHROUGH_PROFILE` names, or else MySafe's.

    :raises ProfileError: where the file cannot be read or does not hold a profile.
    """
    return _read(file_of(path))


def file_of(path: Path | None = None) -> Path:
    """The file that `load` reads."""
    return path or Path(os.environ.get(VARIABLE) or DEFAULT)


def use(path: Path | None) -> Profile:
    """Read a profile, and make it the one of this process and of those that it starts; without a path, as `load`.

    :raises ProfileError: where the file cannot be read or does not hold a profile.
    """
    profile = load(path)
    if path:
        os.environ[VARIABLE] = str(path.resolve())
    return profile


@cache
def _read(path: Path) -> Profile:
    try:
        words = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ProfileError(f"{path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileError(f"{path}: {error}") from error
    icons = {name: _made(Icon, icon, f"{path}: icons.{name}") for name, icon in words.pop("icons", {}).items()}
    return _made(Profile, words | {"icons": icons}, str(path))


Made = TypeVar("Made")
_TABLES: dict[str, type] = {"people": People, "shared": Shared}
_LISTS: dict[str, type] = {"kinds": Kind, "values": Value}


def _made(of: type[Made], words: Any, where: str) -> Made:
    """Make a dataclass of a table.

    :raises ProfileError: for a key that is unknown or missing, or a value of the wrong type.
    """
    if not isinstance(words, Mapping):
        raise ProfileError(f"{where}: has to be a table")
    known = {one.name: one for one in fields(of)}  # type: ignore[arg-type]
    if unknown := [key for key in words if key not in known]:
        raise ProfileError(f"{where}: unknown key {unknown[0]}; there are {', '.join(known)}")
    needed = [one.name for one in known.values() if one.default is MISSING and one.default_factory is MISSING]
    if missing := [key for key in needed if key not in words]:
        raise ProfileError(f"{where}: {missing[0]} is missing")
    hints = get_type_hints(of)
    return of(**{key: _value(key, value, hints[key], f"{where}: {key}") for key, value in words.items()})


def _value(key: str, value: Any, hint: Any, where: str) -> Any:
    if key in _TABLES:
        return _made(_TABLES[key], value, where)
    if key in _LISTS:
        if not isinstance(value, list):
            raise ProfileError(f"{where}: has to be a list of tables")
        if key == "kinds" and not value:
            raise ProfileError(f"{where}: needs at least one kind of item")
        return tuple(_made(_LISTS[key], one, f"{where}[{at}]") for at, one in enumerate(value, start=1))
    if hint is str and not isinstance(value, str):
        raise ProfileError(f"{where}: has to be a text")
    if hint == tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise ProfileError(f"{where}: has to be a list of texts")
        return tuple(value)
    return value
