"""Blocks as sentences, each with its place in the source.

Also sees sub-steps that Markdown does not: `a. …`, `6.1. …` and `5.Text` at the start of a line.
"""

# A pattern is read in one piece.
# ruff: noqa: E501

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from walkthrough.document.blocks import Block
from walkthrough.document.inline import Printed

_END = re.compile(r"""[.!?]["'\u201d\u2019»›)\]]*(?=\s+["'\u201c\u2018(«‹]*[A-Z0-9\u00c0-\u00de])""")
_SIGNS = re.compile(
    r"[ \t]*(?:[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff][ \t]*)+(?=\S)"
)
"""Arrows and pictures with which a writer begins a line."""
_LABELLED = re.compile(r"[ \t]*(?:«[^«»]+:»|«[^«»]+»[ \t]*:|[A-Z][\w ]{1,30}:(?=[ \t]+\S))")
"""A line of a list of facts, with its label ("Plan: Gold")."""
_TITLE = re.compile(r"[ \t]*«[^«»]+»[ \t]*$")
"""A line that is in bold as a whole: where a paragraph begins with it, it is the title of what follows."""
_CAPITAL = re.compile(r"[ \t]*[«‹\"\u201c(]?[A-Z\u00c0-\u00de]")
MARKER = re.compile(
    r"[ \t]*(?P<marker>\d+(?:\.\d+)+[.)]?(?=\s+\S)|[A-Za-z][.)](?=[ \t]+\S)|\d+[.)](?=[^\W\d_]|[«\u201c\"])|\d+\)(?=[ \t]+\S)|[\u2022\u2013](?=[ \t]+\S))\s*",
)
"""What a writer meant as the number or letter of a step, and Markdown does not take for one."""


@dataclass(frozen=True)
class Piece:
    """A sentence as it stands in its block; `marker` is the number or letter that Markdown does not see."""

    block: Block
    printed: Printed
    marker: str = ""
    first: bool = False
    """Whether it is the first sentence of its block."""

    @property
    def start(self) -> int:
        """Where its first printed character stands in the source."""
        return self.printed.offsets[0]

    @property
    def in_steps(self) -> bool:
        """Whether it stands in a numbered list, as a reader or its writer sees it."""
        return any(item.ordered for item in self.block.items) or bool(self.marker)

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends in the source, with its markup."""
        return self.printed.span


def pieces_of(
    block: Block, abbreviations: tuple[str, ...] = (), opener: re.Pattern[str] | None = None
) -> Iterator[Piece]:
    """The sentences of a block, in their order; together they hold all that is printed of it.

    :param abbreviations: words with a full stop that ends no sentence.
    :param opener: what has a full stop, but belongs to the sentence behind it ("Optional.").
    """
    no_end = _no_end(abbreviations)
    text = block.printed.text
    first = True
    for begin, end in _stretches(block):
        signs = _SIGNS.match(text, begin, end) if block.level == 0 else None
        start = signs.end() if signs else begin
        marked = MARKER.match(text, start, end) if block.level == 0 else None
        marker = marked["marker"] if marked else ""
        for a, b in _split(text, marked.end() if marked else start, end, no_end, opener):
            yield Piece(block, block.printed.cut(a, b), marker, first)
            first, marker = False, ""


def _stretches(block: Block) -> Iterator[tuple[int, int]]:
    """The lines of a block, taken together except where a line begins something of its own."""
    text = block.printed.text
    start = 0
    if block.level == 0:
        for newline in re.finditer("\n", text):
            line = text[text.rfind("\n", 0, newline.start()) + 1 : newline.start()]
            labels = _LABELLED.match(line) and _LABELLED.match(text, newline.end())
            titled = start == 0 and _TITLE.match(line) and _CAPITAL.match(text, newline.end())
            marked = labels or titled or MARKER.match(text, newline.end())
            if marked or _is_link_alone(block.printed, newline.start(), line):
                yield start, newline.start()
                start = newline.end()
    yield start, len(text)


def _is_link_alone(text: Printed, end: int, line: str) -> bool:
    width = len(line.strip())
    return any(
        link.end == end - (len(line) - len(line.rstrip())) and link.end - link.start == width for link in text.links
    )


@cache
def _no_end(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """What a full stop stands at the end of without ending a sentence."""
    return re.compile(rf"(?:\b(?:{'|'.join(map(re.escape, abbreviations)) or '(?!)'})|\.\.)$")


def _split(
    text: str, start: int, end: int, no_end: re.Pattern[str], opener: re.Pattern[str] | None
) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start, end):
        inside = text.count("«", start, match.end()) - text.count("»", start, match.end())
        inside += text.count("‹", start, match.end()) - text.count("›", start, match.end())
        whole = text[begin : match.end()].strip()
        opens = opener and opener.fullmatch(whole)
        answer = len(whole) <= len("No.") and not text[match.end() :].lstrip()[:1].isdigit()
        if not inside and not opens and (answer or not no_end.search(text, begin, match.start() + 1)):
            yield from _trimmed(text, begin, match.end())
            begin = match.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
