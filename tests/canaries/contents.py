"""Unpack files: archives in archives, compressed data, and the data addresses of pages."""

import base64
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

_DATA = re.compile(rb"data:[\w/+.-]+;base64,([\w+/=-]+)")
_GZIP, _ZIP = b"\x1f\x8b\x08", b"PK\3\4"
_LARGEST = 200_000_000
"""The most bytes that are read from compressed data."""
_DEEPEST = 8


class OpaqueError(Exception):
    """Something cannot be searched, because it is packed too deep, too large or damaged."""


def contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the content of a file under the name "", and everything packed in it under its own name.

    :raises OpaqueError: if something cannot be searched, so that it does not count as free of secrets.
    """
    yield from _unpacked((), path.read_bytes())


def _unpacked(within: tuple[str, ...], content: bytes) -> Iterator[tuple[str, bytes]]:
    if len(within) > _DEEPEST:
        raise OpaqueError(f"{' > '.join(within)} is packed too deep")
    yield " > ".join(within), content
    if content.startswith(_GZIP):
        yield from _unpacked((*within, "gzip"), _unzipped((*within, "gzip"), content))
    elif zipfile.is_zipfile(BytesIO(content)):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for entry in archive.infolist():
                if entry.file_size > _LARGEST:
                    raise OpaqueError(f"{' > '.join((*within, entry.filename))} is too large")
                yield from _unpacked((*within, entry.filename), archive.read(entry))
            if archive.comment:
                yield " > ".join((*within, "comment")), archive.comment
    elif content.startswith(_ZIP):
        raise OpaqueError(f"{' > '.join((*within, 'zip'))} is broken off")
    for number, data in enumerate(_DATA.findall(content), start=1):
        plain = data.rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
        yield from _unpacked((*within, f"data {number}"), base64.b64decode(plain + b"=" * (-len(plain) % 4)))


def _unzipped(within: tuple[str, ...], content: bytes) -> bytes:
    """Unpack gzip with all of its members."""
    unzipped = b""
    while content.startswith(_GZIP):
        unzipper = zlib.decompressobj(wbits=31)
        try:
            unzipped += unzipper.decompress(content, _LARGEST)
        except zlib.error:
            raise OpaqueError(f"{' > '.join(within)} is damaged") from None
        if not unzipper.eof:
            raise OpaqueError(f"{' > '.join(within)} is broken off or too large")
        content = unzipper.unused_data
    return unzipped
