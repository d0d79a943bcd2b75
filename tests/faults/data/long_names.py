"""Names are cut after a hundred letters."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "promise",
    "A name of 200 characters",
    "can access",
    rewritten(re.compile("(n{90})n+"), r"\1…"),
)
