"""Findings about numbered steps: their numbers, and whether Markdown sees them at all."""

import re
from collections.abc import Iterator
from itertools import pairwise

from walkthrough.document.blocks import Block, Item
from walkthrough.document.inline import plain, without_soft_marks
from walkthrough.document.sentences import MARKER
from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding
from walkthrough.plan.classify import Unit

_FEW = 4


@rule("numbers-shown", "A list that begins again in the middle shows the reader a second step 1.")
def numbers_shown(subject: Subject) -> Iterator[Finding]:
    """Numbers that a reader sees wrong: a list interrupted and begun anew with another number than comes next."""
    for before, item in _neighbours(subject):
        is_cut = item.list_line != before.list_line and item.shown != before.shown + 1
        if is_cut and not _begins_another(subject, before, item):
            message = f"a reader sees {item.shown} after {before.shown}, because the list was interrupted"
            yield Finding(item.line, 1, "numbers-shown", message, f"{before.shown + 1}.")


@rule("numbers-source", "Numbers in the source that a reader never sees mislead whoever edits the file.")
def numbers_source(subject: Subject) -> Iterator[Finding]:
    """Numbers that only the source has wrong; a list that says 1 throughout is meant so."""
    by_list: dict[int, dict[int, Item]] = {}
    for block in subject.document.blocks:
        for item in block.items if not block.admonition else ():
            if item.ordered:
                by_list.setdefault(item.list_line, {}).setdefault(item.line, item)
    for items in by_list.values():
        if len({item.written for item in items.values()}) == 1:
            continue
        wrong = [item for item in items.values() if int(item.written) != item.shown]
        if wrong:
            message = (
                f"written {', '.join(item.written for item in wrong)}, "
                f"but shown to a reader as {', '.join(str(item.shown) for item in wrong)}"
            )
            yield Finding(wrong[0].line, 1, "numbers-source", message, f"{wrong[0].shown}.")


@rule("broken-list", "What stands flush left between two steps ends the list; indented, it belongs to its step.")
def broken_list(subject: Subject) -> Iterator[Finding]:
    """A box or paragraph between two steps of one section that cuts their list; at most one finding a list."""
    last: Item | None = None
    for before, item in _neighbours(subject):
        is_told, last = before is last, before if item.list_line == before.list_line else item
        between = _between(subject, before, item) if item.list_line != before.list_line else []
        if between and not is_told and not _begins_another(subject, before, item):
            line = min(block.admonition.line if block.admonition else block.line for block in between)
            message = f"this interrupts the list of steps before step {item.written}; indent it"
            mended = "" if between[0].level < 0 else f"    {subject.lines[line - 1].strip()}"
            yield Finding(line, 1, "broken-list", message, mended)


@rule("unseen-step", "Markdown takes no list item from a., 6.1. or 5.Text: a reader sees the steps run together.")
def unseen_step(subject: Subject) -> Iterator[Finding]:
    """Lines that were meant as steps and are none to Markdown."""
    for unit in subject.units:
        marker = unit.piece.marker
        if marker and not unit.block.cell and not _goes_on(unit) and not _begins_item(unit):
            rest = " ".join(without_soft_marks(unit.piece.printed.text).replace("«", "**").replace("»", "**").split())
            number = f"{marker} " if marker[-1] in ".)" and marker[:-1].isdigit() else "   1. "
            yield Finding(
                unit.line, unit.column, "unseen-step", f"Markdown does not see “{marker}” as a step", number + rest
            )


def _begins_item(unit: Unit) -> bool:
    """Whether the letter stands behind a bullet or number that Markdown does see."""
    return unit.piece.first and bool(unit.block.items) and unit.block.items[-1].line == unit.line


def _goes_on(unit: Unit) -> bool:
    """Whether the line before is not at its end, so that what looks like a number or letter goes on with it."""
    offset = unit.piece.printed.offsets[0]
    before = unit.block.printed.text[: unit.block.printed.offsets.index(offset)].rpartition("\n")[0].rstrip()
    return bool(re.search(r"[\w,]$", before)) and not MARKER.match(before.rpartition("\n")[2])


def _between(subject: Subject, before: Item, item: Item) -> list[Block]:
    """What stands between two steps and belongs to neither."""
    return [
        block
        for block in subject.document.blocks
        if before.line < block.line < item.line and not any(one.line == before.line for one in block.items)
    ]


def _begins_another(subject: Subject, before: Item, item: Item) -> bool:
    """Whether a list that begins at 1 is one of its own: led in by a colon, or under a few words that name it."""
    between = _between(subject, before, item)
    if item.shown != 1 or not between:
        return False
    if all(subject.lines[block.line - 1].startswith(_content_indent(subject, before)) for block in between):
        return True  # it is part of the step, as far as its writer and Markdown are concerned
    return plain(between[-1].printed.text).endswith(":") or any(_names_what_follows(block) for block in between)


def _content_indent(subject: Subject, item: Item) -> str:
    marker = re.match(r"\s*\d+[.)]\s+", subject.lines[item.line - 1])
    return " " * len(marker[0]) if marker else " "


def _names_what_follows(block: Block) -> bool:
    words = plain(block.printed.text)
    is_text = not (block.level or block.cell or block.items)
    return is_text and len(words.split()) <= _FEW and not re.search(r"[.!?;,]$", words)


def _neighbours(subject: Subject) -> Iterator[tuple[Item, Item]]:
    """Each step with the one after it, where no heading stands between them."""
    headings = subject.heading_lines()
    items = subject.numbered()
    for before, item in pairwise(items):
        if not any(before.line < line < item.line for line in headings):
            yield before, item
