"""What happened in one scenario, as plain data that JSON can carry: every report is written from it."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

PASSED, FAILED, SKIPPED, UNDEFINED = "passed", "failed", "skipped", "undefined"
NOT_TESTED = "not tested"
"""Neither passed nor failed: something outside the scenario has ended it."""


@dataclass
class StepRecord:
    """One Gherkin step. `status` stays "skipped" for a step that was not reached."""

    keyword: str
    text: str
    line: int
    kind: str = ""
    table: list[list[str]] = field(default_factory=list)
    docstring: str = ""
    status: str = SKIPPED
    seconds: float = 0.0
    error: str = ""


@dataclass
class Artifact:
    """One piece of evidence: `kind` is "screenshot", "trace" or "video"; `path` is absolute."""

    kind: str
    label: str
    path: str


@dataclass
class ScenarioRecord:
    """One scenario, from its set-up to its tear-down.

    `before` and `after` are what went wrong in set-up and tear-down (or in the scenario as a whole), `skipped` is why
    it was skipped, `not_tested` what outside the scenario has ended it, `summary` one line and `explanation` the whole
    text of a failure.
    """

    nodeid: str
    name: str
    keyword: str = "Scenario"
    line: int = 0
    description: str = ""
    tags: list[str] = field(default_factory=list)
    file: str = ""
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
    def verdict(self) -> str:
        """The verdict: "passed" only where set-up, every step and tear-down ran and passed."""
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
        """The step that failed or is undefined, if there is one."""
        return next((step for step in self.steps if step.status in {FAILED, UNDEFINED}), None)

    def as_dict(self) -> dict[str, Any]:
        """The record as JSON can carry it."""
        return asdict(self)

    def scrubbed(self, scrub: Callable[[str], str]) -> "ScenarioRecord":
        """The record without secrets, which may also be the values of examples."""

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
        """Make the record that `as_dict` came from."""
        steps = [StepRecord(**step) for step in data["steps"]]
        artifacts = [Artifact(**artifact) for artifact in data["artifacts"]]
        return cls(**{**data, "steps": steps, "artifacts": artifacts})
