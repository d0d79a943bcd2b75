"""A tutorial's routes as the text of a feature file, with the tutorial's sentences as comments."""

from collections.abc import Iterator

from walkthrough.model import Step, Tutorial

_WIDTH = 108


def feature(tutorial: Tutorial) -> str:
    """The feature that the tutorial amounts to."""
    return "\n".join(_lines(tutorial)) + "\n"


def _lines(tutorial: Tutorial) -> Iterator[str]:
    yield "@tutorial"
    yield f"Feature: {tutorial.title or tutorial.file}"
    yield f"  {tutorial.file}, sentence by sentence"
    if tutorial.background:
        yield ""
        yield "  Background:"
        yield from _steps(tutorial, tutorial.background)
    for route in tutorial.routes:
        yield ""
        yield f"  Scenario: {route.name}"
        yield from _steps(tutorial, route.steps)
    if tutorial.not_understood:
        yield ""
        yield "  # Not checked:"
        for sentence in tutorial.not_understood:
            yield _comment(sentence.line, f"{sentence.text} ({sentence.reason})", "  ")


def _steps(tutorial: Tutorial, steps: list[Step]) -> Iterator[str]:
    keyword, sentence = "", -1
    for step in steps:
        if step.sentence != sentence:
            sentence = step.sentence
            said = tutorial.sentences[sentence]
            yield _comment(said.line, f"{said.number} {said.text}".strip(), "    ")
        yield f"    {'And' if step.keyword == keyword else step.keyword} {step.text}"
        keyword = step.keyword


def _comment(line: int, text: str, indent: str) -> str:
    comment = f"{indent}# {line}: {text}"
    return comment if len(comment) <= _WIDTH else comment[: _WIDTH - 1].rstrip() + "…"
