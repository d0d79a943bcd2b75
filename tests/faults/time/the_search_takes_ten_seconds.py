"""The search for people takes ten seconds."""

from tests.faults.deviations import delayed
from tests.faults.fault import broken

FAULT = broken(
    "share",
    "7. Select the user",
    'selects "Betty"',
    delayed(10, "/mysafe/people$"),
)
