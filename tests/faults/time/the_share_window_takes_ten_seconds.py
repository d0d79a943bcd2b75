"""The Share window takes ten seconds to open."""

from tests.faults.deviations import delayed
from tests.faults.fault import broken

FAULT = broken(
    "unshare",
    "6. In the **Share** window",
    'selects "Betty"',
    delayed(10, "/share$", "GET"),
)
