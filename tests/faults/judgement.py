"""Whether a trial ended as the fault deserves: red at the step that names the broken thing, or green.

Pure functions.
"""

from dataclasses import dataclass
from typing import Literal

from tests.faults import catalogue
from tests.faults.catalogue import PROMISE, ROOT
from tests.faults.fault import Fault, Harmless
from tests.faults.trial import Outcome, Red

Word = Literal["caught", "elsewhere", "not caught", "green", "RED", "error"]

AT_THE_LINE = 0.95
BLAMED_RIGHTLY = 0.9
FAULTS_AT_LEAST, HARMLESS_AT_LEAST = 60, 25


@dataclass(frozen=True)
class Judgement:
    """The word for one trial, and the red step that tells most: the named one, or else the first."""

    outcome: Outcome
    word: Word
    red: Red | None = None
    expected: str = ""

    @property
    def blamed(self) -> str:
        """Whom the diagnosis blames, where it is at the named sentence of a fault that somebody is to be blamed for."""
        return self.red.blamed if self.red and self.expected and self.word == "caught" else ""


def judged(declared: Fault | Harmless | None, outcome: Outcome) -> Judgement:
    """Judge a trial; several harmless changes at once, for which nothing is declared, are one."""
    first = next(iter(outcome.reds), None)
    if outcome.trouble:
        return Judgement(outcome, "error", first)
    if not isinstance(declared, Fault):
        return Judgement(outcome, "RED" if first else "green", first)
    named = _at_the_named_step(declared, outcome)
    if named:
        return Judgement(outcome, "caught", named, declared.verdict)
    return Judgement(outcome, "elsewhere" if first else "not caught", first, declared.verdict)


def _at_the_named_step(fault: Fault, outcome: Outcome) -> Red | None:
    """The red step that names the broken thing, if no line of its tutorial is red before it."""
    if fault.breaks == PROMISE and not fault.words:
        there = outcome.reds
    elif fault.breaks == PROMISE:
        file = catalogue.scenario_of(fault)[0].relative_to(ROOT).as_posix()
        there = [red for red in outcome.reds if red.file == file and red.scenario == fault.words]
    else:
        file = catalogue.tutorial_of(fault).relative_to(ROOT).as_posix()
        here = [red for red in outcome.reds if red.file == file]
        first = min((red.line for red in here), default=0)
        there = [red for red in here if red.line == first == catalogue.line_of(fault)]
    return next((red for red in there if fault.step in red.step), None)


def shortcomings(judgements: list[Judgement], *, whole: bool) -> list[str]:
    """Which goals are not reached; `whole` where nothing was left out."""
    faults = [one for one in judgements if one.word in {"caught", "elsewhere", "not caught"}]
    harmless = [one for one in judgements if one.word in {"green", "RED"}]
    caught = sum(one.word == "caught" for one in faults)
    told = [one for one in faults if one.blamed]
    right = sum(one.blamed == one.expected for one in told)
    goals = {
        "every trial comes to an end, with a fault in it": all(one.word != "error" for one in judgements),
        "every fault is caught": all(one.word != "not caught" for one in faults),
        f"{AT_THE_LINE:.0%} of the faults at the very line": caught >= AT_THE_LINE * len(faults),
        "every harmless change is green": all(one.word == "green" for one in harmless),
        f"the verdict is right for {BLAMED_RIGHTLY:.0%}": right >= BLAMED_RIGHTLY * len(told),
        f"at least {FAULTS_AT_LEAST} faults": not whole or len(faults) >= FAULTS_AT_LEAST,
        f"at least {HARMLESS_AT_LEAST} harmless changes": not whole or len(harmless) >= HARMLESS_AT_LEAST,
    }
    return [goal for goal, reached in goals.items() if not reached]
