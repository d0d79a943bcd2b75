"""Home calls Add API secret otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "On the side menu, select **Home**",
    'clicks "Add API secret"',
    rewritten("<span>Add API secret</span>", "<span>New</span>", "^/mysafe/$"),
)
