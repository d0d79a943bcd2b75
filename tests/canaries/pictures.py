"""Read pictures with `tesseract`, if it is installed, and find values even if it misread some letters."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache

PROGRAM = "tesseract"
_OLDEST = 5
_PASSES = (
    ("--psm", "11"),
    # Only this setting finds selected text, which is light on dark among dark on light.
    ("--psm", "6", "-c", "thresholding_method=1"),
)
"""The options of each reading of a picture: for scattered words and for lines. Each finds what the other misses."""
_STARTS = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"RIFF", b"GIF8", b"II*\0", b"MM\0*")
_ENDS_WITHIN = 60.0
_PIECES = 5
"""The number of pieces that a value is cut into. With fewer errors than that, at least one piece has none."""
_SHORTEST = 12
"""The fewest letters of a value that can be distinguished from misread words."""
_ALIKE = str.maketrans("01i|!5$829qv", "ollllssbzggu")


class UnreadableError(Exception):
    """The program could not read a picture."""


@cache
def can_read() -> bool:
    """Tell whether the program is installed and new enough."""
    if shutil.which(PROGRAM) is None:
        return False
    said = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=False)
    version = re.search(r"tesseract v?(\d+)", said.stdout + said.stderr)
    return version is not None and int(version[1]) >= _OLDEST


def is_picture(content: bytes) -> bool:
    """Tell whether a content looks like a picture that the program can read."""
    return content.startswith(_STARTS) and (content[:4] != b"RIFF" or content[8:12] == b"WEBP")


def read(picture: bytes) -> str:
    """Read all text in a picture.

    :raises UnreadableError: if that fails, so that the picture does not count as free of secrets.
    """
    return folded("\n".join(_read(picture, options) for options in _PASSES))


def _read(picture: bytes, options: Sequence[str]) -> str:
    try:
        run = subprocess.run(
            [PROGRAM, "stdin", "stdout", "--dpi", "96", *options],
            input=picture,
            capture_output=True,
            # More threads would only slow each other down.
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
            timeout=_ENDS_WITHIN,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise UnreadableError(f"{PROGRAM} cannot read it: {type(error).__name__}") from error
    return run.stdout.decode("utf-8", "replace")


def folded(text: str) -> str:
    """Remove spaces and marks from a text, and replace letters that look alike with one of them."""
    return "".join(letter for letter in text.casefold().translate(_ALIKE) if letter.isalnum())


def stands_in(value: str, read: str) -> bool:
    """Tell whether a folded text contains a value with at most one letter in five misread."""
    sought = folded(value)
    if len(sought) < _SHORTEST:
        return False
    errors = min(len(sought) // 5, _PIECES - 1)
    step = len(sought) / _PIECES
    for number in range(_PIECES):
        begins = round(number * step)
        piece = sought[begins : round((number + 1) * step)]
        at = read.find(piece)
        while at >= 0:
            around = read[max(0, at - begins - errors) : at - begins + len(sought) + errors]
            if _errors(sought, around) <= errors:
                return True
            at = read.find(piece, at + 1)
    return False


def _errors(sought: str, text: str) -> int:
    """Return the number of wrong, missing and extra letters at the place of a text that is most like the sought one."""
    row = [0] * (len(text) + 1)
    for number, letter in enumerate(sought, start=1):
        above, row = row, [number]
        for at, other in enumerate(text, start=1):
            row.append(min(above[at - 1] + (letter != other), above[at] + 1, row[at - 1] + 1))
    return min(row)
