"""The tables of the catalogue, and the places in tutorials and features that they break."""

import importlib
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from tests.faults.fault import Fault, Harmless

ROOT = Path(__file__).parents[2]
FAMILIES = (
    *("wording", "place", "missing", "lying", "order", "time", "reach", "data"),
    *("unseen", "pictures", "icons", "letters", "beside", "several", "ways", "hands", "diagnoses", "world", "again"),
    *("harmless", "harmless_icons", "harmless_letters", "harmless_markup", "harmless_words", "harmless_rendering"),
    *("harmless_names", "harmless_shapes", "harmless_around", "harmless_libraries", "harmless_fresh"),
    *("outsider", "harmless_outsider", "outsider_two", "harmless_outsider_two"),
    *("outsider_three", "harmless_outsider_three"),
    *("outsider_four", "harmless_outsider_four"),
    *("outsider_five", "harmless_outsider_five"),
    *("outsider_six", "harmless_outsider_six"),
)
PROMISE = "promise"
PROMISES = ROOT / "features" / "sharing"


class BadFault(Exception):
    """A row of the catalogue that does not say what it has to say, or a name that no row has."""


def names() -> list[str]:
    """Every fault and every harmless change, as family/name."""
    return [name for family in FAMILIES for name in table(family)]


@cache
def table(family: str) -> dict[str, Fault | Harmless]:
    """The rows of a family by family/name, in the order of their names.

    :raises BadFault: where two rows have one name, or a row stands in the wrong table.
    """
    rows: list[Fault | Harmless] = importlib.import_module(f"tests.faults.families.{family}").FAULTS
    found: dict[str, Fault | Harmless] = {}
    for row in sorted(rows, key=lambda row: row.name):
        name = f"{family}/{row.name}"
        if name in found:
            raise BadFault(f"{name} is there twice")
        if isinstance(row, Harmless) != family.startswith("harmless"):
            raise BadFault(f"{name} stands in the wrong table: harmless() belongs in harmless, all else in the others")
        found[name] = row
    return found


def chosen(words: Sequence[str]) -> list[str]:
    """Those whose names hold one of the words; all, where there are none.

    :raises BadFault: where a word chooses nothing.
    """
    for word in words:
        if not any(word in name for name in names()):
            raise BadFault(f"no fault is called {word!r}")
    return [name for name in names() if not words or any(word in name for word in words)]


def load(name: str) -> Fault | Harmless:
    """Return what is declared under family/name.

    :raises BadFault: where nothing is.
    """
    family = name.partition("/")[0]
    if family not in FAMILIES or name not in table(family):
        raise BadFault(f"no fault is called {name!r}")
    return table(family)[name]


def tutorial_of(fault: Fault) -> Path:
    """The tutorial whose sentence is broken."""
    return ROOT / "tutorials" / f"{fault.breaks}-an-api-secret.md"


def line_of(fault: Fault) -> int:
    """The line of the tutorial on which the broken sentence begins; for a promise, that of its scenario, or 0.

    :raises BadFault: where it is not there, or not only once.
    """
    if fault.breaks == PROMISE:
        return scenario_of(fault)[1] if fault.words else 0
    text = tutorial_of(fault).read_text(encoding="utf-8")
    if text.count(fault.words) != 1:
        raise BadFault(f"{tutorial_of(fault).name} says {text.count(fault.words)} times: {fault.words}")
    return text[: text.index(fault.words)].count("\n") + 1


def scenario_of(fault: Fault) -> tuple[Path, int]:
    """The feature and the line of the scenario that a promise stands in.

    :raises BadFault: where it is not there, or not only once.
    """
    found = [place for name, place in _scenarios() if name == fault.words]
    if len(found) != 1:
        raise BadFault(f"{len(found)} scenarios of features/sharing are called: {fault.words}")
    return found[0]


def _scenarios() -> Iterator[tuple[str, tuple[Path, int]]]:
    for file in sorted(PROMISES.glob("*.feature")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            if named := re.match(r"\s*Scenario(?: Outline)?: (.*)", line):
                yield named[1], (file, number)
