"""The Confirmation window has another title."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "8. In the **Confirmation** window",
    'in the "Confirmation" window',
    rewritten(">Confirmation<", ">Please confirm<"),
)
