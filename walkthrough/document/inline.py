"""What is printed of a paragraph, each character with its place in the source.

Bold words, which are nearly always UI words, stand between « and », code and italics between ‹ and ›.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token


@dataclass
class Link:
    """A link in a printed text: from `start` to `end` of it, to `href`."""

    start: int
    end: int
    href: str


@dataclass
class Printed:
    """Printed text; `offsets[i]` is where `text[i]` stands in the source."""

    text: str = ""
    offsets: list[int] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def cut(self, start: int, end: int) -> "Printed":
        """The part from `start` to `end`."""
        links = [
            Link(max(link.start, start) - start, min(link.end, end) - start, link.href)
            for link in self.links
            if link.start < end and link.end > start
        ]
        return Printed(self.text[start:end], self.offsets[start:end], links)


class _Reader:
    """Goes through the raw text beside the parser's tokens."""

    def __init__(self, raw: str, offsets: Sequence[int]) -> None:
        self.raw = raw
        self.offsets = offsets
        self.at = 0
        self.pieces: list[str] = []
        self.places: list[int] = []
        self.links: list[Link] = []
        self.open: list[tuple[int, str]] = []
        self.auto: list[bool] = []

    def printed(self, tokens: Sequence[Token]) -> Printed:
        for token in tokens:
            self._read(token)
        return Printed("".join(self.pieces), self.places, self.links)

    def _read(self, token: Token) -> None:
        match token.type:
            case "text":
                self._verbatim(token.content)
            case "text_special":
                start = self._find(token.markup)
                self._put(token.content, [start] * len(token.content))
                self.at = start + len(token.markup)
            case "softbreak" | "hardbreak":
                start = self._find("\n")
                self._put("\n", [start])
                self.at = start + 1
            case "code_inline":
                self._code(token)
            case "strong_open" | "strong_close":
                start = self._find(token.markup)
                self._put("«" if token.nesting == 1 else "»", [start])
                self.at = start + len(token.markup)
            case "em_open" | "em_close":
                start = self._find(token.markup)
                self._put("‹" if token.nesting == 1 else "›", [start])
                self.at = start + len(token.markup)
            case "link_open":
                self.auto.append(token.info == "auto")
                self.at = self._find("<" if self.auto[-1] else "[") + 1
                self.open.append((len(self.places), str(token.attrs.get("href", ""))))
            case "link_close":
                start, href = self.open.pop()
                self.links.append(Link(start, len(self.places), href))
                self.at = self._find(">") + 1 if self.auto.pop() else self._after_link(self._find("]"))
            case "image":
                self.at = self._find("![") + 2
                self.at = self._after_link(self._find("]", self._find(token.content) + len(token.content)))
            case _:
                self.at = self._find(token.content) + len(token.content)

    def _code(self, token: Token) -> None:
        start = self._find(token.markup) + len(token.markup)
        closing = re.compile(f"(?<!`){token.markup}(?!`)").search(self.raw, start)
        end = closing.start() if closing else len(self.raw)
        self._put("‹", [start - len(token.markup)])
        self._put(self.raw[start:end].replace("\n", " "), range(start, end))
        self._put("›", [end])
        self.at = min(end + len(token.markup), len(self.raw))

    def _verbatim(self, text: str) -> None:
        start = self._find(text)
        self._put(text, range(start, start + len(text)))
        self.at = start + len(text)

    def _put(self, text: str, places: Sequence[int]) -> None:
        self.pieces.append(text)
        last = len(self.offsets) - 1
        self.places.extend(self.offsets[min(place, last)] for place in places)

    def _find(self, text: str, start: int | None = None) -> int:
        found = self.raw.find(text, self.at if start is None else start)
        return self.at if found < 0 else found

    def _after_link(self, at: int) -> int:
        """Where the text goes on after the `]` of a link or picture at `at`."""
        raw, end = self.raw, len(self.raw)
        if raw[at + 1 : at + 2] == "[":
            return raw.find("]", at + 2) + 1 or at + 1
        if raw[at + 1 : at + 2] != "(":
            return at + 1
        start = _skip_blanks(raw, at + 2)
        destination = parseLinkDestination(raw, start, end)
        after = _skip_blanks(raw, destination.pos if destination.ok else start)
        if raw[after : after + 1] != ")":
            title = parseLinkTitle(raw, after, end)
            after = _skip_blanks(raw, title.pos if title.ok else after)
        return after + 1 if raw[after : after + 1] == ")" else at + 1


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n":
        at += 1
    return at


def printed(raw: str, offsets: Sequence[int], tokens: Sequence[Token]) -> Printed:
    """What is printed of `raw`, which the parser has made `tokens` of; `offsets[i]` is the source place of `raw[i]`."""
    return _Reader(raw, offsets).printed(tokens)


def ui_words(text: str) -> Iterator[str]:
    """The words between « and »."""
    return (match[1] for match in re.finditer("«([^«»]*)»", text))


def plain(text: str) -> str:
    """The text as it is printed: without the marks of bold words, on one line."""
    return " ".join(text.translate(_MARKS).split())


def without_soft_marks(text: str) -> str:
    """The text without the marks of code and italics."""
    return text.translate(_SOFT)


_SOFT = str.maketrans("", "", "‹›")
_MARKS = str.maketrans("", "", "‹›«»")
