"""Can view is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "share",
    "8. **Can view** is ticked",
    '"Can view" ticked',
    rewritten("<span>Can view</span>", "<span>Read</span>"),
)
