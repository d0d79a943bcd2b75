"""Can edit is not kept."""

from tests.faults.deviations import asked_otherwise
from tests.faults.fault import broken

FAULT = broken(
    "promise",
    "Can edit",
    "can view and edit",
    asked_otherwise(lambda form: form.setlist("can_edit", []), "/share$"),
)
