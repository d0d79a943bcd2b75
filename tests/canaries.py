"""Looks for secrets where they must not be, in whatever way they may be written there.

Must not use what it watches: neither the register of the harness nor what blots secrets out of files.
"""

import base64
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

SESSION_COOKIE = re.compile(rb"(?:eyJ|\.eJ)[\w-]{20,}\.[\w-]{6}\.[\w-]{27}")
"""The value of Flask's cookie: signed JSON, which begins with a brace. (Tokens of forms are texts: they begin IjA.)"""


def spellings(text: str) -> Iterator[str]:
    """Give the ways in which a text may be written somewhere."""
    raw = text.encode()
    yield from (text, text.lower(), quote(text), quote(text, safe=""), raw.hex(), repr(text)[1:-1])
    yield text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # Wherever it begins among the bytes before it, so much of it is written like this in base64.
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + raw).decode()
        core = encoded[4 if shift else 0 : -4].rstrip("=")
        yield from (core, core.replace("+", "-").replace("/", "_"))


def assert_not_in(text: str, where: object, *secrets: str) -> None:
    """Fail where one of the secrets is in the text, however it is written."""
    assert secrets
    for secret in secrets:
        for spelling in spellings(secret):
            assert spelling not in text, where


def contents(path: Path) -> Iterator[tuple[str, bytes]]:
    """Give a file as it is and, of an archive, all that is packed in it; of a page, what its data addresses hold."""
    yield from _unpacked(str(path), path.read_bytes())


def _unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, content
    if zipfile.is_zipfile(BytesIO(content)):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for entry in archive.namelist():
                yield from _unpacked(f"{name} > {entry}", archive.read(entry))
    for number, data in enumerate(re.findall(rb"data:[\w/+.-]+;base64,([\w+/=]+)", content)):
        yield from _unpacked(f"{name} > data {number}", base64.b64decode(data))
