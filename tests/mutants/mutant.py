"""A changed tutorial or feature, and the sentences that must fail because of it."""

from dataclasses import dataclass, replace
from typing import Any

EXACT, NOT_CHECKED, ELSEWHERE, GREEN = "red at its line", "not understood there", "red elsewhere", "green"
"""The possible outcomes of a mutant."""


@dataclass(frozen=True)
class Mutant:
    """`of` with `old` changed into `new`. The first sentence that fails must be one of those with the numbers `own`."""

    of: str
    kind: str
    old: str
    new: str
    sentence: str
    """The changed sentence, as printed in the original."""
    text: str
    """The whole changed text."""
    own: frozenset[int]
    equivalent: str = ""
    """Why nobody can notice it; empty if somebody can."""
    copy: int = 1
    """A number that distinguishes mutants with the same name, if a sentence occurs twice."""

    @property
    def name(self) -> str:
        """Return its name in lists, which does not change if lines move."""
        again = f" ({self.copy})" if self.copy > 1 else ""
        return f"{self.kind}{again}: {self.old} -> {self.new} | {shortened(self.sentence)}"


@dataclass(frozen=True)
class Outcome:
    """The result of a mutant: the first line that failed, and what the diagnosis blames."""

    mutant: Mutant
    came: str
    line: int = 0
    detail: str = ""
    fault: str = ""

    @property
    def caught(self) -> bool:
        """Tell whether it failed at its own line."""
        return self.came in {EXACT, NOT_CHECKED}

    def as_json(self) -> dict[str, Any]:
        """Return the outcome for the file of results."""
        return {
            "of": self.mutant.of,
            "mutant": self.mutant.name,
            "kind": self.mutant.kind,
            "came": self.came,
            "line": self.line,
            "detail": self.detail,
            "fault": self.fault,
        }


def shortened(sentence: str, length: int = 60) -> str:
    """Return the first words of a sentence."""
    words = " ".join(sentence.split())
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"


def told_apart(mutants: list[Mutant]) -> list[Mutant]:
    """Add numbers to mutants that would have the same name."""
    seen: dict[tuple[str, str], int] = {}
    numbered = []
    for mutant in mutants:
        key = mutant.of, mutant.name
        seen[key] = seen.get(key, 0) + 1
        numbered.append(replace(mutant, copy=seen[key]))
    return numbered
