"""The password generator's options, which are kept with the account, and the strength of a password."""

from dataclasses import asdict, dataclass, fields
from typing import Any, cast

from zxcvbn import zxcvbn  # type: ignore[import-untyped]

SHORTEST, LONGEST, BY_DEFAULT = 8, 128, 16
_LONGEST_MEASURED = 72
"""Letters that the measuring takes; it would be slow for more, and those are strong enough."""


class UnfitOptions(Exception):
    """The options cannot be saved; the message says why."""


@dataclass(frozen=True)
class Options:
    """Which letters a generated password has, and how many. A length of 0 is that by default."""

    length: int = BY_DEFAULT
    uppercase: bool = True
    lowercase: bool = True
    numbers: bool = True
    symbols: bool = True

    def __post_init__(self) -> None:
        if not (self.uppercase or self.lowercase or self.numbers or self.symbols):
            raise UnfitOptions("Choose at least one")
        if self.length and not SHORTEST <= self.length <= LONGEST:
            raise UnfitOptions(f"A password has {SHORTEST} to {LONGEST} characters")

    def saved(self) -> str:
        """Return the options as a text."""
        return ",".join(str(int(value)) for value in asdict(self).values())


def options_of(saved: str | None) -> Options:
    """Return options from their text, or those by default."""
    if not saved:
        return Options()
    values = dict(zip((field.name for field in fields(Options)), map(int, saved.split(",")), strict=True))
    return Options(values.pop("length"), **{name: bool(value) for name, value in values.items()})


def strength(password: str) -> int:
    """Return how strong a password is, from 1 to 4; 0 for none."""
    if not password:
        return 0
    found = cast(dict[str, Any], zxcvbn(password[:_LONGEST_MEASURED]))
    return max(1, int(found["score"]))
