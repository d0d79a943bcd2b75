"""The search for people takes two seconds."""

from tests.faults.deviations import delayed
from tests.faults.fault import harmless

HARMLESS = harmless(
    delayed(2, "/mysafe/people$"),
)
