"""Share can be pressed although the name fits nobody."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "promise",
    "A name that fits nobody",
    "cannot press Share",
    rewritten("share.disabled = !allowed;", "", "/share_window.js$"),
)
