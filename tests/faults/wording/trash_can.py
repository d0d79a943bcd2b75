"""The control under the trash can is called otherwise."""

from tests.faults.deviations import rewritten
from tests.faults.fault import renamed

FAULT = renamed(
    "unshare",
    "7. Click the trash can icon",
    '"trash can" icon',
    rewritten('aria-label="Remove" title="Remove"', 'aria-label="Unlink" title="Unlink"'),
)
