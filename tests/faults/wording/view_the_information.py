"""View the information is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "5. Click **View the information**",
    '"View the information"',
    rewritten("<span>View the information</span>", "<span>Reveal</span>"),
)
