"""A tutorial on its way through the run: the features that are run for it, what came back, the events of it all.

Must not know how anything is run or what a report looks like; why a step failed is for `diagnosis`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from walkthrough.diagnosis.explanation import diagnosed
from walkthrough.model import Route, Sentence, Step, Tutorial
from walkthrough.report.place_in_source import Stretch, stretch_of

Event = dict[str, Any]


@dataclass
class Walked:
    """One tutorial with the names that its features have in the run, and what came back, by route and step."""

    tutorial: Tutorial
    source: str
    slug: str
    came_back: dict[tuple[int, int], Event] = field(default_factory=dict)

    @property
    def has_failed(self) -> bool:
        """Whether a step of it has failed."""
        return any(said["verdict"] == "failed" for said in self.came_back.values())

    def steps(self, route: Route) -> list[Step]:
        """The whole scenario, requirements first."""
        return [*self.tutorial.background, *route.steps]

    def scenario(self, number: int) -> str:
        """The name of a route's scenario; the number keeps two routes of one name apart."""
        return f"Route {number + 1}: {_one_line(self.tutorial.routes[number].name)}"

    def walkable(self, route: Route) -> list[Step]:
        """The steps up to the first instruction that is not understood: after it the reader would be elsewhere."""
        own = [step for step in self.steps(route) if not step.borrowed]
        blockers = [
            index
            for index, sentence in enumerate(self.tutorial.sentences)
            if sentence.reason and (sentence.role == "step" or sentence.gherkin)
        ]
        stop = None
        for blocker in blockers:
            nearest = _home_of(self.tutorial, blocker)
            if nearest is route and (stop is None or blocker < stop):
                stop = blocker
        if stop is None or not own:
            return self.steps(route)
        steps = self.steps(route)
        cut = next(
            (i for i, s in enumerate(steps) if s.keyword != "Given" and not s.borrowed and s.sentence >= stop),
            len(steps),
        )
        return steps[:cut]


def _home_of(tutorial: Tutorial, index: int) -> Route | None:
    """The route whose telling a sentence stands in: the one with the nearest own step before it, or after it."""

    def distance(route: Route) -> tuple[int, int]:
        own = [step.sentence for step in route.steps if not step.borrowed]
        before = [sentence for sentence in own if sentence <= index]
        return (0, index - max(before)) if before else (1, min(own, default=0) - index)

    return min(tutorial.routes, key=distance, default=None)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def write_feature(one: Walked, workshop: Path) -> None:
    """Write the scenarios of a tutorial as they are run, and the module that pytest finds them by."""
    lines = [f"Feature: {_one_line(one.tutorial.title or one.tutorial.file)}"]
    for number, route in enumerate(one.tutorial.routes):
        lines.append(f"  Scenario: {one.scenario(number)}")
        lines += [f"    {step.keyword} {_one_line(step.text)}" for step in one.walkable(route)]
    (workshop / f"{one.slug}.feature").write_text("\n".join(lines) + "\n", encoding="utf-8")
    module = f'from pytest_bdd import scenarios\n\nscenarios("{one.slug}.feature")\n'
    (workshop / f"test_{one.slug}.py").write_text(module, encoding="utf-8")


def events_of(one: Walked) -> list[Event]:
    """The events of one tutorial, in the order of its text."""
    tutorial, file = one.tutorial, one.tutorial.file
    events: list[Event] = [{"event": "tutorial", "file": file, "title": tutorial.title, "source": one.source}]
    stretches = [stretch_of(one.source, s.line, s.column, s.text) for s in tutorial.sentences]
    for index, (sentence, stretch) in enumerate(zip(tutorial.sentences, stretches, strict=True)):
        events.append(_sentence_event(tutorial, index, sentence, stretch))
    events += [
        {
            "event": "finding",
            "file": file,
            "line": finding.line,
            "column": finding.column,
            "rule": finding.rule,
            "message": finding.message,
            "suggestion": finding.suggestion,
        }
        for finding in tutorial.findings
    ]
    for number, route in enumerate(tutorial.routes):
        events.append({"event": "route", "file": file, "route": route.name, "line": route.line})
        events += _step_events(one, number, route, stretches)
    return events


def _sentence_event(tutorial: Tutorial, index: int, sentence: Sentence, stretch: Stretch) -> Event:
    return {
        "event": "sentence",
        "file": tutorial.file,
        "id": index,
        "line": sentence.line,
        "column": sentence.column,
        "end_line": stretch.end_line,
        "end_column": stretch.end_column,
        "text": sentence.text,
        "role": sentence.role,
        "reason": sentence.reason or None,
        "nearest": sentence.nearest,
        "gherkin": [f"{step.keyword} {step.text}" for step in sentence.gherkin],
        "choices": {choice.words: choice.value for choice in tutorial.choices if choice.line == sentence.line},
    }


def _step_events(one: Walked, number: int, route: Route, stretches: list[Stretch]) -> Iterator[Event]:
    steps, walkable = one.steps(route), one.walkable(route)
    broken_off = ""
    for index, step in enumerate(steps):
        said = one.came_back.get((number, index)) if index < len(walkable) else None
        sentence = one.tutorial.sentences[step.sentence]
        event: Event = {
            "event": "step",
            "file": one.tutorial.file,
            "route": route.name,
            "sentence": step.sentence,
            "number": index + 1,
            "gherkin": f"{step.keyword} {step.text}",
            "verdict": said["verdict"] if said else "not reached",
            **dict.fromkeys(
                ("detail", "sought", "place", "nearest", "fault", "fault_reason", "suggestion", "picture", "alt")
            ),
            "offered": [],
            "names": [],
        }
        if said:
            event["picture"] = said["picture"]
            event["alt"] = f"The screen when {step.text}" if said["picture"] else None
            if said["verdict"] == "failed":
                event |= diagnosed(step, stretches[step.sentence].text, steps[:index], said, steps[index + 1 :])
                broken_off = f"line {sentence.line} has failed before it"
        else:
            event["detail"] = broken_off or "an instruction before it is not understood"
        yield event
