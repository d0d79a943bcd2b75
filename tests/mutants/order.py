"""Steps dropped, doubled and swapped, and requirements removed.

Each changed text is parsed again, and only counts if all other sentences are still there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tests.mutants.mutant import Mutant
from tests.mutants.page import Page, verbs
from walkthrough.document.inline import plain
from walkthrough.language.meaning import REQUIREMENTS, Meaning
from walkthrough.language.phrases import Clause
from walkthrough.plan.classify import Unit

_DO = verbs("press", "choose", "find", "type", "fill", "tick", "untick", "copy")
_NEXT = re.compile(rf"(?:,? and then,?|,? then,?|,? and|,) (?=(?:{_DO}|«))|: ", re.IGNORECASE)
_ABOUT_OTHERS = {
    Meaning.CHOOSE_PERSON,
    Meaning.FIND_PERSON,
    Meaning.LIST_OF_PEOPLE,
    Meaning.MEMBER_COLUMNS,
    Meaning.ACCESS,
    Meaning.NO_ACCESS,
}


def mutants(page: Page) -> Iterator[Mutant]:
    """Yield mutants with steps out of order and without requirements."""
    steps = [unit for unit in page.claims if unit.role == "step"]
    for unit in steps:
        yield from _dropped(page, unit)
        yield from _clauses_dropped(page, unit)
        if not unit.saying.other_way:
            yield from _doubled(page, unit)
    for first, second in pairwise(steps):
        if first.block.admonition == second.block.admonition and not first.saying.other_way:
            yield from _swapped(page, first, second)
    yield from _without_requirements(page)


def _dropped(page: Page, unit: Unit) -> Iterator[Mutant]:
    changed = without(page, unit)
    if changed:
        own = {index - (index > unit.index) for index in page.stuck_behind(unit.index)}
        if unit.saying.other_way:
            own |= {unit.index}  # the sentence after it, which is now on the main route
        yield _mutant(page, unit, "step dropped", plain(unit.piece.printed.text), "", changed, own)


def without(page: Page, unit: Unit) -> Page | None:
    """Return the tutorial without a sentence; None if that would damage others."""
    wanted = page.printed()
    del wanted[unit.index]
    return next((changed for changed in _cuts(page, unit) if changed.printed() == wanted), None)


def _cuts(page: Page, unit: Unit) -> Iterator[Page]:
    start, end = page.stretch(unit)
    # With the number of its list item and the end of the line, if it is a whole paragraph.
    line_start = page.text.rfind("\n", 0, start) + 1
    line_end = page.text.find("\n", end)
    if not page.text[end:line_end].strip() and re.fullmatch(
        r"\s*(?:[-*+]|\d+[.)]|\w[.)])?\s*", page.text[line_start:start]
    ):
        yield page.edited(line_start, line_end + 1, "")
    behind = re.compile(r"\s*").match(page.text, end)
    if behind:
        yield page.edited(start, behind.end() if "\n\n" not in behind[0] else end, "")
    before = len(page.text[:start].rstrip())
    yield page.edited(before, end, "")


def _clauses_dropped(page: Page, unit: Unit) -> Iterator[Mutant]:
    """Leave out one of several actions of a sentence."""
    clauses = unit.saying.clauses
    if len(clauses) < 2 or not any(clause.sort == "do" for clause in clauses) or unit.saying.condition:
        return
    printed = unit.piece.printed.text.replace("\n", " ")
    pieces = _pieces(printed)
    for at, (start, end) in enumerate(pieces):
        cut_from, cut_to = (start, pieces[at + 1][0]) if at == 0 else (pieces[at - 1][1], end)
        a, b = page.in_print(unit, cut_from, cut_to)
        if printed[cut_to - 1] == "»":
            b += page.text.startswith("*", b)
        first = printed[pieces[1][0]].upper() if at == 0 else ""
        changed = page.edited(a, b, "")
        if first:
            changed = Page(page.file, changed.text[:a] + first + changed.text[a + 1 :])
        if not _lost_one(clauses, changed, unit):
            continue
        own = {unit.index} if at < len(pieces) - 1 else set()
        own |= page.stuck_behind(unit.index)
        yield _mutant(page, unit, "action dropped", plain(printed[start:end]), "", changed, own)


def _pieces(printed: str) -> list[tuple[int, int]]:
    """Return the start and end of each action of a sentence."""
    ends = [(match.start(), match.end()) for match in _NEXT.finditer(printed)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(printed.rstrip(".:"))]
    return list(zip(starts, stops, strict=True))


def _lost_one(before: Sequence[Clause], changed: Page, unit: Unit) -> bool:
    """Tell whether a sentence lost one action and nothing else changed."""
    after = [(clause.meaning, clause.ui, clause.several) for clause in changed.units[unit.index].saying.clauses]
    was = [(clause.meaning, clause.ui, clause.several) for clause in before]
    return any(was[:at] + was[at + 1 :] == after for at, clause in enumerate(before) if clause.sort == "do")


def _doubled(page: Page, unit: Unit) -> Iterator[Mutant]:
    start, end = page.stretch(unit)
    line_start = page.text.rfind("\n", 0, start) + 1
    line_end = page.text.find("\n", end)
    wanted = page.printed()
    wanted.insert(unit.index, wanted[unit.index])
    tries = [page.edited(end, end, " " + page.text[start:end])]
    if re.fullmatch(r"\s*\d+[.)]\s+", page.text[line_start:start]) and not page.text[end:line_end].strip():
        tries.insert(0, page.edited(line_start, line_start, page.text[line_start : line_end + 1]))
    for changed in tries:
        if changed.printed() == wanted:
            copy = unit.index + 1
            own = {copy} | changed.stuck_behind(copy)
            yield _mutant(page, unit, "step doubled", plain(unit.piece.printed.text), "twice", changed, own)
            return


def _swapped(page: Page, first: Unit, second: Unit) -> Iterator[Mutant]:
    a, b = page.stretch(first)
    c, d = page.stretch(second)
    text = page.text
    changed = Page(page.file, text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:])
    wanted = page.printed()
    wanted[first.index], wanted[second.index] = wanted[second.index], wanted[first.index]
    if changed.printed() == wanted:
        own = {first.index, second.index} | changed.stuck_behind(second.index)
        new = plain(second.piece.printed.text)
        yield _mutant(page, first, "steps swapped", plain(first.piece.printed.text), f"after: {new}", changed, own)


def _without_requirements(page: Page) -> Iterator[Mutant]:
    """Remove each requirement, and all of them with every other demand of a state."""
    bullets = [unit for unit in page.claims if any(c.meaning in REQUIREMENTS for c in unit.saying.clauses)]
    for unit in bullets:
        changed = without(page, unit)
        if changed:
            yield _requirement(page, unit, "requirement removed", plain(unit.piece.printed.text), changed)
    demands = [unit for unit in page.claims if unit not in bullets and _only_demands(unit)]
    if bullets and demands:
        left = _without_all(page, [*bullets, *demands])
        if left:
            words = plain(bullets[0].piece.printed.text)
            yield _requirement(page, bullets[0], "every demand removed", words, left)


def _only_demands(unit: Unit) -> bool:
    return any(clause.sort == "need" for clause in unit.saying.clauses)


def _without_all(page: Page, units: Iterable[Unit]) -> Page | None:
    """Return the tutorial without sentences. If one also asks for something, remove only the demand after its colon."""
    left: Page | None = page
    for unit in sorted(units, key=lambda unit: -unit.index):
        if left is None:
            return None
        same = left.units[unit.index]
        if any(clause.sort == "do" for clause in same.saying.clauses):
            colon = same.piece.printed.text.find(":")
            if colon < 0:
                return None
            start, _ = left.in_print(same, colon, colon + 1)
            left = left.edited(start, left.stretch(same)[1], ".")
        else:
            left = without(left, same)
    return left


def _requirement(page: Page, unit: Unit, kind: str, old: str, changed: Page) -> Mutant:
    own = {
        other.index
        for other in changed.claims
        if any(clause.meaning in _ABOUT_OTHERS or "Shared" in clause.ui for clause in other.saying.clauses)
    }
    return _mutant(page, unit, kind, old, "", changed, own)


def _mutant(page: Page, unit: Unit, kind: str, old: str, new: str, changed: Page, own: set[int]) -> Mutant:
    sentence = plain(unit.piece.printed.text)
    return Mutant(page.file, kind, _short(old), _short(new), sentence, changed.text, frozenset(own))


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:40].rsplit(" ", 1)[0] + " …"
