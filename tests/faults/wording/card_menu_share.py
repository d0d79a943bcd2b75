"""The menu of a card calls sharing otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "Click the action menu identified",
    'clicks "Share"',
    rewritten("<span>Share</span></a>", "<span>Share this item</span></a>", "^/mysafe/$"),
)
