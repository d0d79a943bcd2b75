"""No message comes after Share."""

import re

from tests.faults.deviations import rewritten
from tests.faults.fault import broken

FAULT = broken(
    "unshare",
    "You'll get the confirmation message",
    'the message "Shared"',
    rewritten(re.compile(r'<div class="message" role="status">.*?<span>Shared<.*?</div>', re.DOTALL), ""),
)
