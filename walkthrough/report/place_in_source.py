"""Where a sentence ends in the source, so that it can be quoted and mended as its writer wrote it.

Follows the printed words through the Markdown; must not know what they mean.
"""

from dataclasses import dataclass

_CLOSING = "*_`)]\"'"


@dataclass(frozen=True)
class Stretch:
    """A piece of the source; lines and columns count from 1, the end is the last character."""

    text: str
    end_line: int
    end_column: int


def stretch_of(source: str, line: int, column: int, printed: str) -> Stretch:
    """The source of a sentence that begins there and is printed so."""
    lines = source.split("\n")
    begin = sum(len(before) + 1 for before in lines[: line - 1]) + column - 1
    at = begin
    for letter in printed:
        if letter.isspace():
            continue
        found = source.find(letter, at, at + 400)
        at = found + 1 if found >= 0 else at
    while at < len(source) and source[at] in _CLOSING and source[begin:at].count(source[at]) % 2:
        at += 1
    last = max(at - 1, begin)
    before = source[:last]
    return Stretch(source[begin:at], before.count("\n") + 1, last - (before.rfind("\n") + 1) + 1)
