"""Save is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "12. Click **Save**",
    'clicks "Save"',
    rewritten('class="btn btn-primary">Save<', 'class="btn btn-primary">Create<'),
)
