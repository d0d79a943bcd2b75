"""All mutants of a feature: each quoted word changed, each Then turned into its opposite.

Each is one scenario, with its background written out. Must not know how scenarios are run.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pytest_bdd.feature import get_feature

from product.profile import load
from tests.mutants.mutant import Mutant, told_apart
from tests.mutants.words import NOWHERE

ROOT = Path(__file__).parents[2]
QUOTED = re.compile('"([^"]*)"')
_FILLS = re.compile(r" (?:types|ticks|unticks) | selects \"[^\"]*\" in \"[^\"]*\"$")
OPPOSITES = (
    (r" can no longer access ", " can access "),
    (r" cannot access ", " can access "),
    (r" can access ", " can no longer access "),
    (r' no longer sees "', ' sees "'),
    (r' sees "Yes" ', ' sees "No" '),
    (r' sees "No" ', ' sees "Yes" '),
    (r' not ticked for "', ' ticked for "'),
    (r' ticked for "', ' not ticked for "'),
    (r' sees (?="[^"]*" on (?:"|the list))', " no longer sees "),
    (r" does not see the ", " sees the "),
    (r' sees the (?="[^"]*" of ")', " does not see the "),
    (r" is not shared$", " is shared"),
    (r" is shared$", " is not shared"),
    (r" can view, but not edit ", " can view and edit "),
    (r" can view and edit ", " can view, but not edit "),
    (r" is told that there is no such user, and cannot press Share", " can press Share"),
    (r" can press Share", " is told that there is no such user, and cannot press Share"),
)
"""What a Then may say, and its opposite; the first that fits holds."""


@dataclass(frozen=True)
class Line:
    """A step of a scenario: its keyword is Given, When or Then."""

    keyword: str
    text: str

    def __str__(self) -> str:
        return f"{self.keyword} {self.text}"


def mutants_of(path: Path) -> list[Mutant]:
    """Every mutant of a feature; the same step behind the same steps is changed in the first scenario only."""
    file = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    found: list[Mutant] = []
    seen: set[tuple[Line, ...]] = set()
    for name, lines in scenarios(path):
        for at, line in enumerate(lines):
            if tuple(lines[: at + 1]) in seen:
                continue
            seen.add(tuple(lines[: at + 1]))
            for kind, old, new, text in [*_words(lines, at), *_turned(line)]:
                changed = [*lines[:at], Line(line.keyword, text), *lines[at + 1 :]]
                own = _own(lines, at, old, changes_word=kind != "Then turned")
                whole = "\n".join(map(str, changed))
                found.append(Mutant(f"{file}: {name}", kind, old, new, line.text, whole, frozenset(own)))
    return told_apart(found)


def scenarios(path: Path) -> Iterator[tuple[str, list[Line]]]:
    """Each scenario with all its steps, those of the background first."""
    for name, template in get_feature(str(path.parent), path.name).scenarios.items():
        yield name, [Line(step.type.capitalize(), step.name) for step in template.render({}).steps]


def _words(lines: Sequence[Line], at: int) -> Iterator[tuple[str, str, str, str]]:
    """Each quoted word of a step, with another one of the scenario in its place, or else one that is nowhere."""
    text = lines[at].text
    nearby = [word for line in [*lines[:at][::-1], *lines[at + 1 :]] for word in QUOTED.findall(line.text)]
    for match in QUOTED.finditer(text):
        another = next((word for word in nearby if word.casefold() != match[1].casefold() and word not in text), "")
        kind, new = ("another word", another) if another else ("unknown word", NOWHERE[at % len(NOWHERE)])
        yield kind, match[1], new, text[: match.start(1)] + new + text[match.end(1) :]


def _turned(line: Line) -> Iterator[tuple[str, str, str, str]]:
    """What a Then says, turned; without a known opposite and a quoted word, it is said of another person."""
    if line.keyword != "Then":
        return
    for pattern, opposite in OPPOSITES:
        if match := re.search(pattern, line.text):
            changed = line.text[: match.start()] + opposite + line.text[match.end() :]
            yield "Then turned", match[0].strip(' "'), opposite.strip(' "'), changed
            return
    told = re.search("|".join(load().people.names), line.text)
    if told and (not QUOTED.search(line.text) or "protected information" in line.text or "no way" in line.text):
        other = "Carol" if told[0] != "Ada" else "Betty"
        if "no way" in line.text:
            other = "Ada"
        yield "Then turned", told[0], other, line.text[: told.start()] + other + line.text[told.end() :]


def _own(lines: Sequence[Line], at: int, old: str, *, changes_word: bool) -> set[int]:
    """Where a change must show.

    A Given is noticed by the first step that still has the old word. A click on another control is noticed there, or
    by the next step that does more than locate; what is filled in into another field, where the form is ended and
    where its contents are looked at.
    """
    line = lines[at]
    behind = range(at + 1, len(lines))
    if line.keyword == "Given":
        return {next((i for i in behind if f'"{old}"' in lines[i].text), at), at}
    if line.keyword == "Then" or not changes_word:
        return {at}
    if _FILLS.search(line.text):
        return {
            at,
            *(i for i in behind if lines[i].keyword == "Then" or re.search(" (?:clicks|selects) ", lines[i].text)),
        }
    return {at, *_next(lines, behind)}


def _next(lines: Sequence[Line], behind: Sequence[int]) -> Iterator[int]:
    for index in behind:
        yield index
        if " locates " not in lines[index].text:
            return
