"""The menu of a row calls sharing otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "5. Select **Share this API secret**",
    'selects "Share this API secret"',
    rewritten("<span>Share this API secret</span>", "<span>Share with others</span>"),
)
