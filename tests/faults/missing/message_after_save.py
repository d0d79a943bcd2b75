"""No message comes after Save."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "add",
    "You'll see the message",
    'the message "API secret saved"',
    rewritten(re.compile(r'<div class="message" role="status">.*?API secret saved.*?</div>', re.DOTALL), ""),
)
