"""Find the rows of tables that lose a cell."""

import re
from collections.abc import Iterator, Sequence

from harness.compat import FeatureNode, RowNode, ScenarioNode, StepNode
from harness.feature_file.source import children_of, steps_of

_BAR_AT_THE_END = re.compile(r"(?<!\\)(?:\\\\)*\|\s*$")
CELLS_DIFFER = "inconsistent cell count"
"""What Gherkin says of a row that has more or fewer cells than the first one."""


def rows_of(scenario: ScenarioNode) -> Iterator[RowNode]:
    """Yield the rows of a scenario's examples."""
    for table in scenario.examples:
        yield from [table.table_header] if table.table_header else []
        yield from table.table_body or []


def rows_of_step(step: StepNode) -> Sequence[RowNode]:
    """Return the rows of a step's table."""
    return step.datatable.rows if step.datatable else []


def lost_cells(rows: Sequence[RowNode], lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines of rows whose last cell Gherkin drops, because no bar ends it."""
    for line in (row.location.line for row in rows):
        if not _BAR_AT_THE_END.search(lines[line]):
            yield line, "This row needs a “|” at its end, or its last cell is lost."


def doubled_columns(scenario: ScenarioNode) -> Iterator[tuple[int, str]]:
    """Yield the columns of examples that are there twice: only the last one of them would count."""
    for header in (table.table_header for table in scenario.examples if table.table_header):
        names = [cell.value for cell in header.cells]
        for name in dict.fromkeys(name for name in names if names.count(name) > 1):
            yield header.location.line, f"The column “{name}” is there twice."


def uneven(lines: Sequence[str], line: int) -> str:
    """Say how many cells a row has that does not fit its table, and how many the table has."""
    head = line
    while lines[head - 1].strip().startswith("|"):
        head -= 1
    if not _BAR_AT_THE_END.search(lines[line]):
        return "This row needs a “|” at its end, or its last cell is lost."
    here, there = _cells(lines[line]), _cells(lines[head])
    return f"This row has {_count(here, 'cell')}, but the table has {_count(there, 'column')}."


def _cells(line: str) -> int:
    return len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) - 1


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def all_rows(feature: FeatureNode) -> Iterator[RowNode]:
    """Yield every row of every table of a feature."""
    for child in children_of(feature):
        if child.scenario:
            yield from rows_of(child.scenario)
    for step in steps_of(feature):
        yield from rows_of_step(step)
