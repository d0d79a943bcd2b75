"""Read the pixels of a screenshot: a PNG of eight bits a channel, not interlaced, as browsers make them."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}

Pixel = tuple[int, ...]


@dataclass(frozen=True)
class Picture:
    """The pixels of a picture, row by row."""

    rows: list[list[Pixel]]

    def ground(self) -> Pixel:
        """The colour that most pixels at the edge have."""
        edge = [*self.rows[0], *self.rows[-1], *(row[0] for row in self.rows), *(row[-1] for row in self.rows)]
        return Counter(edge).most_common(1)[0][0]


def read(content: bytes) -> Picture:
    """Read a PNG file.

    :raises ValueError: where it is none, or one of another kind.
    """
    if not content.startswith(_SIGNATURE):
        raise ValueError("no PNG file")
    chunks = list(_chunks(content[len(_SIGNATURE) :]))
    width, height, depth, colours, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if depth != 8 or colours not in _CHANNELS or interlaced:  # noqa: PLR2004
        raise ValueError("a PNG file of another kind than browsers make")
    size = _CHANNELS[colours]
    data = zlib.decompress(b"".join(body for kind, body in chunks if kind == b"IDAT"))
    rows, before = [], bytes(width * size)
    for at in range(0, height * (width * size + 1), width * size + 1):
        before = _unfiltered(data[at], data[at + 1 : at + 1 + width * size], before, size)
        rows.append([tuple(before[x : x + size]) for x in range(0, width * size, size)])
    return Picture(rows)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    if content:
        (length,) = struct.unpack(">I", content[:4])
        yield content[4:8], content[8 : 8 + length]
        yield from _chunks(content[length + 12 :])


def _unfiltered(kind: int, line: bytes, above: bytes, size: int) -> bytes:
    if kind == 0:
        return line
    out = bytearray(line)
    for x in range(len(out)):
        left, corner = (out[x - size], above[x - size]) if x >= size else (0, 0)
        predicted = (0, left, above[x], (left + above[x]) // 2, _paeth(left, above[x], corner))[kind]
        out[x] = (out[x] + predicted) & 255
    return bytes(out)


def _paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    return min((left, above, corner), key=lambda one: abs(guess - one))
