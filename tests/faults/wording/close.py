"""Close is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "7. Click **Close**",
    'clicks "Close"',
    rewritten("data-close>Close<", "data-close>Done<"),
)
