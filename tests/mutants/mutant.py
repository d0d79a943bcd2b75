"""A changed tutorial or feature, and what has to be red because of it."""

from dataclasses import dataclass, replace
from typing import Any

EXACT, NOT_CHECKED, ELSEWHERE, GREEN = "red at its line", "not understood there", "red elsewhere", "green"
"""What may come of a mutant."""


@dataclass(frozen=True)
class Mutant:
    """`of` with `old` changed into `new`; one of the sentences with the numbers `own` has to be the first red one."""

    of: str
    kind: str
    old: str
    new: str
    sentence: str
    """The sentence that is changed, as it is printed in the original."""
    text: str
    """The whole changed text."""
    own: frozenset[int]
    equivalent: str = ""
    """Why nobody could notice it, where that is so."""
    copy: int = 1
    """Tells mutants of one name apart, where a sentence occurs twice."""

    @property
    def name(self) -> str:
        """What it is called in lists: stays the same when lines move."""
        again = f" ({self.copy})" if self.copy > 1 else ""
        return f"{self.kind}{again}: {self.old} -> {self.new} | {shortened(self.sentence)}"


@dataclass(frozen=True)
class Outcome:
    """What came of a mutant: `line` is the first that was red; `fault` is whose fault it was said to be."""

    mutant: Mutant
    came: str
    line: int = 0
    detail: str = ""
    fault: str = ""

    @property
    def caught(self) -> bool:
        """Whether it was red where it had to be."""
        return self.came in {EXACT, NOT_CHECKED}

    def as_json(self) -> dict[str, Any]:
        """The outcome as it is written to the file of results."""
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
    """The first words of a sentence."""
    words = " ".join(sentence.split())
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"


def told_apart(mutants: list[Mutant]) -> list[Mutant]:
    """The mutants with a number where several would have one name."""
    seen: dict[tuple[str, str], int] = {}
    numbered = []
    for mutant in mutants:
        key = mutant.of, mutant.name
        seen[key] = seen.get(key, 0) + 1
        numbered.append(replace(mutant, copy=seen[key]))
    return numbered
