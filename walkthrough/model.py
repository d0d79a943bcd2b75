"""A tutorial as the walkthrough understands it: what `draft` prints, `lint` lists and `check` carries out.

Holds data only; must not know how it comes into being or who reports on it.
"""

from dataclasses import dataclass, field
from typing import Literal

from walkthrough.actions import Action, Described, Keyword
from walkthrough.step_text import text_of

Role = Literal["requirement", "step", "outcome", "outside", "note", "link", "prose"]


@dataclass(frozen=True)
class Step:
    """One Gherkin step: `sentence` is the index, in `Tutorial.sentences`, of what it was made from."""

    keyword: Keyword
    action: Action
    line: int
    sentence: int
    borrowed: bool = False
    """Whether a route took it over from the main one, because its own words leave it out."""

    @property
    def text(self) -> str:
        """The action as the step's sentence says it."""
        return text_of(self.action)


def advice(remedy: str) -> str:
    """Say where the line of a remedy is to be written; empty for none."""
    if not remedy:
        return ""
    where = "in front of it" if remedy.startswith(("<!--", "{/*")) else "under [phrases] in phrasebook.toml"
    guessed = "" if "walkthrough: skip" in remedy else "if that is what it means, "
    return f"{guessed}write {where}: {remedy}"


@dataclass(frozen=True)
class TaughtPhrase:
    """A wording that a writer has taught, and the wording or step that it means; where that is written."""

    says: str
    means: str
    file: str
    line: int


@dataclass
class Sentence:
    """One sentence of the tutorial: where it stands, as it is printed, and what came of it."""

    line: int
    column: int
    text: str
    role: Role
    number: str = ""
    """The number of its list item as a reader sees it; empty outside numbered lists."""
    gherkin: list[Step] = field(default_factory=list)
    """What it says, in its own route."""
    reason: str = ""
    """Why it cannot be checked; empty where it is understood or asks and promises nothing."""
    nearest: list[str] = field(default_factory=list)
    """The understood phrases that are nearest to what was not understood."""
    start: int = 0
    end: int = 0
    """From where to where it stands in the source text, with its markup: `source[start:end]`."""
    hint: str = ""
    """Why what it says can only be described, where a writer can change that."""
    waived: str = ""
    """Why it need not be checked, in the words of its writer; empty where nobody has said so."""
    remedy: str = ""
    """The line that would have it checked, ready to be pasted where `advice` says."""
    taught: tuple[TaughtPhrase, ...] = ()
    """The phrases that were found in it."""

    @property
    def is_described(self) -> bool:
        """Whether something of it can be read, but not be carried out or looked for."""
        return any(isinstance(step.action, Described) for step in self.gherkin)

    @property
    def why_not_checked(self) -> str:
        """Why it cannot be checked; empty where it can, or asks and promises nothing."""
        if self.reason or not self.is_described:
            return self.reason
        return self.hint or "it names nothing on the screen that could be used or looked for"


@dataclass(frozen=True)
class Choice:
    """Something that the tutorial leaves to the reader, and what is taken for it."""

    line: int
    words: str
    value: str


@dataclass(frozen=True)
class Stop:
    """Where a route breaks off: behind so many steps, at the sentence of an instruction that cannot be carried out."""

    steps: int
    sentence: int


@dataclass
class Route:
    """One way through the tutorial: a scenario."""

    name: str
    line: int
    steps: list[Step] = field(default_factory=list)
    stop: Stop | None = None


@dataclass(frozen=True, order=True)
class Finding:
    """Something about the document that its writer may want to mend."""

    line: int
    column: int
    rule: str
    message: str
    suggestion: str = ""


@dataclass(frozen=True)
class Coverage:
    """How many characters a reader sees, blanks aside, and the stretches in no sentence, each with its line."""

    seen: int = 0
    unread: tuple[tuple[int, str], ...] = ()


@dataclass
class Tutorial:
    """A tutorial that was read: every sentence with its role, the routes through it, the findings about it."""

    file: str
    title: str
    sentences: list[Sentence] = field(default_factory=list)
    background: list[Step] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    coverage: Coverage = Coverage()
    not_read: str = ""
    """Why the page as a whole is not read; empty where it is."""

    @property
    def steps(self) -> list[Step]:
        """All steps, those of the background first, then route by route."""
        return [*self.background, *(step for route in self.routes for step in route.steps)]

    @property
    def not_understood(self) -> list[Sentence]:
        """The sentences that ask or promise something that cannot be checked."""
        return [sentence for sentence in self.sentences if sentence.reason]

    @property
    def not_checked(self) -> list[Sentence]:
        """The sentences that were not understood, or name nothing on the screen."""
        return [sentence for sentence in self.sentences if sentence.why_not_checked]

    @property
    def waived(self) -> list[Sentence]:
        """The sentences that their writer has waived."""
        return [sentence for sentence in self.sentences if sentence.waived]

    def leave_out_described(self) -> None:
        """Keep only what can be carried out; a sentence that says more is not checked."""
        for sentence in self.sentences:
            sentence.reason = sentence.why_not_checked
        for route in self.routes:
            if route.stop:
                before = _carried_out(route.steps[: route.stop.steps])
                route.stop = Stop(len(before), route.stop.sentence)
        for steps in (self.background, *(route.steps for route in self.routes)):
            steps[:] = _carried_out(steps)

    @property
    def counts(self) -> dict[str, int]:
        """How many sentences ask or promise something, by what becomes of them; and how many findings there are."""
        told = [one for one in self.sentences if not one.waived or one.why_not_checked]
        asks = [one for one in told if one.role in {"requirement", "step", "outcome"}]
        not_checked = sum(bool(one.why_not_checked) for one in told if one.role != "outside")
        return {
            "read": sum(not one.why_not_checked for one in asks),
            "not checked": not_checked,
            "outside": sum(one.role == "outside" for one in told),
            "waived": len(self.sentences) - len(told),
            "findings": len(self.findings),
        }

    @property
    def can_be_walked(self) -> bool:
        """Whether there is anything in it to do."""
        return any(step.keyword == "When" for route in self.routes for step in route.steps)


def _carried_out(steps: list[Step]) -> list[Step]:
    return [step for step in steps if not isinstance(step.action, Described)]
