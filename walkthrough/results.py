"""What came of a run: its tutorials, their sentences and routes, and the verdict on each.

The run makes a `RunResult` once; every report is written from it.
"""

from dataclasses import dataclass, field
from typing import Literal

from walkthrough.model import Finding, Role

Verdict = Literal["passed", "failed", "not reached", "not checked", "waived", "prose"]
MARKS: dict[Verdict, str] = {
    "passed": "✓",
    "failed": "✗",
    "not reached": "○",
    "not checked": "?",
    "waived": "~",
    "prose": " ",
}
"""What stands before a sentence in every report."""


BY = {
    "mouse": "",
    "keyboard": "by the keyboard alone",
    "phone": "on a phone",
    "impatient": "impatiently: with double clicks, Enter in every text box, and Escape from every window",
}
"""The hands that carry tutorials out, and how a result is worded that they have brought about."""


@dataclass
class StepResult:
    """A Gherkin step of one route, and what came of it."""

    route: str
    sentence: int
    """The index of its sentence in `TutorialResult.sentences`."""
    number: int
    """Its place in the scenario, from 1."""
    gherkin: str
    verdict: Verdict
    detail: str = ""
    sought: str = ""
    place: str = ""
    nearest: str = ""
    fault: str = ""
    fault_reason: str = ""
    suggestion: str = ""
    picture: str = ""
    """The file of its picture, relative to the folder of the report."""
    alt: str = ""
    offered: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """What the screen on its picture offers."""
    icons: tuple[str, ...] = ()
    """The pictures of the icon that is there and of the one that is meant, as `data:` addresses, where they differ."""
    remarks: tuple[str, ...] = ()
    """Notes on how it was carried out; they do not affect the verdict."""


@dataclass
class SentenceResult:
    """A sentence of a tutorial with the steps that were made from it, in every route."""

    id: int
    line: int
    text: str
    role: Role
    column: int = 1
    start: int = 0
    end: int = 0
    reason: str = ""
    remedy: str = ""
    """The line that would have it checked, where it is not; see `walkthrough.model.advice`."""
    waived: str = ""
    """Why it need not be checked, where its writer has said so."""
    nearest: tuple[str, ...] = ()
    gherkin: tuple[str, ...] = ()
    choices: dict[str, str] = field(default_factory=dict)
    steps: list[StepResult] = field(default_factory=list)

    @property
    def verdict(self) -> Verdict:
        """The one verdict of the sentence; a waived one never passes, whatever came of a step in its place."""
        verdicts = {step.verdict for step in self.deciding_steps}
        if "failed" in verdicts:
            return "failed"
        if self.reason:
            return "not checked"
        if self.waived:
            return "waived"
        return "not reached" if "not reached" in verdicts else "passed" if verdicts else "prose"

    @property
    def detail(self) -> str:
        """What is said of it in one line; empty where it has passed or asks and promises nothing."""
        failed, unreached = next(iter(self.failures), None), next(iter(self.unreached), None)
        if failed:
            fault = f" Probably the {failed.fault}: {failed.fault_reason}." if failed.fault else ""
            return failed.detail + fault
        return self.reason or self.waived or (unreached.detail if unreached else "")

    @property
    def remarks(self) -> list[str]:
        """The remarks of its steps, without repetition."""
        return list(dict.fromkeys(remark for step in self.steps for remark in step.remarks))

    @property
    def deciding_steps(self) -> list[StepResult]:
        """The steps that decide on the sentence.

        A route that borrows it and breaks off does not undo what its own route, the first, has proved.
        """
        own = [step for step in self.steps if step.route == self.steps[0].route]
        proved = {_without_keyword(step) for step in own if step.verdict == "passed"}
        return [step for step in self.steps if step.verdict != "not reached" or _without_keyword(step) not in proved]

    @property
    def unreached(self) -> list[StepResult]:
        """The steps that were not reached, as far as they decide on it."""
        return [step for step in self.deciding_steps if step.verdict == "not reached"]

    @property
    def failures(self) -> list[StepResult]:
        """The failed steps, each once, however many routes lead through it."""
        failures: dict[str, StepResult] = {}
        for step in self.deciding_steps:
            if step.verdict == "failed":
                failures.setdefault(step.detail, step)
        return list(failures.values())


def _without_keyword(step: StepResult) -> str:
    """Return a step's words: its keyword is And or Then by what stands before it."""
    return step.gherkin.partition(" ")[2]


@dataclass(frozen=True)
class Count:
    """How many sentences of a kind have passed: `kind` is "steps" or "promises"."""

    kind: str
    passed: int
    all: int

    @property
    def noun(self) -> str:
        """The kind, in the number that fits."""
        return self.kind if self.all != 1 else self.kind.removesuffix("s")

    def __str__(self) -> str:
        return f"{self.passed} of {self.all} {self.noun}"


@dataclass
class RouteResult:
    """A way through a tutorial; `line` is where its telling begins."""

    name: str
    line: int


@dataclass
class TutorialResult:
    """A tutorial and what came of it; `source` is its text."""

    file: str
    title: str
    source: str
    sentences: list[SentenceResult] = field(default_factory=list)
    routes: list[RouteResult] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def verdict(self) -> Verdict:
        """The one verdict of the tutorial: passed only if every sentence that asks or promises something has passed."""
        verdicts = {sentence.verdict for sentence in self.sentences}
        if verdicts & {"failed", "not reached"}:
            return "failed"
        return "not checked" if "not checked" in verdicts or "passed" not in verdicts else "passed"

    @property
    def counts(self) -> list[Count]:
        """How many of the instructions ("steps") and of the promises have passed, and how many there are."""
        counts = []
        for kind, role in (("steps", "step"), ("promises", "outcome")):
            verdicts = [sentence.verdict for sentence in self.sentences if sentence.role == role]
            counted = [verdict for verdict in verdicts if verdict not in {"prose", "waived"}]
            counts.append(Count(kind, counted.count("passed"), len(counted)))
        return counts

    @property
    def summary(self) -> str:
        """The counts in words: "9 of 9 steps, 5 of 5 promises, 1 waived"."""
        counts = [f"{one.passed} of {one.all} {one.kind}" for one in self.counts if one.all]
        return ", ".join([*counts, *([f"{len(self.waived)} waived"] if self.waived else [])])

    @property
    def waived(self) -> list[SentenceResult]:
        """The sentences that are waived."""
        return [sentence for sentence in self.sentences if sentence.verdict == "waived"]

    def steps_of(self, route: RouteResult) -> list[StepResult]:
        """Return the steps of a route in their order."""
        steps = [step for sentence in self.sentences for step in sentence.steps if step.route == route.name]
        return sorted(steps, key=lambda step: step.number)


@dataclass
class RunResult:
    """A whole run; `finished` and `exit` are missing where the run broke off before its end."""

    product: str = ""
    address: str = ""
    browser: str = ""
    started: str = ""
    finished: str = ""
    exit: int | None = None
    tutorials: list[TutorialResult] = field(default_factory=list)

    def status(self, *, strict: bool) -> int:
        """Return the exit status: 0 only if every sentence of every tutorial holds.

        :param strict: whether a finding, too, fails the run.
        """
        passed = all(tutorial.verdict == "passed" for tutorial in self.tutorials)
        found = any(tutorial.findings for tutorial in self.tutorials)
        return 0 if passed and not (strict and found) else 1
