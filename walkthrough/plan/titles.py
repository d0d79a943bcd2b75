"""Lines in bold that stand where a heading could."""

import re
from collections.abc import Sequence

from walkthrough.document.sentences import Piece

_WHOLE = re.compile(r"«[^«»]+»[:.]?\s*")
_QUOTED = ("«\u201c", '«"')
_ENDS = (".", "!")
_SEVERAL = 2
"""How many blanks a sentence in bold has at least; with fewer, it may be the name of a control."""


def is_title(text: str) -> bool:
    """Whether a paragraph is in bold as a whole, as a heading could be."""
    return bool(_WHOLE.fullmatch(text)) and "." not in text


def is_heading(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a sentence is a title in bold over what follows it, and asks or promises nothing itself.

    A sentence of its own in bold may be an instruction; on a line above more text it is a title all the same.
    """
    piece, behind = pieces[at], pieces[at + 1 : at + 2]
    text = piece.printed.text.strip()
    if not (piece.first and behind and _WHOLE.fullmatch(text)) or text.startswith(_QUOTED) or text.endswith(":"):
        return False
    if piece.block.items or piece.block.cell or piece.block.admonition:
        return False
    above = behind[0].block is piece.block and "\n" in piece.block.printed.text
    return above or not text.rstrip("»").endswith(_ENDS)


def is_sentence_in_bold(pieces: Sequence[Piece], at: int) -> bool:
    """Whether what is in bold as a whole is a sentence, and no name of a control and no title.

    It is all that a numbered item holds, or a paragraph with a full stop.
    """
    piece, behind = pieces[at], pieces[at + 1 : at + 2]
    text = piece.printed.text.strip()
    if not _WHOLE.fullmatch(text) or text.startswith(_QUOTED) or text.count(" ") < _SEVERAL:
        return False
    alone = not behind or behind[0].block.items[: len(piece.block.items)] != piece.block.items
    if piece.block.items:
        return piece.in_steps and piece.first and alone
    return text.endswith((".»", "»."))
