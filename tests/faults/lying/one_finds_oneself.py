"""The search offers owners themselves."""

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from tests.faults.deviations import Bit, patched
from tests.faults.fault import broken


def somebody_else(_me: Any, bit: Bit) -> Any:
    """Leave nobody out."""

    def nobody() -> Any:
        bit()
        return SimpleNamespace(id=uuid4())

    return nobody


FAULT = broken(
    "promise",
    "Nobody shares with themselves",
    "is told that there is no such user",
    patched("reference_app.web.people:me", somebody_else),
)
