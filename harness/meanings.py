"""What a step means: the definitions that fit it, and whether there is one that counts."""

import inspect
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from harness.compat import StepDefinition

OVERRIDES = "overrides_step"
"""The marker of a definition that replaces another one with the same text, on purpose."""
_PARAMETER = re.compile(r"\{[^{}]*\}")
_SURE = 2
"""So many words of a definition must be fixed, for a line of prose that fits it to be taken for a step."""


@dataclass(frozen=True)
class Said:
    """A step as a feature file says it."""

    file: str
    line: int
    keyword: str
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: “{self.kind.capitalize()} {self.text}”"


class Meanings:
    """The definitions that the scenarios of one module see, the nearest last."""

    def __init__(self, definitions: Sequence[StepDefinition]) -> None:
        self.definitions = definitions
        self.of = cache(self._of)

    def _of(self, kind: str, text: str) -> tuple[StepDefinition, ...]:
        """Return the definitions that fit a step."""
        return tuple(one for one in self.definitions if one.fits(kind, text))

    def is_step(self, text: str) -> bool:
        """Tell whether a line reads like a defined step, word by word."""
        return any(
            one.parser.is_matching(text) for one in self.definitions if len(_fixed_words(one.text)) >= _SURE and text
        )


def is_ambiguous(fitting: Sequence[StepDefinition]) -> bool:
    """Tell whether a step means several things.

    It means one if the nearest definition says, by its marker, that it replaces others with the same text.
    """
    if len(fitting) < _SURE:
        return False
    *others, nearest = fitting
    marks = {mark.name for mark in getattr(nearest.function, "pytestmark", [])}
    replaces = all(one.text == nearest.text and len(one.base) < len(nearest.base) for one in others)
    return OVERRIDES not in marks or not replaces


def ambiguity(said: Said, fitting: Sequence[StepDefinition], root: Path) -> str:
    """Say which definitions fit a step, where they are, and what to do."""
    places = "\n".join(f"  {place_of(one, root)}: {one.text}" for one in fitting)
    remedy = "Change the text of one of them."
    if len({one.text for one in fitting}) == 1:
        remedy = (
            f"Remove one of them, or mark the nearest one with @pytest.mark.{OVERRIDES} if it is to replace others."
        )
    return f"{said} means {len(fitting)} things:\n{places}\n{remedy}"


def place_of(definition: StepDefinition, root: Path) -> str:
    """Return the file and line of a definition, relative to the root directory if it is below it."""
    function = inspect.unwrap(definition.function)
    try:
        file, (_, line) = inspect.getfile(function), inspect.getsourcelines(function)
    except (OSError, TypeError):
        return "a file that cannot be read"
    shown = os.path.relpath(file, root) if Path(file).is_relative_to(root) else file
    return f"{shown}:{line}"


def _fixed_words(text: str) -> list[str]:
    return re.findall(r"\w+", _PARAMETER.sub(" ", text)) if "(?P<" not in text else []
