"""List the lines that Gherkin takes for descriptions: all that it reads as nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from harness.compat import FeatureNode, StepNode
from harness.feature_file.source import children_of, steps_of
from harness.feature_file.tables import rows_of, rows_of_step


@dataclass(frozen=True)
class Description:
    """A line of a description. `paragraph` has all lines of it that follow each other, this one included."""

    line: int
    text: str
    of: str
    """What is described: "feature", "rule", "background", "scenario" or "examples"."""
    paragraph: tuple[str, ...] = ()
    at: int = 0
    """The place of the line in its paragraph, from 0."""


def descriptions(feature: FeatureNode, lines: Sequence[str]) -> Iterator[Description]:
    """Yield the lines of all descriptions of a file."""
    heads = dict(_heads(feature))
    read = {line for step in steps_of(feature) for line in _lines_of_step(step, lines)}
    read |= {row.location.line for child in children_of(feature) if child.scenario for row in rows_of(child.scenario)}
    owner = ""
    paragraph: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""]):
        text = line.strip()
        is_described = owner and text and number not in heads and number not in read and text[0] not in "#@"
        if is_described:
            paragraph.append((number, text))
            continue
        yield from _of_paragraph(paragraph, owner)
        paragraph = []
        owner = heads.get(number, owner)


def _of_paragraph(paragraph: Sequence[tuple[int, str]], owner: str) -> Iterator[Description]:
    texts = tuple(text for _, text in paragraph)
    for at, (line, text) in enumerate(paragraph):
        yield Description(line, text, owner, texts, at)


def _heads(feature: FeatureNode) -> Iterator[tuple[int, str]]:
    """Yield the lines with keywords that can be described."""
    yield feature.location.line, "feature"
    for child in children_of(feature):
        if child.rule:
            yield child.rule.location.line, "rule"
        if child.background:
            yield child.background.location.line, "background"
        if child.scenario:
            yield child.scenario.location.line, "scenario"
            yield from ((table.location.line, "examples") for table in child.scenario.examples)


def _lines_of_step(step: StepNode, lines: Sequence[str]) -> Iterator[int]:
    yield step.location.line
    yield from (row.location.line for row in rows_of_step(step))
    if step.docstring:
        end = first = step.docstring.location.line
        while end == first or not lines[end].strip().startswith(step.docstring.delimiter):
            end += 1
        yield from range(first, end + 1)
