"""Whoever an API secret is shared with cannot see it."""

from typing import Any

from reference_app.items import Item
from tests.faults.deviations import Bit, patched
from tests.faults.fault import broken


def nobody(_rule: Any, bit: Bit) -> Any:
    """Count nobody as a member."""

    def is_member(_person: Any) -> Any:
        bit()
        return Item.id.is_(None)

    return is_member


FAULT = broken(
    "share",
    "The **Shared** column of the API secret now",
    "Betty can access",
    patched("reference_app.items:_is_member", nobody),
)
