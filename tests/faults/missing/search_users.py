"""The Share window has no box to search for people."""

from tests.faults.deviations import rewritten
from tests.faults.fault import unclear

FAULT = unclear(
    "share",
    "6. In the **Share** window",
    'into "Search users"',
    rewritten('<div class="search-box">', '<div class="search-box" hidden>', "/share$"),
)
