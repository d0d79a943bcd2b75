"""Read a product profile: the words, people, icons and example values of one product.

`walkthrough`, `pages` and `steps` read it; the application never does.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

DEFAULT = Path(__file__).parent / "mysafe.toml"
VARIABLE = "WALKTHROUGH_PROFILE"
"""The environment variable with the path of the profile, for the processes of a run."""


class ProfileError(Exception):
    """The profile cannot be read or is not valid."""


@dataclass(frozen=True)
class People:
    """The people in features: the owner of items, the people with whom they are shared, and an outsider."""

    owner: str
    colleague: str
    others: tuple[str, ...] = ()
    nobody: str = "Nobody of this name"
    """A name that no account has."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all people with an account, the owner first."""
        return (self.owner, self.colleague, *self.others)


@dataclass(frozen=True)
class Shared:
    """How the product shows that an item is shared, and with whom.

    `word` stands on the card of a shared item and heads a column that reads `yes` or `no`. `owner`, `view` and `edit`
    head the columns for the owner of an item and for what a member may do.
    """

    word: str = "Shared"
    yes: str = "Yes"
    no: str = "No"
    owner: str = "Owner"
    view: str = "Can view?"
    edit: str = "Can edit?"


@dataclass(frozen=True)
class Kind:
    """A kind of item: the names that writers use for it, and the names of its screens."""

    name: str
    nouns: tuple[str, ...]
    report: str
    details: str
    add: str
    share: str
    columns: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    """The fields that are hidden until somebody asks for them."""
    fields: Mapping[str, str] = field(default_factory=dict)
    filled: Mapping[str, str] = field(default_factory=dict)
    screen: str = ""
    """The title of the screen that `details` opens, where it has another: writers may call it by either."""
    reveal: str = "View the information"
    """The control in the details that shows what is protected, and `revealed` is the window that it opens."""
    revealed: str = "Protected information"
    existing: str = "Payments"
    new: str = "Billing"


@dataclass(frozen=True)
class Icon:
    """An icon: what writers call it, and the names of the controls that show it."""

    called: tuple[str, ...] = ()
    controls: tuple[str, ...] = ()


@dataclass(frozen=True)
class Value:
    """A value to type into fields whose name contains one of these words."""

    fields: tuple[str, ...]
    value: str


@dataclass(frozen=True, eq=False)
class Profile:
    """All that belongs to one product."""

    name: str
    people: People
    kinds: tuple[Kind, ...]
    shared: Shared = field(default_factory=Shared)
    icons: Mapping[str, Icon] = field(default_factory=dict)
    values: tuple[Value, ...] = ()
    home: str = "Home"
    """The entry of the side menu that leads to the home screen."""
    action_menu: str = ""
    """The icon of an item's action menu."""
    phrases: Mapping[str, str] = field(default_factory=dict)
    """What wordings of its writers mean: other wordings, or steps."""

    def about(self, title: str) -> "Profile":
        """Return the profile with that kind first which a title names, as the kind that a page is about."""
        named = [(len(noun), -at) for at, kind in enumerate(self.kinds) for noun in kind.nouns if _names(noun, title)]
        return _begun_with(self, -max(named)[1]) if named else self


def _names(noun: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(noun.lower())}\b", text.lower()) is not None


@cache
def _begun_with(profile: Profile, at: int) -> Profile:
    kinds = profile.kinds
    return replace(profile, kinds=(kinds[at], *kinds[:at], *kinds[at + 1 :])) if at else profile


def load(path: Path | None = None) -> Profile:
    """Read a profile; without a path, the one in `WALKTHROUGH_PROFILE`, or else MySafe's.

    :raises ProfileError: if the file cannot be read or is not a valid profile.
    """
    return _read(file_of(path))


def file_of(path: Path | None = None) -> Path:
    """The file that `load` reads."""
    return path or Path(os.environ.get(VARIABLE) or DEFAULT)


def use(path: Path | None) -> Profile:
    """Read a profile as `load` does, and use it in this process and its child processes.

    :raises ProfileError: if the file cannot be read or is not a valid profile.
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
    """Make a dataclass from a table.

    :raises ProfileError: for an unknown or missing key, or a value of the wrong type.
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
