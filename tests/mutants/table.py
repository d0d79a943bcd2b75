"""The results of a run: a table by kind, the survivors with their reasons, and whether the goals are met."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.mutants.mutant import ELSEWHERE, EXACT, GREEN, NOT_CHECKED, Mutant, Outcome
from tests.mutants.survivors import Survivor, no_longer, why

EXACT_GOAL, DOCUMENT_GOAL = 0.95, 0.90
_COLUMNS = ("mutants", "at its line", "not understood", "elsewhere", "green", "document", "equivalent")


@dataclass
class Result:
    """The outcomes of all mutants of tutorials or of features."""

    title: str
    mutants: Sequence[Mutant]
    outcomes: Sequence[Outcome]
    known: Sequence[Survivor]
    judges_fault: bool = True
    stale: Sequence[Survivor] = ()

    @property
    def exact(self) -> float:
        """Return the share of mutants that failed at their own line."""
        return _share(sum(outcome.caught for outcome in self.outcomes), len(self.outcomes))

    @property
    def document(self) -> float:
        """Return the share of failed mutants for which the diagnosis blames the document."""
        failed = [outcome for outcome in self.outcomes if outcome.fault]
        return _share(sum(outcome.fault == "document" for outcome in failed), len(failed))

    @property
    def unexplained(self) -> list[Outcome]:
        """Return the survivors without a reason."""
        return [
            outcome
            for outcome in self.outcomes
            if not outcome.caught and not why(outcome.mutant.of, outcome.mutant.name, self.known)
        ]

    @property
    def shortcomings(self) -> list[str]:
        """Return the goals that are missed."""
        said = []
        if self.judges_fault and self.exact < EXACT_GOAL:
            said.append(f"{self.title}: {self.exact:.1%} red at their own line, {EXACT_GOAL:.0%} wanted")
        if self.judges_fault and self.document < DOCUMENT_GOAL:
            said.append(
                f"{self.title}: {self.document:.1%} of the failures laid to the document, {DOCUMENT_GOAL:.0%} wanted"
            )
        said += [
            f"not explained: {outcome.mutant.of}: {outcome.mutant.name}"
            for outcome in self.unexplained
            if outcome.came == GREEN or not self.judges_fault
        ]
        for entry in [*self.stale, *no_longer(self.outcomes, self.known)]:
            said.append(f"survivors.toml has what is no survivor: {entry.of}: {entry.mutant}")
        return said


def lines(result: Result) -> Iterator[str]:
    """Return the table, followed by the survivors."""
    columns = _COLUMNS if result.judges_fault else tuple(c for c in _COLUMNS if c != "document")
    kinds = list(dict.fromkeys(mutant.kind for mutant in result.mutants))
    yield ""
    yield f"{result.title:<22}" + "".join(f"{column:>16}" for column in columns)
    for kind in [*kinds, "all"]:
        figures = _figures(result, kind)
        yield f"{kind:<22}" + "".join(f"{figures[column]:>16}" for column in columns)
    if result.judges_fault:
        yield f"{result.exact:.1%} red at their own line; {result.document:.1%} of the failures laid to the document"
    else:
        yield f"{result.exact:.1%} red at their own step"
    for outcome in result.outcomes:
        if not outcome.caught:
            yield f"{outcome.came}: {outcome.mutant.of}: {outcome.mutant.name}"
            if outcome.line:
                yield f"    red is line {outcome.line}: {outcome.detail}"
            yield f"    {why(outcome.mutant.of, outcome.mutant.name, result.known) or 'NOT EXPLAINED'}"


def _figures(result: Result, kind: str) -> dict[str, str]:
    came = [outcome for outcome in result.outcomes if kind in {"all", outcome.mutant.kind}]
    alike = [mutant for mutant in result.mutants if mutant.equivalent and kind in {"all", mutant.kind}]
    count = {what: sum(outcome.came == what for outcome in came) for what in (EXACT, NOT_CHECKED, ELSEWHERE, GREEN)}
    failed = [outcome for outcome in came if outcome.fault]
    blamed = sum(outcome.fault == "document" for outcome in failed)
    numbers = (len(came), count[EXACT], count[NOT_CHECKED], count[ELSEWHERE], count[GREEN])
    return dict(
        zip(
            _COLUMNS,
            (*map(str, numbers), f"{blamed} of {len(failed)}", str(len(alike))),
            strict=True,
        )
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
