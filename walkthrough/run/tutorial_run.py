"""One tutorial in a run: the feature file made for it, what was recorded of its steps, and its result."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from walkthrough.diagnosis.explanation import diagnosed
from walkthrough.model import Route, Sentence, Step, Tutorial
from walkthrough.results import BY, RouteResult, SentenceResult, StepResult, TutorialResult

Record = dict[str, Any]
"""What the step recorder has written of one step."""


@dataclass
class TutorialRun:
    """A tutorial, the name of its feature file, and the records of its steps by route and step, both from 0."""

    tutorial: Tutorial
    source: str
    slug: str
    records: dict[tuple[int, int], Record] = field(default_factory=dict)
    hands: str = "mouse"

    @property
    def has_failed(self) -> bool:
        """Whether a step has failed."""
        return any(record["verdict"] == "failed" for record in self.records.values())

    def scenario_name(self, number: int) -> str:
        """Return the name of a route's scenario; the number keeps two routes of one name apart."""
        return f"Route {number + 1}: {_one_line(self.tutorial.routes[number].name)}"

    def write_feature(self, folder: Path) -> None:
        """Write the scenarios into a feature file, and the module that pytest finds them by."""
        lines = [f"Feature: {_one_line(self.tutorial.title or self.tutorial.file)}"]
        for number, route in enumerate(self.tutorial.routes):
            lines.append(f"  Scenario: {self.scenario_name(number)}")
            lines += [f"    {step.keyword} {_one_line(step.text)}" for step in self._runnable_steps(route)]
        (folder / f"{self.slug}.feature").write_text("\n".join(lines) + "\n", encoding="utf-8")
        module = f'from pytest_bdd import scenarios\n\nscenarios("{self.slug}.feature")\n'
        (folder / f"test_{self.slug}.py").write_text(module, encoding="utf-8")

    def result(self) -> TutorialResult:
        """Return what came of the tutorial; pictures have the names of their snapshots."""
        tutorial = self.tutorial
        sentences = [_sentence_result(tutorial, index, sentence) for index, sentence in enumerate(tutorial.sentences)]
        for number, route in enumerate(tutorial.routes):
            for step in self._step_results(number, route):
                sentences[step.sentence].steps.append(step)
        routes = [RouteResult(route.name, route.line) for route in tutorial.routes]
        return TutorialResult(tutorial.file, tutorial.title, self.source, sentences, routes, list(tutorial.findings))

    def _steps(self, route: Route) -> list[Step]:
        """The whole scenario, requirements first."""
        return [*self.tutorial.background, *route.steps]

    def _runnable_steps(self, route: Route) -> list[Step]:
        """The steps up to the first instruction that cannot be carried out: after it the reader would be elsewhere."""
        return (
            self._steps(route)[: len(self.tutorial.background) + route.stop.steps] if route.stop else self._steps(route)
        )

    def _step_results(self, number: int, route: Route) -> Iterator[StepResult]:
        steps, runnable = self._steps(route), self._runnable_steps(route)
        stopped_by: int | None = None
        for index, step in enumerate(steps):
            if index == len(runnable) and route.stop and stopped_by is None:
                stopped_by = route.stop.sentence
            record = self.records.get((number, index)) if index < len(runnable) else None
            result = StepResult(route.name, step.sentence, index + 1, f"{step.keyword} {step.text}", "not reached")
            if record is None:
                result.detail = self._why_not_reached(stopped_by)
                yield result
                continue
            result.verdict, result.remarks = record["verdict"], tuple(record.get("remarks", ()))
            if record["picture"]:
                result.picture, result.alt = record["picture"], f"The screen when {step.text}"
            if result.verdict == "failed":
                self._explain(result, record, steps, index)
                stopped_by = step.sentence
            yield result

    def _requirement_not_met(self) -> Sentence | None:
        """A requirement that nobody has brought about: the product may be right without it."""
        requirements = (one for one in self.tutorial.sentences if one.role == "requirement")
        return next((one for one in requirements if one.reason or (one.waived and not one.gherkin)), None)

    def _why_not_reached(self, sentence: int | None) -> str:
        if sentence is None:
            return "not reached, for the run ended before it"
        stopping = self.tutorial.sentences[sentence]
        waived = ", which is waived and has no step in its place" if stopping.waived and not stopping.gherkin else ""
        return f"not reached because of line {stopping.line}{waived}"

    def _explain(self, result: StepResult, record: Record, steps: Sequence[Step], index: int) -> None:
        """Fill in why a step has failed."""
        sentence = self.tutorial.sentences[result.sentence]
        source = self.source[sentence.start : sentence.end]
        why = diagnosed(steps[index], source, steps[:index], record, steps[index + 1 :])
        if why["fault"] == "product" and (missing := self._requirement_not_met()):
            why |= {"fault": "", "fault_reason": ""}
            why["detail"] += f" Line {missing.line}, which says what has to be there before, was not checked."
        if by := BY[self.hands]:
            why["detail"] += f" It was done {by}."
            if why["fault"] == "document" and not why["nearest"] and not why["suggestion"]:
                why |= {"fault": "product", "fault_reason": f"it is done {by}, and whoever does it so does not get on"}
        result.icons = tuple(record.get("pictures", ()))
        for name, value in why.items():
            setattr(result, name, tuple(value) if isinstance(value, list) else value or "")


def _sentence_result(tutorial: Tutorial, index: int, sentence: Sentence) -> SentenceResult:
    return SentenceResult(
        id=index,
        line=sentence.line,
        column=sentence.column,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        role=sentence.role,
        reason=sentence.reason,
        remedy=sentence.remedy,
        waived=sentence.waived,
        nearest=tuple(sentence.nearest),
        gherkin=tuple(f"{step.keyword} {step.text}" for step in sentence.gherkin),
        choices={choice.words: choice.value for choice in tutorial.choices if choice.line == sentence.line},
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())
