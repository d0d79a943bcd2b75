"""An outline is the same whatever the size, place and colour of a drawing, and a screenshot is read pixel by pixel."""

import struct
import zlib

import pytest

from pages.outlines import known, likenesses, outline_of, packed, readings, shades_of
from pages.pictured import meant_by
from pages.png import Picture, read
from product import profile

WHITE, BLUE = (255, 255, 255), (30, 60, 200)


def dots(
    side: int, radius: float, ground: tuple[int, ...] = WHITE, ink: tuple[int, ...] = BLUE, tall: bool = True
) -> Picture:
    """Three dots above or beside each other."""
    centres = [(side / 2, side * at / 8) for at in (1.5, 4, 6.5)]
    centres = centres if tall else [(y, x) for x, y in centres]

    def pixel(x: int, y: int) -> tuple[int, ...]:
        return ink if any((x + 0.5 - a) ** 2 + (y + 0.5 - b) ** 2 < radius**2 for a, b in centres) else ground

    return Picture([[pixel(x, y) for x in range(side)] for y in range(side)])


def best(picture: Picture) -> str:
    outline = outline_of(shades_of(picture))
    assert outline
    return likenesses(outline)[0].name


@pytest.mark.parametrize(
    "picture", [dots(16, 1.5), dots(48, 4), dots(24, 2, BLUE, WHITE), dots(20, 2.4, ink=(250, 200, 30))]
)
def test_size_and_colour_do_not_matter(picture: Picture) -> None:
    assert best(picture) == "three vertical dots"


def test_what_lies_is_not_what_stands() -> None:
    assert best(dots(24, 2, tall=False)) == "three horizontal dots"


def test_nothing_drawn_has_no_outline() -> None:
    assert outline_of(shades_of(Picture([[WHITE] * 9] * 9))) is None
    assert outline_of(shades_of(Picture([[WHITE] * 9, [(250, 250, 250)] * 9]))) is None


def test_what_a_frame_holds_is_read_too() -> None:
    held = dots(24, 2).rows
    framed = [[BLUE] * 28, *([BLUE, WHITE, *row, WHITE, BLUE] for row in held), [BLUE] * 28]
    framed = [[WHITE] * 30, *([WHITE, *row, WHITE] for row in framed), [WHITE] * 30]
    names = [likenesses(one)[0].name for one in readings(shades_of(Picture(framed)))]
    assert "three vertical dots" in names


def test_an_outline_is_packed_into_half_bytes() -> None:
    outline = outline_of(shades_of(dots(24, 2)))
    assert outline
    assert len(packed(outline)) == len(outline) // 2


def test_every_icon_that_a_profile_names_is_known() -> None:
    icons = profile.load().icons
    assert all(meant_by((name, *icon.called)) for name, icon in icons.items())
    assert meant_by(("flux capacitor",)) is None
    assert len(known()) > 80


def png(rows: list[bytes], width: int, colours: int = 2) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, len(rows), 8, colours, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"".join(rows)))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("kind", "second"),
    [(0, bytes([5, 6, 7, 8, 9, 10])), (1, bytes([5, 6, 7, 3, 3, 3])), (2, bytes([4, 4, 4, 4, 4, 4])),
     (3, bytes([5, 5, 6, 4, 4, 4])), (4, bytes([4, 4, 4, 3, 3, 3]))],
)  # fmt: skip
def test_each_way_of_packing_a_line_is_read(kind: int, second: bytes) -> None:
    picture = read(png([bytes([0, 1, 2, 3, 4, 5, 6]), bytes([kind]) + second], 2))
    assert picture.rows == [[(1, 2, 3), (4, 5, 6)], [(5, 6, 7), (8, 9, 10)]]


def test_other_files_are_refused() -> None:
    with pytest.raises(ValueError, match="no PNG"):
        read(b"GIF89a")
    with pytest.raises(ValueError, match="another kind"):
        read(png([bytes([0, 1])], 1, colours=3))
