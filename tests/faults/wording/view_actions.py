"""View actions is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "add",
    "3. On the top bar, click **View actions**",
    'icon "View actions"',
    rewritten('aria-label="View actions" title="View actions"', 'aria-label="More" title="More"'),
)
