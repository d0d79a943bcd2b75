"""Holds a report to `walkthrough/report.schema.json`: as much of JSON Schema as that uses."""

import json
from pathlib import Path
from typing import Any

import walkthrough

SCHEMA = json.loads((Path(walkthrough.__file__).parent / "report" / "report.schema.json").read_text(encoding="utf-8"))
KNOWN = {
    *("$schema", "title", "type", "additionalProperties", "required", "properties"),
    *("$defs", "items", "enum", "minimum"),
}
KINDS = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}


def fits(value: Any, schema: dict[str, Any] = SCHEMA, at: str = "$") -> None:
    """Fail where a value is not as the schema says."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    assert set(schema) <= KNOWN, f"{at}: the test does not know {set(schema) - KNOWN}"
    if "enum" in schema:
        assert value in schema["enum"], f"{at}: {value!r}"
    if "type" in schema:
        allowed = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        assert type(value) in {KINDS[kind] for kind in allowed}, f"{at}: {value!r}"
    if "minimum" in schema:
        assert value >= schema["minimum"], f"{at}: {value!r}"
    if isinstance(value, dict):
        assert schema["additionalProperties"] is False, f"{at}: the test does not know what else may be there"
        assert set(schema["required"]) <= set(value) <= set(schema["properties"]), f"{at}: {sorted(value)}"
        for name, part in value.items():
            fits(part, schema["properties"][name], f"{at}.{name}")
    if isinstance(value, list):
        for index, part in enumerate(value):
            fits(part, schema["items"], f"{at}[{index}]")
