"""Members are offered the menu that only the owner may use."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "promise",
    "Members do not pass access on",
    "is offered no way to share",
    rewritten(
        re.compile(r'(<td role="cell" class="action">\s*<a [^>]*>(?:(?!</a>).)*</a>)\s*</td>', re.DOTALL),
        r'\1<button type="button" class="icon-button" aria-label="Actions"></button></td>',
    ),
)
