"""What is not read of a page: headings, code, and sentences that are too long."""

import re

from walkthrough.document.blocks import Block
from walkthrough.document.sentences import Piece
from walkthrough.model import Role

_CODE, _CODE_BY_INDENTATION = -1, -2
_SHELL = re.compile(r"(?:ba|z)?sh|console|terminal|pwsh|cmd|bat|dos|\w*cli(?:-\w+)?|(?:power)?shell(?:-\w+)?")
_COMMAND = re.compile(r"\$ |(?:sudo )?[a-z][\w./-]* (?:[^\n={}]* )?--?[a-z]")
"""A line for a terminal: a prompt, or a program with an option."""
LONGEST = 600
"""How many characters a sentence may have to be read, which takes their number squared or more."""
OUTSIDE = "this happens outside the product"


def _is_run(block: Block) -> bool:
    """Whether a piece of code is to be run in a terminal."""
    by_its_look = not block.written_in and _COMMAND.match(block.printed.text)
    return bool(_SHELL.fullmatch(block.written_in.lower()) or by_its_look)


def skipped(piece: Piece) -> tuple[Role, str]:
    """The role of a heading, also of a line in bold, of code, or of what is too long to be read."""
    is_long = not piece.block.level and len(piece.printed.text) > LONGEST
    if is_long and ("«" in piece.printed.text or piece.in_steps):
        return "step", f"it is too long to be read: more than {LONGEST} characters without a full stop"
    unclosed = next((region for region in piece.block.regions if region.kind == "unclosed"), None)
    if piece.block.level == _CODE and unclosed and re.search(r"[^\W\d_] .*[.!]$", piece.printed.text.rstrip()):
        role: Role = "step" if "**" in piece.printed.text else "outcome"
        return role, f"Markdown shows this otherwise: the unclosed {unclosed.title}"
    if piece.block.level == _CODE and (piece.block.items or _is_run(piece.block)):
        return "outside", OUTSIDE
    if piece.block.level == _CODE_BY_INDENTATION and re.search(r"\*\*|:::", piece.printed.text):
        return "step", "Markdown shows this as code"
    return "prose", ""
