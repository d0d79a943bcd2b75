"""Findings about words: labels, promises, instructions, links."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from harness.messages.likeness import likeness
from walkthrough.document.inline import ui_words, without_soft_marks
from walkthrough.language.grammar import Grammar
from walkthrough.language.meaning import REQUIREMENTS, Meaning
from walkthrough.language.normal import normal
from walkthrough.language.phrases import Clause
from walkthrough.lint.subject import Subject, is_bold_heading, rule
from walkthrough.model import Finding
from walkthrough.plan.classify import Unit

_ALIKE = 0.92
_LONG = 8
_TAKES_ONE = {Meaning.CHOOSE_PERSON, Meaning.FIND_PERSON}
_NAMES_ITS_THING = _TAKES_ONE | REQUIREMENTS - {Meaning.NEEDS_ACCOUNT} | {Meaning.FIND_ITEM}


@rule("label-spelling", "A reader looks for the exact words: one label needs one spelling.")
def label_spelling(subject: Subject) -> Iterator[Finding]:
    """A UI word that is spelt differently from the same file's other uses of it."""
    uses = [(word, unit) for unit in subject.units for word in ui_words(_labels(unit, subject.grammar))]
    counts = Counter(word for word, _ in uses)
    mended = {word: better for word in counts if (better := _better(word, counts, subject.grammar))}
    for word, unit in uses:
        if word in mended:
            line, column = subject.document.place(_offset(unit, word))
            message = f"“{word}” is spelt “{mended[word]}” elsewhere in this file"
            yield Finding(line, column, "label-spelling", message, f"**{mended[word]}**")


def _labels(unit: Unit, grammar: Grammar) -> str:
    return normal(unit.piece.printed.text, grammar) if unit.block.level == 0 and not is_bold_heading(unit) else ""


def _offset(unit: Unit, word: str) -> int:
    at = " ".join(unit.piece.printed.text.split("\n")).find(word)
    return unit.piece.printed.offsets[max(at, 0)]


def _better(word: str, counts: Counter[str], grammar: Grammar) -> str:
    """The spelling that the file uses more often (or first) for what is clearly the same label."""
    others = grammar.language.other_labels
    for other, count in counts.items():
        if other != word and (count, other) > (counts[word], word) and _same_label(word, other, others):
            return other
    return ""


@lru_cache(maxsize=65536)
def _same_label(one: str, other: str, others: tuple[str, ...]) -> bool:
    first, second = _letters(one), _letters(other)
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) < _LONG or longer in {label.format(shorter) for label in others}:
        return False
    return likeness(first, second) >= _ALIKE


def _letters(label: str) -> str:
    return re.sub(r"[\s_-]+", "", label.lower())


@rule("sometimes", "A promise that holds only sometimes leaves the other readers wondering what went wrong.")
def sometimes(subject: Subject) -> Iterator[Finding]:
    """A promise that is hedged, or that holds only where what was taken away was the last."""
    takes_one = any(clause.meaning in _TAKES_ONE for unit in subject.units for clause in unit.saying.clauses)
    ends_access = any(clause.meaning is Meaning.NO_ACCESS for unit in subject.units for clause in unit.saying.clauses)
    shared = subject.grammar.profile.shared.word
    for unit in subject.units:
        if unit.role != "outcome" or unit.saying.condition:
            continue
        hedge = subject.grammar.patterns.hedge.search(unit.piece.printed.text.lower())
        if hedge:
            yield _finding(unit, "sometimes", f"“{hedge[1]}”: say when this happens")
        elif (
            takes_one
            and ends_access
            and (last := next(filter(None, (_only_for_the_last(one, shared) for one in unit.saying.clauses)), ""))
        ):
            suggestion = subject.grammar.language.if_nobody_else.format(_lower_first(unit))
            yield _finding(unit, "sometimes", f"{last} only if nobody else had access", suggestion)


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


@rule("no-ui-word", "An instruction without a word that is on the screen leaves the reader searching.")
def no_ui_word(subject: Subject) -> Iterator[Finding]:
    """A step that names nothing on the screen."""
    for unit in subject.units:
        if unit.role != "step" or unit.leads or unit.saying.other_way or not unit.in_steps:
            continue
        text = normal(unit.piece.printed.text, subject.grammar)
        names_something = re.search("[«⟦]", text) or any(c.meaning in _NAMES_ITS_THING for c in unit.saying.clauses)
        if not names_something:
            yield _finding(unit, "no-ui-word", "this instruction has no UI word in bold")


@rule("missing-file", "A link to a file that is not there takes the reader to an error.")
def missing_file(subject: Subject) -> Iterator[Finding]:
    """Relative links that lead nowhere; those of a site or the web are not followed."""
    for unit in subject.units:
        for link in unit.piece.printed.links:
            parts = urlsplit(link.href)
            path = unquote(parts.path)
            if parts.scheme or parts.netloc or not path or path.startswith("/"):
                continue
            if not (subject.folder / path).exists():
                line, column = subject.document.place(
                    unit.piece.printed.offsets[min(link.start, len(unit.piece.printed.offsets) - 1)]
                )
                yield Finding(line, column, "missing-file", f"there is no file {path}")


def _finding(unit: Unit, rule_id: str, message: str, suggestion: str = "") -> Finding:
    return Finding(unit.line, unit.column, rule_id, message, suggestion)
