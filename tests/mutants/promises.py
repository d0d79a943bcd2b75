"""Mutants with the opposite of a promise or of a required state."""

import re
from collections.abc import Iterator

from tests.mutants.mutant import Mutant
from tests.mutants.page import Page
from walkthrough.document.inline import plain
from walkthrough.plan.classify import Unit

OPPOSITES = (
    (r"can no longer (?=access|see|view|open|use)", "can "),
    (r"(?<!also )can (?=access)", "can no longer "),
    (r"\bno longer (?=shows?|has|have)", ""),
    (r"\bdisappears from\b", "appears on"),
    (r"\bappears on\b", "disappears from"),
    (r"\bis not (?=ticked|checked|shown)", "is "),
    (r"\bis (?=ticked|checked|mandatory)", "is not "),
    (r"\bare (?=mandatory)", "are not "),
    (r"\bis hidden again\b", "is shown again"),
    (r"\bis shown\b", "is hidden"),
    (r"\bis (?=on the list)", "is no longer "),
    (r"\b(?:is|will be) empty\b", "shows the user"),
    (r"\bturns (?=«?red)", "does not turn "),
    (r"\bnothing (?=that you typed)", "everything "),
    (r"\b(?:read|reads|set to) «Yes»(?! or)", "«No»"),
    (r"\b(?:read|reads|set to) «No»", "«Yes»"),
    (r"\ba «No»", "«Yes»"),
    (r"\ba «Yes»", "«No»"),
    (r"\b[Yy]ou(?:'|\u2019)ll (?=see|get)", "won't"),
    (r"\bmust show\b", "must not show"),
    (r"\bshows who else\b", "no longer shows who else"),
    (r"\bopens with\b", "closes without"),
    (r"\bYou can view that\b", "you cannot view that"),
    (r"\byou are its\b", "you are not its"),
    (r"(?<=and )shows (?=\W*«)", "does not show "),
    (r"\b[Oo]nly the (?=«)", "Not only the "),
)
"""Patterns in the printed text and their replacements. Of overlapping ones, the first is used."""


def mutants(page: Page) -> Iterator[Mutant]:
    """Negate each promise and each required state."""
    for unit in page.claims:
        if any(clause.sort in {"promise", "need"} for clause in unit.saying.clauses) and unit.saying.clauses:
            yield from _turned(page, unit)


def _turned(page: Page, unit: Unit) -> Iterator[Mutant]:
    printed = unit.piece.printed.text
    flat = printed.replace("\n", " ")
    taken: list[tuple[int, int]] = []
    for pattern, new in OPPOSITES:
        for match in re.finditer(pattern, flat):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            start, end = page.in_print(unit, match.start(), match.end())
            old = page.text[start:end]
            written = _written(old, new)
            changed = page.edited(start, end, written)
            yield Mutant(
                page.file,
                "promise turned",
                plain(match[0]).strip(),
                written.strip().replace("*", ""),
                plain(printed),
                changed.text,
                frozenset({unit.index}),
            )


def _written(old: str, new: str) -> str:
    """Write the opposite in the source, keeping the markup of a bold value."""
    if new.startswith("«"):
        return re.sub(r"(\*\*)?(?:Yes|No)(?=\*|$)", lambda match: (match[1] or "") + new.strip("«»"), old)
    if new == "won't":
        return old[:3] + " won't "
    return new[0].upper() + new[1:] if new and old[0].isupper() else new
