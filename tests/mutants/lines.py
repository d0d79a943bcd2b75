"""A step of a feature by the step definition that it fits: its words, its people, and what stands between them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, repeat
from string import Formatter
from typing import Any, Literal

from steps.parameter_types import Place, sentence
from walkthrough.plan.step_definitions import definitions_of


@dataclass(frozen=True)
class Piece:
    """A part of a step's text: a quoted word, a person, or what stands between them."""

    text: str
    kind: Literal["", "word", "person"] = ""

    def __str__(self) -> str:
        return f'"{self.text}"' if self.kind == "word" else self.text


@dataclass(frozen=True)
class Line:
    """A step of a scenario: its keyword is Given, When or Then."""

    keyword: str
    text: str

    def __str__(self) -> str:
        return f"{self.keyword} {self.text}"

    @cached_property
    def definition(self) -> str:
        """The sentence of its step definition."""
        (found,) = definitions_of(self.keyword, self.text)
        return found

    @cached_property
    def arguments(self) -> dict[str, Any]:
        """What stands for the names in its definition."""
        arguments: dict[str, Any] = sentence(self.definition).parse_arguments(self.text)
        return arguments

    @property
    def verb(self) -> str:
        """What the person does: the word behind their name."""
        return self.definition.split()[1]

    @property
    def place(self) -> str:
        """The kind of place that it names, if it does."""
        place = self.arguments.get("place")
        return place.where if isinstance(place, Place) else ""

    @cached_property
    def pieces(self) -> list[Piece]:
        """Its text, piece by piece."""
        return list(_pieces(self.definition, self.arguments))

    @property
    def words(self) -> list[str]:
        """Its quoted words."""
        return [piece.text for piece in self.pieces if piece.kind == "word"]

    def with_piece(self, at: int, text: str) -> "Line":
        """The step with another text in one of its pieces."""
        pieces = [*self.pieces[:at], replace(self.pieces[at], text=text), *self.pieces[at + 1 :]]
        return Line(self.keyword, "".join(map(str, pieces)))

    def defined_by(self, definition: str) -> "Line":
        """The step that another definition makes of the same arguments."""
        return Line(self.keyword, "".join(map(str, _pieces(definition, self.arguments))))


def _pieces(definition: str, arguments: dict[str, Any]) -> Iterator[Piece]:
    for between, name, kind, _ in Formatter().parse(definition):
        yield Piece(between)
        if name is None:
            continue
        value = arguments[name]
        match kind:
            case "Person":
                yield Piece(value, "person")
            case "Kind":
                yield Piece(value.name)
            case "People":
                yield from _listed(value, "person")
            case "Words":
                yield Piece(value, "word")
            case "SeveralWords":
                yield from _listed(value, "word")
            case "Place":
                parts = value.words.split('"')
                yield from (Piece(part, "word" if at % 2 else "") for at, part in enumerate(parts))


def _listed(values: list[str], kind: Literal["word", "person"]) -> Iterator[Piece]:
    before = chain([""], repeat(", ", len(values) - 2), [" and "])
    for between, value in zip(before, values, strict=False):
        yield Piece(between)
        yield Piece(value, kind)
