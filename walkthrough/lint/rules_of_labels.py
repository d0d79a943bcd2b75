"""Findings about labels: one control has one name, on the page and on those beside it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from walkthrough.language.patterns import LintWords
from walkthrough.lint.labels import Use, differ_in_case, is_inflected, is_misspelt, uses_of
from walkthrough.lint.subject import Subject, rule, rule_across
from walkthrough.model import Finding

_FEW = 3


@rule("label-spelling", "A reader looks for the exact words: one label needs one spelling.")
def label_spelling(page: Subject) -> Iterator[Finding]:
    """A UI word that is spelt differently from the same file's other uses of it; at most one finding a label."""
    for use, other in _rarer(uses_of(page), partial(is_misspelt, page.grammar.language.lint)):
        message = f"“{use.word}” is spelt “{other}” elsewhere in this file"
        yield Finding(use.line, use.column, "label-spelling", message, f"**{other}**")


@rule("label-case", "A reader looks for the exact words, and capitals are how a label is recognised.")
def label_case(page: Subject) -> Iterator[Finding]:
    """A label whose letter case differs from the same file's other uses; at most one finding a label."""
    uses = [use for use in uses_of(page) if use.is_control]
    for use, other in _rarer(uses, differ_in_case):
        message = f"“{use.word}” is written “{other}” elsewhere in this file"
        yield Finding(use.line, use.column, "label-case", message, f"**{other}**")


def _rarer(uses: Sequence[Use], same: Callable[[str, str], bool]) -> Iterator[tuple[Use, str]]:
    """The first use of each spelling that the page has more often, or earlier, in another one.

    A sentence that has both means both.
    """
    counts = Counter(use.word for use in uses)
    order = {word: place for place, word in enumerate(counts)}

    def rank(word: str) -> tuple[int, int]:
        return counts[word], -order[word]

    for word in counts:
        better = [other for other in counts if rank(other) > rank(word) and same(word, other)]
        for use in [use for use in uses if use.word == word] if better else []:
            beside = {other.word for other in uses if other.sentence == use.sentence}
            if other := next((other for other in better if other not in beside), ""):
                yield use, other
                break


@dataclass(frozen=True)
class Labels:
    """The labels of a page, for those of other pages to be compared with."""

    file: str
    uses: tuple[Use, ...]
    words: LintWords
    """Those of the page's language."""


def _labels(page: Subject) -> Labels:
    return Labels(page.tutorial.file, tuple(use for use in uses_of(page) if use.is_control), page.grammar.language.lint)


@rule_across(
    "label-elsewhere", "A control that two pages name differently is looked for in vain by readers of one.", _labels
)
def label_elsewhere(pages: Sequence[Labels]) -> Iterator[tuple[int, Finding]]:
    """A label that other files of the call name otherwise, in the same place; at most one finding a label and file."""
    words = [{use.word for use in page.uses} for page in pages]
    files = Counter(word for page in words for word in page)
    uses: dict[str, list[tuple[int, Use]]] = {}
    for index, page in enumerate(pages):
        for use in page.uses:
            uses.setdefault(use.word, []).append((index, use))
    for word, other in _alike(list(uses), pages[0].words) if pages else ():
        wrong, right = sorted((word, other), key=lambda one: (files[one], -uses[one][0][0]))
        apart = [pair for pair in uses[wrong] if right not in words[pair[0]]]
        elsewhere = [pair for pair in uses[right] if wrong not in words[pair[0]]]
        told: set[int] = set()
        for index, use in apart:
            same = next(
                (
                    at
                    for at, one in elsewhere
                    if _one_product(words[at], words[index]) and _same_control(use, one, pages[0].words)
                ),
                None,
            )
            if same is not None and index not in told:
                told.add(index)
                message = f"“{use.word}” is called “{right}” in {pages[same].file}"
                yield index, Finding(use.line, use.column, "label-elsewhere", message, f"**{right}**")


def _alike(words: list[str], language: LintWords) -> Iterator[tuple[str, str]]:
    """Each pair of labels that may be one; only those that begin alike are compared."""
    by_start: dict[str, list[str]] = {}
    for word in words:
        by_start.setdefault(word[:3].lower(), []).append(word)
    for group in by_start.values():
        for at, word in enumerate(group):
            for other in group[at + 1 :]:
                if (
                    differ_in_case(word, other)
                    or is_inflected(language, word, other)
                    or is_misspelt(language, word, other)
                ):
                    yield word, other


def _one_product(some: set[str], others: set[str]) -> bool:
    """Whether two pages are about one product: they have labels in common, or too few of them to tell."""
    common = some & others
    return min(len(some), len(others)) < _FEW or len(common) >= _FEW or any(" " in word for word in common)


def _same_control(one: Use, other: Use, language: LintWords) -> bool:
    if not is_inflected(language, one.word, other.word):
        return True
    if one.noun or other.noun:
        return one.noun == other.noun and one.noun in language.parts
    return one.around == other.around and len(one.around.split()) >= _FEW
