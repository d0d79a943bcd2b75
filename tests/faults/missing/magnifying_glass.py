"""The rows of the report have no magnifying glass."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import unclear

FAULT = unclear(
    "view",
    "4. In the **Action** column",
    '"magnifying glass" icon',
    rewritten(re.compile(r'<a class="icon-button" href="[^"]*" aria-label="View API secret".*?</a>', re.DOTALL), ""),
)
