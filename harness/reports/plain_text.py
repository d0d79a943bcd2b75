"""Write a scenario's record as text, for the terminal and for failure reports."""

import os
from pathlib import Path

from harness.record import FAILED, NOT_TESTED, PASSED, SKIPPED, UNDEFINED, ScenarioRecord, StepRecord

MARKS = {PASSED: "✓", FAILED: "✗", UNDEFINED: "✗", SKIPPED: "–", NOT_TESTED: "?"}  # noqa: RUF001


def step_lines(step: StepRecord, indent: str = "") -> list[str]:
    """Return the lines of one step with its mark, its table and its text block."""
    lines = [f"{indent}{MARKS[step.status]} {step.keyword} {step.text}"]
    if step.docstring:
        quotes = [indent + '      """']
        lines += [*quotes, *(f"{indent}      {line}" for line in step.docstring.splitlines()), *quotes]
    widths = [max(map(len, column)) for column in zip(*step.table, strict=False)]
    for row in step.table:
        cells = " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        lines.append(f"{indent}      | {cells} |")
    return lines


def failure_text(record: ScenarioRecord, path_of: dict[str, str], details: str = "") -> str:
    """Return the full text of a failure.

    :param path_of: makes the path of an artifact to show.
    :param details: a traceback to add.
    """
    lines = [f"Rule: {record.rule}"] if record.rule else []
    lines += [f"{record.keyword}: {record.name}", record.place, ""]
    for step in record.steps:
        lines += step_lines(step, "  ")
    failing = record.failing_step
    if failing:
        lines += ["", f"{failing.keyword} {failing.text}", f"  {record.file}:{failing.line}"]
    lines += ["", record.explanation.rstrip()]
    lines += [""] * bool(record.artifacts or record.notes)
    for artifact in record.artifacts:
        shown = path_of[artifact.path]
        lines.append(f"{artifact.kind.capitalize()} ({artifact.label}): {shown}")
        if artifact.kind == "trace":
            lines.append(f"  to open it: playwright show-trace {_for_a_shell(shown)}")
    lines += record.notes
    if details:
        lines += ["", details.rstrip()]
    return "\n".join(lines) + "\n"


def properties_of(record: ScenarioRecord, root: Path) -> list[tuple[str, object]]:
    """Return what other reports, such as JUnit XML, tell of a scenario: its place, its evidence and its failure."""
    files = [(artifact.kind, shown_from(root, artifact.path)) for artifact in record.artifacts]
    found = [("place", record.place), ("rule", record.rule), *files, ("diagnosis", record.summary)]
    return [(name, value.replace("\\", "/") if name != "diagnosis" else value) for name, value in found if value]


def shown_from(here: Path, path: str) -> str:
    """Return a path relative to the directory `here`; on another drive, absolute."""
    try:
        return os.path.relpath(path, here)
    except ValueError:
        return path


def _for_a_shell(path: str) -> str:
    return f'"{path}"' if " " in path else path
