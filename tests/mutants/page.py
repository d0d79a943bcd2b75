"""A tutorial as it is changed: its sentences with their places in the source, and the routes through it."""

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
"""The roles of sentences that ask or promise something."""
FINDING = {Meaning.FIND_ITEM}
"""What changes nothing on the screen, because every later sentence names its thing itself."""
FILLING = {Meaning.TYPE, Meaning.TYPE_WORDS, Meaning.FILL, Meaning.CHOOSE_VALUE, Meaning.TICK, Meaning.UNTICK}
"""What a reader may do in any order, and whose lack shows only where the form is ended or its contents are seen."""
FORMAL = re.compile(r"«(?P<bold>[^«»]+)»|[\"\u201c](?P<quoted>[^\"\u201c\u201d«»]+)[\"\u201d]")


@dataclass(frozen=True)
class Word:
    """A UI word in a sentence, and where it stands in the source."""

    unit: Unit
    text: str
    start: int
    end: int


class Page:
    """The text of one tutorial, read."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.source = from_text(text, file)
        self.text = self.source.text

    @cached_property
    def units(self) -> list[Unit]:
        """Its sentences."""
        return units_of(markdown.read(self.text, LANGUAGE.box_labels), grammar_for())

    @cached_property
    def tutorial(self) -> Tutorial:
        """What the walkthrough makes of it."""
        return compiled(self.source)

    @property
    def claims(self) -> list[Unit]:
        """The sentences that ask or promise something."""
        return [unit for unit in self.units if unit.role in CLAIMS]

    def printed(self) -> list[str]:
        """Every sentence as it is printed."""
        return [plain(unit.piece.printed.text) for unit in self.units]

    def stretch(self, unit: Unit) -> tuple[int, int]:
        """Where a sentence stands in the source: from its first character to behind its last."""
        return unit.piece.span

    def words(self, unit: Unit) -> Iterator[Word]:
        """The UI words of a sentence; a path such as `A > B` is two."""
        printed = unit.piece.printed
        for match in FORMAL.finditer(printed.text):
            group = "bold" if match["bold"] else "quoted"
            for part in re.finditer(r"[^>]+", match[group]):
                text = part[0].strip().rstrip(":*.,").strip(" \"'")
                if text:
                    at = match.start(group) + part.start() + part[0].index(text)
                    yield Word(unit, text, printed.offsets[at], printed.offsets[at + len(text) - 1] + 1)

    def edited(self, start: int, end: int, new: str) -> "Page":
        """The tutorial with a stretch of its source replaced."""
        return Page(self.file, self.text[:start] + new + self.text[end:])

    def in_print(self, unit: Unit, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of what is printed of a sentence stands in the source."""
        offsets = unit.piece.printed.offsets
        return offsets[start], offsets[end - 1] + 1

    # The routes through it.

    @cached_property
    def routes(self) -> list[list[int]]:
        """The numbers of the sentences of each route, in its order."""
        return [
            [sentence for sentence, _ in groupby(step.sentence for step in route.steps)]
            for route in self.tutorial.routes
        ]

    def stuck_behind(self, index: int) -> set[int]:
        """The sentences at which a reader is stuck who has gone wrong at a sentence, or left it out.

        It is the next one on each route, and the one after it where that only locates something: locating changes
        nothing. What was to be filled in is missed where the form is ended, and where its contents are promised.
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
    """Every UI word of a clause, those of its places too."""
    return [*clause.ui, *clause.several, *(place.name for place in clause.places if place.name)]


def _selects_value(clause: Clause) -> bool:
    return clause.meaning is Meaning.CHOOSE and any(place.kind in {"field", "bare"} for place in clause.places)


def verbs(*groups: str) -> str:
    """A pattern for the verbs of these groups of the grammar."""
    words = sorted((word for group in groups for word in LANGUAGE.words[group]), key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, words)) + ")"
