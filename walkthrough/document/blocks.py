"""What a document consists of: blocks of printed text, each with the list items, boxes and headings it stands in."""

from bisect import bisect_right
from dataclasses import dataclass, field

from markdown_it.token import Token

from walkthrough.document.inline import Printed
from walkthrough.document.plain import Plain, Region

BOXES = ("info", "note", "tip", "hint", "important", "warning", "caution", "danger", "attention", "success")
"""The keywords of boxes in Markdown, whatever the language of the page."""


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
    cell: int = 0
    """Which cell of its row it is, from 1; 0 outside tables, and negative in a row of headings."""
    holds_text: bool = False
    """Whether it is a cell that holds text of its own, as cells of HTML do, and no mere entry."""
    regions: tuple[Region, ...] = ()
    """The tabs and unclosed stretches that it stands in, the innermost last."""
    written_in: str = ""
    """The language of a piece of code, where its fence names one."""


@dataclass
class Document:
    """The blocks of a source text in their order."""

    text: str
    blocks: list[Block]
    line_starts: list[int] = field(default_factory=list)
    box_labels: tuple[str, ...] = ()
    """Words before a colon that make a box of their paragraph, in the language of the page."""
    plain: Plain = field(default_factory=Plain)
    """The plain Markdown that was read."""
    tokens: list[Token] = field(default_factory=list)
    """What the parser has made of it, as the report prints it: `map` has lines of the source, from 0; `meta` the
    `offsets` of what is printed, as `inline.printed` notes them, and the `title` of a box."""

    @property
    def title(self) -> str:
        """Return the words of the first heading of level 1, or nothing."""
        return next((block.printed.text for block in self.blocks if block.level == 1), "")

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column (from 1) of a place in the text."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1
