"""The menu of a row has more entries."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import harmless

HARMLESS = harmless(
    rewritten(
        re.compile(r"<span>\s*Share\s+this\s+API secret\s*</span></a>"),
        r'\g<0><a class="dropdown-item" role="menuitem" tabindex="-1" href="#edit"><span>Edit</span></a>'
        '<a class="dropdown-item" role="menuitem" tabindex="-1" href="#disable"><span>Disable</span></a>',
    ),
)
