"""Findings about Markdown that does not do what its writer meant: bold, boxes, code, comments, links, characters."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from harness.system.names import slug
from walkthrough.document import markdown
from walkthrough.document.blocks import Document
from walkthrough.document.inline import plain
from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding

_STARS = re.compile(r"\*\*|__(?=\w)|(?<=\w)__")
_SPACED_BOLD = re.compile(r"\*\*[ \t]*(\S(?:[^*\n]*?\S)?)[ \t]*\*\*")
_EMOJI = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")
_ENDS = {
    "code block": "this code block has no end: Markdown shows the rest of the page as code",
    "comment": "this comment has no end: a reader does not see the rest of the page",
    "box": "this box has no end: it takes in all that follows",
    "pre": "this <pre> has no end: the rest of the page is shown as code",
}
_MENDED = {"code block": "```", "comment": "-->", "box": ":::", "pre": "</pre>"}
_IDS = re.compile(r"""\{#([\w.-]+)|\b(?:id|name)=["']([\w.-]+)["']""")


@rule("unclosed", "What is never closed takes the rest of the page with it.")
def unclosed(subject: Subject) -> Iterator[Finding]:
    """Code blocks, comments and boxes without an end."""
    for one in subject.document.plain.regions:
        if one.kind == "unclosed":
            yield Finding(*subject.document.place(one.start), "unclosed", _ENDS[one.title], _MENDED[one.title])


@rule("stray-colons", "Colons that close no box are printed as they stand.")
def stray_colons(subject: Subject) -> Iterator[Finding]:
    """Lines of three colons that a reader sees."""
    for offset in subject.document.plain.stray:
        place = subject.document.place(offset)
        yield Finding(*place, "stray-colons", "these colons close no box: a reader sees them")


@rule("bold-space", "Stars beside a space make nothing bold: a reader sees them.")
def bold_space(subject: Subject) -> Iterator[Finding]:
    """Marks of bold words that are printed as they stand."""
    lines: set[int] = set()
    for block in subject.document.blocks:
        for match in _STARS.finditer(block.printed.text) if block.level >= 0 else ():
            offset = block.printed.offsets[match.start()]
            line, column = subject.document.place(offset)
            words = subject.lines[line - 1]
            in_code = words[: column - 1].count("`") % 2 or words[column - 2 : column - 1] == "\\"
            if line not in lines and not in_code and subject.document.text[offset : offset + 2] == match[0]:
                lines.add(line)
                source = words.strip()
                mended = _SPACED_BOLD.sub(r" **\1** ", source)
                mended = re.sub(r" +(?=[.,;:!?)]|$)|(?<=\() +|^ +| +(?= )", "", mended)
                message = f"“{match[0]}” is printed as it stands and makes nothing bold"
                yield Finding(line, column, "bold-space", message, mended if _SPACED_BOLD.search(source) else "")


@rule("doubled-word", "A word that stands there twice is a slip.")
def doubled_word(subject: Subject) -> Iterator[Finding]:
    """A word and the same word again."""
    for unit in subject.units:
        text = unit.piece.printed.text
        for match in _DOUBLED.finditer(text) if unit.block.level >= 0 else ():
            if match[1].lower() in subject.grammar.language.stand_twice:
                continue
            place = subject.document.place(unit.piece.printed.offsets[match.start(2)])
            yield Finding(*place, "doubled-word", f"“{match[1]} {match[2]}”: one word too many", match[1])


_DOUBLED = re.compile(r"(?<![\w'\u2019.-])([^\W\d_]+)\s+(\1)(?![\w'\u2019-])", re.IGNORECASE)


@rule("no-glyph", "A character that nobody sees breaks a search for the word that it stands in.")
def no_glyph(subject: Subject) -> Iterator[Finding]:
    """Zero-width blanks, soft hyphens and marks of direction; at most one finding a line."""
    lines: set[int] = set()
    text = subject.document.text
    for offset in subject.document.plain.invisible:
        line, column = subject.document.place(offset)
        belongs_to_emoji = text[offset] in "\ufe0f\ufe0e\u200d" and _EMOJI.match(text[offset - 1 : offset])
        at_the_start = offset == 0
        if line not in lines and not belongs_to_emoji and not at_the_start:
            lines.add(line)
            message = f"the character U+{ord(text[offset]):04X} has no glyph: nobody sees it"
            yield Finding(line, column, "no-glyph", message)


@rule("missing-heading", "A link to a heading that is not there leaves the reader at the top of the page.")
def missing_heading(subject: Subject) -> Iterator[Finding]:
    """Links to a heading of this page, or of a file beside it, that has no such heading."""
    for unit in subject.units:
        for link in unit.piece.printed.links:
            parts = urlsplit(link.href)
            wanted = unquote(parts.fragment)
            if parts.scheme or parts.netloc or not wanted or parts.path.startswith("/"):
                continue
            file = subject.folder / unquote(parts.path) if parts.path else None
            if file and (not file.is_file() or file.suffix.lower() not in {".md", ".mdx", ".markdown"}):
                continue
            if wanted.lower() not in (_anchors_of(file) if file else _anchors(subject.document)):
                offsets = unit.piece.printed.offsets
                place = subject.document.place(offsets[min(link.start, len(offsets) - 1)])
                where = f"in {parts.path}" if parts.path else "on this page"
                yield Finding(*place, "missing-heading", f"there is no heading #{wanted} {where}")


def _anchors_of(file: Path) -> set[str]:
    return _anchors(markdown.read(file.read_text(encoding="utf-8", errors="replace")))


def _anchors(document: Document) -> set[str]:
    """What links can lead to: headings, in the usual spellings, and ids that are written out."""
    words = [plain(block.printed.text) for block in document.blocks if block.level > 0]
    usual = [re.sub(r"[^\w\s-]", "", word.lower()).strip().replace(" ", "-") for word in words]
    numbered = [f"{name}-{number}" for name in usual for number in range(1, usual.count(name))]
    written = [match[1] or match[2] for match in _IDS.finditer(document.text)]
    return {name.lower() for name in [*usual, *numbered, *(slug(word, "") for word in words), *written, "top", ""]}
