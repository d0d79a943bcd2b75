"""The keywords of Gherkin in each language."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from gherkin.dialect import Dialect


@dataclass(frozen=True)
class Keywords:
    """The keywords of a language, with which headings and steps begin."""

    headings: tuple[str, ...]
    steps: tuple[str, ...]
    joining: tuple[str, ...] = ()
    """Those of `steps` that go on with what is before, such as *And*."""


@cache
def keywords_of(language: str) -> Keywords:
    """Return the keywords of a language of Gherkin."""
    dialect = Dialect.for_name(language) or Dialect.for_name("en")
    headings = ("rule", "background", "scenario_outline", "scenario", "examples")
    steps = ("given", "when", "then", "and", "but")

    def words(names: Sequence[str]) -> tuple[str, ...]:
        spelt = (word.strip() for name in names for word in getattr(dialect, f"{name}_keywords"))
        return tuple(word for word in spelt if word != "*")

    return Keywords(words(headings), words(steps), words(steps[3:]))
