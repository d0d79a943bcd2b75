"""The details lack the Identifier."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "view",
    "The **View API secret** window opens",
    '"Identifier"',
    rewritten(re.compile(r'<tr role="row" class="detail-identifier">.*?</tr>', re.DOTALL), ""),
)
