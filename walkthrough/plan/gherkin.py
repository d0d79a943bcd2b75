"""A tutorial's routes as the text of a feature file, with the tutorial's sentences as comments."""

from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap

from walkthrough.model import Sentence, Step, Tutorial, advice

_WIDTH = 110


def feature(tutorial: Tutorial) -> str:
    """The feature that the tutorial amounts to; each step stands under the line that it was made from."""
    return "\n".join(_lines(tutorial)) + "\n"


def _lines(tutorial: Tutorial) -> Iterator[str]:
    yield "@tutorial"
    yield f"Feature: {tutorial.title or tutorial.file}"
    yield f"  {tutorial.file}, sentence by sentence"
    quoted: set[int] = set()
    if tutorial.background:
        yield ""
        yield "  Background:"
        yield from _givens(tutorial, quoted)
    for route in tutorial.routes:
        yield ""
        yield f"  Scenario: {route.name}"
        yield from _steps(tutorial, route.steps, quoted)
    yield from _left_out("Not checked", [(one, one.why_not_checked) for one in tutorial.not_checked])
    yield from _left_out("Waived", [(one, one.waived) for one in tutorial.waived])


def _left_out(heading: str, sentences: list[tuple[Sentence, str]]) -> Iterator[str]:
    """List sentences, each with the reason."""
    if sentences:
        yield ""
        yield f"  # {heading}:"
    for sentence, reason in sentences:
        yield from _comment(sentence.line, sentence.text, "  ")
        yield from wrap(reason, _WIDTH, initial_indent="  #     ", subsequent_indent="  #     ")
        if sentence.remedy:
            yield f"  #     {advice(sentence.remedy)}"


def _givens(tutorial: Tutorial, quoted: set[int]) -> Iterator[str]:
    """The Background; what only a later step asks for is not quoted before that step."""
    later = [step for step in tutorial.background if tutorial.sentences[step.sentence].role != "requirement"]
    first = [step for step in tutorial.background if step not in later]
    yield from _steps(tutorial, first, quoted)
    for index, step in enumerate(later):
        yield f"    # line {step.line}, as below"
        yield f"    {'And' if first or index else 'Given'} {step.text}"


def _steps(tutorial: Tutorial, steps: list[Step], quoted: set[int]) -> Iterator[str]:
    keyword = ""
    for again, run in groupby(_by_sentence(steps), lambda group: group[0].sentence in quoted):
        groups = list(run)
        if again:
            yield _as_above([group[0].line for group in groups])
        for group in groups:
            if not again:
                said = tutorial.sentences[group[0].sentence]
                yield from _comment(said.line, f"{said.number} {said.text}".strip(), "    ")
                quoted.add(group[0].sentence)
            for step in group:
                yield f"    {'And' if step.keyword == keyword else step.keyword} {step.text}"
                keyword = step.keyword


def _by_sentence(steps: list[Step]) -> list[list[Step]]:
    return [list(group) for _, group in groupby(steps, lambda step: step.sentence)]


def _as_above(lines: list[int]) -> str:
    numbers = sorted(set(lines))
    said = f"lines {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}" if numbers[1:] else f"line {numbers[0]}"
    return f"    # {said}, as above"


def _comment(line: int, text: str, indent: str) -> Iterator[str]:
    lead = f"{indent}# {line}: "
    yield from wrap(
        text, _WIDTH, initial_indent=lead, subsequent_indent=f"{indent}#" + " " * (len(lead) - len(indent) - 1)
    )
