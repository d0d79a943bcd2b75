"""Whoever knows the address of an API secret can see it."""

from typing import Any

from sqlalchemy import select

from reference_app.items import Item
from tests.faults.deviations import Bit, patched
from tests.faults.fault import broken


def anybody(load: Any, bit: Bit) -> Any:
    """Load any item for anybody."""

    def load_any(session: Any, person: Any, item_id: Any, *, lock: bool = False) -> Any:
        item = session.scalar(select(Item).where(Item.id == item_id))
        if item is None:
            return load(session, person, item_id, lock=lock)
        bit()
        return item

    return load_any


FAULT = broken(
    "promise",
    "Somebody without access",
    "Carol cannot access",
    patched("reference_app.items:load", anybody),
)
