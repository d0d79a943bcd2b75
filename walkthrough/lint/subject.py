"""What a lint rule looks at, and how it makes itself known."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from walkthrough.document.blocks import Document, Item
from walkthrough.document.source import Source
from walkthrough.language.grammar import Grammar
from walkthrough.model import Finding, Sentence, Tutorial
from walkthrough.plan.classify import Unit


@dataclass(frozen=True, eq=False)
class Subject:
    """One tutorial, on the way from its bytes to its sentences."""

    source: Source
    document: Document
    units: list[Unit]
    tutorial: Tutorial
    """What was made of it: a sentence for each of the units."""
    grammar: Grammar

    @cached_property
    def lines(self) -> list[str]:
        """The source lines, repaired."""
        return self.document.text.split("\n")

    @property
    def folder(self) -> Path:
        """Where the file stands, and what its links start from."""
        return Path(self.source.file).parent

    def sentences(self) -> Iterator[tuple[Unit, Sentence]]:
        """Each sentence as it was read, and what came of it."""
        return zip(self.units, self.tutorial.sentences, strict=True)

    def numbered(self) -> list[Item]:
        """The items of numbered lists, outside other lists, in their order."""
        found: dict[int, Item] = {}
        for block in self.document.blocks:
            if block.items and block.items[0].ordered and not block.admonition:
                found.setdefault(block.items[0].line, block.items[0])
        return list(found.values())

    def heading_lines(self) -> list[int]:
        """The lines of headings, and of paragraphs that are wholly bold, which readers take for one."""
        return [b.line for b in self.document.blocks if b.level > 0] + [
            u.line for u in self.units if is_bold_heading(u)
        ]


def is_bold_heading(unit: Unit) -> bool:
    """Whether a paragraph outside lists is one bold stretch of several words, as writers set a heading."""
    text = unit.piece.printed.text.strip()
    return not unit.block.level and not unit.block.items and bool(re.fullmatch(r"«[^«»]+ [^«»]+»[.:]?", text))


Check = Callable[[Subject], Iterator[Finding]]
Facts = TypeVar("Facts")
Comparison = Callable[[Sequence[Facts]], Iterator[tuple[int, Finding]]]
"""What a rule finds by the facts of all pages: each finding with the index of its page."""


@dataclass(frozen=True)
class Rule:
    """A check with the id by which it is switched off, and the reason for it in one line.

    `facts` are what it needs of each page, and `compare` has its findings about them.
    """

    id: str
    reason: str
    facts: Callable[[Subject], Any]
    compare: Comparison[Any]


RULES: dict[str, Rule] = {}


def rule(name: str, reason: str) -> Callable[[Check], Check]:
    """Make a function a lint rule that looks at one page at a time."""

    def register(check: Check) -> Check:
        RULES[name] = Rule(name, reason, lambda page: list(check(page)), _of_each)
        return check

    return register


def rule_across(
    name: str, reason: str, facts: Callable[[Subject], Facts]
) -> Callable[[Comparison[Facts]], Comparison[Facts]]:
    """Make a function a lint rule that compares the pages of one call."""

    def register(compare: Comparison[Facts]) -> Comparison[Facts]:
        RULES[name] = Rule(name, reason, facts, compare)
        return compare

    return register


def _of_each(found: Sequence[list[Finding]]) -> Iterator[tuple[int, Finding]]:
    return ((page, finding) for page, findings in enumerate(found) for finding in findings)
