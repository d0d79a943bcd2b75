"""What the open reader makes of a sentence: its clauses and places, and the context that it is read in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from walkthrough.language.open_reader import lexicon
from walkthrough.language.open_reader.tokens import Token

if TYPE_CHECKING:
    from walkthrough.language.open_reader.chunks import Chunk

Sort = Literal["do", "promise", "need", "remark"]
OpenRole = Literal["requirement", "step", "outcome", "outside", "note", "link", "prose"]


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
    is_link: bool = False
    lead: str = ""
    """The meaning of the sentence that leads in the list ("type" for "enter the following:")."""
    outside: bool = False
    """Under a heading about something outside the product."""
    focus: str = ""
    """The field that a sentence before it was about."""
    items: tuple[str, ...] = ()


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


@dataclass(frozen=True)
class Reading:
    """What a sentence is for, its clauses, and what was left over of it."""

    role: OpenRole
    clauses: tuple[OpenClause, ...] = ()
    left: tuple[str, ...] = ()
    lead: str = ""
    """The meaning that it leads its list in with, where it does."""

    @property
    def understood(self) -> bool:
        """Whether nothing was left over of what asks or promises something."""
        return not self.left and not any(clause.left for clause in self.clauses)


def text_of(tokens: Sequence[Token]) -> str:
    """The words as they are printed."""
    return " ".join(t.text for t in tokens).replace(" ,", ",").replace(" .", ".").strip(" ,.:;")


def names_in(tokens: Sequence[Token], *, soft: bool = False) -> tuple[str, ...]:
    """The UI words; with `soft` capitalised words, too."""
    return tuple(t.text for t in tokens if t.kind == "ui" or (soft and t.kind == "caps"))


_ICONS = frozenset((
    "icon", "icons", "dots", "glyph", "symbol", "ellipsis", "trash", "pencil", "gear", "cog", "magnifying", "kebab",
    "hamburger", "arrow", "bell", "star", "chevron", "caret", "cross", "plus",
))  # fmt: skip


def is_icon(tokens: Sequence[Token]) -> bool:
    """Whether the words describe an icon."""
    words = [word for t in tokens for word in t.text.lower().replace("-", " ").split()]
    return bool(words) and (words[-1] in _ICONS or "icon" in words or (words[0] in _ICONS and not words[2:]))


def stray_in(tokens: Sequence[Token]) -> list[str]:
    """The words that no noun phrase holds."""
    asked = next((n for n, t in enumerate(tokens) if t.low in ("who", "what", "how", "whether")), len(tokens))
    return [
        t.text
        for n, t in enumerate(tokens[:asked])
        if t.low in lexicon.STRAY and not (n and tokens[n - 1].low in ("trash", "garbage", "waste"))
    ]


def tail_of(tokens: Sequence[Token]) -> list[str]:
    """What stands behind the last UI word of an object and a comma: no part of it ("**A**, the rest changes")."""
    last = max((n for n, t in enumerate(tokens) if t.is_name), default=len(tokens))
    comma = next((n for n in range(last + 1, len(tokens)) if tokens[n].text == ","), len(tokens))
    tail = text_of(tokens[comma + 1 :])
    return [tail] if tail else []


def condition_of(chunks: Iterable["Chunk"]) -> str:
    """The circumstances among the chunks, in their words; empty where there are none."""
    return "; ".join(f"{c.cue} {text_of(c.tokens)}".strip() for c in chunks if c.kind == "condition")


def place_of(chunk: "Chunk") -> OpenPlace:
    """The place that a chunk says."""
    words = [t.low for t in chunk.tokens if t.low]
    noun = next(
        (
            word
            for word in reversed(words)
            if word in lexicon.VISIBLE or word in lexicon.FIELD or word in lexicon.WINDOW
        ),
        words[-1] if words else "",
    )
    name = names_in(chunk.tokens) or (names_in(chunk.tokens, soft=True) if noun else ())
    return OpenPlace(chunk.cue, noun, ", ".join(name), text_of(chunk.tokens))
