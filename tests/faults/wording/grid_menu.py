"""The Grid Menu has another name."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "share",
    "1. In the upper left corner",
    'icon "Grid Menu"',
    rewritten('aria-label="Grid Menu" title="Grid Menu"', 'aria-label="Launcher" title="Launcher"'),
)
