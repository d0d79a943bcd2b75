"""Mutants that look for a control in another place, or in a place where the tutorial names none."""

import re
from collections.abc import Iterator

from tests.mutants.mutant import Mutant
from tests.mutants.page import Page, verbs
from walkthrough.document.inline import plain
from walkthrough.language.default import grammar_for
from walkthrough.language.meaning import Meaning
from walkthrough.plan.classify import Unit

SIDE_MENU, RIGHT_CORNER, LEFT_CORNER = "on the side menu", "in the upper right corner", "in the upper left corner"
_ELSEWHERE = {
    "corner": {LEFT_CORNER: RIGHT_CORNER, RIGHT_CORNER: LEFT_CORNER},
    "menu": {SIDE_MENU: RIGHT_CORNER, "on the open menu": SIDE_MENU, "on the top bar": SIDE_MENU},
}
_ELSEWHERE_BY_KIND = {"list": SIDE_MENU, "column": SIDE_MENU, "window": SIDE_MENU}
_VERB = re.compile(rf"\b{verbs('press', 'choose')} (?:on )?(?:the )?$", re.IGNORECASE)


def mutants(page: Page) -> Iterator[Mutant]:
    """Change each place, and add a place to each control that has none."""
    for unit in page.claims:
        yield from _other_place(page, unit)
        yield from _some_place(page, unit)


def _other_place(page: Page, unit: Unit) -> Iterator[Mutant]:
    printed = unit.piece.printed.text
    low = re.sub(r"«[^«»]*»|[^«»]+", lambda piece: piece[0] if piece[0][0] == "«" else piece[0].lower(), printed)
    low = low.replace("\n", " ")
    grammar = grammar_for()
    for place in grammar.language.places:
        other = _ELSEWHERE.get(place.kind, {}).get(place.step) or _ELSEWHERE_BY_KIND.get(place.kind, "")
        if not other or not any(place.kind == said.kind and place.step == said.step for said in _said(unit)):
            continue
        found = {
            match.span()
            for wording in place.wordings
            for match in re.finditer(rf"\b{grammar.regex(wording)}(?!\w)", low)
        }
        for start, end in sorted(found):
            if any(a <= start and end <= b and (a, b) != (start, end) for a, b in found):
                continue  # part of a longer wording
            a, b = page.in_print(unit, start, end)
            b += page.text.startswith("*", b) and printed[end - 1] == "»"  # the second star that ends a bold word
            new = other[0].upper() + other[1:] if printed[start].isupper() else other
            yield _mutant(page, page.edited(a, b, new), unit, "another place", plain(printed[start:end]), new)


def _said(unit: Unit) -> Iterator[object]:
    return (place for clause in unit.saying.clauses for place in clause.places)


def _some_place(page: Page, unit: Unit) -> Iterator[Mutant]:
    """Return a place for a control; promises without a place claim nothing about it."""
    placeless = {
        clause.ui[0]
        for clause in unit.saying.clauses
        if clause.meaning in {Meaning.PRESS, Meaning.CHOOSE} and not clause.places and clause.ui
    }
    printed = unit.piece.printed.text
    for match in re.finditer("«([^«»]+)»", printed):
        verb = _VERB.search(printed, 0, match.start())
        if match[1] in placeless and verb:
            start, _ = page.in_print(unit, verb.start(), verb.end())
            first = SIDE_MENU[0].upper() if printed[verb.start()].isupper() else SIDE_MENU[0]
            words = f"{first}{SIDE_MENU[1:]}, {printed[verb.start()].lower()}"
            changed = page.edited(start, start + 1, words)
            yield _mutant(page, changed, unit, "a place added", f"no place for {match[1]}", SIDE_MENU)


def _mutant(page: Page, changed: Page, unit: Unit, kind: str, old: str, new: str) -> Mutant:
    sentence = plain(unit.piece.printed.text)
    return Mutant(page.file, kind, old, new, sentence, changed.text, frozenset({unit.index}))
