"""No card shows the word Shared."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "share",
    "The word **Shared** appears",
    'sees "Shared" on',
    rewritten('<span class="pill pill-shared">Shared</span>', ""),
)
