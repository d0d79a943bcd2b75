"""One tutorial in a run: the feature file made for it, what was recorded of its steps, and its result."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from walkthrough.diagnosis.explanation import diagnosed
from walkthrough.model import Route, Sentence, Step, Tutorial
from walkthrough.results import RouteResult, SentenceResult, StepResult, TutorialResult

Record = dict[str, Any]
"""What the step recorder has written of one step."""


@dataclass
class TutorialRun:
    """A tutorial, the name of its feature file, and the records of its steps by route and step, both from 0."""

    tutorial: Tutorial
    source: str
    slug: str
    records: dict[tuple[int, int], Record] = field(default_factory=dict)

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
        """The steps up to the first instruction that is not understood: after it the reader would be elsewhere."""
        steps = self._steps(route)
        first = self._first_left_out(route)
        if first is None or all(step.borrowed for step in steps):
            return steps
        own = (i for i, s in enumerate(steps) if s.keyword != "Given" and not s.borrowed and s.sentence >= first)
        return steps[: next(own, len(steps))]

    def _first_left_out(self, route: Route) -> int | None:
        """The first instruction of a route that is not carried out, if there is one."""
        left_out = (index for index, sentence in enumerate(self.tutorial.sentences) if sentence.is_left_out)
        return next((index for index in left_out if _route_of(self.tutorial, index) is route), None)

    def _step_results(self, number: int, route: Route) -> Iterator[StepResult]:
        steps, runnable = self._steps(route), self._runnable_steps(route)
        why_not_reached = self._why_not_runnable(route)
        for index, step in enumerate(steps):
            record = self.records.get((number, index)) if index < len(runnable) else None
            result = StepResult(route.name, step.sentence, index + 1, f"{step.keyword} {step.text}", "not reached")
            if record is None:
                result.detail = why_not_reached
                yield result
                continue
            result.verdict = record["verdict"]
            if record["picture"]:
                result.picture, result.alt = record["picture"], f"The screen when {step.text}"
            if result.verdict == "failed":
                self._explain(result, record, steps, index)
                why_not_reached = f"line {self.tutorial.sentences[step.sentence].line} has failed before it"
            yield result

    def _why_not_runnable(self, route: Route) -> str:
        first = self._first_left_out(route)
        if first is None:
            return "an instruction before it is not understood"
        sentence = self.tutorial.sentences[first]
        remedy = " and no step stands in its place" if sentence.waived else ""
        return f"line {sentence.line} before it is {'waived' if sentence.waived else 'not understood'}{remedy}"

    def _explain(self, result: StepResult, record: Record, steps: Sequence[Step], index: int) -> None:
        """Fill in why a step has failed."""
        sentence = self.tutorial.sentences[result.sentence]
        source = self.source[sentence.start : sentence.end]
        why = diagnosed(steps[index], source, steps[:index], record, steps[index + 1 :])
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
        waived=sentence.waived,
        nearest=tuple(sentence.nearest),
        gherkin=tuple(f"{step.keyword} {step.text}" for step in sentence.gherkin),
        choices={choice.words: choice.value for choice in tutorial.choices if choice.line == sentence.line},
    )


def _route_of(tutorial: Tutorial, index: int) -> Route | None:
    """Return the route in whose telling a sentence stands: that of the nearest own step before it, or after it."""

    def distance(route: Route) -> tuple[int, int]:
        own = [step.sentence for step in route.steps if not step.borrowed]
        before = [sentence for sentence in own if sentence <= index]
        return (0, index - max(before)) if before else (1, min(own, default=0) - index)

    return min(tutorial.routes, key=distance, default=None)


def _one_line(text: str) -> str:
    return " ".join(text.split())
