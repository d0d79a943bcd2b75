"""The side menu calls Home otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "You can also view an API secret",
    'selects "Home" on the side menu',
    rewritten("<span>Home</span></a></li>", "<span>Start</span></a></li>"),
)
