"""Can edit is ticked by default."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "share",
    "8. **Can view** is ticked",
    '"Can edit" not ticked',
    rewritten('name="can_edit" value="">', 'name="can_edit" value="" checked>'),
)
