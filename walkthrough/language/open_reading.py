"""What is made of a sentence that no wording fits: its clauses and places, and the context that it is read in.

Each language has a reader of its own that makes them; see `Language.read_openly`.
"""

from dataclasses import dataclass
from typing import Literal

Sort = Literal["do", "promise", "need", "remark"]
OpenRole = Literal["requirement", "step", "outcome", "outside", "note", "link", "prose"]


@dataclass(frozen=True)
class OpenPlace:
    """Where something is: its preposition, its noun, its UI word, and all its words."""

    preposition: str
    noun: str = ""
    name: str = ""
    text: str = ""


@dataclass(frozen=True)
class OpenClause:
    """One thing that a sentence asks or promises."""

    text: str
    verb: str = ""
    sort: Sort = "do"
    names: tuple[str, ...] = ()
    icon: str = ""
    thing: str = ""
    places: tuple[OpenPlace, ...] = ()
    value: str = ""
    condition: str = ""
    purpose: str = ""
    asides: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    noun: str = ""
    """What kind of control its UI words are said to be."""
    optional: bool = False
    modal: str = ""
    left: tuple[str, ...] = ()
    """Words that were not accounted for: where there are any, the clause is not understood."""
    either: bool = False
    """Whether its names, or it and the clause before it, are alternatives."""
    more: tuple[str, ...] = ()
    """Words of the sentence that stand in none of its parts: they are told, and keep it from being carried out."""


@dataclass(frozen=True)
class Context:
    """Where a sentence stands."""

    in_steps: bool = False
    """In a numbered list."""
    first: bool = True
    bulleted: bool = False
    """In a bulleted item."""
    admonition: bool = False
    section: str = ""
    after_steps: bool = False
    """In a section that has had steps already, or among them."""
    begun: bool = False
    """Behind a step of the page."""
    beside: bool = False
    """Behind a step in the same paragraph or item."""
    ran: bool = False
    """Behind a command for a terminal."""
    is_link: bool = False
    lead: str = ""
    """The meaning of the sentence that leads in the list ("type" for "enter the following:")."""
    lead_field: str = ""
    """The field of which that list names what can be chosen in it."""
    before_table: bool = False
    """In the last paragraph before a table."""
    outside: bool = False
    """Under a heading about something outside the product."""
    focus: str = ""
    """The field that a sentence before it was about."""
    pointed_out: str = ""
    """The one word on the screen that the sentence before it has said can be seen or found."""
    spoken_of: OpenClause | None = None
    """What "it" at the beginning of the sentence stands for."""
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What a sentence is for, its clauses, and what was left over of it."""

    role: OpenRole
    clauses: tuple[OpenClause, ...] = ()
    left: tuple[str, ...] = ()
    lead: str = ""
    """The meaning that it leads its list in with, where it does."""
    lead_field: str = ""
    """The field of which that list names what can be chosen in it."""
    spoken_of: OpenClause | None = None
    """What "it" in the next sentence stands for."""
    general: bool = False
    """Whether it tells how things are in general, of which no screen shows anything."""

    @property
    def understood(self) -> bool:
        """Whether nothing was left over of what asks or promises something."""
        return not self.left and not any(clause.left for clause in self.clauses)
