"""Findings about numbered steps: their numbers, and whether Markdown sees them at all."""

from collections.abc import Iterator
from itertools import pairwise

from walkthrough.document.blocks import Item
from walkthrough.document.inline import without_soft_marks
from walkthrough.lint.subject import Subject, rule
from walkthrough.model import Finding


@rule("numbers-shown", "A list that begins again in the middle shows the reader a second step 1.")
def numbers_shown(subject: Subject) -> Iterator[Finding]:
    """Numbers that a reader sees wrong: a list interrupted and begun anew with another number than comes next."""
    for before, item in _neighbours(subject):
        if item.list_line != before.list_line and item.shown != before.shown + 1:
            message = f"a reader sees {item.shown} after {before.shown}, because the list was interrupted"
            yield Finding(item.line, 1, "numbers-shown", message, f"{before.shown + 1}.")


@rule("numbers-source", "Numbers in the source that a reader never sees mislead whoever edits the file.")
def numbers_source(subject: Subject) -> Iterator[Finding]:
    """Numbers that only the source has wrong; a list that says 1 throughout is meant so."""
    by_list: dict[int, list[Item]] = {}
    for item in subject.numbered():
        by_list.setdefault(item.list_line, []).append(item)
    for items in by_list.values():
        if len({item.written for item in items}) == 1:
            continue
        wrong = [item for item in items if item.written != str(item.shown)]
        if wrong:
            message = (
                f"written {', '.join(item.written for item in wrong)}, "
                f"but shown to a reader as {', '.join(str(item.shown) for item in wrong)}"
            )
            yield Finding(wrong[0].line, 1, "numbers-source", message, f"{wrong[0].shown}.")


@rule("broken-list", "What stands flush left between two steps ends the list; indented, it belongs to its step.")
def broken_list(subject: Subject) -> Iterator[Finding]:
    """A box or paragraph between two steps of one section that cuts their list in two."""
    for before, item in _neighbours(subject):
        if item.list_line == before.list_line:
            continue
        between = [
            block for block in subject.document.blocks
            if before.line < block.line < item.line and not any(i.line == before.line for i in block.items)
        ]  # fmt: skip
        if between:
            line = min(block.admonition.line if block.admonition else block.line for block in between)
            message = f"this interrupts the list of steps before step {item.written}; indent it"
            yield Finding(line, 1, "broken-list", message, f"    {subject.lines[line - 1].strip()}")


@rule("unseen-step", "Markdown takes no list item from a., 6.1. or 5.Text: a reader sees the steps run together.")
def unseen_step(subject: Subject) -> Iterator[Finding]:
    """Lines that were meant as steps and are none to Markdown."""
    for unit in subject.units:
        marker = unit.piece.marker
        if marker:
            rest = " ".join(without_soft_marks(unit.piece.printed.text).replace("«", "**").replace("»", "**").split())
            number = f"{marker} " if marker[-1] in ".)" and marker[:-1].isdigit() else "   1. "
            yield Finding(
                unit.line, unit.column, "unseen-step", f"Markdown does not see “{marker}” as a step", number + rest
            )


def _neighbours(subject: Subject) -> Iterator[tuple[Item, Item]]:
    """Each step with the one after it, where no heading stands between them."""
    headings = subject.heading_lines()
    items = subject.numbered()
    for before, item in pairwise(items):
        if not any(before.line < line < item.line for line in headings):
            yield before, item
