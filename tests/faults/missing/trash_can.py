"""Members have no trash can."""

from tests.faults.deviations import rewritten
from tests.faults.fault import unclear

FAULT = unclear(
    "unshare",
    "7. Click the trash can icon",
    '"trash can" icon',
    rewritten("data-remove aria-label", "hidden data-remove aria-label"),
)
