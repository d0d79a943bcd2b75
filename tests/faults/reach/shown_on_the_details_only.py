"""The Client secret can be shown on the details, but not on Home."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "view",
    "The **Protected information** window opens",
    'the "Protected information" window',
    rewritten(re.compile(r' data-information="[^"]*"'), "", "^/mysafe/$"),
)
