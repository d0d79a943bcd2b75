"""The trash can cannot be reached by the keyboard."""

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "promise",
    "With the keyboard alone",
    "by the keyboard alone",
    rewritten("data-remove aria-label", 'tabindex="-1" data-remove aria-label'),
)
