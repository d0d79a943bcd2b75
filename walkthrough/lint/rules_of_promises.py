"""Findings about what a page promises: whether it always holds, and whether a reader could see that it does."""

import re
from collections.abc import Iterator

from walkthrough.document.inline import plain, without_soft_marks
from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.meaning import Meaning
from walkthrough.language.phrases import Clause
from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding, Sentence
from walkthrough.plan.classify import Unit

_NO_HEDGE = re.compile(r"«[^«»]*»|\b(?:you|they|users?|members?) (?:may|might)\b|^.*\b(?:if|when|unless|until)\b.*$")
"""Labels, permissions, and promises that say when they hold."""
_TAKES_ONE = {Meaning.CHOOSE_PERSON, Meaning.FIND_PERSON}


@rule("sometimes", "A promise that holds only sometimes leaves the other readers wondering what went wrong.")
def sometimes(page: Subject) -> Iterator[Finding]:
    """A promise that is hedged, or that holds only where what was taken away was the last."""
    takes_one = any(clause.meaning in _TAKES_ONE for unit in page.units for clause in unit.saying.clauses)
    ends_access = any(clause.meaning is Meaning.NO_ACCESS for unit in page.units for clause in unit.saying.clauses)
    shared = page.grammar.profile.shared.word
    with_steps = {unit.block.headings for unit in page.units if unit.role == "step" and unit.in_steps}
    for unit in page.units:
        if unit.role != "outcome" or unit.saying.condition or unit.block.headings not in with_steps:
            continue
        hedge = page.grammar.patterns.hedge.search(_NO_HEDGE.sub("", unit.piece.printed.text.lower()))
        if hedge:
            yield Finding(unit.line, unit.column, "sometimes", f"“{hedge[1]}”: say when this happens")
        elif (
            takes_one
            and ends_access
            and (last := next(filter(None, (_only_for_the_last(one, shared) for one in unit.saying.clauses)), ""))
        ):
            suggestion = page.grammar.language.if_nobody_else.format(_lower_first(unit))
            message = f"{last} only if nobody else had access"
            yield Finding(unit.line, unit.column, "sometimes", message, suggestion)


def _only_for_the_last(clause: Clause, shared: str) -> str:
    """What a clause promises that holds only where the last person was taken off a list."""
    if clause.choice:
        return ""
    if clause.meaning is Meaning.EMPTY_LIST:
        return "the list is empty"
    return f"the column reads {clause.ui[1]}" if clause.meaning is Meaning.COLUMN and clause.ui[0] == shared else ""


def _lower_first(unit: Unit) -> str:
    text = " ".join(without_soft_marks(unit.piece.printed.text).replace("«", "**").replace("»", "**").split())
    return text[:1].lower() + text[1:]


@rule("unseen-result", "A reader who is shown nothing cannot know whether it has worked.")
def unseen_result(page: Subject) -> Iterator[Finding]:
    """What is said to have come of steps, where no sentence of the page says what would be seen of it."""
    if any(_shows_something(unit, sentence) for unit, sentence in page.sentences()):
        return
    done: tuple[str, ...] | None = None
    for unit, sentence in page.sentences():
        if unit.block.level or unit.block.admonition or unit.block.cell:
            continue
        is_step = unit.in_steps and unit.piece.first
        is_result = bool(_RESULT.match(_words(unit))) and not _GENERAL.search(_words(unit))
        if (
            is_result
            and not is_step
            and done == unit.block.headings
            and (sentence.role == "prose" or sentence.why_not_checked)
        ):
            message = "nothing on this page says what a reader sees of this"
            yield Finding(unit.line, unit.column, "unseen-result", message)
            return
        if unit.role == "step" and unit.in_steps:
            done = unit.block.headings
        elif not unit.in_steps:
            done = None  # only what stands right behind the steps is their result


def _shows_something(unit: Unit, sentence: Sentence) -> bool:
    """Whether a reader is told to look at something, or what stands on the screen afterwards."""
    if unit.role == "step":
        return bool(_LOOKS.search(_words(unit)))
    is_checked = unit.role == "outcome" and not sentence.why_not_checked
    return is_checked or (not unit.block.level and bool(_SEEN.search(_words(unit))))


def _words(unit: Unit) -> str:
    return plain(unit.piece.printed.text).lower()


_THINGS = lexicon.VISIBLE - {
    "item",
    "items",
    "name",
    "file",
    "number",
    "text",
    "folder",
    "card",
    "cards",
    "report",
    "image",
}
_SEEN = re.compile(
    r"\b(?:see|sees|seen|shown|shows?|showing|appears?|displays?|displayed|visible|opens?|opened|reads?|listed|turns?|red|green|gr[ae]y"
    rf"|{'|'.join(sorted(map(re.escape, _THINGS), key=len, reverse=True))})\b"
)
_LOOKS = re.compile(r"\b(?:check|verify|make sure|confirm that|ensure|review|see)\b")
_RESULT = re.compile(
    r"(?:now,? |once (?:done|finished),? )?(?:the|all|its|your|this|that|every)\b(?: \S+){1,5}? "
    r"(?:is|are|was|were|has been|have been|will be|will no longer be)(?: now| no longer| successfully| immediately)? "
    r"(?:\w+ed|successful|complete|done|gone|sent|begun|shut|set|reset|undone)\b"
)
_GENERAL = re.compile(
    r"\b(?:if|when|whenever|unless|until|only|by default|always|every|each|usually|before|required|needed|based|used)\b"
)
"""What is said of the product in general, or under a condition."""
