"""Findings about characters: encoding, tabs, quotes."""

import re
from collections.abc import Iterator

from walkthrough.document.inline import without_soft_marks
from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding

_STRAY_TAB = re.compile(r"(?<=\S)[ ]*(\t)[ \t]*")


@rule("encoding", "Damaged characters are printed as they are: a reader sees youâ€™ll.")
def encoding(subject: Subject) -> Iterator[Finding]:
    """Text that was decoded wrongly somewhere on its way."""
    for damage in subject.source.damages:
        message = f"damaged encoding: “{damage.written}” should read “{damage.repaired}”"
        yield Finding(damage.line, damage.column, "encoding", message, damage.repaired)


@rule("tab", "A tab in the middle of a sentence was not meant, and is printed differently by every tool.")
def tab(subject: Subject) -> Iterator[Finding]:
    """Tabs after the first word of a line."""
    for unit in subject.units:
        text = unit.piece.printed
        for match in re.finditer("\t", re.sub("‹[^‹›]*›", lambda code: " " * len(code[0]), text.text)):
            if unit.block.level >= 0:
                line, column = subject.document.place(text.offsets[match.start()])
                words = subject.lines[line - 1]
                mended = _STRAY_TAB.sub(" ", words).strip()
                yield Finding(line, column, "tab", "stray tab in a sentence", re.sub(" {2,}", " ", mended))


@rule("quotes", "A quotation that ends with another kind of quote, or not at all, reads as a mistake.")
def quotes(subject: Subject) -> Iterator[Finding]:
    """Quotes that do not match, sentence by sentence."""
    for unit in subject.units:
        text = unit.piece.printed.text
        in_block = unit.block.level >= 0 and _mismatch(unit.block.printed.text) >= 0  # not where it spans sentences
        if in_block and (wrong := _mismatch(text)) >= 0:
            line, column = subject.document.place(unit.piece.printed.offsets[wrong])
            yield Finding(line, column, "quotes", "mismatched quotes", _straightened(text))


def _mismatch(text: str) -> int:
    """Where the first quote stands that has no partner of its kind; -1 where all have."""
    opened = -1
    for match in re.finditer('["\u201c\u201d\u201e]', text):
        quote = match[0]
        if opened < 0:
            if quote == '"' and text[: match.start()][-1:].isdigit():
                continue  # inches
            if quote == "\u201d":
                return match.start()
            opened = match.start()
        elif (text[opened], quote) in _PAIRS:
            opened = -1
        else:
            return match.start()
    return opened


_PAIRS = {('"', '"'), ("\u201c", "\u201d"), ("\u201e", "\u201c"), ("\u201e", "\u201d")}


def _straightened(text: str) -> str:
    straight = re.sub("[\u201c\u201d\u201e]", '"', " ".join(text.split()))
    straight = without_soft_marks(straight)
    return straight.replace("«", "**").replace("»", "**") if straight.count('"') % 2 == 0 else ""
