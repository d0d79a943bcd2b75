"""Find the placeholders that no column of examples fills: they would stand in the sentences as they are."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from harness.compat import ScenarioNode, StepNode, TableNode
from harness.feature_file.tables import rows_of_step

_PLACEHOLDER = re.compile(r"<([^<>]+)>")
_A_WORD = re.compile(r"\w[\w .-]*")
_LIKE = 50
"""The least likeness of a column that is suggested, in percent."""
_MARKUP = {
    "a",
    "b",
    "br",
    "code",
    "div",
    "em",
    "h1",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "li",
    "p",
    "pre",
    "s",
    "script",
}
_MARKUP |= {"span", "strong", "style", "sub", "sup", "svg", "table", "td", "tr", "u", "ul"}


def unfilled(scenario: ScenarioNode, steps: Sequence[StepNode]) -> Iterator[tuple[int, str]]:
    """Yield the line and the sentence of what no examples fill in a scenario.

    :param steps: its steps, those of the backgrounds included.
    """
    named = [(scenario.location.line, name) for name in _PLACEHOLDER.findall(scenario.name)]
    in_steps = [one for step in steps for one in _placeholders(step)]
    if not scenario.examples:
        # Here markup is what it looks like.
        for line, name in in_steps:
            if name.casefold() not in _MARKUP and _A_WORD.fullmatch(name):
                yield line, f"<{name}> is not filled in, because “{scenario.name}” has no examples."
        return
    columns = {table.location.line: _columns(table) for table in scenario.examples if table.table_body}
    anywhere = {name for names in columns.values() for name in names}
    if not columns:
        return
    first = {name: line for line, name in reversed([*in_steps, *named])}
    for line, name in [*named, *in_steps]:
        if name not in anywhere:
            yield line, _no_column(name, anywhere)
    for table, names in columns.items():
        for name in (anywhere & first.keys()) - set(names):
            yield table, f"These examples lack the column “{name}”, which line {first[name]} names."
    for row in (row for table in scenario.examples for row in table.table_body or []):
        for name in {name for cell in row.cells for name in _PLACEHOLDER.findall(cell.value)} & anywhere:
            yield row.location.line, f"<{name}> is not filled in within the examples themselves."


def _columns(table: TableNode) -> list[str]:
    return [cell.value for cell in table.table_header.cells] if table.table_header else []


def _placeholders(step: StepNode) -> Iterator[tuple[int, str]]:
    """Yield the placeholders of a step, its table and its docstring, each with its line."""
    texts = [(step.location.line, step.text)]
    texts += [(row.location.line, cell.value) for row in rows_of_step(step) for cell in row.cells]
    if step.docstring:
        texts += enumerate(step.docstring.content.split("\n"), start=step.docstring.location.line + 1)
    for line, text in texts:
        yield from ((line, name) for name in _PLACEHOLDER.findall(text))


def _no_column(name: str, columns: set[str]) -> str:
    near = process.extractOne(name.strip().casefold(), sorted(columns), scorer=fuzz.ratio, score_cutoff=_LIKE)
    return f"<{name}> is not a column of the examples." + (f" Did you mean <{near[0]}>?" if near else "")
