"""Can view is not ticked by default."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "share",
    "8. **Can view** is ticked",
    '"Can view" ticked',
    rewritten("checked disabled> <span>Can view", "disabled> <span>Can view"),
)
