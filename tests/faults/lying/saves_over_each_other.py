"""The later of two windows saves over the earlier without a word."""

from typing import Any

from tests.faults.deviations import Bit, patched
from tests.faults.fault import broken


def unseen(save: Any, bit: Bit) -> Any:
    """Compare nothing with what the window showed."""

    def save_unseen(session: Any, owner: Any, item_id: Any, wanted: Any, seen: Any = None) -> Any:
        bit()
        return save(session, owner, item_id, wanted)

    return save_unseen


FAULT = broken(
    "promise",
    "Two windows of the owner save over each other",
    "told that sharing has changed",
    patched("reference_app.sharing:save", unseen),
)
