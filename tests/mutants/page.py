"""A tutorial to be changed: its sentences with their places in the source, and the routes through it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from walkthrough.document import markdown
from walkthrough.document.inline import plain
from walkthrough.document.source import from_text
from walkthrough.language.default import LANGUAGE, grammar_for
from walkthrough.language.meaning import Meaning
from walkthrough.language.phrases import Clause
from walkthrough.model import Tutorial
from walkthrough.plan.classify import Unit, units_of
from walkthrough.plan.reading import compiled

CLAIMS = {"step", "outcome", "requirement"}
"""The roles of sentences that ask for or promise something."""
FINDING = {Meaning.FIND_ITEM}
"""Actions that change nothing on the screen; later sentences name the thing again."""
FILLING = {Meaning.TYPE, Meaning.TYPE_WORDS, Meaning.FILL, Meaning.CHOOSE_VALUE, Meaning.TICK, Meaning.UNTICK}
"""Actions in any order that are only missed where the form is sent or its contents are seen."""
FORMAL = re.compile(r"«(?P<bold>[^«»]+)»|[\"\u201c](?P<quoted>[^\"\u201c\u201d«»]+)[\"\u201d]")


@dataclass(frozen=True)
class Word:
    """A UI word in a sentence, and its place in the source."""

    unit: Unit
    text: str
    start: int
    end: int


class Page:
    """A parsed tutorial."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.source = from_text(text, file)
        self.text = self.source.text

    @cached_property
    def units(self) -> list[Unit]:
        """Return its sentences."""
        return units_of(markdown.read(self.text, LANGUAGE.box_labels), grammar_for())

    @cached_property
    def tutorial(self) -> Tutorial:
        """Return the compiled tutorial."""
        return compiled(self.source)

    @property
    def claims(self) -> list[Unit]:
        """Return the sentences that ask for or promise something."""
        return [unit for unit in self.units if unit.role in CLAIMS]

    def printed(self) -> list[str]:
        """Return every sentence as it is printed."""
        return [plain(unit.piece.printed.text) for unit in self.units]

    def stretch(self, unit: Unit) -> tuple[int, int]:
        """Return the start and end of a sentence in the source."""
        return unit.piece.span

    def words(self, unit: Unit) -> Iterator[Word]:
        """Return the UI words of a sentence. A path such as `A > B` has two."""
        printed = unit.piece.printed
        for match in FORMAL.finditer(printed.text):
            group = "bold" if match["bold"] else "quoted"
            for part in re.finditer(r"[^>]+", match[group]):
                text = part[0].strip().rstrip(":*.,").strip(" \"'")
                if text:
                    at = match.start(group) + part.start() + part[0].index(text)
                    yield Word(unit, text, printed.offsets[at], printed.offsets[at + len(text) - 1] + 1)

    def edited(self, start: int, end: int, new: str) -> "Page":
        """Return the tutorial with a part of its source replaced."""
        return Page(self.file, self.text[:start] + new + self.text[end:])

    def in_print(self, unit: Unit, start: int, end: int) -> tuple[int, int]:
        """Return the place in the source of a part of a sentence's printed text."""
        offsets = unit.piece.printed.offsets
        return offsets[start], offsets[end - 1] + 1

    # Routes

    @cached_property
    def routes(self) -> list[list[int]]:
        """Return the numbers of the sentences of each route, in order."""
        return [
            [sentence for sentence, _ in groupby(step.sentence for step in route.steps)]
            for route in self.tutorial.routes
        ]

    def stuck_behind(self, index: int) -> set[int]:
        """Return the sentences at which a reader is stuck after doing a sentence wrong or skipping it.

        It is the next one on each route, and the one after it if that only locates something, which changes nothing. A
        skipped field is missed where the form is sent, or where its contents are promised.
        """
        unit = self.units[index]
        filling = any(clause.meaning in FILLING or _selects_value(clause) for clause in unit.saying.clauses)
        stuck: set[int] = set()
        for route in self.routes:
            if index in route:
                behind = route[len(route) - route[::-1].index(index) :]
                stuck |= set(self._missed(behind, unit) if filling else self._next(behind))
        return stuck

    def _next(self, behind: list[int]) -> Iterator[int]:
        for index in behind:
            yield index
            if any(clause.meaning not in FINDING for clause in self.units[index].saying.clauses):
                return

    def _missed(self, behind: list[int], filled: Unit) -> Iterator[int]:
        yield from self._next(behind)
        fields = {field.lower() for clause in filled.saying.clauses for field in names_in(clause)}
        pressed = promised = False
        for index in behind:
            clauses = self.units[index].saying.clauses
            ends = any(clause.meaning is Meaning.PRESS for clause in clauses)
            seen = pressed and any(clause.sort == "promise" for clause in clauses)
            named = any(field.lower() in fields for clause in clauses for field in names_in(clause))
            if (ends and not pressed) or (seen and not promised) or named:
                yield index
            pressed, promised = pressed or ends, promised or seen


def names_in(clause: Clause) -> list[str]:
    """Return every UI word of a clause, also those of its places."""
    return [*clause.ui, *clause.several, *(place.name for place in clause.places if place.name)]


def _selects_value(clause: Clause) -> bool:
    return clause.meaning is Meaning.CHOOSE and any(place.kind in {"field", "bare"} for place in clause.places)


def verbs(*groups: str) -> str:
    """Return a pattern for the verbs of these groups of the grammar."""
    words = sorted((word for group in groups for word in LANGUAGE.words[group]), key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, words)) + ")"
