"""The UI words of a page, each with the sentence around it, and what makes two of them one label spelt in two ways."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from walkthrough.language.english.open_reader import lexicon
from walkthrough.language.normal import normal
from walkthrough.lint.subject import Subject, is_bold_heading
from walkthrough.plan.classify import Unit

_LONG, _LONG_WORD = 8, 5
_OPPOSITES = ("un", "de", "dis", "non", "in", "im", "re")
"""What makes a word another one ("Unarchive"), and no misspelling of it."""
_ENDINGS = ("s", "es", "d", "ed", "ing")
_CODE = re.compile(r"\b[a-z]+[A-Z]\w|[_/\\=<>{}$]")
_ARTICLES = {"a", "an", "the"}
_TYPED = re.compile(
    r"\b(?:type|types|enter|enters|write|input|key in|value|e\.g|such as|for example|for instance|like|reads?|says?)"
    r"(?: in)?(?:[,:]| the (?:word|text|value)| a)*\s*[\"'(]?$"
)
_NOUN = rf"(?P<noun>{'|'.join(sorted(map(re.escape, lexicon.VISIBLE), key=len, reverse=True))})\b"
_NOUN_BEHIND = re.compile(rf"[\"')]*\s+{_NOUN}")
_NOUN_BEFORE = re.compile(rf"\b{_NOUN}(?:,? (?:called|named|labell?ed))?[,:]?\s*[\"'(]?$")
_USED = re.compile(
    r"(?:^|\b(?:click|press|tap|select|choose|pick|open|close|tick|check|untick|clear|set|see|expand|toggle|go"
    r"|enter the|edit|change|called|named|to|on|in|under|from|then|and|is|as)(?: on| to| the| an?)*[\s\"'(]*)$"
)
"""What stands before a word that a reader uses or looks for."""
_CLAUSE = re.compile(r"[.;:]|,? and then |, and |,? then ")


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
    for unit in page.units:
        if unit.block.level or is_bold_heading(unit):
            continue
        text = normal(unit.piece.printed.text, page.grammar)
        for match in re.finditer("«([^«»]+)»", text):
            before, behind = text[: match.start()], text[match.end() :]
            found = _NOUN_BEHIND.match(behind) or _NOUN_BEFORE.search(before)
            clause = f"{_CLAUSE.split(before)[-1]}_{_CLAUSE.split(behind)[0]}"
            around = " ".join(word for word in clause.split() if word not in _ARTICLES)
            typed = _TYPED.search(before) and not _NOUN_BEHIND.match(behind)
            is_said_to_be = bool(found) and unit.role in {"step", "outcome", "requirement"}
            is_control = not typed and (is_said_to_be or (unit.role == "step" and bool(_USED.search(before))))
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
def is_misspelt(one: str, other: str) -> bool:
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
    return bool(pair) and _is_slip(*pair)


@lru_cache(maxsize=65536)
def is_inflected(one: str, other: str) -> bool:
    """Whether two labels differ in an ending ("Enable", "Enabled") or an article alone."""
    first, second = _words(one), _words(other)
    if first == second:
        return False
    if [word for word in first if word not in _ARTICLES] == [word for word in second if word not in _ARTICLES]:
        return True
    pair = _only_other_word(first, second)
    return bool(pair) and _has_ending(*pair)


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


def _is_slip(shorter: str, longer: str) -> bool:
    if len(longer) < _LONG_WORD or re.search(r"\d", shorter + longer) or _has_ending(shorter, longer):
        return False
    is_opposite = longer.removesuffix(shorter) in _OPPOSITES
    return not is_opposite and OSA.distance(shorter, longer) == 1


def _has_ending(shorter: str, longer: str) -> bool:
    return longer.startswith(shorter.removesuffix("e")) and any(
        longer == f"{stem}{ending}" for stem in (shorter, shorter.removesuffix("e")) for ending in _ENDINGS
    )
