"""A tutorial's bytes as text: newlines made one kind, damaged encoding repaired for reading and remembered.

Knows no Markdown.
"""

import re
from dataclasses import dataclass
from pathlib import Path

_SUSPICIOUS = re.compile("[\u0080-\u009f\u00c2-\u00f4\u0192\u02c6\u02dc\u2018-\u203a\u20ac\u2122]")


class UnreadableError(Exception):
    """The file is not there, or holds no text."""


@dataclass(frozen=True)
class Damage:
    """A stretch of a line that was encoded wrongly: columns count from 1, as in an editor."""

    line: int
    column: int
    written: str
    repaired: str


@dataclass(frozen=True)
class Source:
    """The text of one tutorial, repaired; `damages` tells what the file really holds."""

    file: str
    text: str
    damages: tuple[Damage, ...] = ()


def read(path: Path) -> Source:
    """Read a file.

    :raises UnreadableError: where it cannot be read or is not UTF-8.
    """
    try:
        return from_text(path.read_bytes().decode("utf-8-sig"), path.as_posix())
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{path}: not UTF-8 text (byte {error.start})") from error


def from_text(text: str, file: str) -> Source:
    """Make newlines one kind and repair damaged encoding, line by line, so that line numbers stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd").split("\n")
    damages: list[Damage] = []
    for index, line in enumerate(lines):
        if not line.isascii() and _SUSPICIOUS.search(line):
            lines[index] = _repaired(line, index + 1, damages)
    return Source(file, "\n".join(lines), tuple(damages))


def _repaired(line: str, number: int, damages: list[Damage]) -> str:
    # Imported late: most tutorials have no need of it, and it takes a sixth of a second.
    from ftfy import fix_encoding  # noqa: PLC0415

    column = 1
    repaired: list[str] = []
    for piece in re.split(r"(\s+)", line):
        mended = piece if piece.isascii() else fix_encoding(piece)
        if mended != piece:
            damages.append(Damage(number, column, piece, mended))
        repaired.append(mended)
        column += len(piece)
    return "".join(repaired)
