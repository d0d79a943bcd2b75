"""Mutants with another UI word or icon: one that is on the tutorial's screens, and one that does not exist."""

import re
from collections.abc import Iterator

from product.profile import load
from tests.mutants.mutant import Mutant
from tests.mutants.page import Page, Word, names_in
from walkthrough.document.inline import plain
from walkthrough.plan.classify import Unit

NOWHERE = (
    "Continue",
    "Revoke",
    "Archive",
    "Workspace",
    "Advanced options",
    "Vault settings",
    "Apply changes",
    "Details",
)
"""Words that a similar product might use and MySafe does not."""
NO_ICON = ("paper clip", "gear", "pencil")
"""Icons that no screen shows."""


def mutants(page: Page) -> Iterator[Mutant]:
    """Change each UI word and each icon."""
    words = [word for unit in page.claims for word in page.words(unit)]
    for at, word in enumerate(words):
        if other := _other(word, words[at + 1 :]) or _other(word, words[:at][::-1]):
            yield from _with(page, word, other, "another word", exists=True)
        yield from _with(page, word, _nowhere(word.text, at), "unknown word", exists=False)
    for unit in page.claims:
        yield from _icons(page, unit)


def _other(word: Word, nearby: list[Word]) -> str:
    """Return the nearest word that is not in the sentence, which is probably on the same screen.

    A word of the same sentence would only shorten its list.
    """
    text = word.unit.piece.printed.text.casefold()
    for other in nearby:
        if f"«{other.text}»".casefold() not in text and other.text.casefold() != word.text.casefold():
            return other.text
    return ""


def _nowhere(word: str, at: int) -> str:
    return NOWHERE[(at + len(word)) % len(NOWHERE)]


def _with(page: Page, word: Word, new: str, kind: str, *, exists: bool) -> Iterator[Mutant]:
    changed = page.edited(word.start, word.end, new)
    yield _mutant(page, changed, word.unit, kind, word.text, new, leads_on=exists and _is_used(word))


def _is_used(word: Word) -> bool:
    """Tell whether the reader uses the word, so that with another one they may only be stuck later."""
    doing = (clause for clause in word.unit.saying.clauses if clause.sort == "do")
    return any(word.text in names_in(clause) for clause in doing)


def _icons(page: Page, unit: Unit) -> Iterator[Mutant]:
    """Yield each icon that the sentence describes."""
    printed = unit.piece.printed.text
    icons = {name: icon.called for name, icon in load().icons.items()}
    said = sorted((word for words in icons.values() for word in words), key=len, reverse=True)
    if not any(clause.icon or any(place.icon for place in clause.places) for clause in unit.saying.clauses):
        return
    for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, said))})\b(?=[^«»]*(?:«|$))", printed, re.IGNORECASE):
        icon = next(icon for icon, words in icons.items() if match[0].lower() in words)
        if icon == "list" and not printed[match.end() :].startswith(" icon"):
            continue
        names = list(icons)
        another = names[(names.index(icon) + 1) % len(names)]
        start, end = page.in_print(unit, match.start(), match.end())
        for new, kind in ((another, "another icon"), (NO_ICON[match.start() % len(NO_ICON)], "unknown icon")):
            written = new if printed[match.end() :].lstrip("» ").startswith("icon") else f"{new} icon"
            changed = page.edited(start, end, written if new in NO_ICON else new)
            yield _mutant(page, changed, unit, kind, match[0], new, leads_on=new == another)


def _mutant(page: Page, changed: Page, unit: Unit, kind: str, old: str, new: str, *, leads_on: bool) -> Mutant:
    stuck = page.stuck_behind(unit.index) | changed.stuck_behind(unit.index) if leads_on else set()
    own = {unit.index} | stuck
    sentence = plain(unit.piece.printed.text)
    return Mutant(page.file, kind, old, new, sentence, changed.text, frozenset(own))
