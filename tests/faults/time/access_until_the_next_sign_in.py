"""Access ends only when the person signs in again."""

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import object_session

from reference_app.items import Item, Share
from tests.faults.deviations import Bit, patched
from tests.faults.fault import broken

KNOWN: dict[Any, set[Any]] = {}


def still_in(is_member: Any, bit: Bit) -> Any:
    """Count as members whoever has been one since this process began: nobody signs in again meanwhile."""

    def was_member(person: Any) -> Any:
        now = object_session(person).scalars(select(Share.item_id).where(Share.person_id == person.id)).all()
        known = KNOWN.setdefault(person.id, set())
        if known - set(now):
            bit()
        known.update(now)
        return or_(is_member(person), Item.id.in_(known))

    return was_member


FAULT = broken(
    "unshare",
    "Now, the user can no longer access",
    "can no longer access",
    patched("reference_app.items:_is_member", still_in),
)
