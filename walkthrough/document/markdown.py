"""Markdown source as blocks of printed text: each knows the headings, list items and admonition that it stands in.

The parser is markdown-it-py; `dialects.py` has made plain Markdown of what other houses write, and knows where each
character of that stands in the source.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.container import container_plugin

from walkthrough.document.blocks import BOXES, Admonition, Block, Document, Item
from walkthrough.document.dialects import plain_markdown
from walkthrough.document.inline import Printed, printed
from walkthrough.document.plain import Region


@cache
def parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"xhtmlOut": False}).enable("table").disable("text_join")
    parser.use(container_plugin, "admonition", validate=lambda *_: True)
    return parser.use(admon_plugin)


def read(text: str, box_labels: tuple[str, ...] = ()) -> Document:
    """Take a tutorial's source apart.

    :param box_labels: words before a colon that make a box of their paragraph.
    """
    return _Walk(text, box_labels).document()


class _Walk:
    """One pass over the parser's tokens."""

    def __init__(self, text: str, box_labels: tuple[str, ...]) -> None:
        plain = plain_markdown(text)
        self.lines = plain.text.split("\n")
        self.ends = [max(here + 1, after) for here, after in pairwise([*plain.origin, plain.origin[-1]])]
        """Where what stands for each character of the plain text ends in the source."""
        self.starts = _line_starts(plain.text)
        self.document_ = Document(text, [], _line_starts(text), box_labels, plain)
        self.label = _label(box_labels)
        self.lists: list[tuple[Token, list[int]]] = []
        self.items: list[Item] = []
        self.boxes: list[Admonition | None] = []
        self.headings: list[tuple[int, str]] = []
        self.row = self.cell = 0
        self.heading = 0
        self.in_title = False
        self.last = (0, 0)
        """The line of the text that was read last, and the column at which its last line ended."""

    def document(self) -> Document:
        tokens = parser().parse(self.document_.plain.text)
        title = self._title(tokens)
        for token in tokens:
            self._take(token)
        for token in tokens:
            if token.map:
                token.map = [self._source_line(token.map[0] + 1) - 1, self._source_line(token.map[1])]
        self.document_.tokens = [*title, *tokens]
        return self.document_

    def _title(self, tokens: Sequence[Token]) -> list[Token]:
        """Take the title of the front matter for a heading, where the text has none of its own."""
        title, start = self.document_.plain.title
        if not title or any(token.type == "heading_open" and token.tag == "h1" for token in tokens):
            return []
        self.headings.append((1, title))
        printed = Printed(title, list(range(start, start + len(title))))
        line = self.document_.place(start)[0]
        self._add(Block(1, line, printed, headings=(title,)))
        words = Token("text", "", 0, content=title, meta={"offsets": printed.offsets})
        return [
            Token("heading_open", "h1", 1, map=[line - 1, line]),
            Token("inline", "", 0, children=[words]),
            Token("heading_close", "h1", -1),
        ]

    def _source_line(self, line: int) -> int:
        """The line of the source that a line of the plain text comes from."""
        return self.document_.place(self._origin(line - 1))[0]

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
            case "heading_open" | "heading_close":
                self.heading = int(token.tag[1]) if token.nesting == 1 else 0
            case "admonition_title_open" | "admonition_title_close":
                self.in_title = token.nesting == 1
            case "tr_open" | "tr_close":
                self.row, self.cell = line, 0
            case "th_open" | "td_open":
                self.cell += -1 if token.type == "th_open" else 1
            case "inline":
                self._text(token, line)
            case "fence" | "code_block":
                self._code(token, line)

    def _open_item(self, token: Token, line: int) -> None:
        opened, counter = self.lists[-1]
        ordered = opened.type == "ordered_list_open"
        start = opened.map[0] + 1 if opened.map else line
        written, shown = (token.info, counter[0]) if ordered else ("", 0)
        self.items.append(Item(self._source_line(line), ordered, written, shown, self._source_line(start)))
        counter[0] += 1

    def _box(self, token: Token, line: int) -> Admonition | None:
        words = token.info if token.type != "blockquote_open" else self._alert(line)
        if words is None:
            return None
        regions = self.document_.plain.regions
        if token.type.startswith("container") and token.map and not self._is_closed(token.map[1]):
            regions.append(Region("unclosed", "box", self._origin(token.map[0]), self._origin(token.map[1])))
        if (tab := _TAB.match(words)) and token.map:
            regions.append(Region("tab", tab["title"], self._origin(token.map[0]), self._origin(token.map[1])))
            token.meta |= {"box": "tab", "title": tab["title"]}
            return None
        kind = next((kind for kind in BOXES if re.search(kind, words, re.IGNORECASE)), "note")
        token.meta |= {"box": kind, "title": kind.capitalize()}
        source = self.lines[line - 1]
        return Admonition(self._source_line(line), kind, len(source) - len(source.lstrip()))

    def _is_closed(self, end: int) -> bool:
        return end < len(self.lines) and self.lines[end].lstrip().startswith(":::")

    def _origin(self, line: int) -> int:
        """Where a line of the plain text, from 0, begins in the source."""
        return self.document_.plain.origin[self.starts[line] if line < len(self.starts) else -1]

    def _alert(self, line: int) -> str | None:
        """The kind of a `> [!NOTE]` box; a plain quotation has none."""
        match = re.match(r"[\s>\d.*+-]*\[!(\w+)\]", self.lines[line - 1])
        return match[1] if match else None

    def _text(self, token: Token, line: int) -> None:
        if self.in_title and token.content not in self.lines[line - 1]:
            return  # the parser makes up a title where there is none
        children = token.children or []
        text = printed(token.content, *self._places(token.content, line), children)
        box = next((box for box in reversed(self.boxes) if box), None) or self._region_box(text)
        alert = re.match(r"\s*\[!\w+\][^\n]*(?:\n|$)", text.text) if box else None
        if alert:
            text = text.cut(alert.end(), len(text.text))
            breaks = [index for index, child in enumerate(children) if child.type.endswith("break")]
            token.children = children[breaks[0] + 1 :] if breaks else []
        elif box is None and (label := self.label.match(text.text)):
            box = Admonition(line, label[0].strip(" «»:\n").lower(), 0)
            if not text.text[label.end() :][:1].islower():  # "Note: if it is empty, …" is one sentence
                text = text.cut(label.end(), len(text.text))
        if not text.text.strip():
            return
        if self.heading:
            self.headings = [(level, words) for level, words in self.headings if level < self.heading]
            self.headings.append((self.heading, text.text))
        headings = tuple(words for _, words in self.headings)
        self._add(Block(self.heading, self._source_line(line), text, tuple(self.items), box, headings))

    def _region_box(self, text: Printed) -> Admonition | None:
        """The box of another house's markup that a text stands in."""
        around = [region for region in self._regions(text) if region.kind == "box"]
        return Admonition(self.document_.place(around[-1].start)[0], "note", 0) if around else None

    def _regions(self, text: Printed) -> list[Region]:
        regions = self.document_.plain.regions
        around = [one for one in regions if text.offsets and one.start <= text.offsets[0] < one.end] if regions else []
        return sorted(around, key=lambda region: region.start)

    def _code(self, token: Token, line: int) -> None:
        first = line + 1 if token.type == "fence" else line
        content = token.content.rstrip("\n")
        if content.strip():
            text = Printed(content, self._places(content, first)[0][: len(content)])
            token.meta["offsets"] = text.offsets
            level = -1 if token.type == "fence" else -2
            place, written_in = self._source_line(min(first, len(self.starts))), token.info.strip().split(" ", 1)[0]
            self._add(Block(level, place, text, tuple(self.items), written_in=written_in))

    def _add(self, block: Block) -> None:
        regions = self._regions(block.printed)
        cells = [int(region.title) for region in regions if region.kind == "cell"]
        block.cell, block.holds_text = (cells[-1], True) if cells else (self.cell, False)
        block.regions = tuple(region for region in regions if region.kind not in {"box", "cell"})
        self.document_.blocks.append(block)

    def _places(self, content: str, line: int) -> tuple[list[int], list[int]]:
        """Where each character of a block's raw text begins and ends in the source."""
        origin = self.document_.plain.origin
        places: list[int] = []
        after = self._last_end(line)
        for index, words in enumerate(content.split("\n")):
            number = min(line - 1 + index, len(self.lines) - 1)
            source = self.lines[number]
            column = max(source.find(words.strip(), after if index == 0 else 0), 0)
            column -= len(words) - len(words.lstrip()) if words.strip() else 0
            start = self.starts[number]
            begin = start + column
            if column >= 0 and begin + len(words) < len(origin):
                places.extend(range(begin, begin + len(words) + 1))
            else:
                places.extend(min(start + max(column + i, 0), len(origin) - 1) for i in range(len(words) + 1))
        self.last = line, column + len(words)
        return [origin[place] for place in places], [self.ends[place] for place in places]

    def _last_end(self, line: int) -> int:
        """The column at which the text before this one ends, where it stands on the same line (table cells)."""
        return self.last[1] if self.last[0] == line else 0


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


@cache
def _label(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of the words in front of a paragraph, with its colon or on a line of its own."""
    one = f"(?:{'|'.join(words) or '(?!)'})"
    return re.compile(rf"\s*(?:«{one}\s*:»|«{one}»\s*:|{one}\s*:|«{one}»[ \t]*(?=\n))\s+", re.IGNORECASE)


_TAB = re.compile(r"""\s*tab(?:-item)?\b[\s|:"'\[]*(?P<title>[^"'\]]*)""", re.IGNORECASE)
