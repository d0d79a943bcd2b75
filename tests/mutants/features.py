"""Make all mutants of a feature: each quoted word changed, each Then turned into its opposite.

Each mutant is one scenario that includes its background.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pytest_bdd.feature import get_feature

from product.profile import load
from tests.mutants.lines import Line
from tests.mutants.mutant import Mutant, told_apart
from tests.mutants.words import NOWHERE

ROOT = Path(__file__).parents[2]
_PEOPLE, _SHARED = load().people, load().shared
_FILLS = {"types", "ticks", "unticks"}
_SEES = "{person:Person} sees {text:Words} {place:Place}"
_YES_OR_NO = {_SHARED.yes: _SHARED.no, _SHARED.no: _SHARED.yes}
_SHOWN_OR_GONE = {'on "{}"', "on the list"}
"""The places where a word may no longer be seen."""


@dataclass(frozen=True)
class Opposite:
    """The opposite of a Then: its definition, the words to replace, and the new ones; `when` tells if it applies."""

    definition: str
    old: str
    new: str
    when: Callable[[Line], bool] = lambda _: True
    as_listed: tuple[str, str] | None = None
    """The old and the new words in the name of the mutant, if they are more than what changes."""


OPPOSITES = (
    Opposite("{person:Person} can no longer access {name:Words}", "can no longer access", "can access"),
    Opposite("{person:Person} cannot access {name:Words}", "cannot access", "can access"),
    Opposite("{person:Person} can access {name:Words}", "can access", "can no longer access"),
    Opposite("{person:Person} no longer sees {text:Words} {place:Place}", "no longer sees", "sees"),
    Opposite(
        "{person:Person} sees {box:Words} not ticked {place:Place}",
        "not ticked",
        "ticked",
        as_listed=("not ticked for", "ticked for"),
    ),
    Opposite(
        "{person:Person} sees {box:Words} ticked {place:Place}",
        "ticked",
        "not ticked",
        as_listed=("ticked for", "not ticked for"),
    ),
    Opposite(_SEES, "sees", "no longer sees", lambda line: line.place in _SHOWN_OR_GONE),
    Opposite("{person:Person} does not see the {field:Words} of {item:Words}", "does not see the", "sees the"),
    Opposite("{person:Person} sees the {field:Words} of {item:Words}", "sees the", "does not see the"),
    Opposite("the report shows {person:Person} that {item:Words} is not shared", "is not shared", "is shared"),
    Opposite("the report shows {person:Person} that {item:Words} is shared", "is shared", "is not shared"),
    Opposite(
        "the details tell {reader:Person} that {member:Person} can view, but not edit {item:Words}",
        "can view, but not edit",
        "can view and edit",
    ),
    Opposite(
        "the details tell {reader:Person} that {member:Person} can view and edit {item:Words}",
        "can view and edit",
        "can view, but not edit",
    ),
    Opposite(
        "{owner:Person} is told that there is no such user, and cannot press Share",
        "is told that there is no such user, and cannot press Share",
        "can press Share",
    ),
    Opposite("{owner:Person} is not offered {person:Person}", "is not offered", "is offered"),
    Opposite("{owner:Person} is offered {person:Person}", "is offered", "is not offered"),
    Opposite(
        "{owner:Person} can press Share",
        "can press Share",
        "is told that there is no such user, and cannot press Share",
    ),
)
"""The opposites of each Then; the first that fits is used."""


def mutants_of(path: Path) -> list[Mutant]:
    """Yield every mutant of a feature. A step after the same steps is changed in the first scenario only."""
    file = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    found: list[Mutant] = []
    seen: set[tuple[Line, ...]] = set()
    for name, lines in scenarios(path):
        for at, line in enumerate(lines):
            if tuple(lines[: at + 1]) in seen:
                continue
            seen.add(tuple(lines[: at + 1]))
            for kind, old, new, other in [*_words(lines, at), *_turned(line)]:
                own = _own(lines, at, old, changes_word=kind != "Then turned")
                whole = "\n".join(map(str, [*lines[:at], other, *lines[at + 1 :]]))
                found.append(Mutant(f"{file}: {name}", kind, old, new, line.text, whole, frozenset(own)))
    return told_apart(found)


def scenarios(path: Path) -> Iterator[tuple[str, list[Line]]]:
    """Yield each scenario with all its steps, those of the background first; an outline with its first example."""
    for name, template in get_feature(str(path.parent), path.name).scenarios.items():
        row = next((row for table in template.examples for row in table.as_contexts()), {})
        yield name, [Line(step.type.capitalize(), step.name) for step in template.render(row).steps]


Change = tuple[str, str, str, Line]
"""The kind of change, the old and the new words, and the changed step."""


def _words(lines: Sequence[Line], at: int) -> Iterator[Change]:
    """Replace each quoted word of a step by another one of the scenario, or else by one that does not exist."""
    line = lines[at]
    nearby = [word for other in [*lines[:at][::-1], *lines[at + 1 :]] for word in other.words]
    for index, piece in enumerate(line.pieces):
        if piece.kind != "word":
            continue
        others = (word for word in nearby if word.casefold() != piece.text.casefold() and word not in line.text)
        another = next(others, "")
        kind, new = ("another word", another) if another else ("unknown word", NOWHERE[at % len(NOWHERE)])
        yield kind, piece.text, new, line.with_piece(index, new)


def _turned(line: Line) -> Iterator[Change]:
    """Turn a Then into its opposite. Without a known opposite and a quoted word, change the person."""
    if line.keyword != "Then":
        return
    if line.verb == "sees" and line.words and (other := _YES_OR_NO.get(value := line.words[0])):
        at = next(index for index, piece in enumerate(line.pieces) if piece.kind == "word")
        yield "Then turned", f'sees "{value}', f'sees "{other}', line.with_piece(at, other)
        return
    for opposite in OPPOSITES:
        if line.definition == opposite.definition and opposite.when(line):
            old, new = opposite.as_listed or (opposite.old, opposite.new)
            changed = line.defined_by(opposite.definition.replace(opposite.old, opposite.new, 1))
            yield "Then turned", old, new, changed
            return
    yield from _of_another_person(line)


def _of_another_person(line: Line) -> Iterator[Change]:
    at = next((index for index, piece in enumerate(line.pieces) if piece.kind == "person"), None)
    nobody_may = "no way" in line.definition
    if at is None or (line.words and not nobody_may and "protected information" not in line.definition):
        return
    person = line.pieces[at].text
    other = _PEOPLE.others[0] if person != _PEOPLE.owner else _PEOPLE.colleague
    if nobody_may:
        other = _PEOPLE.owner
    yield "Then turned", person, other, line.with_piece(at, other)


def _own(lines: Sequence[Line], at: int, old: str, *, changes_word: bool) -> set[int]:
    """Return the lines at which a change may be noticed.

    A changed Given is noticed by the first step that still has the old word. A click on another control is noticed
    there, or by the next step that does more than locate. A value in another field is noticed where the form is sent or
    its contents are checked.
    """
    line = lines[at]
    behind = range(at + 1, len(lines))
    if line.keyword == "Given":
        return {next((i for i in behind if old in lines[i].words), at), at}
    if line.keyword == "Then" or not changes_word:
        return {at}
    if line.verb in _FILLS or (line.verb == "selects" and line.place == 'in "{}"'):
        return {at, *(i for i in behind if lines[i].keyword == "Then" or lines[i].verb in {"clicks", "selects"})}
    return {at, *_next(lines, behind)}


def _next(lines: Sequence[Line], behind: Sequence[int]) -> Iterator[int]:
    for index in behind:
        yield index
        if lines[index].verb != "locates":
            return
