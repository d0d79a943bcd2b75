"""Make dataclasses from the tables of a TOML file, and say of a mistake in which line it is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Made = TypeVar("Made")
Place = tuple[str | int, ...]
"""The keys that lead to a place in a file; a number counts the tables of a list from 0."""

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*("[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*("[^"]*"|'[^']*'|[\w-]+))?\s*=""")
_PART = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*(?:\.|$)""")


class MistakeError(Exception):
    """A table holds what it may not hold, or lacks something. `path` says where."""

    def __init__(self, path: Place, what: str) -> None:
        self.path, self.what = path, what
        super().__init__(what)


def made(of: type[Made], words: Any, path: Place = ()) -> Made:
    """Make a dataclass from a table.

    :raises MistakeError: for an unknown or missing key, or a value of the wrong type.
    """
    if not isinstance(words, Mapping):
        raise MistakeError(path, f"{_named(path)} has to be a table")
    known = {one.name: one for one in fields(of)}  # type: ignore[arg-type]
    for key in words:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
            raise MistakeError((*path, key), f"unknown key {key}; {meant}")
    needed = [one.name for one in known.values() if one.default is MISSING and one.default_factory is MISSING]
    if missing := [key for key in needed if key not in words]:
        raise MistakeError(path, f"{missing[0]} is missing" + (f" in {_named(path)}" if path else ""))
    hints = get_type_hints(of)
    return of(**{key: _value(value, hints[key], (*path, key)) for key, value in words.items()})


def _value(value: Any, hint: Any, path: Place) -> Any:
    origin, inner = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return made(hint, value, path)  # type: ignore[arg-type]
    if origin is tuple:
        what = "tables" if is_dataclass(inner[0]) else "texts"
        if not isinstance(value, list):
            raise MistakeError(path, f"{_named(path)} has to be a list of {what}")
        return tuple(_value(one, inner[0], (*path, at)) for at, one in enumerate(value))
    if origin is Mapping or (origin is not None and origin is not UnionType and issubclass(origin, Mapping)):
        if not isinstance(value, Mapping):
            raise MistakeError(path, f"{_named(path)} has to be a table")
        return {key: _value(one, inner[1], (*path, key)) for key, one in value.items()}
    if hint is str and not isinstance(value, str):
        raise MistakeError(path, f"{_named(path)} has to be a text")
    return value


def _named(path: Place) -> str:
    """Name a place as a reader of the file does: `kinds[1].columns`."""
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".") or "it"


def line_of(text: str, path: Place) -> int:
    """Return the line in which a key, or the table around it, stands; 1 where it cannot be found."""
    table: Place = ()
    counts: dict[Place, int] = {}
    best, found = 1, 0
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _parts(header[2])
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            here = table
        elif key := _KEY.match(line):
            here = (*table, *(_bare(part) for part in key.groups() if part))
        else:
            continue
        shared = _shared(here, path)
        if shared == len(here) > found:
            best, found = number, shared
    return best


def _parts(header: str) -> Place:
    return tuple(next(filter(None, match.groups()), "") for match in _PART.finditer(header) if any(match.groups()))


def _bare(key: str) -> str:
    return key.strip("\"'")


def _shared(one: Sequence[str | int], other: Sequence[str | int]) -> int:
    """How many parts two places have in common from the beginning."""
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )


def overridden(words: Mapping[str, Any], others: Mapping[str, Any]) -> dict[str, Any]:
    """Return tables with other values in them, and in the tables in them."""
    inner = {key: overridden(words[key], other) for key, other in others.items() if isinstance(words.get(key), dict)}
    return {**words, **others, **inner}
