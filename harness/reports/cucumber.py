"""Write the records of a run as Cucumber JSON.

A failed set-up or tear-down becomes a failed before or after hook, so that no viewer counts the scenario as passed.
"""

import base64
import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from harness.record import FAILED, NOT_TESTED, PASSED, SKIPPED, ScenarioRecord, StepRecord

MIME = {"screenshot": "image/png", "trace": "application/zip", "video": "video/webm"}
_NANOSECONDS = 10**9
_PENDING = "pending"
"""Cucumber's status for what neither passed nor failed; it has none for what could not be tested."""


def cucumber_text(records: list[ScenarioRecord]) -> str:
    """Return the text of the file."""
    return json.dumps(cucumber(records), ensure_ascii=False, indent=2)


def cucumber(records: list[ScenarioRecord]) -> list[dict[str, Any]]:
    """Return one element for each feature file, with its scenarios in the order of the file."""
    by_place = sorted(records, key=lambda record: record.order)
    return [_feature(list(group)) for _, group in groupby(by_place, key=lambda record: record.file)]


def _feature(records: list[ScenarioRecord]) -> dict[str, Any]:
    first = records[0]
    return {
        "keyword": first.feature_keyword,
        "uri": first.file,
        "name": first.feature or first.file,
        "id": first.file.lower().replace(" ", "-"),
        "line": first.feature_line,
        "description": first.feature_description,
        "language": first.language,
        "tags": _tags(first.feature_tags, first.feature_line),
        "elements": [_scenario(record) for record in records],
    }


def _scenario(record: ScenarioRecord) -> dict[str, Any]:
    element: dict[str, Any] = {
        "keyword": record.keyword,
        "id": record.nodeid.partition("::")[2] or record.nodeid,
        "name": record.name,
        "line": record.row or record.line,
        "description": record.description,
        "tags": _tags(record.tags, record.line),
        "type": "scenario",
        "steps": [_step(step) for step in record.steps],
    }
    if record.rule:
        element["rule"] = record.rule
    if record.before:
        element["before"] = [_hook(record.before)]
    elif record.verdict == NOT_TESTED:
        element["before"] = [_hook(record.not_tested, _PENDING)]
    after = record.after
    if record.verdict == FAILED and not (record.before or after or record.failing_step):
        after = record.explanation or "The scenario has no verdict."
    if after:
        element["after"] = [_hook(after)]
    if embeddings := [*_embeddings(record)]:
        if record.failing_step:
            element["steps"][record.steps.index(record.failing_step)]["embeddings"] = embeddings
        else:
            element.setdefault("after", [_hook("", PASSED)])[0]["embeddings"] = embeddings
    return element


def _embeddings(record: ScenarioRecord) -> Iterator[dict[str, str]]:
    """Yield the evidence, and what was found out about a failure, as attachments that travel in the file."""
    for artifact in record.artifacts:
        path = Path(artifact.path)
        if path.is_file():
            data = base64.b64encode(path.read_bytes()).decode()
            yield {"name": f"{artifact.kind} of {artifact.label}", "mime_type": MIME[artifact.kind], "data": data}
    if record.explanation:
        data = base64.b64encode(record.explanation.encode()).decode()
        yield {"name": "diagnosis", "mime_type": "text/plain", "data": data}


def _step(step: StepRecord) -> dict[str, Any]:
    status = _PENDING if step.status == NOT_TESTED else step.status
    result: dict[str, Any] = {"status": status, "duration": int(step.seconds * _NANOSECONDS)}
    if step.status == SKIPPED:
        result.pop("duration")
    if step.error:
        result["error_message"] = step.error
    element: dict[str, Any] = {
        "keyword": f"{step.keyword} ",
        "name": step.text,
        "line": step.line,
        "match": {"location": ""},
        "result": result,
    }
    if step.table:
        element["rows"] = [{"cells": row} for row in step.table]
    if step.docstring:
        element["doc_string"] = {"value": step.docstring, "content_type": "", "line": step.line + 1}
    return element


def _hook(error: str, status: str = FAILED) -> dict[str, Any]:
    result = {"status": status, "duration": 0} | ({"error_message": error} if error else {})
    return {"match": {"location": ""}, "result": result}


def _tags(names: list[str], line: int) -> list[dict[str, Any]]:
    return [{"name": f"@{name}", "line": max(1, line - 1)} for name in names]
