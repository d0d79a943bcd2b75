"""Yes in the Confirmation window removes nobody."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "unshare",
    "Now, the user can no longer access",
    "can no longer access",
    rewritten('if (button.dataset.answer === "yes") remove(asked);', "", "/share_window.js$"),
)
