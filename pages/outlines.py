"""What a small picture shows: its outline, compared with those of known icons.

An outline is a square of shades, in which the drawing is as large as fits: neither colour nor size, place nor the width
of a stroke matters much. `outlines.json` holds the known ones, prepared by `tools/outlines.py` from sets that it names.
"""

import base64
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import sqrt
from operator import mul
from pathlib import Path

from pages.png import Picture

SIDE = 16
"""The width and height of an outline."""
_MARGIN = 1
_FAINT = 0.12
"""The share of the strongest contrast of a picture below which a pixel is ground."""
_LEAST_CONTRAST = 24.0
_HALF = 0.5
_FEW = 6
"""Pixels that are no drawing."""
_BLUR = ((-1, 0.25), (0, 0.5), (1, 0.25))

Shades = list[list[float]]
"""Rows of what is drawn: 0 is the ground, 1 the strongest contrast."""
Outline = tuple[float, ...]
Place = tuple[int, int]


@dataclass(frozen=True)
class Likeness:
    """The icon that a picture is most like, and how much: 1 is the same, 0 has nothing in common."""

    name: str
    degree: float


def shades_of(picture: Picture, without: Picture | None = None) -> Shades:
    """Tell what is drawn from its ground: from a picture of the same place without it, where there is one."""
    grounds = without.rows if without else [[picture.ground()] * len(row) for row in picture.rows]
    rows = [
        [sqrt(sum((a - b) ** 2 for a, b in zip(*pixels, strict=True))) for pixels in zip(*pair, strict=True)]
        for pair in zip(picture.rows, grounds, strict=True)
    ]
    strongest = max(map(max, rows))
    if strongest < _LEAST_CONTRAST:
        return [[0.0] * len(row) for row in rows]
    drawn = sorted(shade for row in rows for shade in row if shade > _FAINT * strongest)
    full = drawn[len(drawn) * 3 // 4]
    return [[min(1.0, shade / full) if shade > _FAINT * strongest else 0.0 for shade in row] for row in rows]


def outline_of(shades: Shades) -> Outline | None:
    """Bring what is drawn to the size of outlines; None where nothing is."""
    ys = [y for y, row in enumerate(shades) if max(row, default=0) > _FAINT]
    xs = [x for x in range(len(shades[0])) if any(row[x] > _FAINT for row in shades)] if shades else []
    if not xs or not ys:
        return None
    left, top, width, height = xs[0], ys[0], xs[-1] + 1 - xs[0], ys[-1] + 1 - ys[0]
    scale = (SIDE - 2 * _MARGIN) / max(width, height)
    fitted = _fitted(shades, left - (SIDE / scale - width) / 2, top - (SIDE / scale - height) / 2, scale)
    return _normal([shade for row in _blurred(fitted) for shade in row])


def readings(shades: Shades) -> Iterator[Outline]:
    """What else could be meant: what a frame holds, what is cut out of a disc, what does not reach the edge."""
    width, height = len(shades[0]), len(shades)
    drawn = {(x, y) for y in range(height) for x in range(width) if shades[y][x] > _HALF}
    ground = {(x, y) for y in range(-1, height + 1) for x in range(-1, width + 1)} - drawn
    outside = _joined({(-1, -1)}, ground, _BESIDE)
    rim = {(x, y) for x, y in drawn if x in (0, width - 1) or y in (0, height - 1)}
    frames = ({min(drawn)}, rim) if drawn else ()
    for inside in (ground - outside, *(drawn - _joined(frame, drawn, _AROUND) for frame in frames)):
        rows = [[float((x, y) in inside) for x in range(width)] for y in range(height)]
        if len(inside) >= _FEW and (outline := outline_of(rows)):
            yield outline


_BESIDE = ((-1, 0), (1, 0), (0, -1), (0, 1))
_AROUND = (*_BESIDE, (-1, -1), (-1, 1), (1, -1), (1, 1))


def _joined(starts: set[Place], among: set[Place], steps: tuple[Place, ...]) -> set[Place]:
    """Everything that hangs together with one of these places."""
    reached, edge = set(starts), list(starts)
    for x, y in edge:
        near = {(x + a, y + b) for a, b in steps} & among - reached
        reached |= near
        edge += near
    return reached


def _fitted(shades: Shades, left: float, top: float, scale: float) -> Shades:
    """Scale a square of the picture to outlines, each pixel by the area that it covers."""
    across = [list(_covered(left + x / scale, left + (x + 1) / scale, len(shades[0]))) for x in range(SIDE)]
    down = [list(_covered(top + y / scale, top + (y + 1) / scale, len(shades))) for y in range(SIDE)]
    return [[sum(shades[j][i] * a * b for j, b in rows for i, a in columns) for columns in across] for rows in down]


def _covered(start: float, end: float, size: int) -> Iterator[tuple[int, float]]:
    """The pixels from one place to another, and what share of the whole each of them is."""
    for at in range(max(0, int(start)), min(size, int(end) + 1)):
        if (share := min(end, at + 1) - max(start, at)) > 0:
            yield at, share / (end - start)


def _blurred(shades: Shades) -> Shades:
    def along(row: list[float]) -> list[float]:
        return [sum(row[x + by] * part for by, part in _BLUR if 0 <= x + by < SIDE) for x in range(SIDE)]

    columns = zip(*map(along, shades), strict=True)
    return [list(row) for row in zip(*(along(list(column)) for column in columns), strict=True)]


def _normal(values: list[float]) -> Outline | None:
    mean = sum(values) / len(values)
    centred = [value - mean for value in values]
    length = sqrt(sum(value * value for value in centred))
    return tuple(value / length for value in centred) if length else None


def likenesses(outline: Outline) -> list[Likeness]:
    """How much a picture is like each known icon, the most alike first."""
    degrees = [Likeness(name, max(sum(map(mul, outline, one)) for one in known)) for name, known in known().items()]
    return sorted(degrees, key=lambda one: -one.degree)


def packed(outline: Outline) -> bytes:
    """Return an outline in few bytes, four bits for a shade."""
    low, high = min(outline), max(outline)
    shades = [round((value - low) / (high - low) * 15) for value in outline]
    return bytes(a << 4 | b for a, b in zip(shades[::2], shades[1::2], strict=True))


def _unpacked(content: bytes) -> Iterator[Outline]:
    size = SIDE * SIDE // 2
    for at in range(0, len(content), size):
        if outline := _normal([float(half) for byte in content[at : at + size] for half in (byte >> 4, byte & 15)]):
            yield outline


@cache
def known() -> Mapping[str, tuple[Outline, ...]]:
    """The outlines of each known icon."""
    prepared = json.loads(Path(__file__).with_name("outlines.json").read_text(encoding="utf-8"))
    return {
        name: tuple(_unpacked(zlib.decompress(base64.b64decode(drawings))))
        for name, drawings in prepared["icons"].items()
    }


def drawing(name: str) -> str:
    """Draw the first outline of a known icon, as SVG."""
    outline = known()[name][0]
    low, high = min(outline), max(outline)
    shades = [(value - low) / (high - low) for value in outline]
    dots = (
        f'<rect x="{at % SIDE}" y="{at // SIDE}" width="1" height="1" fill-opacity="{shade:.2f}"/>'
        for at, shade in enumerate(shades)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{"".join(dots)}</svg>'
