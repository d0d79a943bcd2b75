"""The cards of Home have no three vertical dots."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import unclear

FAULT = unclear(
    "unshare",
    "Click the action menu identified",
    '"three vertical dots" icon',
    rewritten(
        re.compile(r'<div class="dropdown">\s*<button[^>]*aria-label="Actions".*?</div>\s*</div>', re.DOTALL),
        "",
        "^/mysafe/$",
    ),
)
