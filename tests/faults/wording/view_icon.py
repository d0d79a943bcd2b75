"""The control under the magnifying glass is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "view",
    "4. In the **Action** column",
    '"magnifying glass" icon',
    rewritten('aria-label="View API secret" title="View API secret"', 'aria-label="Open" title="Open"'),
)
