"""Convert steps to JSON and back, for `tests/observed.py`."""

from dataclasses import asdict
from typing import Any

from walkthrough import actions
from walkthrough.model import Step
from walkthrough.place import Place, PlaceKind


def kept(step: Step) -> dict[str, Any]:
    """Convert a step to JSON, with its action under the name of its class."""
    fields = {name: value for name, value in asdict(step.action).items() if value not in ("", None, ())}
    return {
        "keyword": step.keyword,
        "action": {type(step.action).__name__: fields},
        "line": step.line,
        "sentence": step.sentence,
        "borrowed": step.borrowed,
    }


def step_of(data: dict[str, Any]) -> Step:
    """Convert a step from JSON."""
    ((name, fields),) = data["action"].items()
    action = getattr(actions, name)(**{field: _value(value) for field, value in fields.items()})
    return Step(**data | {"action": action})


def _value(value: Any) -> Any:
    match value:
        case {"kind": kind, **rest}:
            return Place(PlaceKind(kind), tuple(rest.get("quoted", ())))
        case list():
            return tuple(value)
    return value
