"""Findings about what a page promises: whether it always holds, and whether a reader could see that it does."""

from collections.abc import Iterator

from walkthrough.document.inline import plain, without_soft_marks
from walkthrough.language.meaning import Meaning
from walkthrough.language.patterns import LintWords
from walkthrough.language.phrases import Clause
from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding, Sentence
from walkthrough.plan.classify import Unit

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
        hedge = page.grammar.patterns.hedge.search(
            page.grammar.language.lint.no_hedge.sub("", unit.piece.printed.text.lower())
        )
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
    words = page.grammar.language.lint
    if any(_shows_something(unit, sentence, words) for unit, sentence in page.sentences()):
        return
    done: tuple[str, ...] | None = None
    for unit, sentence in page.sentences():
        if unit.block.level or unit.block.admonition or unit.block.cell:
            continue
        is_step = unit.in_steps and unit.piece.first
        is_result = bool(words.result.match(_words(unit))) and not words.general.search(_words(unit))
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


def _shows_something(unit: Unit, sentence: Sentence, words: LintWords) -> bool:
    """Whether a reader is told to look at something, or what stands on the screen afterwards."""
    if unit.role == "step":
        return bool(words.looks.search(_words(unit)))
    is_checked = unit.role == "outcome" and not sentence.why_not_checked
    return is_checked or (not unit.block.level and bool(words.seen.search(_words(unit))))


def _words(unit: Unit) -> str:
    return plain(unit.piece.printed.text).lower()
