"""Markdown source as blocks of printed text: each knows the headings, list items and admonition that it stands in.

The parser is markdown-it-py; this module adds the family's spellings of admonitions and the places in the source.
Must not know what the words mean.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.container import container_plugin

from walkthrough.document.inline import Printed, printed

ADMONITIONS = ("info", "note", "tip", "hint", "important", "warning", "caution", "danger", "attention", "success")


@dataclass
class Item:
    """A list item: its number as written and as shown (0 and empty in a bulleted list)."""

    line: int
    ordered: bool
    written: str
    shown: int
    list_line: int
    """The line at which its list begins: items of one list have it in common."""


@dataclass(frozen=True)
class Admonition:
    """A box such as `:::info`; `indent` is how far its first line is indented."""

    line: int
    kind: str
    indent: int


@dataclass
class Block:
    """A heading (`level` 1 to 6), paragraph or table cell (0), piece of code (-1), or code by mere indentation (-2)."""

    level: int
    line: int
    printed: Printed
    items: tuple[Item, ...] = ()
    admonition: Admonition | None = None
    headings: tuple[str, ...] = ()


@dataclass
class Document:
    """The blocks of a source text in their order."""

    text: str
    blocks: list[Block]
    line_starts: list[int] = field(default_factory=list)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column (from 1) of a place in the text."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


@cache
def parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").disable("text_join")
    parser.use(container_plugin, "admonition", validate=lambda *_: True)
    return parser.use(admon_plugin)


def read(text: str) -> Document:
    """Take a tutorial's source apart."""
    return _Walk(text).document()


class _Walk:
    """One pass over the parser's tokens."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        starts = [0]
        for line in self.lines[:-1]:
            starts.append(starts[-1] + len(line) + 1)
        self.document_ = Document(text, [], starts)
        self.lists: list[tuple[Token, list[int]]] = []
        self.items: list[Item] = []
        self.boxes: list[Admonition | None] = []
        self.headings: list[tuple[int, str]] = []
        self.row = 0
        self.heading = 0
        self.in_title = False

    def document(self) -> Document:
        for token in parser().parse(self.document_.text):
            self._take(token)
        return self.document_

    def _take(self, token: Token) -> None:
        line = token.map[0] + 1 if token.map else self.row
        match token.type:
            case "ordered_list_open" | "bullet_list_open":
                self.lists.append((token, [int(token.attrs.get("start", 1))]))
            case "ordered_list_close" | "bullet_list_close":
                self.lists.pop()
            case "list_item_open":
                self._open_item(token, line)
            case "list_item_close":
                self.items.pop()
            case "container_admonition_open" | "admonition_open" | "blockquote_open":
                self.boxes.append(self._box(token, line))
            case "container_admonition_close" | "admonition_close" | "blockquote_close":
                self.boxes.pop()
            case "heading_open":
                self.heading = int(token.tag[1])
            case "heading_close":
                self.heading = 0
            case "admonition_title_open" | "admonition_title_close":
                self.in_title = token.nesting == 1
            case "tr_open":
                self.row = line
            case "inline":
                self._text(token, line)
            case "fence" | "code_block":
                self._code(token, line)

    def _open_item(self, token: Token, line: int) -> None:
        opened, counter = self.lists[-1]
        ordered = opened.type == "ordered_list_open"
        start = opened.map[0] + 1 if opened.map else line
        written, shown = (token.info, counter[0]) if ordered else ("", 0)
        self.items.append(Item(line, ordered, written, shown, start))
        counter[0] += 1

    def _box(self, token: Token, line: int) -> Admonition | None:
        words = token.info if token.type != "blockquote_open" else self._alert(line)
        if words is None:
            return None
        known = [kind for kind in ADMONITIONS if re.search(kind, words, re.IGNORECASE)]
        source = self.lines[line - 1]
        return Admonition(line, known[0] if known else "note", len(source) - len(source.lstrip()))

    def _alert(self, line: int) -> str | None:
        """The kind of a `> [!NOTE]` box; a plain quotation has none."""
        match = re.match(r"[\s>\d.*+-]*\[!(\w+)\]", self.lines[line - 1])
        return match[1] if match else None

    def _text(self, token: Token, line: int) -> None:
        if self.in_title and token.content not in self.lines[line - 1]:
            return  # the parser makes up a title where there is none
        offsets = self._offsets(token.content, line)
        text = printed(token.content, offsets, token.children or [])
        box = next((box for box in reversed(self.boxes) if box), None)
        alert = re.match(r"\s*\[!\w+\][^\n]*(?:\n|$)", text.text) if box else None
        if alert:
            text = text.cut(alert.end(), len(text.text))
        elif box is None and (label := _LABEL.match(text.text)):
            box = Admonition(line, label[0].strip(" «»:\n").lower(), 0)
            text = text.cut(label.end(), len(text.text))
        if not text.text.strip():
            return
        if self.heading:
            self.headings = [(level, words) for level, words in self.headings if level < self.heading]
            self.headings.append((self.heading, text.text))
        headings = tuple(words for _, words in self.headings)
        self._add(Block(self.heading, line, text, tuple(self.items), box, headings))

    def _code(self, token: Token, line: int) -> None:
        first = line + 1 if token.type == "fence" else line
        content = token.content.rstrip("\n")
        if content.strip():
            text = Printed(content, self._offsets(content, first))
            self._add(Block(-1 if token.type == "fence" else -2, first, text, tuple(self.items)))

    def _add(self, block: Block) -> None:
        self.document_.blocks.append(block)

    def _offsets(self, content: str, line: int) -> list[int]:
        """Where each character of a block's raw text stands in the source."""
        offsets: list[int] = []
        starts = self.document_.line_starts
        after = self._last_end(line)
        for index, words in enumerate(content.split("\n")):
            number = min(line - 1 + index, len(self.lines) - 1)
            source = self.lines[number]
            column = max(source.find(words.strip(), after if index == 0 else 0), 0)
            column -= len(words) - len(words.lstrip()) if words.strip() else 0
            offsets.extend(starts[number] + max(column + i, 0) for i in range(len(words) + 1))
        return offsets

    def _last_end(self, line: int) -> int:
        """The column at which the block before this one ends, where it stands on the same line (table cells)."""
        if not self.document_.blocks or self.document_.blocks[-1].line != line:
            return 0
        last_line, column = self.document_.place(self.document_.blocks[-1].printed.offsets[-1])
        return column if last_line == line else 0


_KINDS = "|".join(ADMONITIONS)
_LABEL = re.compile(rf"\s*(?:«(?:{_KINDS})\s*:»|«(?:{_KINDS})»\s*:|(?:{_KINDS})\s*:)\s+", re.IGNORECASE)
