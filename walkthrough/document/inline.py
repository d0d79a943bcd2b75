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
    spans: list[tuple[int, int]] = field(default_factory=list)
    """Where each character begins and ends in the source, with the markup that opens before or closes behind it."""

    def __post_init__(self) -> None:
        self.spans = self.spans or [(offset, offset + 1) for offset in self.offsets]

    def cut(self, start: int, end: int) -> "Printed":
        """Return the part from `start` to `end`."""
        links = [
            Link(max(link.start, start) - start, min(link.end, end) - start, link.href)
            for link in self.links
            if link.start < end and link.end > start
        ]
        return Printed(self.text[start:end], self.offsets[start:end], links, self.spans[start:end])

    @property
    def span(self) -> tuple[int, int]:
        """Where the text begins and ends in the source; an icon's name may stand behind what follows it."""
        return min(start for start, _ in self.spans), max(end for _, end in self.spans)


_FULL_STOP = re.compile(r"""[.!?:]["'\u201d\u2019»)\]]*\s*$""")


class _Reader:
    """Goes through the raw text beside the parser's tokens, and notes in each where it stands in the source.

    `token.meta["offsets"]` has a place for each character of the token's content, or one for all of it.
    """

    def __init__(self, raw: str, offsets: Sequence[int], ends: Sequence[int]) -> None:
        self.raw = raw
        self.offsets = offsets
        self.ends = ends
        self.at = 0
        self.text = ""
        self.places: list[int] = []
        self.spans: list[tuple[int, int]] = []
        self.links: list[Link] = []
        self.open: list[tuple[int, str]] = []
        self.auto: list[bool] = []
        self.opening: int | None = None
        """Where markup has been opened since the last character, if any has."""

    def printed(self, tokens: Sequence[Token]) -> Printed:
        for token in tokens:
            self._read(token)
        return Printed(self.text, self.places, self.links, self.spans)

    def _read(self, token: Token) -> None:
        match token.type:
            case "text":
                start = self._find(token.content)
                self._put(token, _without_marks(token.content), range(start, start + len(token.content)))
                self.at = start + len(token.content)
            case "text_special":
                start = self._find(token.markup)
                self._put(token, token.content, [start] * len(token.content), len(token.markup))
                self.at = start + len(token.markup)
            case "softbreak" | "hardbreak":
                start = self._find("\n")
                self._put(token, "\n", [start])
                self.at = start + 1
            case "code_inline":
                self._code(token)
            case "strong_open" | "strong_close":
                start = self._find(token.markup)
                self._put(token, "«" if token.nesting == 1 else "»", [start], len(token.markup))
                self.at = start + len(token.markup)
            case "em_open" | "em_close":
                start = self._find(token.markup)
                self._put(token, "‹" if token.nesting == 1 else "›", [start], len(token.markup))
                self.at = start + len(token.markup)
            case "link_open":
                self.auto.append(token.info == "auto")
                mark = "<" if self.auto[-1] else "["
                self._open(self._find(mark), mark)
                self.open.append((len(self.places), str(token.attrs.get("href", ""))))
            case "link_close":
                start, href = self.open.pop()
                self.links.append(Link(start, len(self.places), href))
                self._close(self._find(">") + 1 if self.auto.pop() else self._after_link(self._find("]")))
            case "image":
                self._image(token)
            case _:
                start = self._find(token.content)
                token.meta["offsets"] = [self._place(start)]
                self.at = start + len(token.content)

    def _code(self, token: Token) -> None:
        mark = self._find(token.markup)
        start = mark + len(token.markup)
        closing = re.compile(f"(?<!`){token.markup}(?!`)").search(self.raw, start)
        end = closing.start() if closing else len(self.raw)
        # One blank on either side belongs to the marks.
        blank = (end - start - len(token.content)) // 2
        self._put(Token("mark", "", 0), "‹", [mark], start - mark)
        self._put(token, _without_marks(token.content), range(start + blank, start + blank + len(token.content)))
        self._put(Token("mark", "", 0), "›", [min(end, len(self.raw) - 1)], len(token.markup))
        self.at = min(end + len(token.markup), len(self.raw))

    def _image(self, token: Token) -> None:
        """Skip a picture, which prints nothing."""
        start, before = self._find("!["), self.opening
        token.meta["offsets"] = [self._place(start)]
        self._open(start, "![")
        self._close(self._after_link(self._find("]", self._find(token.content) + len(token.content))))
        self.opening = before

    def _put(self, token: Token, text: str, places: Sequence[int], width: int = 1) -> None:
        """Print text whose characters stand at `places` of the raw text, each `width` wide there."""
        offsets, ends, last = self.offsets, self.ends, len(self.offsets) - 1
        if isinstance(places, range) and places.stop + width - 1 <= min(last, len(ends) - 1):
            begins = list(offsets[places.start : places.stop])
            spans = list(zip(begins, ends[places.start + width - 1 : places.stop + width - 1], strict=True))
        else:
            begins = [offsets[min(place, last)] for place in places]
            spans = [(begin, self._end(place + width)) for begin, place in zip(begins, places, strict=True)]
        token.meta["offsets"] = begins
        if self.opening is not None and text.strip():
            first = len(text) - len(text.lstrip())
            begin, end = spans[first]
            spans[first], self.opening = (min(self.opening, begin), end), None
        self.text += text
        self.places += begins
        self.spans += spans

    def _open(self, start: int, mark: str) -> None:
        """Let the next character begin with markup that prints nothing."""
        self.opening = self._place(start) if self.opening is None else self.opening
        self.at = start + len(mark)

    def _close(self, end: int) -> None:
        """Let the last character end with markup that prints nothing.

        What has nothing in it, such as a picture, belongs to the sentence before it if that has no full stop yet.
        """
        self.at = end
        is_empty, self.opening = self.opening is not None, None
        last = len(self.text.rstrip()) - 1
        if last >= 0 and not (is_empty and _FULL_STOP.search(self.text)):
            start, before = self.spans[last]
            self.spans[last] = start, max(before, self._end(end))

    def _place(self, at: int) -> int:
        """Return where a place of the raw text stands in the source."""
        return self.offsets[min(at, len(self.offsets) - 1)]

    def _end(self, at: int) -> int:
        """Return where a stretch ends in the source that ends before a place of the raw text."""
        return self.ends[min(at - 1, len(self.ends) - 1)]

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


_GUILLEMET = re.compile(r"(?<=\s)»(?=\s)")
"""What leads on to the next part of a path, where it closes no quotation."""


def _without_marks(content: str) -> str:
    """The text with other characters for those that stand for markup here: they mark a path where they are printed."""
    content = content.replace("‹", "<").replace("›", ">")
    return content if "«" in content else _GUILLEMET.sub(">", content)


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\n":
        at += 1
    return at


def printed(raw: str, offsets: Sequence[int], ends: Sequence[int], tokens: Sequence[Token]) -> Printed:
    """Return what is printed of `raw`, which the parser has made `tokens` of.

    :param offsets: where each character of `raw` stands in the source.
    :param ends: where each of them ends there.
    """
    return _Reader(raw, offsets, ends).printed(tokens)


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
