"""Holds a report to `walkthrough/report/report.schema.json`."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

import walkthrough

SCHEMA = json.loads((Path(walkthrough.__file__).parent / "report" / "report.schema.json").read_text(encoding="utf-8"))


def fits(report: Any) -> None:
    """Fail where a report is not as the schema says."""
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(report)
