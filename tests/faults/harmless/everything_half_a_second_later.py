"""Every answer takes half a second."""

from tests.faults.deviations import delayed
from tests.faults.fault import harmless

HARMLESS = harmless(
    delayed(0.5),
)
