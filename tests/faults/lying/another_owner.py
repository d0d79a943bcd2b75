"""The details name whoever looks as the owner."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "view",
    "The **View API secret** window opens",
    'as the "Owner"',
    rewritten(re.compile(r'(scope="row">Owner</th><td role="cell">)[^<]*'), r"\1Betty Baker"),
)
