"""Can edit is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "share",
    "8. **Can view** is ticked",
    '"Can edit" not ticked',
    rewritten("<span>Can edit</span>", "<span>Write</span>"),
)
