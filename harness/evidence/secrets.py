"""Secrets, the encodings in which files may contain them, and the register that redacts them."""

import base64
import html
import json
from collections.abc import Iterable
from urllib.parse import quote, quote_plus

DOTS = "•••"
SHORTEST = 4
_SHORTEST_IN_BASE64 = 8


class Secret:
    """A text that is not printed by accident; only `reveal()` returns it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the text, for typing or comparing. Do not store it."""
        return self._value

    def __repr__(self) -> str:
        return f"Secret({DOTS})"

    __str__ = __repr__

    def __format__(self, format_spec: str) -> str:
        return repr(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> tuple[type["Secret"], tuple[str]]:
        raise TypeError("A Secret is not pickled: it would be readable in the file.")


def spellings(value: str) -> set[str]:
    """Return every form in which files contain `value`: plain and encoded for JSON, URLs, HTML and base64."""
    plain = {value}
    in_json = {json.dumps(value, ensure_ascii=ascii_only)[1:-1] for ascii_only in (True, False)}
    twice_in_json = {json.dumps(text)[1:-1] for text in in_json}
    in_urls = {quote(value), quote(value, safe=""), quote_plus(value)}
    in_html = {html.escape(value), html.escape(value, quote=False)}
    in_html |= {html.escape(value).replace("&#x27;", "&#39;").replace("&quot;", "&#34;")}
    return plain | in_json | twice_in_json | in_urls | in_html | _in_base64(value.encode())


def _in_base64(value: bytes) -> set[str]:
    """Return the base64 of `value` at each alignment, without characters that also depend on its neighbours."""
    if len(value) < _SHORTEST_IN_BASE64:
        return set()
    found = set()
    for before in range(3):
        bits_before, bits = before * 8, (before + len(value)) * 8
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            letters = encode(b"\0" * before + value).decode()
            found.add(letters[-(-bits_before // 6) : bits // 6])
    return found


class Secrets:
    """The register of a run's secrets."""

    def __init__(self) -> None:
        self._values: set[str] = set()
        self._spellings: list[str] = []

    def add(self, value: str | Secret) -> None:
        """Register a value; from now on it is redacted in every artifact.

        :raises ValueError: if the value is too short to be distinguished from ordinary text.
        """
        text = value.reveal() if isinstance(value, Secret) else value
        if len(text) < SHORTEST:
            raise ValueError(f"A secret needs at least {SHORTEST} characters, to be found in files again.")
        if text not in self._values:
            self._values.add(text)
            longest_first = {spelling for known in self._values for spelling in spellings(known)}
            self._spellings = sorted(longest_first, key=len, reverse=True)

    def add_all(self, values: Iterable[str]) -> None:
        """Register several values."""
        for value in values:
            self.add(value)

    def values(self) -> list[str]:
        """Return the registered values, sorted."""
        return sorted(self._values)

    def shown_in(self, text: str) -> bool:
        """Tell whether a text contains a registered value unencoded."""
        return any(value in text for value in self._values)

    def scrub(self, text: str) -> str:
        """Replace every registered value in a text with dots."""
        for spelling in self._spellings:
            text = text.replace(spelling, DOTS)
        return text

    def scrub_bytes(self, content: bytes) -> bytes:
        """Replace every registered value in the content of a file with dots."""
        for spelling in self._spellings:
            content = content.replace(spelling.encode(), DOTS.encode())
        return content

    def are_in(self, content: bytes) -> bool:
        """Tell whether a file's content contains a registered value in any encoding."""
        return any(spelling.encode() in content for spelling in self._spellings)
