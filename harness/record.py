"""What happened in one scenario: the one model that every report is written from.

Plain data that can travel from a worker as JSON. Must not know pytest, Playwright or any output format.
"""

from dataclasses import asdict, dataclass, field
from typing import Any

PASSED, FAILED, SKIPPED, UNDEFINED = "passed", "failed", "skipped", "undefined"
NOT_TESTED = "not tested"
"""What is neither passed nor failed: something around the run has broken it off."""


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

    `before` and `after` hold what went wrong in set-up and tear-down (or in the scenario as a whole), `skipped` why
    it was left out before it began, `not_tested` what around the run has broken it off, `summary` one line and
    `explanation` the whole text of a failure.
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
        """ "passed" only where every step was run and passed, and set-up and tear-down too."""
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
        """The step at which the scenario ended."""
        return next((step for step in self.steps if step.status in {FAILED, UNDEFINED}), None)

    def as_dict(self) -> dict[str, Any]:
        """As JSON can carry it."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "ScenarioRecord":
        """Back from `as_dict`."""
        steps = [StepRecord(**step) for step in data["steps"]]
        artifacts = [Artifact(**artifact) for artifact in data["artifacts"]]
        return cls(**{**data, "steps": steps, "artifacts": artifacts})
