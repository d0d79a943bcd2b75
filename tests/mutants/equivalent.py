"""Find changes that nobody can notice, from the sentences, before anything runs.

Each rule says why a reader still gets everything that the tutorial promises.
"""

from collections.abc import Sequence
from dataclasses import replace

from tests.mutants.mutant import Mutant
from tests.mutants.page import FILLING, FINDING, Page
from walkthrough.document.inline import plain
from walkthrough.language.meaning import Meaning
from walkthrough.language.phrases import Clause
from walkthrough.model import Tutorial
from walkthrough.plan.classify import Unit

_DONE_AGAIN = FILLING | FINDING | {Meaning.FIND_PERSON, Meaning.CHOOSE_PERSON, Meaning.COPY}
_PERMANENT = {"in the upper left corner", "on the side menu"}


def marked(page: Page, mutant: Mutant) -> Mutant:
    """Return the mutant, marked if nobody can notice it."""
    return replace(mutant, equivalent=_why(page, mutant))


def _why(page: Page, mutant: Mutant) -> str:
    unit = next((unit for unit in page.claims if plain(unit.piece.printed.text) == mutant.sentence), None)
    if unit is None:
        return ""
    match mutant.kind:
        case "step dropped":
            if not page.stuck_behind(unit.index) and not unit.saying.other_way:
                return "nothing is asked or promised after it"
            return _why_dropped(unit.saying.clauses)
        case "action dropped":
            return _why_dropped(_lost(page, mutant, unit))
        case "step doubled":
            return _why_doubled(unit.saying.clauses)
        case "steps swapped":
            second = next(step for step in page.claims if step.role == "step" and step.index > unit.index)
            if _fills(unit) and _fills(second):
                return "the fields of a form can be filled in in any order"
        case "requirement removed":
            changed = Page(page.file, mutant.text)
            if _givens(changed.tutorial) == _givens(page.tutorial):
                return "other sentences of the tutorial demand the same"
    return ""


def _why_dropped(gone: Sequence[Clause]) -> str:
    if not gone:
        return ""
    if all(clause.meaning in FINDING or clause.sort == "need" for clause in gone):
        return "locating and looking change nothing on the screen, and later sentences name their thing themselves"
    if all(clause.meaning is Meaning.COPY for clause in gone):
        return "copying changes nothing on the screen"
    return "the tutorial leaves it to the reader" if all(clause.choice for clause in gone) else ""


def _why_doubled(clauses: Sequence[Clause]) -> str:
    if all(clause.sort != "do" or _can_be_done_again(clause) for clause in clauses):
        return "what is filled in, chosen, located, looked at or copied again stays as it is"
    if _begins_anew(clauses):
        return "it begins at a control that every screen has, and saves nothing: it ends where it ended before"
    return ""


def _lost(page: Page, mutant: Mutant, unit: Unit) -> Sequence[Clause]:
    left = [(c.meaning, c.ui) for c in Page(page.file, mutant.text).units[unit.index].saying.clauses]
    return [clause for clause in unit.saying.clauses if (clause.meaning, clause.ui) not in left]


def _can_be_done_again(clause: Clause) -> bool:
    return clause.meaning in _DONE_AGAIN or _chooses_value(clause)


def _chooses_value(clause: Clause) -> bool:
    return clause.meaning is Meaning.CHOOSE and any(place.kind == "field" for place in clause.places)


def _begins_anew(clauses: Sequence[Clause]) -> bool:
    presses = all(clause.meaning in {Meaning.PRESS, Meaning.CHOOSE} for clause in clauses)
    return presses and any(place.step in _PERMANENT for place in clauses[0].places)


def _fills(unit: Unit) -> bool:
    return all(clause.meaning in FILLING or _chooses_value(clause) for clause in unit.saying.clauses)


def _givens(tutorial: Tutorial) -> list[str]:
    return [step.text for step in tutorial.background]
