"""The UI words of a page, each with the sentence around it, and what makes two of them one label spelt in two ways."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from walkthrough.language.normal import normal
from walkthrough.language.patterns import LintWords
from walkthrough.lint.subject import Subject, is_bold_heading
from walkthrough.plan.classify import Unit

_LONG, _LONG_WORD = 8, 5
_CODE = re.compile(r"\b[a-z]+[A-Z]\w|[_/\\=<>{}$]")


@dataclass(frozen=True)
class Use:
    """A UI word where it stands; `noun` is what it is said to be ("button"), `around` its clause without it."""

    word: str
    line: int
    column: int
    noun: str
    around: str
    sentence: int
    is_control: bool
    """Whether it names something on the screen for certain, and is not just emphasised or typed."""


@lru_cache(maxsize=1)
def uses_of(page: Subject) -> tuple[Use, ...]:
    """Every UI word of a page."""
    return tuple(_uses(page))


def _uses(page: Subject) -> Iterator[Use]:
    words = page.grammar.language.lint
    for unit in page.units:
        if unit.block.level or is_bold_heading(unit):
            continue
        text = normal(unit.piece.printed.text, page.grammar)
        for match in re.finditer("«([^«»]+)»", text):
            before, behind = text[: match.start()], text[match.end() :]
            found = words.noun_behind.match(behind) or words.noun_before.search(before)
            clause = f"{words.clause.split(before)[-1]}_{words.clause.split(behind)[0]}"
            around = " ".join(word for word in clause.split() if word not in words.articles)
            typed = words.typed.search(before) and not words.noun_behind.match(behind)
            is_said_to_be = bool(found) and unit.role in {"step", "outcome", "requirement"}
            is_control = not typed and (is_said_to_be or (unit.role == "step" and bool(words.used.search(before))))
            line, column = page.document.place(_offset(unit, match[1]))
            yield Use(match[1], line, column, found["noun"] if found else "", around, unit.index, is_control)


def _offset(unit: Unit, word: str) -> int:
    at = " ".join(unit.piece.printed.text.split("\n")).find(word)
    return unit.piece.printed.offsets[max(at, 0)]


@lru_cache(maxsize=65536)
def differ_in_case(one: str, other: str) -> bool:
    """Whether two labels are the same but for capitals."""
    return one != other and _bare(one).lower() == _bare(other).lower() and _bare(one) != _bare(other)


@lru_cache(maxsize=65536)
def is_misspelt(words: LintWords, one: str, other: str) -> bool:
    """Whether two labels are clearly one, with a letter wrong or a blank too many or too few."""
    first, second = _words(one), _words(other)
    if _CODE.search(f"{one} {other}"):
        return False
    if first == second:
        return _bare(one).lower() != _bare(other).lower()
    if min(len("".join(first)), len("".join(second))) < _LONG:
        return False
    if "".join(first) == "".join(second):
        return True
    pair = _only_other_word(first, second)
    return bool(pair) and _is_slip(words, *pair)


@lru_cache(maxsize=65536)
def is_inflected(words: LintWords, one: str, other: str) -> bool:
    """Whether two labels differ in an ending ("Enable", "Enabled") or an article alone."""
    first, second = _words(one), _words(other)
    if first == second:
        return False
    if [word for word in first if word not in words.articles] == [
        word for word in second if word not in words.articles
    ]:
        return True
    pair = _only_other_word(first, second)
    return bool(pair) and _has_ending(words, *pair)


def _bare(label: str) -> str:
    return " ".join(re.sub(r"^\W+|\W+$", "", label).split())


def _words(label: str) -> list[str]:
    return re.findall(r"\w+", label.lower())


def _only_other_word(first: list[str], second: list[str]) -> tuple[str, ...]:
    """The one word in which two labels differ, shorter first; empty where they differ in more."""
    if len(first) != len(second):
        return ()
    pairs = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return tuple(sorted(pairs[0], key=len)) if len(pairs) == 1 else ()


def _is_slip(words: LintWords, shorter: str, longer: str) -> bool:
    if len(longer) < _LONG_WORD or re.search(r"\d", shorter + longer) or _has_ending(words, shorter, longer):
        return False
    is_opposite = longer.removesuffix(shorter) in words.opposites
    return not is_opposite and OSA.distance(shorter, longer) == 1


def _has_ending(words: LintWords, shorter: str, longer: str) -> bool:
    return longer.startswith(shorter.removesuffix("e")) and any(
        longer == f"{stem}{ending}" for stem in (shorter, shorter.removesuffix("e")) for ending in words.endings
    )
