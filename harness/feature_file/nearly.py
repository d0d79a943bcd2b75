"""Find the lines of descriptions that were meant to be something: Gherkin takes what is misspelt for prose.

A line was meant to be a heading or a step if it begins with nearly a keyword, or if the rest of it is a defined step.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from rapidfuzz.distance import OSA

from harness.feature_file.descriptions import Description
from harness.feature_file.keywords import Keywords, keywords_of

IsStep = Callable[[str], bool]
"""Tells whether a step is defined that reads so, whatever its keyword."""

_BULLET = re.compile(r"^(?:[-+>#*_`(\[\u2022\u2013\u2014]+|\d+[.)]|[a-z][.)](?=\s))\s*")
_CLOSING = re.compile(r"[*_`)\]]+(?=[\s:,]|$)")
_WITH_COLON = re.compile(r"^([^:;\uff1a\ufe55]{1,24}?)\s*(?:[:;\uff1a\ufe55]|\s[-\u2013\u2014=]\s|\.\s)(.*)")
_ENDS = ".!?\u2026"
_PROSE = {"all", "any", "even", "give", "gives", "giving", "hen", "than", "thank", "the", "them", "there", "these"}
_PROSE |= {"they", "thin", "tend", "what", "where", "who"}
"""Words that come near to a keyword, with which a sentence may begin."""
_SHORTEST = 4
"""A shorter keyword is recognised in other cases only: too many words come near to it."""
_LONG = 7
"""From this length on, two slips in a keyword are forgiven."""
_ANY_STEP = "Given"
"""What stands for the keyword of a step of which only the rest is known."""


def nearly(found: Iterable[Description], language: str, is_step: IsStep) -> Iterator[tuple[int, str]]:
    """Yield the line and the sentence of each line that was meant to be something.

    What follows a heading that is told is not told, too.
    """
    reader = _Reader(language, is_step)
    for _, paragraph in groupby(found, key=lambda one: one.line - one.at):
        for one in paragraph:
            if keyword := reader.heading(one):
                yield one.line, _sentence(one.text, f"{keyword}:")
                break
            if keyword := reader.step(one):
                yield one.line, _sentence(one.text, keyword, belongs=one.of not in {"feature", "rule"})


def near_keyword(text: str, language: str) -> str | None:
    """Return the keyword that a line nearly begins with, which cannot stand where it is."""
    reader, line = _Reader(language, lambda _: False), Description(0, text, "scenario", (text,))
    return reader.heading(line) or reader.step(line)


def hidden_letter(text: str) -> str:
    """Name the first letter of a line that nobody sees or that only looks like a blank; empty if there is none."""
    for letter in text.strip(" \t"):
        if letter != " " and unicodedata.category(letter) in {"Cf", "Zs", "Zl", "Zp", "Cc"}:
            return unicodedata.name(letter, f"character U+{ord(letter):04X}").lower()
    return ""


class _Reader:
    """Reads descriptions, with the keywords of the file's language and of English."""

    def __init__(self, language: str, is_step: IsStep) -> None:
        self.is_step = is_step
        own, english = keywords_of(language), keywords_of("en")
        self.keywords = own if own == english else Keywords(own.headings + english.headings, own.steps + english.steps)
        self.joining = {"and", "but", *(word.casefold() for word in own.joining)}

    def heading(self, found: Description) -> str | None:
        """Return the keyword, such as *Scenario*, that a line was meant to begin with."""
        text, following = _seen(found.text), found.paragraph[found.at + 1 :]
        before_steps = bool(following) and self._keyword(_seen(following[0])) is not None
        colon = _WITH_COLON.match(text)
        for keyword in self.keywords.headings:
            words = colon[1] if colon else " ".join(text.split()[: len(keyword.split())])
            rest = colon[2] if colon else text[len(words) :]
            is_plural = words.casefold() == f"{keyword}s".casefold()
            if (colon or before_steps or not rest) and not (is_plural and not rest) and _near(words, keyword):
                return keyword
        return None

    def step(self, found: Description) -> str | None:
        """Return the keyword of a step that a line was meant to begin with; None for prose."""
        text = _seen(found.text)
        keyword = self._keyword(text)
        if keyword is None or (not self._is_defined(text) and self._is_told(found, text)):
            return None
        return keyword

    def _keyword(self, text: str) -> str | None:
        word = text.partition(" ")[0].rstrip(",.:;!-\uff1a").casefold()
        for keyword in self.keywords.steps:
            if word == keyword.casefold():
                return keyword
        for keyword in self.keywords.steps:
            if len(keyword) >= _SHORTEST and (
                (word not in _PROSE and _near(word, keyword)) or self._is_glued(text, keyword)
            ):
                return keyword
        return _ANY_STEP if self._is_defined(text) else None

    def _is_defined(self, text: str) -> bool:
        return self.is_step(text) or self.is_step(text.partition(" ")[2])

    def _is_glued(self, text: str, keyword: str) -> bool:
        """Tell whether a blank is missing behind a keyword: *Givensomebody*, *Given,somebody*; but not *Whenever*."""
        if not text.casefold().startswith(keyword.casefold()):
            return False
        rest = text[len(keyword) :]
        return rest[:1].isupper() or not (rest[:1].isalpha() or rest[:1] in "'\u2019-") or self.is_step(rest)

    def _is_told(self, found: Description, text: str) -> bool:
        """Tell whether a line that begins like a step goes on with a sentence, or is one."""
        first = text.partition(" ")[0].casefold()
        if found.of in {"feature", "rule"}:
            all_steps = all(self._keyword(_seen(line)) for line in found.paragraph)
            alone = len(found.paragraph) == 1 and (text[-1] in _ENDS or first in self.joining)
            return alone or not all_steps
        before = _seen(found.paragraph[found.at - 1]) if found.at else ""
        if first in self.joining:
            return not before or self._keyword(before) is None
        ends = text[-1] in _ENDS or len(found.paragraph) > found.at + 1
        return bool(before) and text[0].islower() and ends and before[-1] not in _ENDS


def _sentence(text: str, keyword: str, *, belongs: bool = True) -> str:
    """Say what is wrong with a line, and what to write."""
    is_spelt = _seen(text).startswith((keyword, keyword.replace(":", " :")))
    if is_spelt and (hidden := hidden_letter(text)):
        return f"“{text}” is not run, because there is an invisible {hidden} in it: Gherkin takes it for a description."
    if is_spelt and not belongs:
        return f"“{text}” is not run, because it belongs to no scenario: write it below a “Scenario:” or “Background:”."
    return f"“{text}” is not run: Gherkin takes it for a description. Write “{keyword} …”."


def _seen(text: str) -> str:
    """Return a line as a person sees it, without bullets and stars."""
    letters = (letter for letter in text if unicodedata.category(letter) != "Cf")
    plain = " ".join("".join(letters).split())
    return _CLOSING.sub("", _BULLET.sub("", plain), count=1) or plain


def _near(words: str, keyword: str) -> bool:
    """Tell whether words are a keyword but for case, blanks, and a slip or two."""
    one, other = (re.sub(r"[\s_-]", "", text).casefold() for text in (words, keyword))
    slips = 1 if len(other) < _LONG else 2
    return (one[:1] == other[:1] and OSA.distance(one, other) <= slips) or one[1:] == other[1:]
