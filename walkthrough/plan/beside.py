"""Apply what a writer says of a sentence: to leave it out, for a reason, or to carry out a step for it.

The step stands in a comment beside the sentence, or a phrase that was taught means it.

A waived instruction was not carried out, so that what follows it is not reached, unless a step stands beside it, too:
one that does the same, or one that looks whether the reader could go on. Such a sentence counts as waived, not passed.
"""

from collections.abc import Sequence
from dataclasses import replace

from walkthrough.document.blocks import Document
from walkthrough.document.directives import SKIP, Directive, aims_of
from walkthrough.document.inline import plain
from walkthrough.language.grammar import Grammar
from walkthrough.language.meaning import REQUIREMENTS, Meaning
from walkthrough.language.phrases import Clause, Saying
from walkthrough.model import Role
from walkthrough.plan.classify import ASKS, Unit
from walkthrough.plan.step_definitions import keyword_of, nearest_steps
from walkthrough.plan.taught import STEP, step_of

_SORTS: dict[str, tuple[str, Role]] = {
    "Given": ("need", "requirement"),
    "When": ("do", "step"),
    "Then": ("promise", "outcome"),
}


def apply_what_is_said(units: Sequence[Unit], document: Document, grammar: Grammar) -> None:
    """Change what sentences do, but not where in the tutorial they belong."""
    for unit in units:
        if unit.taught and unit.taught[0].means.startswith(STEP):
            phrase = unit.taught[0]
            step = step_of(unit.piece.printed.text.replace("\n", " "), phrase)
            _write(unit, [(step, f"the step of {phrase.file}:{phrase.line}")], grammar)
        if unit.role in (*ASKS, "outside") and (reason := _skipped(unit, grammar)):
            _waive(unit, reason)
    directives: dict[int, list[Directive]] = {}
    for aim in aims_of(document, [unit.piece for unit in units]):
        if not aim.wrong:
            directives.setdefault(aim.sentence, []).append(aim.directive)
    for index, beside in directives.items():
        unit = units[index]
        reasons = [one.words for one in beside if one.kind == SKIP]
        steps = [one for one in beside if one.kind != SKIP]
        if reasons:
            _waive(unit, "; ".join(dict.fromkeys(reasons)))
        if steps:
            beside_it = [(one.words, f"the step beside it, in line {document.place(one.start)[0]},") for one in steps]
            _write(unit, beside_it, grammar)


def _skipped(unit: Unit, grammar: Grammar) -> str:
    """Why the profile leaves a sentence out, by its words or by a heading above it; empty where it does not."""
    text, headings = plain(unit.piece.printed.text).lower(), {plain(one).lower() for one in unit.block.headings}
    skip = grammar.profile.skip.items()
    return next((reason for words, reason in skip if words.lower() in text or words.lower() in headings), "")


def _waive(unit: Unit, reason: str) -> None:
    """Leave a sentence out; what it requires, if that is understood, is there all the same."""
    unit.waived, unit.needless = reason, _why_needless(unit)
    if unit.leads and not unit.saying.clauses:
        unit.role = "note"
    kept = tuple(clause for clause in unit.saying.clauses if clause.meaning in REQUIREMENTS)
    unit.saying = Saying(kept, other_way=unit.saying.other_way)
    unit.reason, unit.nearest, unit.described = "", (), ()


def _why_needless(unit: Unit) -> str:
    if unit.reason or any(clause.meaning in {None, Meaning.DESCRIBED} for clause in unit.saying.clauses):
        return ""
    if unit.role in ASKS:
        return "its sentence is understood"
    # Other prose may be something that is not read as what it is.
    return "its heading asks for nothing" if unit.block.level > 0 else ""


def _write(unit: Unit, steps: Sequence[tuple[str, str]], grammar: Grammar) -> None:
    """Give a sentence steps, each with what it is called where the suite does not know it."""
    clauses = []
    for words, called in steps:
        keyword, text = keyword_of(words, grammar.profile)
        if not keyword:
            unit.reason = f"{called} is none that the suite knows: {text}"
            unit.nearest = tuple(nearest_steps(text, grammar.profile))
            unit.remedy = f"step {unit.nearest[0]}"
            unit.saying, unit.described = Saying(other_way=unit.saying.other_way), ()
            return
        sort, role = _SORTS[keyword]
        clauses.append(Clause(text, Meaning.WRITTEN, sort))
        unit.role = unit.role if unit.role in ASKS else role
    unit.saying = replace(unit.saying, clauses=(*unit.saying.clauses, *clauses) if unit.waived else tuple(clauses))
    unit.reason, unit.nearest, unit.described = "", (), ()
