"""Names for files and folders: one rule for slugs, one for telling equal names apart."""

from collections.abc import Container, Iterator
from itertools import count
from pathlib import Path

from slugify import slugify


def slug(text: str, default: str, max_length: int = 0) -> str:
    """Turn a text into lower-case letters, digits and hyphens; `default` where none of it remains."""
    return slugify(text, max_length=max_length) or default


def numbered(name: str, pattern: str = "{}-{}") -> Iterator[str]:
    """Yield a name, then the same name with 2, 3, … behind it."""
    yield name
    yield from (pattern.format(name, number) for number in count(2))


def unique(name: str, taken: Container[str], pattern: str = "{}-{}", suffix: str = "") -> str:
    """Give a name that is not among `taken`: `name` itself, or with the first number that is free; `suffix` follows."""
    return next(other + suffix for other in numbered(name, pattern) if other + suffix not in taken)


def make_unique_folder(wanted: Path) -> Path:
    """Make a folder of this name, or with a number behind it where there is one already; safe across processes."""
    wanted.parent.mkdir(parents=True, exist_ok=True)
    for name in numbered(wanted.name):
        folder = wanted.with_name(name)
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        return folder
    raise AssertionError("unreachable: numbers do not end")
