"""Plain Markdown as it is written: each character with its place in the source, lines set in as elements want."""

from dataclasses import dataclass, field

from walkthrough.document.elements import Element


@dataclass(frozen=True)
class Region:
    """A stretch of the source, in characters: a "tab", "box" or "cell", or what is "unclosed" and all behind it.

    `title` is the title of the tab or box, the number of the cell, or the markup that is not closed.
    """

    kind: str
    title: str
    start: int
    end: int


@dataclass
class Plain:
    """Plain Markdown; `origin[i]` is where `text[i]` comes from, with one entry more for the end."""

    text: str = ""
    origin: list[int] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    title: tuple[str, int] = ("", 0)
    """The title of the front matter, and where it stands."""
    comments: list[tuple[int, int]] = field(default_factory=list)
    """From where to where each comment goes that nobody sees."""
    stray: list[int] = field(default_factory=list)
    """Where colons stand that close no box."""
    invisible: list[int] = field(default_factory=list)
    """Where characters without a glyph stand."""


class Writer:
    """Writes plain Markdown for a source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.plain = Plain()
        self.pieces: list[str] = []
        self.open: list[Element] = []
        self.line = ""
        """What has been written of the present line."""

    def indent(self) -> str:
        return "".join(element.indent for element in self.open)

    def break_line(self, origin: int) -> None:
        """Begin a paragraph."""
        if self.line.strip():
            self.put("\n\n" + self.indent(), origin)
        elif self.pieces and not self.open:
            self.put("\n" + self.line, origin)

    def copy(self, start: int, end: int) -> None:
        """Copy a stretch of the source, its lines set in as the elements around it want."""
        if not self.open:
            self.put_from(self.source[start:end], start)
            return
        for line in self.source[start:end].splitlines(keepends=True):
            words = line
            if self.line == "" or self.pieces[-1].endswith("\n"):
                blanks = len(line) - len(line.lstrip(" \t"))
                cut = min(blanks, sum(element.dedent for element in self.open))
                self.put(self.indent(), start)
                words, start = line[cut:], start + cut
            self.put_from(words, start)
            start += len(words)

    def put(self, text: str, origin: int) -> None:
        """Write something that stands for what is at `origin`."""
        self.pieces.append(text)
        self.plain.origin.extend([origin] * len(text))
        self._note(text)

    def put_from(self, text: str, origin: int) -> None:
        """Write something that stands so in the source."""
        self.pieces.append(text)
        self.plain.origin.extend(range(origin, origin + len(text)))
        self._note(text)

    def _note(self, text: str) -> None:
        _, newline, after = text.rpartition("\n")
        self.line = after if newline else self.line + text
