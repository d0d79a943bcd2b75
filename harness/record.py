"""The result of one scenario as plain data. Every report is written from it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

PASSED, FAILED, SKIPPED, UNDEFINED = "passed", "failed", "skipped", "undefined"
NOT_TESTED = "not tested"
"""Neither passed nor failed: something outside the scenario ended it."""


@dataclass
class StepRecord:
    """One Gherkin step. `status` is "skipped" for a step that was not reached.

    `remarks` are sentences about how it was carried out, which decide nothing.
    """

    keyword: str
    text: str
    line: int
    kind: str = ""
    table: list[list[str]] = field(default_factory=list)
    docstring: str = ""
    status: str = SKIPPED
    seconds: float = 0.0
    error: str = ""
    remarks: list[str] = field(default_factory=list)


@dataclass
class Artifact:
    """A file of evidence: `kind` is "screenshot", "trace" or "video"; `path` is absolute."""

    kind: str
    label: str
    path: str


@dataclass
class ScenarioRecord:
    """One scenario, from its set-up to its tear-down.

    `before` and `after` hold the errors of set-up and tear-down (or of the scenario as a whole), `skipped` the reason
    for a skip, and `not_tested` the outside event that ended the scenario. `summary` is the failure in one line,
    `explanation` its whole text. `row` is the line of its example, 0 without one.
    """

    nodeid: str
    name: str
    keyword: str = "Scenario"
    line: int = 0
    description: str = ""
    tags: list[str] = field(default_factory=list)
    file: str = ""
    rule: str = ""
    row: int = 0
    feature: str = ""
    feature_keyword: str = "Feature"
    feature_line: int = 0
    feature_description: str = ""
    feature_tags: list[str] = field(default_factory=list)
    language: str = "en"
    steps: list[StepRecord] = field(default_factory=list)
    before: str = ""
    after: str = ""
    skipped: str = ""
    not_tested: str = ""
    summary: str = ""
    explanation: str = ""
    artifacts: list[Artifact] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    seconds: float = 0.0
    browser: str = ""
    address: str = ""
    ran: bool = False
    finished: bool = False

    @property
    def place(self) -> str:
        """Return the file and line that tell it apart from all others, also from those of the same name."""
        return f"{self.file}:{self.row or self.line}"

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Return what sorts scenarios as their files have them."""
        return (self.file, self.line, self.row, self.nodeid)

    @property
    def verdict(self) -> str:
        """Return the verdict: "passed" only if set-up, every step and tear-down ran and passed."""
        if self.before or self.after or self.failing_step is not None:
            return FAILED
        if self.not_tested:
            return NOT_TESTED
        if self.skipped:
            return SKIPPED
        if self.finished and self.steps and all(step.status == PASSED for step in self.steps):
            return PASSED
        return FAILED

    @property
    def failing_step(self) -> StepRecord | None:
        """Return the step that failed or is undefined, or None."""
        return next((step for step in self.steps if step.status in {FAILED, UNDEFINED}), None)

    def as_dict(self) -> dict[str, Any]:
        """Return the record as a dictionary that fits into JSON."""
        return asdict(self)

    def scrubbed(self, scrub: Callable[[str], str]) -> "ScenarioRecord":
        """Return a copy without secrets, which may also stand in examples."""

        def clean(node: Any) -> Any:
            if isinstance(node, str):
                return scrub(node)
            if isinstance(node, list):
                return [clean(child) for child in node]
            return {key: clean(child) for key, child in node.items()} if isinstance(node, dict) else node

        data = self.as_dict()
        kept = {"nodeid": self.nodeid, "artifacts": data["artifacts"]}
        return ScenarioRecord.from_dict({**clean(data), **kept})

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "ScenarioRecord":
        """Rebuild a record from the result of `as_dict`."""
        steps = [StepRecord(**step) for step in data["steps"]]
        artifacts = [Artifact(**artifact) for artifact in data["artifacts"]]
        return cls(**{**data, "steps": steps, "artifacts": artifacts})
