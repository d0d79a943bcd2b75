"""Read a product profile: the words, people, icons and example values of one product.

`walkthrough`, `pages` and `steps` read it; the application never does.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from product.hooks import check_hooks
from product.made import MistakeError, Place, line_of, made, overridden

DEFAULT = Path(__file__).parent / "mysafe.toml"
VARIABLE = "WALKTHROUGH_PROFILE"
"""The environment variable with the path of the profile, for the processes of a run."""
VERSION = "WALKTHROUGH_VERSION"
"""The environment variable with the version of the product that is chosen, where the profile knows several."""


class ProfileError(Exception):
    """The profile cannot be read or is not valid."""


@dataclass(frozen=True)
class People:
    """The people in features, one or more: who reads and owns items, with whom they are shared, and others."""

    owner: str
    colleague: str = ""
    others: tuple[str, ...] = ()
    nobody: str = "Nobody of this name"
    """A name that no account has."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """The role of each person, as the names of environment variables have it."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all people with an account, the owner first."""
        return tuple(filter(None, (self.owner, self.colleague, *self.others)))


@dataclass(frozen=True)
class SignIn:
    """How somebody signs in.

    `address` is the one below the product's own where they begin, and where every route begins that says nothing else.
    `fields` are the labels of the fields, each with the environment variable that holds what to type; `{role}` in it
    stands for a person's role. The last field holds the password. `known_by` names something that only those see
    who are signed in.
    """

    address: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    button: str = "Sign in"
    known_by: str = "Signed in as"

    def variables(self, role: str) -> dict[str, str]:
        """Return the environment variable of each field, for somebody in a role."""
        return {label: variable.replace("{role}", role) for label, variable in self.fields.items()}


@dataclass(frozen=True)
class Noun:
    """A kind of thing that pages are about: one that is there, and the precondition that makes it."""

    existing: str = ""
    made_by: str = ""
    """The name of a function in the hook file."""


@dataclass(frozen=True)
class Start:
    """Where the route of a heading begins, and the preconditions that it needs, as functions in the hook file."""

    address: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Docs:
    """How the documentation is written.

    `each_section` says that every section with an instruction is a task of its own, also without a numbered list.
    """

    each_section: bool = False


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
    kinds: tuple[Kind, ...] = ()
    shared: Shared = field(default_factory=Shared)
    icons: Mapping[str, Icon] = field(default_factory=dict)
    values: tuple[Value, ...] = ()
    home: str = "Home"
    """The entry of the side menu that leads to the home screen."""
    action_menu: str = ""
    """The icon of an item's action menu."""
    side_menu: str = ""
    """What the side menu is called, where it is not the name of the product."""
    phrases: Mapping[str, str] = field(default_factory=dict)
    """What wordings of its writers mean: other wordings, or steps."""
    address: str = ""
    """Where the product is, if the command line says nothing else."""
    sign_in: SignIn = field(default_factory=SignIn)
    dismiss: tuple[str, ...] = ()
    """What closes the windows and banners that come before a route."""
    nouns: Mapping[str, Noun] = field(default_factory=dict)
    start: Mapping[str, Start] = field(default_factory=dict)
    """Where routes begin, by the headings of their sections; under `*` for all others."""
    skip: Mapping[str, str] = field(default_factory=dict)
    """Headings, and words of sentences, that are not carried out, each with the reason."""
    docs: Docs = field(default_factory=Docs)
    hooks: str = ""
    """The file with the preconditions, beside the profile."""
    door: str = "steps.environment.served"
    """The plugin that leads to the product: it provides the fixture `deployment`."""
    steps: tuple[str, ...] = ()
    """Packages of steps that only this product needs."""
    versions: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What is otherwise in some version: keys of the profile with other values."""
    version: str = ""
    """The version that was chosen."""

    @property
    def kind(self) -> Kind:
        """The kind of item that tutorials are about; for a product without any, one of which nothing is known."""
        return self.kinds[0] if self.kinds else _ANYTHING

    def about(self, title: str) -> "Profile":
        """Return the profile with that kind first which a title names, as the kind that a page is about."""
        named = [(len(noun), -at) for at, kind in enumerate(self.kinds) for noun in kind.nouns if _names(noun, title)]
        return _begun_with(self, -max(named)[1]) if named else self


_ANYTHING = Kind("Item", ("item",), report="", details="", add="", share="", existing="Example", new="New example")


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
    return _read(file_of(path), os.environ.get(VERSION, ""))


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
def _read(path: Path, version: str) -> Profile:
    try:
        text = path.read_text(encoding="utf-8")
        words = tomllib.loads(text)
    except OSError as error:
        raise ProfileError(f"{path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileError(f"{path}: {error}") from error
    versions = words.get("versions", {})
    if version and version not in versions:
        there = ", ".join(versions) or "none"
        raise ProfileError(f"{path}: no version {version}; there are: {there}")
    try:
        whole = made(Profile, words)
        if version:
            whole = made(Profile, overridden(words, versions[version]) | {"version": version})
        check_hooks(whole.hooks and path.parent / whole.hooks, _asked_of_hooks(whole))
    except MistakeError as error:
        raise ProfileError(f"{path}:{line_of(text, error.path)}: {error.what}") from error
    return whole


def _asked_of_hooks(profile: Profile) -> dict[Place, str]:
    """The functions that a profile names, by where it does so."""
    made_by: dict[Place, str] = {
        ("nouns", noun, "made_by"): one.made_by for noun, one in profile.nouns.items() if one.made_by
    }
    needs = {("start", heading, "needs"): name for heading, one in profile.start.items() for name in one.needs}
    return made_by | needs
