"""Findings about Markdown that does not do what its writer meant: bold, boxes, code, comments, characters."""

import re
from collections.abc import Iterator

from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding

_STARS = re.compile(r"(?<!\*)\*\*(?!\*)|__(?=[ ][^_\n]+__|[^_\s][^_\n]*[ ]__)")
_SPACED_BOLD = re.compile(r"\*\*[ \t]*(\S(?:[^*\n]*?\S)?)[ \t]*\*\*")
_EMOJI = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")
_ENDS = {
    "code block": "this code block has no end: Markdown shows the rest of the page as code",
    "comment": "this comment has no end: a reader does not see the rest of the page",
    "box": "this box has no end: it takes in all that follows",
    "pre": "this <pre> has no end: the rest of the page is shown as code",
}
_MENDED = {"code block": "```", "comment": "-->", "box": ":::", "pre": "</pre>"}


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
            is_name = match[2][0].isupper() and match[1][0].isupper()
            if match[1].lower() in subject.grammar.language.stand_twice or is_name:
                continue
            place = subject.document.place(unit.piece.printed.offsets[match.start(2)])
            yield Finding(*place, "doubled-word", f"“{match[1]} {match[2]}”: one word too many", match[1])


_DOUBLED = re.compile(r"(?<![\w'\u2019./-])([^\W\d_]+)\s+(\1)(?![\w'\u2019@-])", re.IGNORECASE)


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
