"""What a person of a scenario does or sees, as data: one class for each kind of step.

`step_text.py` prints an action as the sentence of a Gherkin step. `keyword` says which kind of step it makes.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from walkthrough.place import Place

Keyword = Literal["Given", "When", "Then"]


@dataclass(frozen=True)
class _Given:
    keyword: ClassVar[Keyword] = "Given"


@dataclass(frozen=True)
class _When:
    keyword: ClassVar[Keyword] = "When"
    person: str


@dataclass(frozen=True)
class _Then:
    keyword: ClassVar[Keyword] = "Then"
    person: str


@dataclass(frozen=True)
class Owns(_Given):
    """The person owns the item, which is shared with `members`."""

    person: str
    kind: str
    item: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class NotYet(_Given):
    """There is no item of this name yet."""

    kind: str
    item: str


@dataclass(frozen=True)
class SignedIn(_Given):
    """The person is signed in."""

    person: str


@dataclass(frozen=True)
class Begins(_Given):
    """The person begins at an address below the product's own."""

    person: str
    address: str


@dataclass(frozen=True)
class Has(_Given):
    """A function of the hook file has made something for the person; `name` is empty for what needs no name."""

    person: str
    made_by: str
    name: str = ""


@dataclass(frozen=True)
class CanAccess(_Then):
    """The person can access the item, or no longer can; a requirement may say so, too."""

    item: str
    can: bool = True


@dataclass(frozen=True)
class Clicks(_When):
    """The person clicks a control: the one with the name, the one with the icon, or the one with both."""

    icon: str = ""
    name: str = ""
    place: Place | None = None


@dataclass(frozen=True)
class PressesKey(_When):
    """The person presses a key, or several at once."""

    key: str


@dataclass(frozen=True)
class Selects(_When):
    """The person selects an entry, somebody, or a value in a field."""

    name: str
    place: Place | None = None


@dataclass(frozen=True)
class SelectsAny(_When):
    """The person selects whatever a field offers."""

    field: str


@dataclass(frozen=True)
class Locates(_When):
    """The person looks for an item or somebody, and changes nothing."""

    name: str
    place: Place


@dataclass(frozen=True)
class Types(_When):
    """The person types a text into a field."""

    text: str
    field: str
    place: Place | None = None


@dataclass(frozen=True)
class TypesSecret(_When):
    """The person types into a field what no step may spell out."""

    field: str
    place: Place | None = None


@dataclass(frozen=True)
class Ticks(_When):
    """The person ticks a box, or unticks it."""

    box: str
    place: Place | None
    on: bool = True


@dataclass(frozen=True)
class Sees(_Then):
    """The person sees a text in a place."""

    text: str
    place: Place


@dataclass(frozen=True)
class NoLongerSees(_Then):
    """The person no longer sees a text in a place."""

    text: str
    place: Place


@dataclass(frozen=True)
class SeesMessage(_Then):
    """The person sees a message."""

    text: str


@dataclass(frozen=True)
class SeesWindow(_Then):
    """The person sees a window, or a screen with this heading."""

    name: str


@dataclass(frozen=True)
class SeesEmptyList(_Then):
    """The person sees that a list is empty."""

    name: str


@dataclass(frozen=True)
class SeesDetail(_Then):
    """The person sees a value beside the name of a detail."""

    value: str
    detail: str


@dataclass(frozen=True)
class SeesDetails(_Then):
    """The person sees details of these names, whatever they read."""

    details: tuple[str, ...]


@dataclass(frozen=True)
class SeesTicked(_Then):
    """The person sees that a box is ticked, or not ticked."""

    box: str
    place: Place | None
    on: bool = True


@dataclass(frozen=True)
class SeesTyped(_Then):
    """The person sees that a field holds a text."""

    text: str
    field: str


@dataclass(frozen=True)
class SeesBeside(_Then):
    """The person sees a text beside a field."""

    text: str
    field: str


@dataclass(frozen=True)
class SeesMandatory(_Then):
    """The person sees that fields are marked as mandatory."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class SeesRed(_Then):
    """The person sees a field turn red."""

    field: str


@dataclass(frozen=True)
class SeesProtected(_Then):
    """The person sees what an item protects, or does not see it."""

    field: str
    item: str
    shown: bool = True


@dataclass(frozen=True)
class SeesTypedSecret(_Then):
    """The person sees, in a field, the secret that was typed."""

    field: str


@dataclass(frozen=True)
class SeesSecretKept(_Then):
    """The person sees that a field has kept the secret that was typed."""

    field: str


@dataclass(frozen=True)
class CanCopy(_Then):
    """The person can copy what an item protects."""

    field: str
    item: str


@dataclass(frozen=True)
class Described:
    """What the tutorial says in words that name nothing on the screen: `parts` are words with what is quoted of it.

    It can be read, and not carried out.
    """

    keyword: Keyword
    person: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Written:
    """A Gherkin step that the writer gave for a sentence."""

    keyword: Keyword
    text: str


Requirement = Owns | NotYet | SignedIn | Begins | Has
"""What a scenario begins with."""
Instruction = Clicks | PressesKey | Selects | SelectsAny | Locates | Types | TypesSecret | Ticks
"""What a reader does."""
Promise = (
    CanAccess | Sees | NoLongerSees | SeesMessage | SeesWindow | SeesEmptyList | SeesDetail | SeesDetails
    | SeesTicked | SeesTyped | SeesBeside | SeesMandatory | SeesRed | SeesProtected | SeesTypedSecret
    | SeesSecretKept | CanCopy
)  # fmt: skip
"""What is so, or becomes so."""
Action = Requirement | Instruction | Promise | Described | Written
"""Everything that a step may say."""
