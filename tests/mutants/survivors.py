"""The mutants that are known not to fail at their own line, each with the reason why that is right."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.mutant import Mutant, Outcome

FILE = Path(__file__).with_name("survivors.toml")


@dataclass(frozen=True)
class Survivor:
    """An entry of survivors.toml."""

    of: str
    mutant: str
    why: str


def survivors(file: Path = FILE) -> list[Survivor]:
    """Return all entries.

    :raises ValueError: if an entry has no reason.
    """
    entries = tomllib.loads(file.read_text(encoding="utf-8")).get("survivor", [])
    known = [Survivor(entry["of"], entry["mutant"], entry["why"].strip()) for entry in entries]
    if silent := [entry.mutant for entry in known if not entry.why]:
        raise ValueError(f"{file.name} does not say why of: {silent}")
    return known


def why(of: str, name: str, known: Iterable[Survivor]) -> str:
    """Return the reason of a survivor; empty if there is none."""
    return next((entry.why for entry in known if (entry.of, entry.mutant) == (of, name)), "")


def strangers(mutants: Iterable[Mutant], known: Iterable[Survivor]) -> list[Survivor]:
    """Return the entries for mutants that no longer exist, for the files of these mutants."""
    mutants = list(mutants)
    names = {(mutant.of, mutant.name) for mutant in mutants}
    files = {mutant.of.partition(": ")[0] for mutant in mutants}
    return [entry for entry in known if entry.of.partition(": ")[0] in files and (entry.of, entry.mutant) not in names]


def no_longer(outcomes: Iterable[Outcome], known: Iterable[Survivor]) -> list[Survivor]:
    """Return the entries whose mutant was caught."""
    caught = {(outcome.mutant.of, outcome.mutant.name) for outcome in outcomes if outcome.caught}
    return [entry for entry in known if (entry.of, entry.mutant) in caught]
