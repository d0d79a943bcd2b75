"""The fields that a person fills in for an item: what each takes, and what is wrong with what was typed."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from reference_app.text import is_visible

Filled = Mapping[str, str]
"""What was typed, by the names of the fields."""

LONGEST_NAME = 200
LONGEST_TAGS = 500
_LINES = "\t\n\r"


class InvalidFields(Exception):
    """Raised for fields that cannot be saved. `problems` has a message for each, by the field's name."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(", ".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Field:
    """A field of a kind of item.

    `shape` is how it is typed: as `text`, `code`, `url`, `password`, `area` or `choice`. What is `protected` is sealed;
    `unique` among a person's own; `searched` by the search of Home. `problem` returns what is wrong with a value.
    """

    name: str
    label: str
    longest: int
    mandatory: bool = False
    shape: str = "text"
    hint: str = ""
    choices: tuple[str, ...] = ()
    protected: bool = False
    unique: bool = False
    searched: bool = False
    problem: Callable[[str], str] = field(default=lambda _value: "")

    @property
    def stays_hidden(self) -> bool:
        """Tell whether a form never shows what was saved, so that blank means to keep it."""
        return self.shape == "password"

    @property
    def wide(self) -> bool:
        """Tell whether the field takes a whole line of a form."""
        return self.shape == "area" or self.name == "tags"

    def trimmed(self, value: str) -> str:
        """Take away the blanks around a value, unless they may belong to it."""
        if self.name == "tags":
            return as_tags(value)
        return value if self.shape in {"password", "area"} else value.strip()


def check(fields: Sequence[Field], filled: Filled) -> dict[str, str]:
    """Return the problems that the values alone show, by the field's name."""
    found = {each.name: _problem(each, filled[each.name]) for each in fields}
    return {name: problem for name, problem in found.items() if problem}


def _problem(asked: Field, value: str) -> str:
    if any(unicodedata.category(sign) == "Cc" and sign not in _LINES for sign in value):
        return "This field contains a character that cannot be saved"
    if len(value) > asked.longest:
        return f"At most {asked.longest} characters"
    if asked.mandatory and not is_visible(value):
        return "This field is required"
    if value and asked.choices and value not in asked.choices:
        return f"Choose one of the {asked.label.lower()}s"
    return asked.problem(value) if value else ""


def no_web_address(url: str) -> str:
    """Return what is wrong with an address, or nothing."""
    try:
        parts = urlsplit(url.strip())
        fits = parts.scheme in {"http", "https"} and parts.hostname and not any(map(str.isspace, url.strip()))
    except ValueError:
        fits = False
    return "" if fits else "Enter an address that begins with https:// or http://"


def as_tags(text: str) -> str:
    """Normalise comma-separated tags: trimmed, without empty ones and repetitions."""
    return ", ".join(dict.fromkeys(tag for part in text.split(",") if (tag := " ".join(part.split()))))


NAME = Field("name", "Name", LONGEST_NAME, mandatory=True)
TAGS = Field("tags", "Tags", LONGEST_TAGS, hint="Separate them with commas.")
NOTES = Field("notes", "Notes", 10_000, shape="area")
