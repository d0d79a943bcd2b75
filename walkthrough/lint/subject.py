"""What a lint rule looks at, and how it makes itself known."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from walkthrough.document.blocks import Document, Item
from walkthrough.document.source import Source
from walkthrough.language.grammar import Grammar
from walkthrough.model import Finding
from walkthrough.plan.classify import Unit


@dataclass(frozen=True)
class Subject:
    """One tutorial, on the way from its bytes to its sentences."""

    source: Source
    document: Document
    units: list[Unit]
    grammar: Grammar

    @property
    def lines(self) -> list[str]:
        """The source lines, repaired."""
        return self.document.text.split("\n")

    @property
    def folder(self) -> Path:
        """Where the file stands, and what its links start from."""
        return Path(self.source.file).parent

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


@dataclass(frozen=True)
class Rule:
    """A check with the id by which it is switched off, and the reason for it in one line."""

    id: str
    reason: str
    check: Check


RULES: dict[str, Rule] = {}


def rule(name: str, reason: str) -> Callable[[Check], Check]:
    """Make a function a lint rule."""

    def register(check: Check) -> Check:
        RULES[name] = Rule(name, reason, check)
        return check

    return register
