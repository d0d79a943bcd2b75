"""Make names for files and folders: slugs and unique names."""

from collections.abc import Container, Iterator
from itertools import count
from pathlib import Path

from slugify import slugify


def slug(text: str, default: str, max_length: int = 0) -> str:
    """Turn a text into lower-case letters, digits and hyphens; return `default` if nothing remains."""
    return slugify(text, max_length=max_length) or default


def numbered(name: str, pattern: str = "{}-{}") -> Iterator[str]:
    """Yield the name, then the name with 2, 3, … appended."""
    yield name
    yield from (pattern.format(name, number) for number in count(2))


def unique(name: str, taken: Container[str], pattern: str = "{}-{}", suffix: str = "") -> str:
    """Return the first of `name`, `name` with 2, 3, … that is not in `taken`, each with `suffix`."""
    return next(other + suffix for other in numbered(name, pattern) if other + suffix not in taken)


def make_unique_folder(wanted: Path) -> Path:
    """Make a folder, with a number appended if the name is taken, and return it. Safe across processes."""
    wanted.parent.mkdir(parents=True, exist_ok=True)
    for name in numbered(wanted.name):
        folder = wanted.with_name(name)
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        return folder
    raise AssertionError("unreachable: numbers do not end")
