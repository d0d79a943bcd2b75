"""The encodings in which a secret may be written in a file."""

import base64
import html
import json
import re
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

SESSION_COOKIE = re.compile(rb"(?:eyJ|\.eJ)[\w-]{20,}\.[\w-]{6}\.[\w-]{27}")
"""Flask's cookie: signed JSON that starts with a brace. (Tokens of forms are texts and start with IjA.)"""

SHORTEST_CODED = 8
"""The fewest bytes of a value whose base64 does not occur by chance."""


def spelt(value: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name of each encoding and the encoded value, without repetitions, the plainest first."""
    seen: set[bytes] = set()
    for encoding, spelling in _spelt(value):
        if spelling and spelling not in seen:
            seen.add(spelling)
            yield encoding, spelling


def _spelt(value: str) -> Iterator[tuple[str, bytes]]:
    yield "plain", value.encode()
    for encoding in ("utf-16-le", "utf-16-be"):
        yield encoding[:6].upper(), value.encode(encoding)
    for text in (quote(value), quote(value, safe=""), quote_plus(value)):
        yield "URL", text.encode()
        yield "URL in a URL", quote(text, safe="").encode()
    escaped = html.escape(value)
    for text in (
        escaped,
        html.escape(value, quote=False),
        escaped.replace("&#x27;", "&#39;").replace("&quot;", "&#34;"),
    ):
        yield "HTML", text.encode()
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False)):
        yield "JSON", text[1:-1].encode()
        yield "JSON in JSON", json.dumps(text[1:-1])[1:-1].encode()
        yield "JSON in HTML", html.escape(text[1:-1]).encode()
    yield "Python", repr(value)[1:-1].encode()
    yield "lower case", value.lower().encode()
    if len(value.encode()) >= SHORTEST_CODED:
        yield "hex", value.encode().hex().encode()
        yield from (("base64", core) for core in _in_base64(value.encode()))
        yield from (("base64 of UTF-16", core) for core in _in_base64(value.encode("utf-16-le")))


def _in_base64(raw: bytes) -> Iterator[bytes]:
    """Yield the base64 of `raw` at each alignment, without characters that also depend on its neighbours."""
    for before in range(3):
        begins, ends = -(-before * 8 // 6), (before + len(raw)) * 8 // 6
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            yield encode(b"\0" * before + raw)[begins:ends]


def assert_not_in(text: str | bytes, where: object, *secrets: str) -> None:
    """Fail if the text contains one of the secrets in any encoding."""
    assert secrets
    content = text.encode() if isinstance(text, str) else text
    for secret in secrets:
        for encoding, spelling in spelt(secret):
            assert spelling not in content, f"{where}: {encoding}"
