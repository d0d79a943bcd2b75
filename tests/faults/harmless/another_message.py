"""A notice stands on every page."""

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        '<main id="main" tabindex="-1">',
        '<main id="main" tabindex="-1"><div role="status">MySafe is looked after on Sunday.</div>',
    ),
)
