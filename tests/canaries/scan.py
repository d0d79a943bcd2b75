"""Search folders for canaries. Findings show their names, never their values."""

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile

from tests.canaries import pictures
from tests.canaries.contents import OpaqueError, contents
from tests.canaries.spellings import SESSION_COOKIE, spelt

READERS = 2
"""The number of pictures that are read at the same time."""


@dataclass(frozen=True)
class Finding:
    """A leak, or something that could not be searched (then `canary` is empty and `how` says why)."""

    file: Path
    member: str
    how: str
    canary: str = ""

    def __str__(self) -> str:
        place = " > ".join(filter(None, [str(self.file), self.member]))
        return f"{place}: {self.how}: {self.canary or 'could not be looked through'}"


@dataclass
class Scanned:
    """What was searched, and what was found."""

    findings: list[Finding] = field(default_factory=list)
    files: int = 0
    members: int = 0
    read: int = 0
    unread: int = 0
    """The number of pictures that were not read, because the program is not installed."""


def canaries_of(file: Path) -> dict[str, str]:
    """Read the plugin's file and return the names of the canaries by their values."""
    said = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    named: dict[str, str] = {}
    for one in said:
        named.setdefault(one["value"], one["name"])
    return {value: name for value, name in named.items() if value}


def scan(places: Sequence[Path], canaries: Mapping[str, str], *, read: bool | None = None) -> Scanned:
    """Search files and folders.

    :param canaries: the names of canaries by their values.
    :param read: whether to read pictures; by default, if the program for it is installed.
    """
    patterns = [(name, how, spelling) for value, name in canaries.items() for how, spelling in spelt(value)]
    scanned, drawn, seen = Scanned(), [], set()
    for file in _files(places):
        scanned.files += 1
        try:
            for member, content in contents(file):
                scanned.members += 1
                digest = sha256(content).digest()
                # Each trace contains the same style sheets and scripts.
                if digest in seen:
                    continue
                found = list(_in(content, patterns))
                scanned.findings += [Finding(file, member, how, name) for how, name in found]
                if not found:
                    seen.add(digest)
                if pictures.is_picture(content):
                    drawn.append((file, member, content))
        except (OpaqueError, BadZipFile, NotImplementedError, RuntimeError, zlib.error) as error:
            scanned.findings.append(Finding(file, "", str(error)))
    if pictures.can_read() if read is None else read:
        scanned.read = len(drawn)
        with ThreadPoolExecutor(READERS) as pool:
            for found in pool.map(lambda one: list(_drawn_in(*one, canaries)), drawn):
                scanned.findings += found
    else:
        scanned.unread = len(drawn)
    return scanned


def _files(places: Sequence[Path]) -> Iterator[Path]:
    for place in places:
        yield from (path for path in sorted(place.rglob("*")) if path.is_file()) if place.is_dir() else [place]


def _in(content: bytes, patterns: Sequence[tuple[str, str, bytes]]) -> Iterator[tuple[str, str]]:
    """Yield the plainest encoding and the name of each canary in a content, and those of session cookies."""
    told: set[str] = set()
    for name, how, spelling in patterns:
        if name not in told and spelling in content:
            told.add(name)
            yield how, name
    if SESSION_COOKIE.search(content):
        yield "plain", "a session's signed cookie"


def _drawn_in(file: Path, member: str, picture: bytes, canaries: Mapping[str, str]) -> Iterator[Finding]:
    try:
        text = pictures.read(picture)
    except pictures.UnreadableError as error:
        yield Finding(file, member, str(error))
        return
    yield from (
        Finding(file, member, "picture", name) for value, name in canaries.items() if pictures.stands_in(value, text)
    )
