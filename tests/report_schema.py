"""Validate reports against `walkthrough/report/report.schema.json`."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

import walkthrough

SCHEMA = json.loads((Path(walkthrough.__file__).parent / "report" / "report.schema.json").read_text(encoding="utf-8"))


def fits(report: Any) -> None:
    """Fail if a report does not match the schema."""
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(report)
