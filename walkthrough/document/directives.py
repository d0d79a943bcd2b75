"""What a writer tells the walkthrough beside a sentence, in a comment that readers do not see.

<!-- walkthrough: skip needs a phone -->
<!-- walkthrough: step Nora clicks "Save" -->
<!-- Meant so. walkthrough: disable=tab -->
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from walkthrough.document.blocks import Document
from walkthrough.document.sentences import Piece

SKIP, STEP, DISABLE = "skip", "step", "disable"
KNOWN = (STEP, SKIP, DISABLE)
_COMMENT = re.compile(
    rf"(?:<!--|\{{/\*)-*\s*(?:walkthrough:\s*(?P<kind>[\w-]*)|(?s:.*)\bwalkthrough:\s*(?P<late>{'|'.join(KNOWN)})\b)"
    r"[\s:=]*(?P<words>.*?)\s*(?:-*-->|\*/\})",
    re.DOTALL | re.IGNORECASE,
)
"""Words of the writer's own may stand before a directive that is known."""


@dataclass(frozen=True)
class Directive:
    """What a comment says: `kind` is its first word, which may be none of `KNOWN`; `end` is where it ends."""

    kind: str
    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Aim:
    """A directive with the index of the sentence that it is about; where it is about none, `wrong` says why."""

    directive: Directive
    sentence: int = -1
    wrong: str = ""


def directives_of(document: Document) -> list[Directive]:
    """The directives of a page, in their order."""
    found = []
    for start, end in document.plain.comments:
        if match := _COMMENT.fullmatch(document.text, start, end):
            kind = (match["kind"] or match["late"] or "").lower()
            found.append(Directive(kind, " ".join(match["words"].split()), start, end))
    return found


def disabled_rules(document: Document) -> dict[str, Directive]:
    """The lint rules that a page switches off, each with the comment that does."""
    off = [one for one in directives_of(document) if one.kind == DISABLE]
    return {name: one for one in off for name in re.split(r"[,\s]+", one.words) if name}


def aims_of(document: Document, pieces: Sequence[Piece]) -> list[Aim]:
    """The directives that are about a sentence, each with the next one behind it."""
    return [_aim(one, document, pieces) for one in directives_of(document) if one.kind in {SKIP, STEP}]


def _aim(one: Directive, document: Document, pieces: Sequence[Piece]) -> Aim:
    text = document.text
    line_start = text.rfind("\n", 0, one.start) + 1
    line_end = text.find("\n", one.end) if "\n" in text[one.end :] else len(text)
    found = min((i for i, piece in enumerate(pieces) if piece.start >= one.end), default=-1)
    if not one.words:
        return Aim(one, wrong="say why behind “skip”" if one.kind == SKIP else "say behind “step” what is to be done")
    if any(piece.span[0] < one.start and one.end < piece.span[1] for piece in pieces):
        return Aim(one, wrong="this comment stands in the middle of a sentence; put it in front")
    if found < 0:
        return Aim(one, wrong="this comment stands before no sentence; put it in front of the one it is about")
    if pieces[found].start >= line_end and any(line_start < piece.span[1] <= one.start for piece in pieces):
        return Aim(one, wrong="this comment stands behind a sentence; put it in front of the one it is about")
    if pieces[found].block.cell < 0:
        return Aim(one, wrong="this comment stands before a table; put it into the cell that it is about")
    return Aim(one, found)
