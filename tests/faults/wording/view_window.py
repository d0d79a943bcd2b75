"""The View API secret window has another title."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "The **View API secret** window opens",
    'the "View API secret" window',
    rewritten('class="over-title">View API secret<', 'class="over-title">Details<'),
)
