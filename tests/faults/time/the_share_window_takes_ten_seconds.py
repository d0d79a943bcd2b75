"""The Share window takes ten seconds to open."""

from tests.faults.deviations import delayed
from tests.faults.fault import broken

FAULT = broken(
    "unshare",
    "5. Select **Share this API secret**",
    'selects "Share this API secret"',
    delayed(10, "/share$", "GET"),
)
