"""Hebrew letters in a name are lost."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "promise",
    "A name that is written from right to left",
    "can access",
    rewritten(re.compile("[\u0590-\u05ff]"), "?"),
)
