"""A step of a feature, parsed by its step definition: its words, its people, and the text between them."""

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
    """A part of a step's text: a quoted word, a person, or the text between them."""

    text: str
    kind: Literal["", "word", "person"] = ""

    def __str__(self) -> str:
        return f'"{self.text}"' if self.kind == "word" else self.text


@dataclass(frozen=True)
class Line:
    """A step of a scenario. Its keyword is Given, When or Then."""

    keyword: str
    text: str

    def __str__(self) -> str:
        return f"{self.keyword} {self.text}"

    @cached_property
    def definition(self) -> str:
        """Return the sentence of its step definition."""
        (found,) = definitions_of(self.keyword, self.text)
        return found

    @cached_property
    def arguments(self) -> dict[str, Any]:
        """Return the values of the parameters in its definition."""
        arguments: dict[str, Any] = sentence(self.definition).parse_arguments(self.text)
        return arguments

    @property
    def verb(self) -> str:
        """Return the word after the person's name."""
        return self.definition.split()[1]

    @property
    def place(self) -> str:
        """Return the kind of place that it names, if any."""
        place = self.arguments.get("place")
        return place.where if isinstance(place, Place) else ""

    @cached_property
    def pieces(self) -> list[Piece]:
        """Return the pieces of its text."""
        return list(_pieces(self.definition, self.arguments))

    @property
    def words(self) -> list[str]:
        """Return its quoted words."""
        return [piece.text for piece in self.pieces if piece.kind == "word"]

    def with_piece(self, at: int, text: str) -> "Line":
        """Return the step with another text in one of its pieces."""
        pieces = [*self.pieces[:at], replace(self.pieces[at], text=text), *self.pieces[at + 1 :]]
        return Line(self.keyword, "".join(map(str, pieces)))

    def defined_by(self, definition: str) -> "Line":
        """Return the step that another definition makes of the same arguments."""
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
