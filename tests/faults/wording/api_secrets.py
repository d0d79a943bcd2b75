"""The side menu calls API secrets otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "share",
    "2. On the side menu",
    'selects "API secrets" on the side menu',
    rewritten("<span>API secrets</span></a></li>", "<span>API keys</span></a></li>"),
)
