"""The markup of many houses as plain Markdown: front matter, HTML, MDX components, shortcodes, tabs and boxes.

What a reader sees is kept, tags are not, and each character knows where it stands in the source. Facts about the
dialects are from the documentation of Docusaurus, Mintlify, Starlight, GitBook, Hugo, Jekyll, MkDocs and MyST.
"""

import re
from collections.abc import Callable

from walkthrough.document.constructs import CONSTRUCT, FRONT_MATTER, TITLE
from walkthrough.document.elements import (
    Element,
    attributes,
    closes_itself,
    icon_name,
    kind_by_class,
    kind_of,
    title_of,
)  # fmt: skip
from walkthrough.document.marks import Marks
from walkthrough.document.plain import Plain, Region

_SAME: dict[str, Callable[[re.Match[str]], str]] = {
    "tab": lambda match: f'{match["tab_indent"]}!!! tab "{match["tab_title"]}"',
    "blank": lambda _: " ",
    "invisible": lambda _: "",
    "marker": lambda _: "",
}
"""What is only written otherwise in plain Markdown."""
_LIQUID_BLOCKS = {"block", "tab", "step", "box", "titled"}


_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
_HEAD = re.compile(r"<th\b", re.IGNORECASE)


def plain_markdown(source: str) -> Plain:
    """Rewrite a source text."""
    return _Rewriter(source).rewrite()


class _Rewriter(Marks):
    """One pass over the source."""

    def rewrite(self) -> Plain:
        at = self._front_matter()
        while match := CONSTRUCT.search(self.source, at):
            self.copy(at, match.start())
            at = self._take(match)
        self.copy(at, len(self.source))
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
        self.put("\n" * found[0].count("\n"), found.start())
        return found.end()

    def _take(self, match: re.Match[str]) -> int:
        """Rewrite one construct; returns where to go on."""
        start, kind = match.start(), match.lastgroup
        if kind == "comment" and not match[0].endswith("-->"):
            return self.unclosed(match.start(), start + len("<!--"), "comment")
        match kind:
            case "fence":
                return self.fence(match)
            case "verbatim" | "tag":
                (self._tag if kind == "tag" else self.verbatim)(match)
            case "fold":
                self.fold(match["folded"] or "", match.start("folded"), start)
            case "liquid" | "hugo":
                self._shortcode(match, kind)
            case "control" | "keys" | "reference":
                self.control(match)
            case "image" | "emoji" | "substitution":
                names = match.group("alt", "glyph", "shortcode", "linked", "named")
                self.icon(next(filter(None, names)).replace("_", " "), match)
            case "tab" | "blank" | "invisible" | "marker":
                self.put(_SAME[kind](match), start)
                self.plain.invisible += [start] if kind == "invisible" else []
            case "box" | "term":
                (self.box if kind == "box" else self.term)(match)
            case "comment" | "unseen" | "attribute_list" | "module" | "task":
                if match[0].startswith(("<!--", "{/*")):
                    self.plain.comments.append(match.span())
                self.put("\n" * match[0].count("\n"), start)
            case _:
                self.copy(start, match.end())
        return match.end()

    def _shortcode(self, match: re.Match[str], group: str) -> None:
        name, rest = match[f"{group}_name"].replace(" ", ""), match[f"{group}_rest"]
        closing = name.startswith(("/", "end"))
        name = name.removeprefix("/").removeprefix("end")
        found = attributes(" " + rest)
        kind = kind_of(name, marked_up=False)
        if kind == "icon":
            self.icon(icon_name(name, found) or rest.strip(' "'), match)
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
            self.icon(icon, match)
            return
        kind = kind_of(name, marked_up=component or bool(match["rest"].strip()))
        if not kind and not any(element.name == name.lower() for element in self.open):
            self.put("\\", match.start())
            self.copy(match.start(), match.end())
            return
        if kind == "break":
            self.put(" " if self.line.lstrip().startswith("|") else "\n" + self.indent(), match.start())
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
        kind = kind_by_class(found) or kind_of(name, marked_up=True)
        element = Element(name.lower(), kind, title, match.start())
        inline = kind in {"bold", "italic", "code", "key"} or (
            kind == "block" and self.line.strip() and name[0].isupper()
        )
        if inline:
            if not self._ends_in_this_paragraph(name, match.end()):
                return
            element.mark = {"italic": "*", "code": "`", "key": "**`"}.get(kind, "**")
            element.kind = "bold"
            self.put_from(element.mark, match.start())
        else:
            self._open_block(element, base + place, match)
        if not (match.groupdict().get("alone") or closes_itself(name)):
            self.open.append(element)
        elif inline:
            self.put(element.mark[::-1], match.end())

    def _ends_in_this_paragraph(self, name: str, start: int) -> bool:
        paragraph = re.compile(r"\n[ \t]*\n|\Z").search(self.source, start)
        end = paragraph.start() if paragraph else len(self.source)
        return re.compile(rf"</{re.escape(name)}\s*>").search(self.source, start, end) is not None

    def _open_block(self, element: Element, place: int, match: re.Match[str]) -> None:
        self.break_line(match.start())
        element.dedent = self._set_in(match)
        match element.kind:
            case "list":
                element.number = 0 if element.name == "ol" else -1
            case "item":
                outer = next((one for one in reversed(self.open) if one.kind == "list"), None)
                self._begin_item(element, outer, match.start())
            case "cell":
                element.title = self._cell(element)
            case "heading":
                self.put("#" * int(element.name[1]) + " ", match.start())
            case "step":
                outer = self.open[-1] if self.open else None
                self._begin_item(element, outer, match.start())
        if element.title and element.kind in {"titled", "step", "block", "box"}:
            bold = "**" if element.kind in {"titled", "step"} and self._has_text(element, match.end()) else ""
            self.put(bold, match.start())
            self.put_from(element.title, place)
            self.put(bold, match.end())
            self.break_line(match.end())

    def _cell(self, element: Element) -> str:
        """The number of a cell in its row, negative in a heading; empty where its table has no headings."""
        table = self.source.rfind("<table", 0, element.start)
        row = self.source.rfind("<tr", 0, element.start)
        begun = element.start + len("<td>")
        cells = _CELL.findall(self.source, max(row, 0), begun)
        headed = _HEAD.search(self.source, max(table, 0), begun)
        return f"{'-' if element.name == 'th' else ''}{len(cells)}" if headed else ""

    def _has_text(self, element: Element, start: int) -> bool:
        """Whether anything follows the title of an element in it, so that the title is no instruction of its own."""
        return "*" not in element.title and self.source[start : start + 200].lstrip()[:2] not in {"</", ""}

    def _begin_item(self, element: Element, outer: Element | None, start: int) -> None:
        if outer is None:
            outer = Element("", "list")
            self.open.append(outer)
        outer.number += outer.number >= 0
        marker = f"{outer.number}. " if outer.number > 0 else "* "
        self.put(marker, start)
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
            self.put_from(element.mark[::-1], end)
            return
        if element.kind in {"tab", "box"} or (element.kind == "cell" and element.title):
            self.plain.regions.append(Region(element.kind, element.title or element.name, element.start, end))
        self.break_line(end)
