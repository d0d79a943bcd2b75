"""The markup of many houses as plain Markdown: front matter, HTML, MDX components, shortcodes, tabs and boxes.

What a reader sees is kept, tags are not, and each character knows where it stands in the source. Facts about the
dialects are from the documentation of Docusaurus, Mintlify, Starlight, GitBook, Hugo, Jekyll, MkDocs and MyST.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from walkthrough.document.constructs import CONSTRUCT, FRONT_MATTER, TITLE
from walkthrough.document.elements import Element, attributes, closes_itself, icon_name, kind_of, title_of

_DIRECTIVE = re.compile(r"[ \t]*\{(?P<name>[\w-]+)\}")
_SAME: dict[str, Callable[[re.Match[str]], str]] = {
    "tab": lambda match: f'{match["tab_indent"]}!!! tab "{match["tab_title"]}"',
    "blank": lambda _: " ",
}
"""What is only written otherwise in plain Markdown."""
_LIQUID_BLOCKS = {"block", "tab", "step", "box", "titled"}


@dataclass(frozen=True)
class Region:
    """A stretch of the source, in characters: a tab, a box, or text that a missing end has swallowed."""

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
    unclosed: list[tuple[int, str]] = field(default_factory=list)
    """Where something begins that has no end, and what."""
    stray: list[int] = field(default_factory=list)
    """Where colons stand that close no box."""
    invisible: list[int] = field(default_factory=list)
    """Where characters without a glyph stand."""


def plain_markdown(source: str) -> Plain:
    """Rewrite a source text."""
    return _Rewriter(source).rewrite()


class _Rewriter:
    """One pass over the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.plain = Plain()
        self.pieces: list[str] = []
        self.open: list[Element] = []
        self.boxes = 0
        """How many boxes of colons are open."""
        self.line = ""
        """What has been written of the present line."""

    def rewrite(self) -> Plain:
        at = self._front_matter()
        while match := CONSTRUCT.search(self.source, at):
            self._copy(at, match.start())
            at = self._take(match)
        self._copy(at, len(self.source))
        while self.open:
            self._close(self.open.pop(), len(self.source))
        self.plain.text = "".join(self.pieces)
        self.plain.origin.append(len(self.source))
        return self.plain

    def _front_matter(self) -> int:
        found = FRONT_MATTER.match(self.source)
        if not found:
            return 0
        if title := TITLE.search(self.source, found.start("body"), found.end("body")):
            self.plain.title = title["title"], title.start("title")
        self._put("\n" * found[0].count("\n"), found.start())
        return found.end()

    def _take(self, match: re.Match[str]) -> int:
        """Rewrite one construct; returns where to go on."""
        start, kind = match.start(), match.lastgroup
        match kind:
            case "fence":
                return self._fence(match)
            case "comment" if not match[0].endswith("-->"):
                return self._unclosed(match.start(), start + len("<!--"), "comment")
            case "verbatim":
                self._verbatim(match)
            case "tag":
                self._tag(match)
            case "liquid" | "hugo":
                self._shortcode(match, kind)
            case "image" | "emoji":
                self._icon((match["alt"] or match["glyph"]).replace("-", " "), match)
            case "tab" | "blank":
                self._put(_SAME[kind](match), start)
            case "box":
                self._box(match)
            case "invisible":
                self.plain.invisible.append(start)
            case "comment" | "unseen" | "attribute_list" | "module" | "task":
                self._put("\n" * match[0].count("\n"), start)
            case _:
                self._copy(start, match.end())
        return match.end()

    def _unclosed(self, begin: int, go_on: int, what: str) -> int:
        """Read on behind the beginning of something without an end, and remember that a reader sees it otherwise."""
        self.plain.unclosed.append((begin, what))
        self.plain.regions.append(Region(f"unclosed {what}", "", begin, len(self.source)))
        self._put("\n\n", begin)
        return go_on

    def _fence(self, match: re.Match[str]) -> int:
        directive = _DIRECTIVE.match(match["info"])
        if not match["end"]:
            return self._unclosed(match.start(), match.start("content"), "code block")
        if directive and kind_of(directive["name"], marked_up=False) in {"box", "tab"}:
            self.plain.regions.append(Region("box", directive["name"], match.start(), match.end()))
            self._put("\n", match.start())
            self._put_from(match["content"], match.start("content"))
            return match.end()
        self._copy(match.start(), match.end())
        return match.end()

    def _verbatim(self, match: re.Match[str]) -> None:
        self._put("\n```\n", match.start())
        self._put_from(match["shown"].strip("\n"), match.start("shown"))
        self._put("\n```\n", match.end())
        if not match[0].rstrip().endswith(">"):
            self.plain.unclosed.append((match.start(), "pre"))

    def _box(self, match: re.Match[str]) -> None:
        """Begin or end a box of colons; colons that end nothing are left out."""
        ends = not match["box_words"].strip(" \t:/")
        if ends and not self.boxes:
            self.plain.stray.append(match.start() + len(match[0]) - len(match[0].lstrip(" \t>")))
            return
        self.boxes += -1 if ends else 1
        indent = len(match[0]) - len(match[0].lstrip(" \t>"))
        marks = match[0][indent:].replace("/", ":", len(match[0]) - indent - len(match["box_words"]))
        self._copy(match.start(), match.start() + indent)
        self._put_from(marks, match.start() + indent)

    def _icon(self, words: str, match: re.Match[str]) -> None:
        """Write the name of an icon between its marks."""
        place = match.start() + max(match[0].lower().find(words.lower().split(" ")[0]), 0)
        self._put("⟦", match.start())
        self._put_from(words, place)
        self._put("⟧", match.start())

    def _shortcode(self, match: re.Match[str], group: str) -> None:
        name, rest = match[f"{group}_name"].replace(" ", ""), match[f"{group}_rest"]
        closing = name.startswith(("/", "end"))
        name = name.removeprefix("/").removeprefix("end")
        found = attributes(" " + rest)
        kind = kind_of(name, marked_up=False)
        if kind == "icon":
            self._icon(icon_name(name, found) or rest.strip(' "'), match)
        elif kind in _LIQUID_BLOCKS:
            self._element(name, closing, found, match, match.start(f"{group}_rest") - 1)

    def _tag(self, match: re.Match[str]) -> None:
        name = match["name"]
        found = attributes(match["rest"])
        icon = icon_name(name, found)
        component = name[0].isupper() or "." in name
        if match["slash"] and kind_of(name, marked_up=component) == "icon":
            return
        if icon and not match["slash"]:
            self._icon(icon, match)
            return
        kind = kind_of(name, marked_up=component or bool(match["rest"].strip()))
        if not kind and not any(element.name == name.lower() for element in self.open):
            self._put("\\", match.start())
            self._copy(match.start(), match.end())
            return
        if kind == "break":
            self._put(" " if self.line.lstrip().startswith("|") else "\n" + self._indent(), match.start())
        elif kind not in {"inline", ""}:
            self._element(name, bool(match["slash"]), found, match, match.start("rest"))

    def _element(
        self, name: str, closing: bool, found: dict[str, tuple[str, int]], match: re.Match[str], base: int
    ) -> None:
        """Open or close an element."""
        if closing:
            at = next((i for i in reversed(range(len(self.open))) if self.open[i].name == name.lower()), None)
            while at is not None and len(self.open) > at:
                self._close(self.open.pop(), match.start())
            return
        title, place = title_of(found)
        kind = kind_of(name, marked_up=True)
        element = Element(name.lower(), kind, title, match.start())
        inline = kind in {"bold", "italic", "code"} or (kind == "block" and self.line.strip() and name[0].isupper())
        if inline:
            if not self._ends_in_this_paragraph(name, match.end()):
                return
            element.mark = {"italic": "*", "code": "`"}.get(kind, "**")
            element.kind = "bold"
            self._put_from(element.mark, match.start())
        else:
            self._open_block(element, base + place, match)
        if not (match.groupdict().get("alone") or closes_itself(name)):
            self.open.append(element)
        elif inline:
            self._put(element.mark, match.end())

    def _ends_in_this_paragraph(self, name: str, start: int) -> bool:
        paragraph = re.compile(r"\n[ \t]*\n|\Z").search(self.source, start)
        end = paragraph.start() if paragraph else len(self.source)
        return re.compile(rf"</{re.escape(name)}\s*>").search(self.source, start, end) is not None

    def _open_block(self, element: Element, place: int, match: re.Match[str]) -> None:
        self._break(match.start())
        element.dedent = self._set_in(match)
        match element.kind:
            case "list":
                element.number = 0 if element.name == "ol" else -1
            case "item":
                outer = next((one for one in reversed(self.open) if one.kind == "list"), None)
                self._begin_item(element, outer, match.start())
            case "heading":
                self._put("#" * int(element.name[1]) + " ", match.start())
            case "step":
                outer = self.open[-1] if self.open else None
                self._begin_item(element, outer, match.start())
        if element.title and element.kind in {"titled", "step", "block", "box"}:
            self._put_from(element.title, place)
            self._break(match.end())

    def _begin_item(self, element: Element, outer: Element | None, start: int) -> None:
        if outer is None:
            outer = Element("", "list")
            self.open.append(outer)
        outer.number += outer.number >= 0
        marker = f"{outer.number}. " if outer.number > 0 else "* "
        self._put(marker, start)
        element.indent = " " * len(marker)

    def _set_in(self, match: re.Match[str]) -> int:
        """By how many blanks the lines of an element are set in, compared with its tag."""
        after = re.compile(r"[^\n]*\n(?:[ \t]*\n)*(?P<blanks>[ \t]*)\S").match(self.source, match.end())
        line = self.source.rfind("\n", 0, match.start()) + 1
        own = len(self.source[line : match.start()]) if not self.source[line : match.start()].strip() else 0
        inside = len(after["blanks"].expandtabs(4)) if after else 0
        outer = sum(element.dedent for element in self.open)
        return max(inside - max(own, outer), 0) if not self.source[match.end() :].split("\n", 1)[0].strip() else 0

    def _close(self, element: Element, end: int) -> None:
        if element.kind == "bold":
            self._put_from(element.mark, end)
            return
        if element.kind in {"tab", "box"}:
            self.plain.regions.append(Region(element.kind, element.title or element.name, element.start, end))
        self._break(end)

    def _indent(self) -> str:
        return "".join(element.indent for element in self.open)

    def _break(self, origin: int) -> None:
        """Begin a paragraph."""
        if self.line.strip():
            self._put("\n\n" + self._indent(), origin)
        elif self.pieces and not self.open:
            self._put("\n" + self.line, origin)

    def _copy(self, start: int, end: int) -> None:
        """Copy a stretch of the source, its lines set in as the elements around it want."""
        if not self.open:
            self._put_from(self.source[start:end], start)
            return
        for line in self.source[start:end].splitlines(keepends=True):
            words = line
            if self.line == "" or self.pieces[-1].endswith("\n"):
                blanks = len(line) - len(line.lstrip(" \t"))
                cut = min(blanks, sum(element.dedent for element in self.open))
                self._put(self._indent(), start)
                words, start = line[cut:], start + cut
            self._put_from(words, start)
            start += len(words)

    def _put(self, text: str, origin: int) -> None:
        """Write something that stands for what is at `origin`."""
        self.pieces.append(text)
        self.plain.origin.extend([origin] * len(text))
        self._note(text)

    def _put_from(self, text: str, origin: int) -> None:
        """Write something that stands so in the source."""
        self.pieces.append(text)
        self.plain.origin.extend(range(origin, origin + len(text)))
        self._note(text)

    def _note(self, text: str) -> None:
        _, newline, after = text.rpartition("\n")
        self.line = after if newline else self.line + text
